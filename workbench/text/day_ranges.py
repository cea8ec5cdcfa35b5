"""The first day of a range that shares its month: *14* of *du 14 au 16 mai* is *14 mai*."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from workbench.text.figures import Figure, Kind

_DAY = re.compile(r"\d{1,2}(?=日)|(?<![\d月])\d{1,2}(?!\d|月)")
_LONE = re.compile(r"(\d{1,2})(?:日|er|º|ª|°)?")
_BESIDE = 3
"""Figures looked at on each side: no other digit may stand between the two, and little else."""
_BETWEEN = re.compile(r"[^!?\d\n]{0,14}")


def whole_days(seen: str, figure: Figure, found: Sequence[Figure]) -> Iterator[str]:
    """``figure`` of the plain prose ``seen`` as a date, with the month of each date beside it."""
    number = _LONE.fullmatch(seen, figure.start, figure.end)
    if number is None:
        return
    at = bisect(found, figure.start, key=lambda other: other.start)
    for date in found[max(0, at - _BESIDE) : at + _BESIDE]:
        left, right = (figure, date) if figure.start < date.start else (date, figure)
        if date.kind is Kind.DATE and left.end <= right.start and _BETWEEN.fullmatch(seen, left.end, right.start):
            yield _DAY.sub(number[1], seen[date.start : date.end], count=1)
