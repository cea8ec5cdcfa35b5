"""``workbench history``: every move of a variant."""

from __future__ import annotations

import click

from workbench.cli.common import format_option, person_options, print_lines, print_table, workspace_for
from workbench.cli.records import event_record


@click.command()
@click.argument("variant_id", metavar="ID")
@format_option
@person_options
def history(variant_id: str, format_: str, person: str | None, workspace_dir: str | None) -> None:
    """Show every move of the variant ID: when, who, what, and why."""
    with workspace_for(person, workspace_dir) as workspace:
        events = workspace.store.events(workspace.store.resolve(variant_id))
        if format_ == "jsonl":
            print_lines(event_record(event) for event in events)
            return
        columns = ["when (UTC)", "who", "what", "status", "revision", "hash", "note"]
        rows = (
            [
                f"{event.at:%Y-%m-%d %H:%M:%S}",
                event.person,
                event.action.replace("_", " "),
                event.after.replace("_", " "),
                str(event.revision),
                event.content_hash[:12],
                event.note,
            ]
            for event in events
        )
        print_table(columns, rows)
