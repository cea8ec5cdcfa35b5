"""A file of text pairs as a stream, whatever it is: CSV, TSV or JSON Lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import ProjectError
from workbench.project.pair_csv import read_csv
from workbench.project.pair_jsonl import read_jsonl
from workbench.project.pair_text import SAVE_AS_TEXT, Lines, LineTooLongError, open_lines
from workbench.project.pairs import RawPair, Remark

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_pairs(path: Path, encoding: str = "") -> Iterator[RawPair | Remark]:
    """Every row of the file in order, and remarks on what cannot be read, one row in memory at a time.

    ``encoding`` is by default what the bytes look like. Raises :class:`ProjectError` when the whole file cannot be
    read.
    """
    lines, found = open_lines(path, encoding)
    try:
        if _is_jsonl(path, lines):
            yield from read_jsonl(lines, found)
        else:
            yield from read_csv(lines, found, str(path))
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {error.strerror or error}", "") from None
    finally:
        lines.close()


def _is_jsonl(path: Path, lines: Lines) -> bool:
    """By its ending, else by its first character."""
    try:
        first = lines.read()
    except LineTooLongError as error:
        message = f"{path}:1: the first line has {len(error.beginning):,} characters and more"
        raise ProjectError(message, "A CSV begins with a row of column names.") from None
    if len(_CONTROLS.findall(first[:1000])) * 20 > len(first[:1000]):
        raise ProjectError(f"{path} is no text file", SAVE_AS_TEXT)
    lines.give_back([first])
    if path.suffix.lower() == ".json" and first.lstrip().startswith("["):
        raise ProjectError(f"{path} is a JSON array", "Write one object per line: `jq -c '.[]' FILE > FILE.jsonl`.")
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        return True
    return path.suffix.lower() not in (".csv", ".tsv") and first.lstrip().startswith("{")
