"""Decades: ``the 1980s`` is *die 80er* and *les années 80*, and some languages say it in a word."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from workbench.models.facts import FactType
from workbench.text.locales import language
from workbench.text.numerals import number_words
from workbench.text.spellings import spellings

_ENDINGS: dict[str, str] = {
    "de": "er",
    "en": "s 's",
    "es": "s",
    "ja": "年 年代 代",
    "pl": ". -te -tych",
    "ru": "-е -х -ми -м",
    "tr": "'lar 'ler 'ların 'lerin 'lı 'li 'larda 'lerde 'lardan 'lerden 'ların 'lara 'lere 'lar'ın 'ler'in "
    "lar ler ların lerin",
    "uk": "-ті -ні -х -тих -них -ми -м",
    "zh": "年 年代",
}
_STEMS: dict[str, dict[int, str]] = {
    "ar": {20: "العشرينيات", 30: "الثلاثينيات", 40: "الأربعينيات", 50: "الخمسينيات", 60: "الستينيات", 70: "السبعينيات"}
    | {80: "الثمانينيات", 90: "التسعينيات"},
    "fr": {70: "soixante-dix", 80: "quatre-vingt", 90: "quatre-vingt-dix"},
    "pl": {20: "dwudzieste", 30: "trzydzieste", 40: "czterdzieste", 50: "pięćdziesiąte", 60: "sześćdziesiąte"}
    | {70: "siedemdziesiąte", 80: "osiemdziesiąte", 90: "dziewięćdziesiąte"},
    "ru": {20: "двадцатых", 30: "тридцатых", 40: "сороковых", 50: "пятидесятых", 60: "шестидесятых"}
    | {70: "семидесятых", 80: "восьмидесятых", 90: "девяностых"},
    "uk": {20: "двадцятих", 30: "тридцятих", 40: "сорокових", 50: "п'ятдесятих", 60: "шістдесятих"}
    | {70: "сімдесятих", 80: "вісімдесятих", 90: "дев'яностих"},
}
"""Language → decade → the word for it that is no number word."""
_ENGLISH = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def decade_spellings(year: int, other: str) -> Iterator[str]:
    """How ``other`` writes the decade that begins with ``year``, 1980 or just 80."""
    tongue, short = language(other), year % 100
    values = {short, year} | ({1900 + short} if year < 100 else set())
    for value in values:
        for figure in spellings(FactType.NUMBER, str(value), other):
            yield figure
            yield from (f"{figure}{ending}" for ending in _ENDINGS.get(tongue, "").split())
    yield from (word for word, value in number_words(tongue).items() if value == Decimal(short))
    if short in _STEMS.get(tongue, {}):
        yield _STEMS[tongue][short]


def decades_in(known: frozenset[str]) -> Iterator[int]:
    """The decades among the English words of a text: 80 for *eighties*."""
    for at, word in enumerate(_ENGLISH, 2):
        if word in known:
            yield at * 10
