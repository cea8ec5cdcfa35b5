"""``workbench explain``: what a check looks for, why, and how to mend what it finds."""

from __future__ import annotations

import click

from workbench.checks.registry import catalogue
from workbench.cli.common import format_option, print_lines, print_table, print_text
from workbench.errors import WorkbenchError
from workbench.text.nearest import did_you_mean


@click.command()
@click.argument("check_id", metavar="CHECK", required=False)
@format_option
def explain(check_id: str | None, format_: str) -> None:
    """Explain CHECK: what, why, an example, and how to mend it. Without a name, list all checks."""
    checks = catalogue()
    if check_id is not None and check_id not in checks:
        raise WorkbenchError(f"there is no check called {check_id!r}", did_you_mean(check_id, checks))
    wanted = [checks[check_id]] if check_id else list(checks.values())
    if format_ == "jsonl":
        print_lines({"id": c.id, "scope": c.scope, "title": c.title, "about": c.about} for c in wanted)
    elif check_id:
        print_text(f"{check_id}: {wanted[0].title}\n\n{wanted[0].about}")
    else:
        print_table(["check", "looks at", "what"], ([c.id, c.scope, c.title] for c in wanted))
