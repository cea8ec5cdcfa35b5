"""How a typed fact is written in each market: CLDR notation, by Babel."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, format_percent

from workbench.models.facts import FactType, decimal, money, require_fact_form
from workbench.text.locales import babel_locale

_LETTER_BY_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


@lru_cache(maxsize=8192)
def format_fact(type_: FactType, value: str, locale: str, style: str = "") -> str:
    """``value`` of ``type_`` as a customer in ``locale`` reads it: ``45,00 €``, ``20 %``, ``11. April 2027``.

    An amount without a decimal point is written without decimals (``3990 RUB`` → ``3 990 ₽``). ``style`` is
    :attr:`workbench.models.facts.Fact.style`. Raises ``ValueError`` when ``value`` is not written as its type asks.
    """
    where = babel_locale(locale)
    if type_ is FactType.MONEY:
        return _format_money(value, where)
    if type_ is FactType.PERCENT:
        return format_percent(decimal(value) / 100, locale=where, decimal_quantization=False)
    if type_ is FactType.NUMBER:
        return format_decimal(decimal(value), locale=where, decimal_quantization=False)
    if type_ is FactType.DATE:
        require_fact_form(type_, value)
        day = date.fromisoformat(value)
        return format_skeleton("MMMMd", day, locale=where) if style == "day" else format_date(day, "long", where)
    return value


def icu_value(type_: FactType, value: str, locale: str, style: str = "") -> str | int | Decimal:
    """What goes into slot text: numbers stay numbers, so that they can decide a plural; all else is formatted."""
    if type_ is not FactType.NUMBER:
        return format_fact(type_, value, locale, style)
    number = decimal(value)
    return int(number) if number == number.to_integral_value() else number


def _format_money(value: str, where: Locale) -> str:
    amount, currency = money(value)
    if "." in value:
        return _spaced(format_currency(amount, currency, locale=where))
    whole = where.currency_formats["standard"].pattern.replace(".00", "")
    return _spaced(format_currency(amount, currency, format=whole, locale=where, currency_digits=False))


def _spaced(price: str) -> str:
    """``CHF20`` as ``CHF 20``: CLDR's rule for currencies written in letters, which Babel 2.18 leaves out."""
    return _LETTER_BY_DIGIT.sub("\u00a0", price)
