"""Amounts as a locale writes them, read back: ``1.299,00`` of a German text is 1299.00."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from babel.numbers import get_currency_symbol, get_territory_currencies

from workbench.text.currencies import CURRENCY_WORDS
from workbench.text.locales import babel_locale

NUMBER = re.compile(r"\d(?:[\d.,' ]*\d)?")
"""The number in a figure, in plain form."""
_GROUPED = re.compile(r"\d{1,3}(?:[.,' ]\d{3})+")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")


def amount_of(written: str, locale: str) -> Decimal | None:
    """The value of a figure in plain form, read as ``locale`` writes it; nothing when it is no single amount.

    ``4.9`` in a German text cannot be thousands, so it is read as it stands.
    """
    mark = _decimal_mark(locale)
    whole, found, decimals = written.rpartition(mark)
    if found and decimals.isdecimal() and (_GROUPED.fullmatch(whole) or whole.isdecimal()):
        return Decimal(f"{_digits(whole)}.{decimals}")
    if _GROUPED.fullmatch(written) and not (found and written.count(mark) == 1):
        return Decimal(_digits(written))
    return Decimal(written.replace(",", ".")) if _PLAIN.fullmatch(written) else None


@lru_cache(maxsize=1024)
def currency_of(sign: str, locale: str) -> tuple[str, ...]:
    """The ISO 4217 codes that a sign or word may mean in ``locale``, the market's own first."""
    if len(sign) == 3 and sign.isascii() and sign.isupper():
        return (sign,)
    known = [code for code, signs in CURRENCY_WORDS.items() if sign.lower() in {s.lower() for s in signs}]
    territory = babel_locale(locale).territory
    current = get_territory_currencies(territory) if territory else []
    own = [code for code in current if _is_sign(sign, code, locale)]
    return tuple(dict.fromkeys([*own, *known]))


@lru_cache(maxsize=512)
def _decimal_mark(locale: str) -> str:
    return str(babel_locale(locale).number_symbols["latn"]["decimal"])


def _is_sign(sign: str, code: str, locale: str) -> bool:
    return sign == get_currency_symbol(code, babel_locale(locale)) or sign in CURRENCY_WORDS.get(code, ())


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())
