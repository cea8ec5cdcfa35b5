"""A figure of one locale's text as another locale usually writes it: what a fix puts there."""

from __future__ import annotations

from workbench.models.facts import FactType
from workbench.text.amounts import NUMBER, amount_of, currency_of
from workbench.text.clock import usual_time
from workbench.text.days import day_of
from workbench.text.facts import format_fact
from workbench.text.figures import Kind, figures
from workbench.text.spellings import plain

_TYPES = {Kind.PERCENT: FactType.PERCENT, Kind.NUMBER: FactType.NUMBER}


def usual_form(written: str, locale: str, other: str) -> str:
    """``written``, a figure of a text in ``locale``, as ``other`` writes it; itself where that is unclear."""
    seen = plain(written)
    figure = next(figures(seen, locale), None)
    return written if figure is None else usual_form_of(figure.kind, seen, locale, other) or written


def usual_form_of(kind: Kind, written: str, locale: str, other: str) -> str | None:
    """The same for a figure in plain form whose kind is known; nothing where it is unclear."""
    if kind is Kind.DATE:
        return _day(written, locale, other)
    if kind is Kind.TIME:
        return usual_time(written, other)
    amounts = [amount for number in NUMBER.findall(written) if (amount := amount_of(number, locale)) is not None]
    if len(amounts) != 1:
        return None
    if kind is Kind.MONEY:
        currencies = currency_of(NUMBER.sub("", written).strip(" +-–—"), locale)
        return format_fact(FactType.MONEY, f"{amounts[0]} {currencies[0]}", other) if currencies else None
    type_ = _TYPES.get(kind)
    return format_fact(type_, str(amounts[0]), other) if type_ else None


def _day(written: str, locale: str, other: str) -> str | None:
    day = day_of(written, locale)
    if day is None:
        return None
    return format_fact(FactType.DATE, day.iso, other, "" if day.year else "day")
