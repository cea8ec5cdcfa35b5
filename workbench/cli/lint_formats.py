"""How ``workbench lint`` prints findings: JSON Lines, a table for people, SARIF for code hosts; all as they come."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from workbench.cli.common import print_table, print_text
from workbench.text.visible import one_line

if TYPE_CHECKING:
    from workbench.pipeline.lint import Linted, Located

TABLE_ROWS = 500
"""A table for people ends here; more findings are counted."""


class Writer(Protocol):
    """Prints findings to stdout."""

    def add(self, linted: Linted) -> None:
        """Print what came of some rows."""

    def end(self) -> None:
        """Print what belongs at the end."""


def finding_record(located: Located) -> dict[str, Any]:
    """The fields of a finding that scripts rely on, in their order."""
    finding = located.finding
    return {
        "id": located.id,
        "check": finding.check,
        "severity": finding.severity,
        "slot": finding.slot,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "fix": finding.fix,
    }


class JsonLines:
    """One object per line."""

    def __init__(self, file: Path) -> None:
        self._out = sys.stdout.buffer

    def add(self, linted: Linted) -> None:
        """Print what came of some rows."""
        for located in linted.findings:
            self._out.write(_utf8(json.dumps(finding_record(located), ensure_ascii=False)))
        self._out.flush()

    def end(self) -> None:
        """Nothing more."""


class Table:
    """Columns for people, at the end."""

    def __init__(self, file: Path) -> None:
        self._rows: list[list[str]] = []
        self._more = 0

    def add(self, linted: Linted) -> None:
        """Keep what came of some rows."""
        for located in linted.findings:
            if len(self._rows) < TABLE_ROWS:
                self._rows.append(_row(located))
            else:
                self._more += 1

    def end(self) -> None:
        """Print the table."""
        if self._rows:
            print_table(["row", "id", "market", "slot", "", "check", "finding"], self._rows)
        if self._more:
            print_text(f"… and {self._more:,} more: --format jsonl prints them all.")


def _row(located: Located) -> list[str]:
    finding = located.finding
    place = [str(located.row), one_line(located.id), located.locale, one_line(finding.slot)]
    return [*place, finding.severity, finding.check, one_line(finding.message)]


class SarifLog:
    """One SARIF document, written as the results come."""

    def __init__(self, file: Path) -> None:
        from workbench.cli.sarif import Sarif  # noqa: PLC0415 - it needs every check

        self._out = sys.stdout.buffer
        self._log = Sarif(file)
        self._out.write(_utf8(self._log.head()))

    def add(self, linted: Linted) -> None:
        """Print what came of some rows."""
        self._log.note(linted.remarks)
        for located in linted.findings:
            self._out.write(_utf8(self._log.result(located)))

    def end(self) -> None:
        """Close the document."""
        self._out.write(_utf8(self._log.tail()))
        self._out.flush()


def _utf8(line: str) -> bytes:
    """The line in UTF-8, whatever the terminal speaks; half of a surrogate pair as a question mark."""
    return f"{line}\n".encode("utf-8", "replace")


FORMATS: dict[str, Callable[[Path], Writer]] = {"table": Table, "jsonl": JsonLines, "sarif": SarifLog}
"""``--format`` → what prints it."""
