"""``workbench fix``: mechanical mending, as new revisions."""

from __future__ import annotations

import click

from workbench.cli.common import format_option, person_options, print_lines, print_text, say, workspace_for
from workbench.cli.exit_codes import ExitCode
from workbench.cli.records import finding_record
from workbench.models.variant import Variant
from workbench.pipeline.fixes import Fixed, proposed
from workbench.pipeline.fixes import fix as apply_fixes
from workbench.pipeline.workspace import Workspace


@click.command()
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--check", "checks", multiple=True, metavar="NAME", help="Only this check's fixes; may stand several times."
)
@click.option("--dry-run", is_flag=True, help="Show what would change and write nothing.")
@format_option
@person_options
def fix(
    ids: tuple[str, ...],
    checks: tuple[str, ...],
    dry_run: bool,
    format_: str,
    person: str | None,
    workspace_dir: str | None,
) -> int:
    """Mend what is mechanical in the variants ID…: spaces, quotes, invisible characters. Each becomes a draft."""
    done = 0
    with workspace_for(person, workspace_dir) as workspace:
        for id_ in ids:
            variant = workspace.store.variant(workspace.store.resolve(id_))
            fixed = proposed(workspace, variant, checks)
            done += bool(fixed.texts)
            _print(variant, fixed, format_)
            if fixed.texts and not dry_run:
                _apply(workspace, variant, checks)
    return ExitCode.OK if done else ExitCode.FINDINGS


def _apply(workspace: Workspace, variant: Variant, checks: tuple[str, ...]) -> None:
    revised = apply_fixes(workspace, variant.id, checks, variant.revision)
    say(f"{revised.id} is a draft, revision {revised.revision}. Next: workbench check {revised.campaign}")


def _print(variant: Variant, fixed: Fixed, format_: str) -> None:
    if format_ == "jsonl":
        print_lines([{"id": variant.id, "texts": dict(fixed.texts), "fixed": [*map(finding_record, fixed.findings)]}])
        return
    if not fixed.texts:
        say(f"{variant.id} has nothing that can be fixed mechanically.")
    for finding in fixed.findings:
        print_text(f"{variant.id}: {finding.slot}: {finding.message} [{finding.check}]")
    for slot, text in fixed.texts.items():
        print_text(f"  - {variant.slots[slot]!r}\n  + {text!r}" if slot in variant.slots else f"  + {text!r}")
