"""``workbench lint``: every check on text pairs that never went through the workbench."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.common import STDIN, say
from workbench.cli.exit_codes import ExitCode
from workbench.cli.lint_formats import FORMATS
from workbench.models.finding import Level

if TYPE_CHECKING:
    from workbench.pipeline.lint import Linted

SHOWN = 1000
"""Remarks that are shown one by one; more are counted."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--brand", metavar="DIR", type=click.Path(path_type=Path), help="Also hold this brand's rules.")
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), help="By default a table on a terminal, else jsonl."
)
@click.option("--jobs", type=click.IntRange(1, 256), help="How many processes; by default one per core.")
@click.option("--encoding", metavar="NAME", default="", help="By default what the file looks like.")
def lint(file: Path, brand: Path | None, format_: str | None, jobs: int | None, encoding: str) -> int:
    """Run every check on the text pairs in FILE, a CSV or JSON Lines file; - reads what is piped in.

    Columns: id, locale, text; if wanted also source_locale, channel, slot, max_length, source, arguments, facts.
    Exits with 1 when a check found an error, with 2 when a row could not be read.
    """
    from workbench.pipeline.lint import lint as lint_file  # noqa: PLC0415 - 0.4 s that --help does without

    file = STDIN if str(file) == "-" else file
    write = FORMATS[format_ or ("table" if sys.stdout.isatty() else "jsonl")](file)
    tally = _Tally(file.name)
    try:
        with closing(lint_file(file, brand, jobs or 0, encoding)) as stream:
            for linted in stream:
                tally.add(linted)
                write.add(linted)
    except KeyboardInterrupt:
        say(f"Stopped. Until here: {tally.summary()}")
        return ExitCode.INTERRUPTED
    write.end()
    say(tally.summary())
    if tally.unread:
        return ExitCode.INPUT
    return ExitCode.FINDINGS if tally.levels[Level.ERROR] else ExitCode.OK


class _Tally:
    """Counts what came, and says on stderr what could not be read."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._said = 0
        self._checked = 0
        self.unread = 0
        self.levels: Counter[Level] = Counter()

    def add(self, linted: Linted) -> None:
        """Count these rows."""
        self._checked += linted.checked
        self.levels.update(located.finding.severity for located in linted.findings)
        for remark in linted.remarks:
            self.unread += remark.unread
            self._said += 1
            if self._said <= SHOWN:
                say(f"{self._name}: {remark}")

    def summary(self) -> str:
        """The line at the end."""
        more = f"… and {self._said - SHOWN:,} more like these.\n" if self._said > SHOWN else ""
        unread = f" {_count(self.unread, 'row')} could not be read." if self.unread else ""
        errors, warnings = self.levels[Level.ERROR], self.levels[Level.WARNING]
        return (
            f"{more}{_count(self._checked, 'text')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}.{unread}"
        )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
