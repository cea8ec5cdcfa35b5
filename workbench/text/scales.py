"""Thousands and millions in words: ``10,000`` is *10 тысяч* and *1万*, and ``24/7`` is *rund um die Uhr*."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from workbench.text.locales import language

_SCALES: dict[str, dict[int, str]] = {
    "ar": {1000: "ألف آلاف الف", 1_000_000: "مليون ملايين", 10**9: "مليار مليارات"},
    "de": {
        1000: "tausend Tausend Tsd.",
        1_000_000: "Million Millionen Mio. Mio",
        10**9: "Milliarde Milliarden Mrd. Mrd",
    },
    "en": {1000: "thousand k K", 1_000_000: "million m M mn", 10**9: "billion bn B"},
    "es": {1000: "mil", 1_000_000: "millón millones"},
    "fr": {1000: "mille milliers k", 1_000_000: "million millions M", 10**9: "milliard milliards Md Mds"},
    "it": {1000: "mille mila", 1_000_000: "milione milioni", 10**9: "miliardo miliardi"},
    "ja": {1000: "千", 10_000: "万", 100_000_000: "億"},
    "ko": {1000: "천", 10_000: "만", 100_000_000: "억"},
    "nl": {1000: "duizend", 1_000_000: "miljoen", 10**9: "miljard"},
    "pl": {
        1000: "tysiąc tysiące tysięcy tys. tys",
        1_000_000: "milion miliony milionów mln",
        10**9: "miliard miliardy miliardów mld",
    },
    "pt": {1000: "mil", 1_000_000: "milhão milhões mi", 10**9: "bilhão bilhões bi"},
    "ru": {
        1000: "тысяча тысячи тысяч тысячу тыс. тыс",
        1_000_000: "миллион миллиона миллионов млн",
        10**9: "миллиард миллиарда миллиардов млрд",
    },
    "tr": {1000: "bin", 1_000_000: "milyon", 10**9: "milyar"},
    "uk": {
        1000: "тисяча тисячі тисяч тис. тис",
        1_000_000: "мільйон мільйона мільйонів млн",
        10**9: "мільярд мільярда мільярдів млрд",
    },
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


def scaled(amount: Decimal, other: str) -> Iterator[tuple[Decimal, tuple[str, ...]]]:
    """The amount in thousands, in millions and so on, each with the words and abbreviations of ``other`` for them."""
    for scale, names in _SCALES.get(language(other), {}).items():
        count = amount / scale
        decimals = -count.as_tuple().exponent  # type: ignore[operator]
        if amount < scale or count >= 10_000 or decimals > (1 if scale == 1000 else 2):  # nobody writes 1,29 thousand
            continue
        yield (count.quantize(Decimal(1)) if count % 1 == 0 else count.normalize()), tuple(names.split())


def mixed(amount: Decimal, other: str) -> Iterator[str]:
    """``25,000`` as Japanese and Chinese count it: *2万5,000* and *2万5千*."""
    if language(other) in ("ja", "zh") and amount > _MYRIAD and amount == amount.to_integral_value():
        count, rest = divmod(int(amount), _MYRIAD)
        if rest and count < _MYRIAD:
            yield from (f"{count}万{rest}", f"{count}万{rest:,}")
            if rest % 1000 == 0:
                yield f"{count}万{rest // 1000}千"


_MYRIAD = 10_000


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
