"""``workbench edit``: a new revision by a person."""

from __future__ import annotations

import sys

import click

from workbench.cli.common import person_options, print_text, workspace_for
from workbench.errors import WorkbenchError
from workbench.pipeline.revise import edit as revise


@click.command()
@click.argument("variant_id", metavar="ID")
@click.option("--slot", "slots", multiple=True, required=True, help="Which slot; may stand several times.")
@click.option("--text", "texts", multiple=True, required=True, help="Its new text, one per --slot; - reads stdin.")
@person_options
def edit(
    variant_id: str, slots: tuple[str, ...], texts: tuple[str, ...], person: str | None, workspace_dir: str | None
) -> None:
    """Write a new revision of the variant ID, which makes it a draft again."""
    if len(slots) != len(texts):
        raise WorkbenchError(f"{len(slots)} slots, but {len(texts)} texts", "Give one --text for each --slot.")
    read = [sys.stdin.read().rstrip("\n") if text == "-" else text for text in texts]
    with workspace_for(person, workspace_dir) as workspace:
        id_ = workspace.store.resolve(variant_id)
        new = dict(zip(slots, read, strict=True))
        variant = revise(workspace, id_, new)
        print_text(f"{variant.id} is a draft, revision {variant.revision}.")
        print_text(f"Next: workbench check {variant.campaign}")
