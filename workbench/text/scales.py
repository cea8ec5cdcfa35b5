"""Thousands and millions in words: ``10,000`` is *10 тысяч* and *1万*, and ``24/7`` is *rund um die Uhr*."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from workbench.models.facts import FactType
from workbench.text.locales import language
from workbench.text.spellings import spellings

_SCALES: dict[str, dict[int, str]] = {
    "ar": {1000: "ألف آلاف الف", 1_000_000: "مليون ملايين"},
    "de": {1000: "tausend Tsd.", 1_000_000: "Million Millionen Mio. Mio"},
    "en": {1000: "thousand k K", 1_000_000: "million m M"},
    "es": {1000: "mil", 1_000_000: "millón millones"},
    "fr": {1000: "mille milliers k", 1_000_000: "million millions M"},
    "it": {1000: "mille mila", 1_000_000: "milione milioni"},
    "ja": {1000: "千", 10_000: "万", 100_000_000: "億"},
    "ko": {1000: "천", 10_000: "만", 100_000_000: "억"},
    "nl": {1000: "duizend", 1_000_000: "miljoen"},
    "pl": {1000: "tysiąc tysiące tysięcy tys. tys", 1_000_000: "milion miliony milionów mln"},
    "pt": {1000: "mil", 1_000_000: "milhão milhões mi"},
    "ru": {1000: "тысяча тысячи тысяч тысячу тыс. тыс", 1_000_000: "миллион миллиона миллионов млн"},
    "tr": {1000: "bin", 1_000_000: "milyon"},
    "uk": {1000: "тисяча тисячі тисяч тис. тис", 1_000_000: "мільйон мільйона мільйонів млн"},
    "zh": {1000: "千", 10_000: "万", 100_000_000: "亿"},
}
"""Language → power of ten → its words and abbreviations."""

ALWAYS = "24/7"
_ALWAYS: dict[str, tuple[str, ...]] = {
    "ar": ("على مدار الساعة", "على مدار اليوم"),
    "de": ("rund um die uhr", "jederzeit", "tag und nacht"),
    "es": ("a todas horas", "a cualquier hora", "en todo momento", "siempre"),
    "fr": ("jour et nuit", "à toute heure", "en continu", "à tout moment"),
    "it": ("a tutte le ore", "a qualsiasi ora", "giorno e notte", "sempre"),
    "ja": ("年中無休", "いつでも"),
    "nl": ("dag en nacht", "de klok rond", "altijd"),
    "pl": ("całą dobę", "całodobowo", "o każdej porze", "zawsze"),
    "pt": ("a qualquer hora", "o tempo todo", "dia e noite", "sempre"),
    "ru": ("круглосуточно", "круглые сутки", "днём и ночью", "днем и ночью", "всегда"),
    "tr": ("gece gündüz", "her an", "her zaman", "kesintisiz"),
    "uk": ("цілодобово", "будь-коли", "завжди"),
}


def scaled_spellings(amount: Decimal, other: str) -> Iterator[str]:
    """The amount in thousands or millions, as ``other`` says it."""
    for scale, names in _SCALES.get(language(other), {}).items():
        count = amount / scale
        if amount < scale or count >= 10_000 or count.as_tuple().exponent < -2:  # type: ignore[operator]
            continue
        figures = spellings(
            FactType.NUMBER, str(count.normalize().quantize(Decimal(1)) if count % 1 == 0 else count), other
        )
        for name in names.split():
            if count == 1:
                yield name
            for figure in figures:
                yield from (f"{figure} {name}", f"{figure}{name}")


def scale_of(word: str, locale: str) -> int:
    """What a word behind a figure multiplies it with: *million*; 1 for any other word."""
    for scale, names in _SCALES.get(language(locale), {}).items():
        if word in names.split():
            return scale
    return 1


def always_spellings(other: str) -> Iterator[str]:
    """What ``other`` says for ``24/7``, in figures and in words."""
    yield from (ALWAYS, "7/24", "24/24", "7/7", "24", "7", "365", "7j/7", "24h/24", "24h")
    yield from _ALWAYS.get(language(other), ())
