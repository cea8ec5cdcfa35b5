"""Every way in which a fact may be written by hand in a market: what counts as *declared* when it stands literally."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, get_currency_symbol

from workbench.models.facts import FactType, decimal, money
from workbench.text.facts import format_fact
from workbench.text.locales import babel_locale, language

_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\u2003\u3000\t"), " ")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_FOLDED = _SPACES | str.maketrans({"’": "'", "−": "-", "٫": ".", "٬": ",", "٪": "%", "％": "%", "．": ".", "，": ","})

PERCENT_WORDS: dict[str, tuple[str, ...]] = {
    "en": ("percent", "per cent"),
    "de": ("Prozent",),
    "fr": ("pour cent", "pourcent"),
    "es": ("por ciento",),
    "it": ("per cento", "percento"),
    "pt": ("por cento",),
    "nl": ("procent",),
    "pl": ("procent", "procenty", "procenta", "proc."),
    "cs": ("procent", "procenta"),
    "ru": ("процент", "процента", "процентов"),
    "uk": ("відсоток", "відсотки", "відсотків"),
    "tr": ("yüzde",),
    "sv": ("procent",),
    "da": ("procent",),
    "nb": ("prosent",),
}
"""Language → what people write for ``%``."""

CURRENCY_WORDS: dict[str, tuple[str, ...]] = {
    "EUR": ("euro", "euros", "Euro", "Euros", "евро", "€"),
    "USD": ("dollar", "dollars", "Dollar", "dólares", "dólar", "доллар", "доллара", "долларов", "$"),
    "GBP": ("pound", "pounds", "quid", "£"),
    "RUB": ("рубль", "рубля", "рублей", "руб.", "руб", "р.", "₽"),
    "UAH": ("гривня", "гривні", "гривень", "грн", "грн.", "₴"),
    "KZT": ("тенге", "теңге", "₸"),
    "PLN": ("złoty", "złote", "złotych", "zł"),
    "CHF": ("Franken", "francs", "franchi", "Fr."),
    "JPY": ("円", "yen", "¥"),
    "CNY": ("元", "块", "人民币", "¥"),
    "TRY": ("lira", "TL", "₺"),
    "CZK": ("Kč", "korun", "koruny"),
}
"""ISO 4217 code → signs and words that people write for it, in any language."""


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """``text`` with every space, digit and numeric mark in its ASCII form, each code point for one.

    Spellings and copy are compared in this form, so that ``45 €`` with any kind of space is one spelling.
    """
    if text.isascii():
        return text.replace("\t", " ")
    folded = text.translate(_FOLDED)
    if not _OTHER_DIGIT.search(folded):
        return folded
    return _OTHER_DIGIT.sub(lambda match: str(int(match[0])), folded)


@lru_cache(maxsize=8192)
def spellings(type_: FactType, value: str, locale: str) -> frozenset[str]:
    """The accepted spellings of a fact in a locale, in :func:`plain` form; empty when the value is malformed."""
    try:
        found = {format_fact(type_, value, locale), *_VARIANTS.get(type_, _none)(value, locale)}
    except (ValueError, ArithmeticError):
        return frozenset()
    return frozenset(plain(spelling) for spelling in found)


def _none(value: str, locale: str) -> Iterator[str]:
    return iter(())


def _money(value: str, locale: str) -> Iterator[str]:
    amount, currency = money(value)
    where = babel_locale(locale)
    signs = {currency, get_currency_symbol(currency, where), *CURRENCY_WORDS.get(currency, ())}
    for figure in _amounts(amount, locale):
        for sign in signs:
            yield f"{figure} {sign}"
            yield f"{sign} {figure}"
            if not sign.isalpha() or sign == currency:
                yield f"{figure}{sign}"
                yield f"{sign}{figure}"
    yield format_currency(amount, currency, locale=where, format_type="name")


def _amounts(amount: Decimal, locale: str) -> Iterator[str]:
    where = babel_locale(locale)
    patterns = ["#,##0.00", "0.00"]
    if amount == amount.to_integral_value():
        patterns += ["#,##0", "0"]
    for pattern in patterns:
        yield format_decimal(amount, format=pattern, locale=where)
    if language(locale) == "de" and amount == amount.to_integral_value():
        yield f"{format_decimal(amount, format='0', locale=where)},–"
        yield f"{format_decimal(amount, format='0', locale=where)},-"


def _percent(value: str, locale: str) -> Iterator[str]:
    figure = format_decimal(decimal(value), locale=babel_locale(locale), decimal_quantization=False)
    yield from (f"{figure}%", f"{figure} %")
    for word in PERCENT_WORDS.get(language(locale), ()):
        yield f"{figure} {word}"
        yield f"{word} {figure}"
    if language(locale) in ("tr", "eu"):
        yield f"%{figure}"


def _number(value: str, locale: str) -> Iterator[str]:
    number = decimal(value)
    yield format_decimal(number, locale=babel_locale(locale), decimal_quantization=False, group_separator=False)
    if number == number.to_integral_value():
        yield str(int(number))


_SKELETONS = ("MMMMd", "MMMd", "yMMMd", "yMMMMd", "MMMMEEEEd", "yMMMMEEEEd", "MEd", "Md", "yMd")


def _date(value: str, locale: str) -> Iterator[str]:
    day = date.fromisoformat(value)
    where = babel_locale(locale)
    yield value
    for width in ("full", "long", "medium", "short"):
        yield format_date(day, format=width, locale=where)
    for skeleton in _SKELETONS:
        try:
            yield format_skeleton(skeleton, day, locale=where)
        except KeyError:
            continue
    if language(locale) == "en":
        yield from _english_ordinals(day, locale)
    if language(locale) in ("de", "pl", "ru", "uk", "tr", "cs", "nb", "fi"):
        yield from (f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}", f"{day:%d.%m.}", f"{day.day}.{day.month}.{day.year}")
    elif locale != "en-US":
        yield from (f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", f"{day:%d/%m}")


def _english_ordinals(day: date, locale: str) -> Iterator[str]:
    suffix = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = format_date(day, format="MMMM", locale=babel_locale(locale))
    for figure in (f"{day.day}{suffix}", str(day.day)):
        yield from (f"{figure} {month}", f"{figure} of {month}", f"{month} {figure}", f"the {figure} of {month}")
        yield from (f"{month} {figure}, {day.year}", f"{figure} {month} {day.year}")


_VARIANTS = {
    FactType.MONEY: _money,
    FactType.PERCENT: _percent,
    FactType.NUMBER: _number,
    FactType.DATE: _date,
}
