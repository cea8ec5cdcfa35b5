"""Reads a CSV of text pairs row by row, and goes on after a row that is broken.

An unbalanced quote would swallow every row after it: the lines that a broken row took are given back and read again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator

from workbench.errors import ProjectError
from workbench.project.pair_columns import known_name, mistyped
from workbench.project.pair_text import Encoding, Lines, LineTooLongError, undecoded
from workbench.project.pairs import COLUMNS, MAX_CELL, MAX_RECORD, REQUIRED, RawPair, Remark

_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')


class _RecordTooLongError(ValueError):
    """One row goes on for more than ``MAX_RECORD``."""


class _Record:
    """The lines that the CSV reader takes for one row."""

    def __init__(self, lines: Lines, line: int) -> None:
        self._lines = lines
        self.taken: list[str] = []
        self.line = line
        self._size = 0

    def __iter__(self) -> _Record:
        return self

    def __next__(self) -> str:
        if self._size > MAX_RECORD:
            raise _RecordTooLongError
        line = self._lines.read()
        if not line:
            raise StopIteration
        self.taken.append(line)
        self._size += len(line)
        return line

    def begin(self) -> None:
        """Go on to the next row."""
        self.line += len(self.taken)
        self.taken.clear()
        self._size = 0

    def keep_first_line(self) -> None:
        """Give back every line but the first."""
        self._lines.give_back(self.taken[1:])
        del self.taken[1:]


def read_csv(lines: Lines, encoding: Encoding, name: str) -> Iterator[RawPair | Remark]:
    """Every row of the file, or why it cannot be read; raises :class:`ProjectError` when the header cannot."""
    csv.field_size_limit(2 * MAX_RECORD)
    delimiter, line = _delimiter(lines)
    record = _Record(lines, line)
    reader = csv.reader(record, delimiter=delimiter, strict=True)
    header = _header(reader, name, line)
    if others := [column for column in header if column and column not in COLUMNS]:
        yield Remark(f"not read: {', '.join(others)}. Read are {', '.join(COLUMNS)}.", 1, line)
    rows = _Rows(record, reader, header, delimiter)
    guess = encoding.guess
    for row in rows:
        if guess and isinstance(row, RawPair) and (column := _not_ascii(row)):
            message = f"not UTF-8; the file is read as {guess}. Save it as UTF-8, or say --encoding."
            yield Remark(message, row.row, row.line, column)
            guess = ""
        yield row


class _Rows:
    """The rows below the header."""

    def __init__(self, record: _Record, reader: Iterator[list[str]], header: list[str], delimiter: str) -> None:
        self._record = record
        self._reader = reader
        self._header = header
        self._delimiter = delimiter
        self._read = {at: name for at, name in enumerate(header) if name in COLUMNS}
        self._row = 1

    def __iter__(self) -> Iterator[RawPair | Remark]:
        while True:
            self._record.begin()
            self._row += 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except LineTooLongError as error:
                self._record.taken.append("")
                message = f"more than {MAX_RECORD:,} characters; {MAX_CELL:,} at most in one cell. Skipped."
                yield self._unread(message, self._last_column(error.beginning))
            except (csv.Error, _RecordTooLongError):
                yield self._unbalanced()
            else:
                if cells:
                    yield self._checked(cells)

    def _checked(self, cells: list[str]) -> RawPair | Remark:
        taken = self._record.taken
        if len(taken) > 1 and len(cells) != len(self._header) and self._is_row(taken[1]):
            return self._unbalanced()
        if len(cells) > len(self._header) and any(cells[len(self._header) :]):
            message = (
                f"{len(cells)} cells for {len(self._header)} columns: a {self._delimiter!r} in a text needs quotes."
            )
            return self._unread(message, self._header[-1])
        if (at := _first(cells, lambda cell: len(cell) > MAX_CELL)) is not None:
            message = f"the cell has {len(cells[at]):,} characters; {MAX_CELL:,} at most. Skipped."
            return self._unread(message, self._column(at))
        if any(map(undecoded, taken)) and (at := _first(cells, undecoded)) is not None:
            return self._unread("not UTF-8. Save the file as UTF-8, or say --encoding.", self._column(at))
        found = {name: cells[at] for at, name in self._read.items() if at < len(cells)}
        for name in REQUIRED:
            if name not in found:
                return self._unread(f"missing: the row has only {len(cells)} cells.", name)
        return RawPair(self._row, self._record.line, found)

    def _is_row(self, line: str) -> bool:
        try:
            return len(next(csv.reader([line], delimiter=self._delimiter, strict=True))) == len(self._header)
        except csv.Error:
            return False

    def _unbalanced(self) -> Remark:
        self._record.keep_first_line()
        return self._unread("a quotation mark is not closed, or not doubled.", self._broken_column())

    def _broken_column(self) -> str:
        """Where in the first line of the row the quoting goes wrong."""
        line = self._record.taken[0].rstrip("\r\n")
        at = column = 0
        while at < len(line):
            if line[at] == '"':
                quoted = _QUOTED.match(line, at)
                if quoted is None or line[quoted.end() : quoted.end() + 1] not in ("", self._delimiter):
                    break
                at = quoted.end()
            else:
                following = line.find(self._delimiter, at)
                at = following if following >= 0 else len(line)
            at, column = at + 1, column + 1
        return self._column(column)

    def _last_column(self, line: str) -> str:
        return self._column(len(next(csv.reader([line], delimiter=self._delimiter))) - 1)

    def _column(self, at: int) -> str:
        return self._header[at] if at < len(self._header) else self._header[-1]

    def _unread(self, message: str, column: str) -> Remark:
        return Remark(message, self._row, self._record.line, column, unread=True)


def _delimiter(lines: Lines) -> tuple[str, int]:
    """What stands between the cells of the header, and the line of the header."""
    first, line = lines.read(), 1
    if first[:4].lower() == "sep=" and len(first.strip()) == 5:  # how Excel says it
        return first[4], 2
    counts = {mark: _known(first, mark) for mark in _DELIMITERS}
    lines.give_back([first])
    return max(counts, key=lambda mark: counts[mark]), line


def _known(line: str, delimiter: str) -> int:
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return sum(known_name(cell) in COLUMNS for cell in cells)


def _header(reader: Iterator[list[str]], name: str, line: int) -> list[str]:
    try:
        header = [known_name(cell) for cell in next(reader)]
    except (StopIteration, ValueError, csv.Error):
        raise ProjectError(f"{name}:{line}: the row of column names cannot be read", _HINT) from None
    for column in header:
        if column in COLUMNS and header.count(column) > 1:
            raise ProjectError(f"{name}:{line}: the column {column} stands twice", "Delete or rename one of them.")
        if column not in COLUMNS and (meant := mistyped(column, header)):
            raise ProjectError(f"{name}:{line}: unknown column {column!r}", f"Did you mean {meant}?")
    if missing := [column for column in REQUIRED if column not in header]:
        found = ", ".join(column for column in header if column)[:200] or "none"
        what = f"the column {missing[0]} is" if len(missing) == 1 else f"the columns {', '.join(missing)} are"
        raise ProjectError(f"{name}:{line}: {what} missing; the first row has {found}", _HINT)
    return header


_OPTIONAL = [column for column in COLUMNS if column not in REQUIRED]
_HINT = f"The first row names the columns: {', '.join(REQUIRED)}; if wanted also {', '.join(_OPTIONAL)}."


def _first(cells: list[str], is_it: Callable[[str], bool]) -> int | None:
    return next((at for at, cell in enumerate(cells) if is_it(cell)), None)


def _not_ascii(row: RawPair) -> str:
    return next((column for column, cell in row.cells.items() if not cell.isascii()), "")
