"""Reads text pairs from JSON Lines: one object per line, with the same names as the columns of a CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from workbench.project.pair_columns import mistyped
from workbench.project.pair_text import Encoding, Lines, LineTooLongError, undecoded
from workbench.project.pairs import COLUMNS, MAX_CELL, MAX_RECORD, REQUIRED, RawPair, Remark

_NAMED = 50
"""Keys that are not read are named once each, and no more of them than this."""


def read_jsonl(lines: Lines, encoding: Encoding) -> Iterator[RawPair | Remark]:
    """Every row of the file, or why it cannot be read."""
    ignored: set[str] = set()
    guess = encoding.guess
    row = 0
    while True:
        row += 1
        try:
            line = lines.read()
        except LineTooLongError:
            yield _unread(row, f"more than {MAX_RECORD:,} characters; {MAX_CELL:,} at most in one value. Skipped.")
            continue
        if not line:
            return
        if guess and not line.isascii():
            yield Remark(f"not UTF-8; the file is read as {guess}. Save it as UTF-8, or say --encoding.", row, row)
            guess = ""
        if line.strip():
            found = _row(row, line)
            yield found
            if isinstance(found, RawPair):
                yield from _ignored(found, ignored)


def _row(row: int, line: str) -> RawPair | Remark:
    if undecoded(line):
        return _unread(row, "not UTF-8. Save the file as UTF-8, or say --encoding.")
    try:
        value = json.loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        return _unread(row, f"not JSON: {_lower(error.msg)} at character {error.colno}.")
    except (ValueError, RecursionError):
        return _unread(row, "not JSON that can be read: a number is too long, or it is nested too deep.")
    if not isinstance(value, dict):
        return _unread(row, f"not a JSON object such as {_EXAMPLE}.")
    return _object(row, value)


_EXAMPLE = '{"id": "1", "locale": "de-DE", "text": "…"}'


def _object(row: int, value: dict[str, Any]) -> RawPair | Remark:
    for name in REQUIRED:
        if value.get(name) is None:
            meant = next((key for key in value if key not in COLUMNS and mistyped(key, value) == name), None)
            return _unread(row, f"missing. {f'Is {meant!r} meant?' if meant else f'Write {_EXAMPLE}.'}", name)
    for name, cell in value.items():
        if isinstance(cell, str) and len(cell) > MAX_CELL:
            message = f"the value has {len(cell):,} characters; {MAX_CELL:,} at most. Skipped."
            return _unread(row, message, name)
        if name not in COLUMNS and (column := mistyped(name, value)):
            return _unread(row, f"unknown key. Did you mean {column}?", name)
    return RawPair(row, row, value)


def _ignored(found: RawPair, ignored: set[str]) -> Iterator[Remark]:
    for name in found.cells:
        if name not in COLUMNS and name not in ignored and len(ignored) < _NAMED:
            ignored.add(name)
            yield Remark(f"not read. Read are {', '.join(COLUMNS)}.", found.row, found.line, name)


def _unread(row: int, message: str, column: str = "") -> Remark:
    return Remark(message, row, row, column, unread=True)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
