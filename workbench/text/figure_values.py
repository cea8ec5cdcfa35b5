"""What a figure is worth, whoever wrote it: *9 June* and *09.06.* are one day, *£1,299* and *1.299,00 £* one price."""

from __future__ import annotations

import re
from decimal import Decimal

from workbench.models.facts import FactType
from workbench.text.amounts import NUMBER, amount_of, currency_of
from workbench.text.days import day_of
from workbench.text.halves import half_price, may_say_part
from workbench.text.locales import language
from workbench.text.numerals import number_words
from workbench.text.words import vocabulary

Value = tuple[str, ...]
"""The amount, the day of the month, the code or the link; then the currency or the month."""

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_DAYS = re.compile(r"(\d{1,2})\.? ?[-–—/] ?(\d{1,2})(?!\d)")
_MONTHS = 12
_TENTHS = ("折", "割")
"""Discounts in tenths, of what is left or of what is taken off."""
_SMALL = 12
"""Where no list of number words is known, amounts up to here may be said in words."""


def values_of(type_: FactType, written: str, locale: str) -> frozenset[Value]:
    """All that ``written``, a figure in plain form, may be worth as a fact of the type; nothing when it is unclear."""
    if type_ is FactType.MONEY:
        currencies = currency_of(NUMBER.sub("", written).strip(" +-–—"), locale)
        return frozenset((amount, currency) for amount in amounts_of(written, locale) for currency in currencies)
    if type_ in (FactType.PERCENT, FactType.NUMBER):
        return frozenset((amount,) for amount in amounts_of(written, locale))
    if type_ is FactType.DATE:
        return _days(written, locale)
    return frozenset({(written.casefold(),)})


def amounts_of(written: str, locale: str) -> frozenset[str]:
    """The amounts in a figure, each in one notation."""
    found = (amount_of(number, locale) for number in NUMBER.findall(written))
    return frozenset(_one_notation(amount) for amount in found if amount is not None)


def numbers_of(written: str, locale: str) -> frozenset[str]:
    """The amounts in a figure and its single runs of digits: all by which a fact may be known in it."""
    return amounts_of(written, locale) | {str(int(run)) for run in _DIGITS.findall(written)}


def may_be_said(type_: FactType, amount: str, text: str, locale: str) -> bool:
    """Whether the slot text may have the amount in words: *zwei*, *half price*. Every article is a *one*."""
    if amount == "1" or (type_ is FactType.PERCENT and any(sign in text for sign in _TENTHS)):
        return True
    if type_ is FactType.PERCENT and may_say_part(amount, text, locale):
        return True
    if amount == "50" and any(phrase in text.lower() for phrase in half_price(locale)):
        return True
    known = number_words(language(locale))
    if not known:
        return amount.isdecimal() and int(amount) <= _SMALL
    return any(str(known[word]) == amount for word in vocabulary(text) & known.keys())


def _one_notation(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _days(written: str, locale: str) -> frozenset[Value]:
    """One day, or both of *1–9 June*; none for an English 6/9, which is two days to two readers."""
    ends = _DAYS.search(written) if _LETTERS.search(written) else None
    pieces = [written] if ends is None else [_DAYS.sub(number, written, count=1) for number in ends.groups()]
    days = [day for piece in pieces if (day := day_of(piece, locale)) is not None]
    if language(locale) == "en" and not _LETTERS.search(written):
        days = [day for day in days if day.day > _MONTHS or written.startswith(f"{day.year}-")]
    return frozenset((str(day.day), str(day.month)) for day in days)
