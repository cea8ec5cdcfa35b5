"""Ordinal numbers, and the words for *one*: how a language writes ``2nd``, and what it says instead of a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.text.locales import language

_SUFFIXES: dict[str, str] = {
    "ar": "",
    "de": ". te ter tes ten er ern",
    "en": "st nd rd th",
    "es": "º ª .º .ª er .er ° o a ro ra do da",
    "fr": "e er re ère ème ième nd nde d de",
    "it": "º ª ° o a",
    "nl": "e de ste",
    "pl": ". -y -a -e -i -go -szy -sza",
    "pt": "º ª .º .ª ° o a",
    "ru": "-й -я -е -го -му -м -ю -ой -ая -ый -ое -ую -ого",
    "sv": ":a :e",
    "tr": ". inci ıncı uncu üncü nci ncı ncu ncü",
    "uk": "-й -я -е -го -му -м -ю -ої -ша -ше -га -тя",
}
_SUFFIX = re.compile(r"\d+(?:st|nd|rd|th|er|re|ère|e|ème|[.]?[ºª]|°)", re.IGNORECASE)
"""A figure that is an ordinal number, as English and the Romance languages write it."""
_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (("erst zuerst", " e en er es em"), ("zweit", "e en er es em"), ("dritt", "e en er es em")),
    "en": (("first", ""), ("second", ""), ("third", "")),
    "es": (("primer", " o a os as"), ("segund", "o a os as"), ("tercer", " o a os as")),
    "fr": (("premi", "er ère ers ères"), ("deuxième second", " e s"), ("troisième", " s")),
    "it": (("prim", "o a i e"), ("second", "o a i e"), ("terz", "o a i e")),
    "nl": (("eerst", "e en"), ("tweede", " n"), ("derde", " n")),
    "pl": (("pierwsz", "y a e ego ej ą ym ych"), ("drug", "i a ie iego iej ą im"), ("trzec", "i ia ie iego iej ią im")),
    "pt": (("primeir", "o a os as"), ("segund", "o a os as"), ("terceir", "o a os as")),
    "ru": (
        ("перв", "ый ая ое ого ой ую ым ому ом ые ых"),
        ("втор", "ой ая ое ого ую ым ому ом ые"),
        ("трет", "ий ья ье ьего ьей ью ьим ьему"),
    ),
    "tr": (("ilk birinci", ""), ("ikinci", ""), ("üçüncü", "")),
    "uk": (("перш", "ий а е ого ої у им ому"), ("друг", "ий а е ого ої у им ому"), ("трет", "ій я є ього ьої ю")),
    "ar": (("أول الأول الأولى الاول", " ى"), ("ثان ثاني الثاني الثانية", ""), ("ثالث الثالث الثالثة", "")),
    "ja": (("最初 はじめて 初めて 初回 第一", ""), ("二つ目 第二", ""), ("三つ目 第三", "")),
}
"""The stems of *first*, *second* and *third*, each with its endings."""
_DUAL = re.compile(r"\w{2}(?:ان|ين)(?!\w)")
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ONE: dict[str, str] = {
    "ar": "واحد واحدة",
    "cs": "jeden jedna jedno jednu",
    "da": "en et",
    "de": "ein eine einen einem einer eines eins",
    "en": "one a an",
    "es": "un una uno",
    "fr": "un une",
    "it": "un uno una",
    "ja": "一 ひとつ 一つ",
    "nb": "en et ett",
    "nl": "een één",
    "pl": "jeden jedna jedno jednego jedną jednej",
    "pt": "um uma",
    "ru": "один одна одно одного одну одной",
    "sv": "en ett",
    "tr": "bir",
    "uk": "один одна одне одного одну одній",
}


def ordinal_spellings(value: int, written: str, other: str) -> Iterator[str]:
    """How ``other`` writes the ordinal number; in words too where ``written`` is one."""
    for suffix in _SUFFIXES.get(language(other), "").split():
        yield f"{value}{suffix}"
    words = _WORDS.get(language(other), ())
    if 0 < value <= len(words) and _SUFFIX.fullmatch(written):
        stems, endings = words[value - 1]
        for stem in stems.split():
            yield stem
            yield from (stem + ending for ending in endings.split())


@lru_cache(maxsize=512)
def ordinal_words(value: int, other: str) -> frozenset[str]:
    """The ordinal number in words, as far as they are known."""
    stems, endings = dict(enumerate(_WORDS.get(language(other), ()), 1)).get(value, ("", ""))
    words = {stem + ending for stem in stems.split() for ending in ("", *endings.split())}
    english = _ENGLISH[value - 1 : value] if language(other) == "en" else ()
    return frozenset(words.union(english))


@lru_cache(maxsize=256)
def ordinal_endings(locale: str) -> frozenset[str]:
    """What makes an ordinal number of a figure in the locale."""
    return frozenset(_SUFFIXES.get(language(locale), "").split())


def needs_no_figure(written: str, text: str, other: str) -> bool:
    """Whether the text says the figure without a digit.

    The grammar of Arabic says one or two in the noun: *قطرتان* is two drops. Centuries have Roman numerals.
    """
    if _stands_in_roman(written, text):
        return True
    if language(other) != "ar" or written not in ("1", "2"):
        return False
    return written == "1" or _DUAL.search(text) is not None


def _stands_in_roman(written: str, text: str) -> bool:
    """Whether ``18th`` stands as XVIII; one letter will do only where an ordinal number is meant."""
    figure = _LEADING.match(written)
    value = int(figure[0]) if figure else 0
    numeral = "X" * (value // 10) + ROMAN_ONES[value % 10] if 0 < value < _MOST_ROMAN else ""
    if len(numeral) < (1 if _SUFFIX.fullmatch(written) else 2) or numeral not in text:
        return False
    return re.search(rf"(?<!\w){numeral}(?:e|er|ème|º|ª|°)?(?!\w)", text) is not None


_LEADING = re.compile(r"\d{1,2}(?!\d)")
ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
"""Roman numerals from 0 to 9."""
_MOST_ROMAN = 40


def words_for_one(other: str) -> tuple[str, ...]:
    """What ``other`` says for ``1``: articles are numbers here, *noch ein Tag*."""
    return tuple(_ONE.get(language(other), "").split())


def ordinal_word_values(known: frozenset[str], locale: str) -> frozenset[int]:
    """The values of the English ordinal numbers among the words of a text."""
    if language(locale) != "en":
        return frozenset()
    return frozenset(at for at, word in enumerate(_ENGLISH, 1) if word in known)
