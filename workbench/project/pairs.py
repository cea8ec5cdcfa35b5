"""Pairs of texts from anywhere: what one row of an agency's CSV or JSON Lines file may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from workbench.models.facts import FactType

COLUMNS = ("id", "source_locale", "locale", "channel", "slot", "max_length", "source", "text", "arguments", "facts")
"""Every column (or JSON key) that is read."""
REQUIRED = ("id", "locale", "text")
MAX_CELL = 100_000
"""A longer cell is refused, in code points: no email or push has one."""
MAX_RECORD = 16_000_000
"""More code points of one row are never held in memory; room enough to step over a cell of 10 MB."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the file that a person should know."""

    message: str
    row: int = 0
    """As a spreadsheet counts, the header being row 1; 0 for the file as a whole."""
    line: int = 0
    """The line of the file in which the row begins."""
    column: str = ""
    unread: bool = False
    """Whether the row could not be read, and so was not checked."""

    def __str__(self) -> str:
        where = f"row {self.row}" if self.row else ""
        if self.line != self.row:
            where += f" (line {self.line})"
        if self.column:
            where += f", column {self.column}"
        return f"{where}: {self.message}" if where else self.message


@dataclass(frozen=True, slots=True)
class RawPair:
    """The cells of one row as they stand in the file."""

    row: int
    line: int
    cells: Mapping[str, Any]
    """Column → text, or what JSON has there."""


class PairFact(NamedTuple):
    """One entry of the column ``facts``; a tuple, since a million of them are hashed."""

    name: str
    type: FactType
    value: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """One text in one locale, with its source and what was declared for it."""

    row: int
    line: int
    id: str
    locale: str
    text: str
    source: str | None = None
    source_locale: str = ""
    """Empty when the file does not say."""
    channel: str = ""
    slot: str = ""
    max_length: int | None = None
    arguments: tuple[str, ...] | None = None
    """The names declared; ``None`` when the file does not say."""
    facts: tuple[PairFact, ...] | None = None
    """The facts in this locale; ``None`` when the file does not say."""


class CellError(ValueError):
    """A cell says something that cannot be read."""

    def __init__(self, column: str, message: str) -> None:
        super().__init__(message)
        self.column = column
