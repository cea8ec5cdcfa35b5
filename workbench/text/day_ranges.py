"""The days of a range that share their month: *14* of *du 14 au 16 mai* is *14 mai*, *19* of *June 12–19* June 19."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from workbench.text.figures import Figure, Kind

_ORDINAL = "(?:st|nd|rd|th|er|º|ª|°)?"
_DAY = re.compile(rf"\d{{1,2}}(?=日)|(?<![\d月])\d{{1,2}}(?!\d|月){_ORDINAL}")
_LONE = re.compile(rf"(\d{{1,2}})(?:日|{_ORDINAL})")
_RANGE = re.compile(rf"(?<!\d)(\d{{1,2}}){_ORDINAL} ?[-–—] ?(\d{{1,2}}){_ORDINAL}(?!\d)")
_BESIDE = 3
"""Figures looked at on each side: no other digit may stand between the two, and little else."""
_BETWEEN = re.compile(r"[^!?\d\n]{0,14}")


def whole_days(seen: str, figure: Figure, found: Sequence[Figure]) -> Iterator[str]:
    """``figure`` of the plain prose ``seen`` as a date, with the month of each date beside it or around it."""
    number = _LONE.fullmatch(seen, figure.start, figure.end)
    at = bisect(found, figure.start, key=lambda other: other.start)
    for date in found[max(0, at - _BESIDE) : at + _BESIDE]:
        if date.kind is not Kind.DATE:
            continue
        written = seen[date.start : date.end]
        left, right = (figure, date) if figure.start < date.start else (date, figure)
        if left.end > right.start:
            yield from _days_of_range(written, seen[figure.start : figure.end])
        elif number and _BETWEEN.fullmatch(seen, left.end, right.start):
            yield _DAY.sub(number[1], written, count=1)


def _days_of_range(written: str, part: str) -> Iterator[str]:
    """The days of the range that a part of it belongs to: to its year both."""
    ends = _RANGE.search(written) if part != written else None
    if ends is None:
        return
    for day in ends.groups():
        if day == part or part not in ends.groups():
            yield _RANGE.sub(day, written, count=1)
