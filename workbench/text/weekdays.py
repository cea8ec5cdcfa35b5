"""The days of the week in running text, with their cases and compounds."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from workbench.text.locales import language
from workbench.text.pieces import PieceBits

_DAYS: dict[str, str] = {
    "ar": r"الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "cs": r"ponděl\w+ úter\w+ střed[auy] čtvrt(?:ek|ku|kem|ka) pát(?:ek|ku|kem) sobot\w+ neděl\w+",
    "de": r"montag\w* dienstag\w* mittwoch\w* donnerstag\w* freitag\w* (?:samstag|sonnabend)\w* sonntag\w*",
    "en": r"mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?",
    "es": r"lunes martes miércoles jueves viernes sábados? domingos?",
    "fr": r"lundis? mardis? mercredis? jeudis? vendredis? samedis? dimanches?",
    "it": r"lunedì martedì mercoledì giovedì venerdì sabat[oi] domenic(?:a|he)",
    "ja": r"月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "nl": r"maandag\w* dinsdag\w* woensdag\w* donderdag\w* vrijdag\w* zaterdag\w* zondag\w*",
    "pl": r"poniedział\w+ wtor(?:ek|ku|kiem|ki) środ[ayęąo] czwart(?:ek|ku|kiem|ki) piąt(?:ek|ku|kiem|ki) "
    r"sobo(?:ta|ty|tę|tą|cie) niedziel\w+",
    "ru": r"понедельник\w* вторник\w* сред(?:а|у|ы|ой|ам) четверг\w* пятниц\w+ суббот\w+ воскресень[яюе]\w*",
    "tr": r"pazartesi\w* salı\w* çarşamba\w* perşembe\w* cuma(?!rtesi)\w* cumartesi\w* pazar(?!tesi)\w*",
    "uk": r"понеділ\w+ вівтор\w+ серед(?:а|у|и|ою|ам) четвер\w* п[’'ʼ]ятниц\w+ субот\w+ неділ\w+",
}
"""Language → what the seven days are called, from Monday. Portuguese counts them, so its words say too little."""
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FREE = frozenset(("ja",))
"""Languages that set no space beside a word."""


def weekdays(text: str, locale: str) -> dict[int, tuple[int, int]]:
    """Day, 0 for Monday → where it is named first; nothing for a language without a list."""
    pattern = _pattern(language(locale))
    found: dict[int, tuple[int, int]] = {}
    for match in pattern.finditer(text) if pattern else ():
        if match.lastindex is not None:
            found.setdefault(match.lastindex - 1, match.span())
    return found


@cache
def days_in(tongue: str) -> PieceBits:
    """The days that a piece of a text may name, as bits."""
    pattern = _pattern(tongue)
    return PieceBits(
        lambda piece: sum({1 << (match.lastindex or 1) for match in pattern.finditer(piece)} if pattern else ())
    )


@lru_cache(maxsize=64)
def _pattern(tongue: str) -> re.Pattern[str] | None:
    days = _DAYS.get(tongue)
    if days is None:
        return None
    edge = "" if tongue in _FREE else r"(?<!\w)"
    end = "" if tongue in _FREE else r"(?!\w)"
    return re.compile(f"{edge}(?:{'|'.join(f'({day})' for day in days.split())}){end}", re.IGNORECASE)
