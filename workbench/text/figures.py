"""Figures, links and codes in running text: where they stand and what kind they are, in any script.

Works on the :func:`workbench.text.spellings.plain` form, so every decimal digit is an ASCII digit. All patterns are
bounded or unambiguous, so they run in linear time on any input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from workbench.text.clock import meridiem
from workbench.text.locales import UnknownLocale, babel_locale
from workbench.text.word_characters import is_word, joins


class Kind(StrEnum):
    """What a figure is, as a message calls it."""

    LINK = "link"
    EMAIL = "e-mail address"
    PHONE = "phone number"
    MONEY = "price"
    PERCENT = "percentage"
    DATE = "date"
    TIME = "time"
    CODE = "code"
    NUMBER = "number"


class Figure(NamedTuple):
    """One of them, with its place."""

    kind: Kind
    start: int
    end: int


SIGNS = "$¢£¤¥֏؋৲৳૱௹฿៛₠-⃀﷼﹩＄￠￡￥￦"
"""Currency signs, as the inside of a character class."""
PERCENTS = "%‰٪﹪％"
NUMERALS = "²³¹¼-¾⁰-⁹₀-₉⅐-↉①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿"
"""Digits that are no decimal digits: fractions, superscripts, circled and Roman numerals."""

SUSPECT = re.compile(rf"[\d{NUMERALS}{SIGNS}{PERCENTS}@万元円块割折百千.:](?:(?<![.:])|(?<=\w\.)\w|(?<=:)//)")
"""Anything that :func:`figures` could find; text without it needs no closer look. Begins with one set of characters,
which :mod:`re` finds five times as fast as alternatives."""

_BLANK = "\ufffc"
_TLDS = (
    "com|net|org|info|biz|io|co|app|shop|store|online|eu|de|at|ch|fr|es|it|pt|br|nl|be|lu|uk|ie|us|ca|mx|ru|рф|su|by|kz|"
    "ua|pl|cz|sk|hu|ro|bg|gr|tr|se|no|dk|fi|jp|cn|hk|tw|kr|in|ae|sa|il|au|nz|za|example|beauty|link|page|ly|me"
)
_LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,20}://|www\.)[^\s<>\"“”„«»\ufffc]+"
    rf"|(?<![\w.@-])(?:[\w-]{{1,63}}\.){{1,4}}(?:{_TLDS})(?![\w-])(?:[/?#][^\s<>\"“”„«»\ufffc]*)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_RUN = re.compile(rf"[\d{NUMERALS}](?:[.,:/'\-–—×x ]?[\d{NUMERALS}])*")
_CJK = re.compile(r"[一二三四五六七八九十百千万億亿两]+\s?(?:円|元|块|塊|折|割|%|％|日元|美元)")
_SIGN = re.compile(rf"[{SIGNS}{PERCENTS}]")
_ISO = (
    "EUR|USD|GBP|CHF|RUB|PLN|JPY|KZT|UAH|CZK|TRY|EGP|SAR|AED|ILS|CAD|AUD|INR|BRL|MXN|SEK|NOK|DKK|CNY|KRW|HUF|RON|IDR|"
    "VND|THB|BGN"
)
_BEFORE = re.compile(rf"(?:[{SIGNS}]|\b(?:{_ISO}|Rp)) ?$|%$|[+(#№-]$")
_MAY_STAND_BEFORE = frozenset("$¢£¤¥֏؋৲৳૱௹฿៛﷼﹩＄￠￡￥￦%+(#№-ABCDEFGHIJKLMNOPQRSTUVWXYZp").union(
    map(chr, range(0x20A0, 0x20C1))
)
"""The last characters, but for a space, of what :data:`_BEFORE` finds: asked first, for it takes longer."""
_AFTER = re.compile(
    rf" ?(?:[{SIGNS}{PERCENTS}]|(?:{_ISO}|Kč|zł|TL)\b|円|元|块|折|割|원|đ\b|ج\.م|جنيه|ريال|درهم"
    r"|(?i:euros?|евро|dollars?|pounds?|долл\w*|руб\w*\.?|тенге|złot\w+|грн\.?|гривен\w*|"
    r"percent|per cent|prozent\w*|pour cent|por ciento|per cento|por cento|процент\w*|procent\w*|prosent|відсот\w*)"
    r"(?!\w)|,[-–])"
)
_TIME = re.compile(r"\d{1,2}[:h]\d{2}(?::\d{2})?")
_NUMERIC_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4}))?\.?|\d{4}[-/]\d{2}[-/]\d{2}")


def figures(text: str, locale: str) -> Iterator[Figure]:
    """Every figure, link, address, currency or percent sign in ``text``, which is in plain form, in order."""
    found: list[Figure] = []
    rest = text
    for kind, pattern, may_occur in _WHOLE:
        if may_occur(text) and pattern.search(rest):
            found += [Figure(kind, match.start(), _end(kind, match)) for match in pattern.finditer(rest)]
            rest = pattern.sub(lambda match: _BLANK * len(match[0]), rest)
    done = 0
    for match in _RUN.finditer(rest):
        if match.start() >= done:
            figure = _figure(rest, match.start(), match.end(), locale)
            done = figure.end
            found.append(figure)
    if signs := list(_SIGN.finditer(rest)):
        covered = {at for figure in found for at in range(figure.start, figure.end)}
        for match in signs:
            if match.start() not in covered:
                found.append(Figure(Kind.PERCENT if match[0] in PERCENTS else Kind.MONEY, match.start(), match.end()))
    return iter(sorted(found, key=_start))


_start = attrgetter("start")
_DOTTED = re.compile(r"\.[^\W\d_]")
_WHOLE: tuple[tuple[Kind, re.Pattern[str], Callable[[str], object]], ...] = (
    (Kind.EMAIL, _EMAIL, lambda text: "@" in text),
    (Kind.LINK, _LINK, lambda text: "://" in text or "www." in text or _DOTTED.search(text)),
    (Kind.MONEY, _CJK, lambda text: not text.isascii()),
)
"""What is found before any digit is looked at, and what a text has that may have it: found ten times as fast."""


def _end(kind: Kind, match: re.Match[str]) -> int:
    """Where a match ends; the punctuation after a link belongs to the sentence."""
    return match.start() + len(match[0].rstrip(".,;:!?)…'")) if kind is Kind.LINK else match.end()


@lru_cache(maxsize=512)
def month_names(locale: str) -> frozenset[str]:
    """The names of the months in every form CLDR has, in lower case."""
    try:
        months = babel_locale(locale).months
    except UnknownLocale:
        return frozenset()
    names = {name for widths in months.values() for width in ("wide", "abbreviated") for name in widths[width].values()}
    return frozenset(name.lower().rstrip(".") for name in names if not name[:1].isdigit())


def is_whole(text: str, start: int, end: int, locale: str) -> bool:
    """Whether the number that stands there in plain text is all of a figure: not the 4 of *4 May*, *4 pm* or *4 €*."""
    figure = _figure(text, start, end, locale)
    return figure.start == start and text[end : figure.end] in _COUNTED


_COUNTED = frozenset(("", "日", "年"))
"""What adds nothing to a number, or may be a count of days or years."""


def _figure(text: str, start: int, end: int, locale: str) -> Figure:
    beside = text[max(0, start - 5) : start]
    before = _BEFORE.search(beside) if beside.rstrip(" ")[-1:] in _MAY_STAND_BEFORE else None
    after = _AFTER.match(text, end)
    kind = _sign_kind(before[0] if before else "", after[0] if after else "")
    if kind is not None:
        return Figure(kind, start - len(before[0]) if before else start, after.end() if after else end)
    if (half := meridiem(text, start, end, locale)) is not None:
        return Figure(Kind.TIME, start, half.end())
    if (month := _month(text, start, end, locale)) is not None:
        return Figure(Kind.DATE, *month)
    kind = _core_kind(text[start:end], plus=bool(before and before[0] == "+"))
    if kind is not None:
        return Figure(kind, start - 1 if kind is Kind.PHONE and before else start, end)
    left, right = _word_bounds(text, start, end)
    token = text[left:right]
    is_code = token.upper() == token and sum(c.isalpha() for c in token) >= 2
    return Figure(Kind.CODE if is_code else Kind.NUMBER, left, right)


def _sign_kind(before: str, after: str) -> Kind | None:
    """What the sign or word beside a figure makes of it."""
    if not after and not before:
        return None
    word = after.strip().lower()
    if before == "%" or (word and word[0] in PERCENTS) or word.startswith(_PERCENT_WORDS):
        return Kind.PERCENT
    return Kind.MONEY if after or before.strip(" +(#№-") else None


def _core_kind(core: str, *, plus: bool) -> Kind | None:
    """What the notation of a figure itself says."""
    if core.isdecimal() and len(core) < _PHONE and not plus:
        return None
    if _TIME.fullmatch(core):
        return Kind.TIME
    if _NUMERIC_DATE.fullmatch(core) and core.count("-") != 1:
        return Kind.DATE
    if plus or sum(c.isdigit() for c in core) >= _PHONE:
        return Kind.PHONE
    return None


_PHONE = 7
"""No other figure has so many digits."""

_PERCENT_WORDS = ("per", "pro", "pour", "por ", "процент", "відсот")


def _word_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and joins(text[start - 1], text[start]):
        start -= 1
    while end < len(text) and is_word(text[end]):
        end += 1
    return start, end


_NEXT_WORD = re.compile(r"(?:st|nd|rd|th|er|º|ª)?\.? ?(?:of |de |d'|d’)?([^\W\d_]{3,12})")
_STOPPED = frozenset(("may.", "june.", "july.", "mai.", "juni.", "juli.", "juin.", "maj.", "mei."))
"""Whole names before a full stop: the figure after it begins another sentence."""
_YEAR = re.compile(r",? \d{4}(?!\d)")
_CJK_UNITS = frozenset("年月日")
_CJK_DATE = re.compile(r"[年月日](?:\d{1,2}[月日])*")


@lru_cache(maxsize=512)
def _months_beside(locale: str) -> frozenset[str]:
    return month_names(locale) | month_names("en")


def _month(text: str, start: int, end: int, locale: str) -> tuple[int, int] | None:
    """The span of a date whose month is a word beside the figure, or nothing."""
    if text[end : end + 1] in _CJK_UNITS and (date := _CJK_DATE.match(text, end)):
        return start, date.end()
    months = _months_beside(locale)
    after = _NEXT_WORD.match(text, end)
    if after and after[1].lower() in months:
        year = _YEAR.match(text, after.end())
        return start, (year or after).end()
    before = _word_before(text, start)
    if before.lower().rstrip(".") in months and before.lower() not in _STOPPED:
        end = _word_bounds(text, start, end)[1]
        year = _YEAR.match(text, end)
        return start - len(before) - 1, year.end() if year else end
    return None


def _word_before(text: str, start: int) -> str:
    """The word that a space parts from the figure at ``start``, with the full stop of a short one."""
    if text[start - 1 : start] != " ":
        return ""
    word = text[max(0, start - 16) : start - 1].rpartition(" ")[2].lstrip("(«„“”\"'‘’—–-…\n\ufffc")
    return word if not word.endswith(".") or len(word) <= _LONGEST_SHORT else ""


_LONGEST_SHORT = len("sept.")
