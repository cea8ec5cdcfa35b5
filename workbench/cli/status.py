"""``workbench status``: where everything stands."""

from __future__ import annotations

import click

from workbench.cli.common import format_option, person_options, print_lines, print_table, print_text, workspace_for
from workbench.models.variant import Status
from workbench.project.names import require_name
from workbench.store.values import Count


@click.command()
@click.argument("campaign", required=False)
@format_option
@person_options
def status(campaign: str | None, format_: str, person: str | None, workspace_dir: str | None) -> None:
    """Count the variants of CAMPAIGN, or of all campaigns, by message, market and status."""
    with workspace_for(person, workspace_dir) as workspace:
        if campaign is not None:
            require_name("campaign", campaign, workspace.campaigns())
        counts = workspace.store.counts(campaign)
        if format_ == "jsonl":
            print_lines(
                {
                    "campaign": count.campaign,
                    "message": count.message,
                    "locale": count.locale,
                    "status": count.status,
                    "count": count.n,
                }
                for count in counts
            )
        elif counts:
            _table(counts)
        else:
            names = [campaign] if campaign else workspace.campaigns()
            print_text(f"Nothing is written yet. Start with: workbench run {names[0] if names else 'CAMPAIGN'}")


def _table(counts: list[Count]) -> None:
    cells: dict[tuple[str, str, str], dict[Status, int]] = {}
    for count in counts:
        cells.setdefault((count.campaign, count.message, count.locale), {})[count.status] = count.n
    shown = [status for status in Status if any(status in cell for cell in cells.values())]
    columns = ["campaign", "message", "market", *(status.replace("_", " ") for status in shown)]
    print_table(columns, ([*place, *(str(cell.get(s, "·")) for s in shown)] for place, cell in cells.items()))
