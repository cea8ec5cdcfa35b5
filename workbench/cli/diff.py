"""``workbench diff``: what changed in a variant's text."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

import click

from workbench.cli.common import format_option, person_options, print_lines, print_text, say, workspace_for
from workbench.models.variant import Variant
from workbench.pipeline.view import view
from workbench.pipeline.workspace import Workspace


@click.command()
@click.argument("variant_id", metavar="ID")
@click.option("--revision", type=click.IntRange(1), help="Compare with this revision instead of the approved one.")
@format_option
@person_options
def diff(variant_id: str, revision: int | None, format_: str, person: str | None, workspace_dir: str | None) -> None:
    """Show what changed in the variant ID since it was last approved, or since the revision before."""
    with workspace_for(person, workspace_dir) as workspace:
        variant = workspace.store.variant(workspace.store.resolve(variant_id))
        before, number = _before(workspace, variant, revision)
        if format_ == "jsonl":
            print_lines(
                {"slot": slot, "before": before.get(slot, ""), "after": text, "changed": before.get(slot) != text}
                for slot, text in variant.slots.items()
            )
            return
        if not number:
            say(f"{variant.id} has one revision; there is nothing to compare it with.")
        elif before == dict(variant.slots):
            say(f"Revision {variant.revision} says the same as revision {number}.")
        for slot, text in variant.slots.items():
            if number and before.get(slot) != text:
                print_text(f"{slot} (revision {number} → {variant.revision})")
                print_text("\n".join(_changes(before.get(slot, ""), text)))


def _before(workspace: Workspace, variant: Variant, revision: int | None) -> tuple[Mapping[str, str], int]:
    if revision is None:
        approved = view(workspace, variant.id).approved
        revision = approved.number if approved else variant.revision - 1
    return (workspace.store.revision(variant.id, revision).slots, revision) if revision else ({}, 0)


def _changes(before: str, after: str) -> list[str]:
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [f"  {line}" for line in lines]
