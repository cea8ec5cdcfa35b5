"""How a typed fact is written in each market: CLDR notation, by Babel."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, format_percent

from workbench.models.facts import FactType, decimal, money, require_fact_form
from workbench.text.locales import babel_locale
from workbench.text.number_shapes import Shape, digits_of, shape_of

_FIRST_OF_MONTH = {"fr": "1er", "pt-BR": "1º"}
"""What CLDR leaves out: *1er juin* is the only spelling (Imprimerie nationale), *1º de junho* the usual one."""
_LETTER_BY_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


@lru_cache(maxsize=8192)
def format_fact(type_: FactType, value: str, locale: str, style: str = "") -> str:
    """``value`` of ``type_`` as a customer in ``locale`` reads it: ``45,00 €``, ``20 %``, ``11. April 2027``.

    An amount without a decimal point is written without decimals (``3990 RUB`` → ``3 990 ₽``). ``style`` is
    :attr:`workbench.models.facts.Fact.style`. Raises ``ValueError`` when ``value`` is not written as its type asks.
    """
    if type_ is FactType.MONEY:
        return _money(value, locale)
    if type_ in (FactType.PERCENT, FactType.NUMBER):
        return _number(type_, value, locale)
    if type_ is FactType.DATE:
        require_fact_form(type_, value)
        return _date(value, locale, style)
    return value


def icu_value(type_: FactType, value: str, locale: str, style: str = "") -> str | int | Decimal:
    """What goes into slot text: numbers stay numbers, so that they can decide a plural; all else is formatted."""
    if type_ is not FactType.NUMBER:
        return format_fact(type_, value, locale, style)
    number = decimal(value)
    return int(number) if number == number.to_integral_value() else number


def shape_for(type_: FactType, currency: str, locale: str, decimals: int, has_point: bool) -> Shape | None:
    """What :func:`format_fact` does to an amount with so many decimals; nothing where no shape can say it.

    Of a number or percentage that has decimals, the last one must not be a zero.
    """
    if type_ is FactType.MONEY:
        return _money_shape(currency, locale, decimals, has_point)
    return None if currency else _number_shape(type_, locale, decimals)


def _money(value: str, locale: str) -> str:
    amount, currency = money(value)
    has_point = "." in value
    whole, decimals = digits_of(value.partition(" ")[0]) or ("", "")
    shape = _money_shape(currency, locale, len(decimals), has_point) if whole else None
    return shape.write(whole, decimals) if shape else _format_money(amount, currency, locale, has_point)


def _format_money(amount: Decimal, currency: str, locale: str, has_point: bool) -> str:
    where = babel_locale(locale)
    if has_point:
        return _spaced(format_currency(amount, currency, locale=where))
    whole = where.currency_formats["standard"].pattern.replace(".00", "")
    return _spaced(format_currency(amount, currency, format=whole, locale=where, currency_digits=False))


def _spaced(price: str) -> str:
    """``CHF20`` as ``CHF 20``: CLDR's rule for currencies written in letters, which Babel 2.18 leaves out."""
    return _LETTER_BY_DIGIT.sub("\u00a0", price)


@lru_cache(maxsize=2048)
def _money_shape(currency: str, locale: str, decimals: int, has_point: bool) -> Shape | None:
    return shape_of(lambda amount: _format_money(amount, currency, locale, has_point), decimals)


def _number(type_: FactType, value: str, locale: str) -> str:
    number = decimal(value)
    whole, decimals = digits_of(value) or ("", "")
    shape = _number_shape(type_, locale, len(decimals)) if whole and not decimals.endswith("0") else None
    return shape.write(whole, decimals) if shape else _format_number(type_, number, locale)


def _format_number(type_: FactType, number: Decimal, locale: str) -> str:
    where = babel_locale(locale)
    if type_ is FactType.PERCENT:
        return format_percent(number / 100, locale=where, decimal_quantization=False)
    return format_decimal(number, locale=where, decimal_quantization=False)


@lru_cache(maxsize=2048)
def _number_shape(type_: FactType, locale: str, decimals: int) -> Shape | None:
    return shape_of(lambda number: _format_number(type_, number, locale), decimals)


@lru_cache(maxsize=8192)
def _date(value: str, locale: str, style: str) -> str:
    day = date.fromisoformat(value)
    where = babel_locale(locale)
    written = format_skeleton("MMMMd", day, locale=where) if style == "day" else format_date(day, "long", where)
    first = _FIRST_OF_MONTH.get(locale.partition("-")[0]) or _FIRST_OF_MONTH.get(locale)
    return written if first is None or day.day > 1 else written.replace("1 ", f"{first} ", 1)
