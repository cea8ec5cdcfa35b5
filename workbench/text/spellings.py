"""Every way in which a fact may be written by hand in a market: what counts as *declared* when it stands literally."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import DateTimePattern, format_date, match_skeleton
from babel.numbers import format_decimal, get_currency_name, get_currency_symbol

from workbench.models.facts import FactType, decimal, money
from workbench.text.currencies import CURRENCY_WORDS
from workbench.text.facts import format_fact
from workbench.text.locales import babel_locale, language
from workbench.text.number_shapes import Shape, digits_of, shape_of
from workbench.text.scales import mixed, scaled
from workbench.text.word_characters import is_word

_SPACES = dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u3000\t", " ")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_FOLDED = _SPACES | {"’": "'", "−": "-", "٫": ".", "٬": ",", "٪": "%", "％": "%", "．": ".", "，": ","}

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


@lru_cache(maxsize=16_384)
def plain(text: str) -> str:
    """``text`` with every space, digit and numeric mark in its ASCII form, each code point for one.

    Spellings and copy are compared in this form, so that ``45 €`` with any kind of space is one spelling.
    """
    if text.isascii():
        return text.replace("\t", " ")
    for character, folded in _FOLDED.items():  # str.translate takes ten times as long
        if character in text:
            text = text.replace(character, folded)
    return _OTHER_DIGIT.sub(lambda match: str(int(match[0])), text)


@lru_cache(maxsize=1024)
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
    signs, names, tongue = _signs(currency, locale), _names(currency, locale), language(locale)
    for figure in _amounts(amount, locale):
        for sign, touches in signs:
            yield f"{figure} {sign}"
            yield f"{sign} {figure}"
            if touches:
                yield f"{figure}{sign}"
                yield f"{sign}{figure}"
            if tongue in _COMPOUNDING:
                yield f"{figure}-{sign}"
        for name in names:
            yield f"{figure} {name}"
            if tongue in _COMPOUNDING:
                yield f"{figure}-{name}"
    yield from _in_millions(amount, locale, signs, names)


def _in_millions(
    amount: Decimal, locale: str, signs: tuple[tuple[str, bool], ...], names: frozenset[str]
) -> Iterator[str]:
    """*10 тыс. ₽*, *1,5 Milliarden Euro*, *2 milliards d'euros*, *1万円*."""
    links = _LINKS.get(language(locale), (" ",))
    for figure in _in_words(amount, locale):
        for sign in (*(sign for sign, _ in signs), *names):
            yield from (f"{figure}{link}{sign}" for link in links)
            yield f"{sign} {figure}"
        yield from (f"{sign}{figure}" for sign, touches in signs if touches)


def _in_words(amount: Decimal, locale: str) -> Iterator[str]:
    for count, words in scaled(amount, locale):
        for word in words:
            if count == 1:
                yield word
            for figure in _figures(count, locale):
                yield from (f"{figure} {word}", f"{figure}{word}")
    yield from mixed(amount, locale)


_LINKS = {
    "fr": (" ", " de ", " d'"),
    "es": (" ", " de "),
    "pt": (" ", " de "),
    "it": (" ", " di "),
    "ja": ("",),
    "ko": ("",),
    "zh": ("",),
}
"""What stands between *million* and a currency."""
_COMPOUNDING = frozenset(("de", "nl", "sv", "da", "nb", "fi", "hu"))
"""Languages that write *10-€-Gutschein* and *10-Euro-Gutschein*."""


_TOUCHING = ("Rp", "đ")
"""Letters that stand at a figure like a sign: *Rp499.000*, *499.000đ*."""


@lru_cache(maxsize=2048)
def _signs(currency: str, locale: str) -> tuple[tuple[str, bool], ...]:
    """The signs and words for a currency, and whether they may touch the figure."""
    signs = {currency, get_currency_symbol(currency, babel_locale(locale)), *CURRENCY_WORDS.get(currency, ())}
    return tuple((sign, not sign.isalpha() or sign in (currency, *_TOUCHING) or not is_word(sign[0])) for sign in signs)


@lru_cache(maxsize=2048)
def _names(currency: str, locale: str) -> frozenset[str]:
    """The currency's name in every form that a number can ask for."""
    where = babel_locale(locale)
    return frozenset(get_currency_name(currency, count, where) for count in (1, 2, 5, 100))


def _amounts(amount: Decimal, locale: str) -> Iterator[str]:
    whole = amount == amount.to_integral_value()
    found = digits_of(f"{amount:.2f}")
    shape = _shape(locale)
    if found is None or shape is None or amount.as_tuple().exponent < -2:  # type: ignore[operator]
        yield from _amounts_by_babel(amount, locale, whole)
        return
    digits, decimals = found
    yield shape.write(digits, decimals)
    yield f"{digits}{shape.mark}{decimals}"
    if whole:
        yield shape.write(digits, "")
        yield digits
        if language(locale) in ("de", "nl"):
            yield from (f"{digits},–", f"{digits},-", f"{digits}.–", f"{digits}.-")


@lru_cache(maxsize=512)
def _shape(locale: str) -> Shape | None:
    return shape_of(lambda amount: format_decimal(amount, format="#,##0.00", locale=babel_locale(locale)), 2)


def _amounts_by_babel(amount: Decimal, locale: str, whole: bool) -> Iterator[str]:
    for pattern in ("#,##0.00", "0.00", "#,##0", "0") if whole else ("#,##0.00", "0.00"):
        yield format_decimal(amount, format=pattern, locale=babel_locale(locale))


def _figures(number: Decimal, locale: str) -> Iterator[str]:
    """A number with as few decimals as it needs, with those it was given with, and with two, as interest has them."""
    where = babel_locale(locale)
    yield format_decimal(number, locale=where, decimal_quantization=False, group_separator=False)
    decimals = -number.as_tuple().exponent  # type: ignore[operator]
    for count in {decimals, max(decimals, 2)} if 0 < decimals < _MOST_DECIMALS else ():
        yield format_decimal(number, format=f"0.{'0' * count}", locale=where)


_MOST_DECIMALS = 7


def _percent(value: str, locale: str) -> Iterator[str]:
    for figure in _figures(decimal(value), locale):
        yield from _percent_of(figure, locale)
    if language(locale) == "ja" and decimal(value) % 10 == 0:
        yield from (f"{decimal(value) / 10:f}割", f"{decimal(value) / 10:f}割引")


def _percent_of(figure: str, locale: str) -> Iterator[str]:
    if language(locale) != "tr":  # the one language that never writes the sign after the figure
        yield from (f"{figure}%", f"{figure} %")
    for word in PERCENT_WORDS.get(language(locale), ()):
        yield f"{figure} {word}"
        yield f"{word} {figure}"
    if language(locale) in ("tr", "eu"):
        yield f"%{figure}"
    for compound in _percent_compounds(language(locale)):
        yield f"{figure}{compound}"


@lru_cache(maxsize=64)
def _percent_compounds(tongue: str) -> tuple[str, ...]:
    """What makes an adjective of a percentage: *15-prozentiger*, *15-процентная*."""
    return tuple(
        stem + ending for stems, endings in _PERCENT_ADJECTIVES.get(tongue, ()) for stem in stems for ending in endings
    )


_PERCENT_ADJECTIVES: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {
    "de": ((("-prozentig", "prozentig", "%ig", "%-ig", " %-ig"), ("e", "er", "en", "es", "em")),),
    "en": ((("-percent", "-per-cent"), ("",)),),
    "nl": ((("-procent", "%-"), ("",)),),
    "pl": ((("-procentow", "%-ow"), ("y", "a", "e", "ego", "ej", "ą", "ym", "ych", "emu")),),
    "ru": ((("-процентн", "%-н"), ("ый", "ая", "ое", "ую", "ой", "ые", "ых", "ого", "ому", "ым", "ыми", "ом")),),
    "uk": ((("-відсотков", "%-в"), ("ий", "а", "е", "у", "ої", "ою", "ого", "ому", "им", "их")),),
}
"""Stems and endings, by language."""


def _number(value: str, locale: str) -> Iterator[str]:
    number = decimal(value)
    yield from _figures(number, locale)
    yield from _in_words(number, locale)
    if number == number.to_integral_value():
        yield str(int(number))
    elif locale in ("de-CH", "de-LI", "fr-CH", "it-CH"):  # the point is for amounts of money there
        yield str(number).replace(".", ",")


_YEAR_WORD = re.compile(r"(.*\d{4})\s\D{1,4}", re.DOTALL)
"""A date with the short word for *year* behind it, as CLDR has it for Russian and Bulgarian: people spell it out."""
_FIRST_OF_MONTH = {
    "fr": ("1er",),
    "it": ("1º", "1°", "primo"),
    "es": ("1.º", "1º", "primero"),
    "pt": ("1º", "1.º", "primeiro"),
}
"""Where the first day of a month is an ordinal number."""
_LAST_NUMERATOR = 4
_ONE = re.compile(r"(?<!\d)1 (?=[^\W\d])")
_SKELETONS = ("MMMMd", "MMMd", "yMMMd", "yMMMMd", "MMMMEEEEd", "yMMMMEEEEd", "MEd", "Md", "yMd")


def _date(value: str, locale: str) -> Iterator[str]:
    day = date.fromisoformat(value)
    where = babel_locale(locale)
    yield value
    for pattern in _date_patterns(locale):
        written = pattern.apply(day, where)
        yield written
        if bare := _YEAR_WORD.fullmatch(written):
            yield bare[1]
        if day.day == 1:
            yield from (_ONE.sub(f"{first} ", written) for first in _FIRST_OF_MONTH.get(language(locale), ()))
    if language(locale) == "en":
        yield from _english_ordinals(day, locale)
    yield from _numeric_dates(day, locale)


def _numeric_dates(day: date, locale: str) -> Iterator[str]:
    if language(locale) in ("de", "pl", "ru", "uk", "tr", "cs", "nb", "fi"):
        yield from (f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}", f"{day:%d.%m.}", f"{day.day}.{day.month}.{day.year}")
        yield from (f"{day.day}.{day.month}.", f"{day.day}.{day:%m}", f"{day.day}.{day:%m}.")
    elif language(locale) in ("ja", "zh", "ko"):
        yield from (f"{day.month}/{day.day}", f"{day:%m/%d}", f"{day.year}/{day.month}/{day.day}")
    elif locale != "en-US":
        yield from (f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", f"{day:%d/%m}", f"{day.day}/{day:%m}/{day.year}")
        if day.day >= min(day.month, _LAST_NUMERATOR):  # *1/2* is a half
            yield from (f"{day.day}/{day.month}", f"{day.day}/{day:%m}")


@lru_cache(maxsize=512)
def _date_patterns(locale: str) -> tuple[DateTimePattern, ...]:
    """Every way in which CLDR writes a date in the locale; finding the nearest skeleton takes 0.7 ms each."""
    where = babel_locale(locale)
    known = where.datetime_skeletons
    names = (name if name in known else match_skeleton(name, known) for name in _SKELETONS)
    patterns = [*where.date_formats.values(), *(known[name] for name in names if name in known)]
    return tuple({pattern.pattern: pattern for pattern in patterns}.values())


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
