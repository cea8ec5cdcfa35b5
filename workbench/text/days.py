"""Dates and times as a locale writes them, read back, and all the ways another locale may write the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from workbench.models.facts import FactType
from workbench.text.locales import babel_locale, language
from workbench.text.spellings import plain, spellings

_LEAP = 2028
"""Stands for a year that the text does not say; has a 29 February."""
_MONTH_FIRST = frozenset(("en-US", "en-PH", "es-PR", "en-PR"))
_SHORT_MONTH_FIRST = frozenset(("ja", "zh", "ko", "hu", "lt"))
"""Languages that begin with the year, so that a date without one begins with the month."""
_SHORT_DAY_FIRST = frozenset(("HK", "MO"))
"""Where Chinese puts the day first nevertheless."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBERS = re.compile(r"\d+")
_MONTH_AND_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_YEAR_FIRST = re.compile(r"\d{4}[-/]\d{2}[-/]\d{2}")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, with or without its year."""

    month: int
    day: int
    year: int | None

    @property
    def iso(self) -> str:
        """ISO 8601; in a leap year when the text does not say which."""
        return date(self.year or _LEAP, self.month, self.day).isoformat()


def day_of(written: str, locale: str) -> Day | None:
    """The day that a date in plain form means in ``locale``; nothing when it cannot be told."""
    if named := _MONTH_AND_DAY.search(written):
        return _valid(int(named[2]), int(named[3]), int(named[1]) if named[1] else None)
    numbers = [int(number) for number in _NUMBERS.findall(written)]
    months = months_named(written, locale)
    if months and numbers:
        return _valid(months[0], numbers[0], numbers[1] if len(numbers) > 1 else None)
    if _YEAR_FIRST.fullmatch(written):
        return _valid(numbers[1], numbers[2], numbers[0])
    if len(numbers) not in (2, 3):
        return None
    month, day = numbers[:2] if _is_month_first(len(numbers), locale) else numbers[1::-1]
    return _valid(month, day, numbers[2] if len(numbers) == 3 else None)


def months_named(text: str, locale: str) -> list[int]:
    """The months whose names stand in plain text, in order."""
    return [month for word in _WORD.findall(text) if (month := _months(locale).get(word.lower()))]


@lru_cache(maxsize=2048)
def day_spellings(day: Day, locale: str) -> frozenset[str]:
    """Every spelling of the day in ``locale``, in plain form; without a year when the day has none."""
    forms = spellings(FactType.DATE, day.iso, locale)
    if day.year is None:
        forms = frozenset(form for form in forms if str(_LEAP) not in form and str(_LEAP)[2:] not in form[2:])
    return forms


def _valid(month: int, day: int, year: int | None) -> Day | None:
    if year is not None and year < 100:
        year += 2000
    try:
        date(year or _LEAP, month, day)
    except ValueError:
        return None
    return Day(month, day, year)


def _is_month_first(count: int, locale: str) -> bool:
    """Whether the month comes first in a date of so many numbers; a year at the end is nobody's habit there."""
    if locale in _MONTH_FIRST:
        return True
    is_short = count == 2 and language(locale) in _SHORT_MONTH_FIRST
    return is_short and babel_locale(locale).territory not in _SHORT_DAY_FIRST


@lru_cache(maxsize=256)
def _months(locale: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for tag in ("en", locale):
        for widths in babel_locale(tag).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in widths[width].items():
                    found[plain(name).lower().rstrip(".")] = number
    return found
