"""What another language says for a figure because of what stands beside it: ``6–8 pm`` is *18 bis 20 Uhr*.

Ranges of days and hours, decades, versions, *3 for 2* and prices in millions. Put together only for the figures that
are not found as their own spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from workbench.models.facts import FactType
from workbench.text.amounts import NUMBER, amount_of, currency_of
from workbench.text.clock import noon_spellings, range_spellings, time_spellings
from workbench.text.days import day_of, day_spellings
from workbench.text.decades import decade_spellings
from workbench.text.figure_places import TO
from workbench.text.figures import Figure, Kind
from workbench.text.halves import half_price
from workbench.text.scales import scale_of
from workbench.text.spellings import spellings

_RANGE = re.compile(r"(\d[\d.:]*) ?[-–—] ?(\d.*)", re.DOTALL)
_DIGITS = re.compile(r"\d+")
_HOUR = re.compile(r"\d{1,2}")
_AT = re.compile(r"(?<!\w)(?:at|by|until|till|before|after) $", re.IGNORECASE)
_AT_END = re.compile(r"$|[.,!?)…]|\s(?:tonight|today|tomorrow|sharp|on)\b", re.IGNORECASE)
_DECADE = re.compile(r"'?((?:1[5-9]|20)?\d0)'?s")
_VERSIONED = re.compile(
    r"(?:(?<!\w)(?:version|patch|update|release|ios|android|bluetooth|usb|hdmi|wi-fi|season) |(?<!\w)v\.? ?)$",
    re.IGNORECASE,
)
_NOON = re.compile(r" (noon|midday|midnight)\b", re.IGNORECASE)
_SCALE = re.compile(r" ?([^\W\d_]{1,12})(?!\w)")
_FOR = re.compile(r" for ", re.IGNORECASE)


def restated(seen: str, found: list[Figure], at: int, locale: str, other: str) -> Iterator[str]:
    """What ``other`` may also write for the figure ``found[at]`` of ``seen``, plain prose in ``locale``."""
    figure, tongues = found[at], (locale, other)
    written = seen[figure.start : figure.end]
    if figure.kind is Kind.NUMBER:
        yield from _number(written, seen, found, at, tongues)
    elif figure.kind is Kind.DATE:
        yield from _days(written, tongues)
        if _VERSIONED.search(seen, max(0, figure.start - 12), figure.start):
            yield written
    elif figure.kind is Kind.TIME:
        yield from _times(written, tongues[1])
    elif figure.kind is Kind.MONEY:
        yield from _in_millions(written, seen[figure.end : figure.end + 16], tongues)
    elif figure.kind is Kind.PERCENT and _DIGITS.findall(written) == ["50"]:
        yield from half_price(tongues[1])


def _number(written: str, seen: str, found: list[Figure], at: int, tongues: tuple[str, str]) -> Iterator[str]:
    figure, (locale, other) = found[at], tongues
    end = found[at + 1] if at + 1 < len(found) else None
    if end is not None and end.kind in (Kind.DATE, Kind.TIME) and TO.fullmatch(seen, figure.end, end.start):
        lent = NUMBER.sub(written, seen[end.start : end.end], count=1)
        yield from _days(lent, tongues) if end.kind is Kind.DATE else _times(lent, other)
    if _HOUR.fullmatch(written):
        if _AT.search(seen, max(0, figure.start - 8), figure.start) and _AT_END.match(seen, figure.end):
            yield from time_spellings(f"{written}:00", other)
        if noon := _NOON.match(seen, figure.end):
            yield from noon_spellings(noon[1], other)
    if decade := _DECADE.fullmatch(written):
        yield from decade_spellings(int(decade[1]), other)
    yield from _offer(found[max(0, at - 1) : at + 2], seen)
    glued = NUMBER.match(written)
    amount = amount_of(glued[0], locale) if glued and glued[0] != written else None
    if amount is not None and (scale := scale_of(written[len(glued[0]) :], locale)) > 1:  # type: ignore[index]
        yield from spellings(FactType.NUMBER, str(amount * scale), other)


def _offer(near: list[Figure], seen: str) -> Iterator[str]:
    """*3 for 2* as ``3x2`` and ``2+1``, for each of its two figures."""
    for one, two in pairwise(near):
        if _FOR.fullmatch(seen, one.end, two.start):
            get, pay = seen[one.start : one.end], seen[two.start : two.end]
            yield from (f"{get}x{pay}", f"{get}×{pay}", f"{get}-{pay}")
            if _HOUR.fullmatch(get) and _HOUR.fullmatch(pay) and int(get) > int(pay):
                yield from (f"{pay}+{int(get) - int(pay)}", f"{pay} + {int(get) - int(pay)}")


def _days(written: str, tongues: tuple[str, str]) -> Iterator[str]:
    """A day; of a range such as *14-16 May* both days, alone and together."""
    locale, other = tongues
    ends = _RANGE.fullmatch(written)
    last = day_of(ends[2] if ends else written, locale)
    if last is None:
        return
    yield from day_spellings(last, other)
    first = day_of(_DIGITS.sub(ends[1].rstrip("."), ends[2], count=1), locale) if ends else None
    if first is not None:
        yield from day_spellings(first, other)
        for form in day_spellings(last, other):
            yield from (f"{first.day}{mark}{form}" for mark in ("-", "–", ".-", ".–"))


def _times(written: str, other: str) -> Iterator[str]:
    ends = _RANGE.fullmatch(written)
    yield from range_spellings(ends[1], ends[2], other) if ends else time_spellings(written, other)


def _in_millions(written: str, after: str, tongues: tuple[str, str]) -> Iterator[str]:
    """``€1.5`` before *billion*."""
    locale, other = tongues
    word, figure = _SCALE.match(after), NUMBER.search(written)
    scale = scale_of(word[1], locale) if word else 1
    amount = amount_of(figure[0], locale) if figure and scale > 1 else None
    if amount is None or figure is None:
        return
    for code in currency_of(written.replace(figure[0], "").strip(" +-–—"), locale):
        yield from spellings(FactType.MONEY, f"{Decimal(amount * scale):f} {code}", other)
