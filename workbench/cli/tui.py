"""``workbench tui``, and ``workbench`` without a command: the terminal interface."""

from __future__ import annotations

import sys

import click

from workbench.cli.common import person_options, workspace_for
from workbench.errors import WorkbenchError

SCREENS = ("campaigns", "generate", "variants", "queue", "export")


@click.command()
@click.option("--screen", type=click.Choice(SCREENS), default="campaigns", help="Where to begin.")
@person_options
def tui(screen: str = "campaigns", person: str | None = None, workspace_dir: str | None = None) -> int:
    """Open the terminal interface."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WorkbenchError("the terminal interface needs a terminal", "`workbench --help` lists the commands.")
    from workbench.tui.app import run  # noqa: PLC0415 - Textual takes 0.4 s to import

    with workspace_for(person, workspace_dir) as workspace:
        return run(workspace, screen)
