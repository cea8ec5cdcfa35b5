"""``workbench waive``: a finding that a person lets stand."""

from __future__ import annotations

import click

from workbench.cli.common import person_options, print_text, workspace_for
from workbench.errors import WorkbenchError
from workbench.pipeline.review import waive as waive_finding
from workbench.pipeline.view import view
from workbench.text.nearest import did_you_mean


@click.command()
@click.argument("variant_id", metavar="ID")
@click.option("--check", "check_id", required=True, help="Which check's finding.")
@click.option("--slot", default="", help="In which slot, when the check has findings in several.")
@click.option("--reason", required=True, help="Why it may stand; it goes into the manifest.")
@person_options
def waive(
    variant_id: str, check_id: str, slot: str, reason: str, person: str | None, workspace_dir: str | None
) -> None:
    """Let a finding of the variant ID stand, for exactly this content; needs a reviewer and a reason."""
    with workspace_for(person, workspace_dir) as workspace:
        shown = view(workspace, workspace.store.resolve(variant_id))
        found = [f for f in shown.findings if f.check == check_id and slot in ("", f.slot)]
        if not found:
            hint = did_you_mean(check_id, {f.check for f in shown.findings})
            raise WorkbenchError(f"{shown.variant.id} has no finding of {check_id!r}", hint)
        if len({f.slot for f in found}) > 1:
            slots = ", ".join(sorted({f.slot for f in found}))
            raise WorkbenchError(f"{check_id} has findings in {slots}", "Say which with --slot.")
        variant = waive_finding(workspace, shown.variant.id, found[0], reason, shown.hash)
        print_text(f"{variant.id}: {check_id} in {found[0].slot} is waived; {variant.status.replace('_', ' ')}.")
