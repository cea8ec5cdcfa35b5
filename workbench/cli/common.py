"""What every command shares: who is at the keyboard, which workspace, and how results are printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from workbench.text.visible import visible

if TYPE_CHECKING:
    from workbench.pipeline.workspace import Workspace
    from workbench.project.settings import Settings

STDIN = Path("/dev/stdin")
"""What is piped in, as a file."""
F = TypeVar("F", bound=Callable[..., Any])


def person_options(command: F) -> F:
    """Add ``--as`` and ``--workspace``, which may also stand before the command's name."""
    command = click.option("--workspace", "workspace_dir", metavar="DIR", help="The workspace.")(command)
    return click.option("--as", "person", metavar="NAME", help="Who you are: a login in brand/team.yaml.")(command)


def format_option(command: F) -> F:
    """Add ``--format table|jsonl``."""
    option = click.option(
        "--format", "format_", type=click.Choice(["table", "jsonl"]), default="table", help="For people or for scripts."
    )
    return option(command)


def settings_for(person: str | None, workspace_dir: str | None, **flags: Any) -> tuple[Path, Settings]:
    """The folder of a command's workspace and its settings; options before the command's name count too."""
    from workbench.project.settings import find_workspace, load_settings  # noqa: PLC0415 - 0.1 s that help does without

    before = click.get_current_context().find_root().obj or {}
    chosen = workspace_dir or before.get("workspace")
    root = find_workspace(Path(chosen).resolve() if chosen else Path.cwd())
    return root, load_settings(root, {"person": person or before.get("person"), **flags})


@contextmanager
def workspace_for(person: str | None, workspace_dir: str | None, **flags: Any) -> Iterator[Workspace]:
    """The workspace of a command, closed afterwards; raises :class:`WorkbenchError`."""
    from workbench.pipeline.workspace import open_workspace  # noqa: PLC0415 - 0.3 s that lint and explain do without

    root, settings = settings_for(person, workspace_dir, **flags)
    workspace = open_workspace(root, settings)
    try:
        yield workspace
    finally:
        workspace.store.close()


def say(message: str) -> None:
    """Narrate on stderr."""
    click.echo(visible(message), err=True)


def print_lines(records: Iterable[Mapping[str, Any]]) -> None:
    """One JSON object per line on stdout."""
    for record in records:
        click.echo(json.dumps(record, ensure_ascii=False, default=str))


def print_text(text: str) -> None:
    """Text for a person on stdout, control characters made visible."""
    click.echo(visible(text))


def print_table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A table for a person on stdout; as wide as needed when stdout is not a terminal."""
    from rich.console import Console  # noqa: PLC0415 - 0.1 s that JSON Lines do without
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    wide = not sys.stdout.isatty()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, no_wrap=wide)
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    Console(width=1000 if wide else None).print(table)
