"""Opens a file of text pairs, whatever encoding it was saved in, and reads it line by line in bounded memory."""

from __future__ import annotations

import codecs
import re
from collections import deque
from dataclasses import dataclass
from io import BufferedReader, FileIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

from workbench.errors import ProjectError
from workbench.project.pairs import MAX_RECORD

SAVE_AS_TEXT = "Save the texts as CSV (UTF-8) or JSON Lines."
_SAMPLE = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = {
    b"PK\x03\x04": "a spreadsheet or an archive",
    b"\xd0\xcf\x11\xe0": "a spreadsheet",
    b"\x1f\x8b": "compressed",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite": "a database",
}
"""How files begin that people take for a text."""
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_UNDECODED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes are read."""

    name: str
    """As Python calls it."""
    guess: str = ""
    """Its usual name when the file itself does not say and it is not UTF-8."""


def open_lines(path: Path, encoding: str = "") -> tuple[Lines, Encoding]:
    """The lines of a file; raises :class:`ProjectError` when there is nothing to read."""
    asked = _asked(encoding) if encoding else None
    try:
        file = BufferedReader(FileIO(path), _SAMPLE)
    except FileNotFoundError:
        raise ProjectError(f"{path} does not exist", "Name a CSV or JSON Lines file of text pairs.") from None
    except IsADirectoryError:
        raise ProjectError(f"{path} is a folder", "Name a CSV or JSON Lines file in it.") from None
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {error.strerror}", "Check its permissions.") from None
    sample = file.peek(_SAMPLE)
    if not sample:
        file.close()
        raise ProjectError(f"{path} is empty", "A CSV begins with a row of column names: id, locale, text …")
    if kind := next((kind for start, kind in _BINARY.items() if sample.startswith(start)), ""):
        file.close()
        raise ProjectError(f"{path} is {kind}", SAVE_AS_TEXT)
    found = asked or _sniff(sample)
    errors = "surrogateescape" if found.name.startswith("utf-8") else "replace"
    return Lines(_decoded(file, found.name, errors)), found


def undecoded(line: str) -> bool:
    """Whether the line has bytes that are not UTF-8."""
    return not line.isascii() and _UNDECODED.search(line) is not None


class LineTooLongError(ValueError):
    """A line is longer than ``MAX_RECORD``; the rest of it was skipped."""

    def __init__(self, beginning: str) -> None:
        super().__init__("line too long")
        self.beginning = beginning


class Lines:
    """The lines of a text, which can be given back to be read again."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._returned: deque[str] = deque()

    def read(self) -> str:
        """The next line with its line break, or nothing at the end; raises :class:`LineTooLongError`."""
        if self._returned:
            return self._returned.popleft()
        line = self._stream.readline(MAX_RECORD)
        if len(line) == MAX_RECORD and not line.endswith(("\n", "\r")):
            while (rest := self._stream.readline(_SAMPLE)) and not rest.endswith(("\n", "\r")):
                pass
            raise LineTooLongError(line[:_SAMPLE])
        return line

    def give_back(self, lines: list[str]) -> None:
        """Read ``lines`` again before any other."""
        self._returned.extendleft(reversed(lines))

    def close(self) -> None:
        """Close the file."""
        self._stream.close()


def _decoded(file: BufferedReader[FileIO], encoding: str, errors: str) -> TextIO:
    return TextIOWrapper(file, encoding=encoding, errors=errors, newline="")


def _asked(encoding: str) -> Encoding:
    try:
        b"".decode(encoding)
        return Encoding(codecs.lookup(encoding).name)
    except (LookupError, ValueError):
        hint = "Such as utf-8, utf-16, windows-1251, windows-1252, koi8-r."
        raise ProjectError(f"there is no encoding {encoding!r}", hint) from None


def _sniff(sample: bytes) -> Encoding:
    """By its byte order mark, else by what its bytes can be."""
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return Encoding(name)
    start = sample[:200]
    if start.count(0) * 3 > len(start):
        return Encoding("utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
        return Encoding("utf-8")
    except UnicodeDecodeError:
        return _legacy(sample)


def _legacy(sample: bytes) -> Encoding:
    """UTF-8 with broken rows if most of it is UTF-8, else the code page that its letters look like."""
    runs = _HIGH.findall(sample)
    high = sum(map(len, runs))
    if 2 * sum(map(len, _UTF8.findall(sample))) > high:
        return Encoding("utf-8")
    words = sum(len(run) for run in runs if len(run) >= 3)  # Cyrillic letters stand in words, accented ones alone
    return Encoding("cp1251", "Windows-1251") if 2 * words > high else Encoding("cp1252", "Windows-1252")
