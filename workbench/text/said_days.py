"""Days that a text may say in words: *le premier juin*, *bis zum neunten Juni*, *el día nueve*."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.text.days import months_named
from workbench.text.figures import Figure, Kind
from workbench.text.locales import language
from workbench.text.numerals import number_words
from workbench.text.ordinals import ordinal_words
from workbench.text.words import vocabulary

_LONG = 4
"""Letters of a number word that other words hardly begin with by chance: *neun* begins *neunten*."""


def may_say_day(day: int, month: int, seen: str, found: Iterable[Figure], locale: str) -> bool:
    """Whether plain prose, whose figures are ``found``, may say the day without its figure."""
    dates = (seen[figure.start : figure.end] for figure in found if figure.kind is Kind.DATE)
    written = sum(months_named(date, locale).count(month) for date in dates)
    if months_named(seen, locale).count(month) > written:
        return True
    said = vocabulary(seen)
    if not said.isdisjoint(ordinal_words(day, locale)):
        return True
    numbers = [word for word, value in number_words(language(locale)).items() if value == day]
    return any(word in said or (len(word) >= _LONG and _begins(word, said)) for word in numbers)


def _begins(stem: str, said: Iterable[str]) -> bool:
    return any(word.startswith(stem) for word in said)
