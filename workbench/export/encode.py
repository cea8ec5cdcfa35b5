"""The bytes of a CSV: RFC 4180, comma, every field quoted, CRLF, UTF-8 without BOM."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from workbench.errors import WorkbenchError

FIELD_LIMIT = 64 * 1024 * 1024
"""The csv module refuses cells beyond 128 KB unless told otherwise; a rendered email may be larger."""


def encode(records: Iterable[Sequence[str]]) -> bytes:
    """The records as bytes; the header is a record like any other.

    No cell is changed on the way: a quote put before a formula sign would reach customers (ESP_FORMATS 5).
    """
    buffer = io.StringIO(newline="")
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(records)
    return buffer.getvalue().encode("utf-8")


def decode(data: bytes, where: str) -> Iterator[list[str]]:
    """The records that these bytes hold, read strictly; ``where`` names them in errors."""
    csv.field_size_limit(FIELD_LIMIT)
    try:
        text = data.decode("utf-8")
        yield from csv.reader(io.StringIO(text, newline=""), strict=True)
    except (UnicodeDecodeError, csv.Error) as problem:
        raise WorkbenchError(f"{where} is no well-formed UTF-8 CSV: {problem}.") from problem
