"""Times of day: read as one language writes them, and every way in which another one may write the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.text.locales import language

MERIDIEM = re.compile(r" ?([ap])\.? ?m(?!\w)\.?| (o)['’]clock(?!\w)", re.IGNORECASE)
"""What makes a time of ``3`` or ``6.30`` in English and Spanish."""
HOUR = re.compile(r"\d{1,2}(?:[:.]\d{2})?(?:[-–—]\d{1,2}(?:[:.]\d{2})?)?")
"""What may stand before it: an hour, or two of them."""
_NO_MERIDIEM = frozenset(("de", "lb"))
"""In German *3 am Montag* is no time."""

_TWELVE_HOURS = frozenset(("ar", "en", "fa", "hi", "ja", "ko", "ur", "zh"))
"""Languages that write afternoon hours with the figures of the morning, and a word that tells them apart."""
_WITH_MERIDIEM = _TWELVE_HOURS | {"es"}
"""Languages in which *8 pm* is a time."""
_PARTS_OF_DAY: dict[str, tuple[str, ...]] = {
    "de": ("uhr morgens", "uhr früh", "uhr nachmittags", "uhr abends", "uhr nachts"),
    "es": ("de la mañana", "de la tarde", "de la noche", "de la madrugada", "p. m.", "a. m.", "p.m.", "a.m."),
    "fr": ("heures du matin", "heures du soir", "heures de l'après-midi", "h du matin", "h du soir"),
    "it": ("di mattina", "del mattino", "del pomeriggio", "di sera", "di notte"),
    "pl": ("rano", "po południu", "wieczorem", "w nocy"),
    "pt": ("da manhã", "da tarde", "da noite", "da madrugada"),
    "ru": ("утра", "дня", "вечера", "ночи", "часа дня", "часов утра", "часов вечера"),
    "uk": ("ранку", "дня", "вечора", "ночі", "години дня", "годин вечора"),
    "tr": ("sabah", "öğleden sonra", "akşam"),
}
"""Elsewhere such a figure needs one of these words behind it, or, in Turkish, before it."""
_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"noon": ("12:00",), "midday": ("12:00",), "midnight": ("0:00", "24:00", "23:59")},
}
"""Language → words for a time."""
_NOON: dict[str, tuple[str, str]] = {
    "de": ("mittag mittags", "mitternacht"),
    "es": ("mediodía", "medianoche"),
    "fr": ("midi", "minuit"),
    "it": ("mezzogiorno", "mezzanotte"),
    "nl": ("middag", "middernacht"),
    "pl": ("południa południe południem", "północy północ północą"),
    "pt": ("meio-dia", "meia-noite"),
    "ru": ("полудня полдень полудню", "полуночи полночь"),
    "tr": ("öğlen öğle", "gece yarısı"),
    "uk": ("полудня полудень", "півночі північ опівночі"),
}
"""Language → its words for *noon* and *midnight*."""
_PAST = re.compile(r"\b(half|quarter) (past|to) ([a-z]+|\d{1,2})\b", re.IGNORECASE)
_HOURS_IN_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = re.compile(r"\d+")


def meridiem(text: str, start: int, end: int, locale: str) -> re.Match[str] | None:
    """The *pm* or *o'clock* behind a figure that stands at ``start``."""
    half = MERIDIEM.match(text, end)
    if half is None or not HOUR.fullmatch(text, start, end) or language(locale) in _NO_MERIDIEM:
        return None
    return half


def time_spellings(written: str, other: str) -> frozenset[str]:
    """The ways in which ``other`` may write a time of day such as ``18:30``, ``6.30 pm`` or ``8 o'clock``."""
    found = [int(number) for number in _NUMBERS.findall(written)[:2]]
    hour, minute = (*found, 0)[:2]
    half = MERIDIEM.search(written)
    forms = set() if half and half[1] and language(other) not in _WITH_MERIDIEM else {written}
    for each in _hours(hour, (half[1] or "").lower() if half else ""):
        forms.update(_exactly(each, minute, other))
    return frozenset(forms)


def usual_time(written: str, other: str) -> str | None:
    """A time with *am* or *pm* as ``other`` mostly writes it; nothing where it would write so itself."""
    half = MERIDIEM.search(written)
    found = [int(number) for number in _NUMBERS.findall(written)]
    if half is None or not half[1] or language(other) in _WITH_MERIDIEM or len(found) not in (1, 2):
        return None
    hour, minute = found[0] % 12 + (12 if half[1].lower() == "p" else 0), (*found, 0)[1]
    if language(other) == "fr":
        return f"{hour} h {minute:02d}" if minute else f"{hour} h"
    return f"{hour}:{minute:02d}"


def range_spellings(first: str, last: str, other: str) -> frozenset[str]:
    """The same for the two ends of ``6-8 pm``, of which only the last tells the half of the day."""
    start, end = ((*(int(number) for number in _NUMBERS.findall(side)[:2]), 0)[:2] for side in (first, last))
    half = MERIDIEM.search(last)
    forms: set[str] = set()
    for hour in _hours(end[0], (half[1] or "").lower() if half else ""):
        begin = start[0] % 12 + (12 if start[0] % 12 + 12 <= hour else 0)
        forms |= {*_exactly(begin, start[1], other), *_exactly(hour, end[1], other)}
        forms.update(_joined((begin, start[1]), (hour, end[1])))
    return frozenset(forms)


def _exactly(hour: int, minute: int, other: str) -> Iterator[str]:
    yield from _with_24_hours(hour, minute)
    yield from _with_12_hours(hour, minute, other)


def _joined(first: tuple[int, int], last: tuple[int, int]) -> Iterator[str]:
    for dash in "-–—":
        for mark in (":", ".", "h", "ч"):
            yield dash.join(f"{hour}{mark}{minute:02d}" for hour, minute in (first, last))
            yield dash.join(f"{hour:02d}{mark}{minute:02d}" for hour, minute in (first, last))
        if first[1] == last[1] == 0:
            yield from (f"{first[0]}{dash}{last[0]}", f"{first[0]}h{dash}{last[0]}h", f"{first[0]}{dash}{last[0]}h")


def clock_word_spellings(known: frozenset[str], locale: str, other: str) -> frozenset[str]:
    """The same for words of the text such as *noon*."""
    words = _WORDS.get(language(locale), {})
    return frozenset(
        form for word in known & words.keys() for time in words[word] for form in time_spellings(time, other)
    )


def noon_spellings(word: str, other: str) -> frozenset[str]:
    """What ``other`` says for the English *noon* and *midnight*, in figures and in words."""
    at = int(word.lower() == "midnight")
    names = _NOON.get(language(other), ("", ""))[at]
    return frozenset(names.split()) | clock_word_spellings(frozenset({word.lower()}), "en", other)


def half_hour_spellings(text: str, other: str) -> Iterator[str]:
    """The same for phrases of an English text such as *half past seven*."""
    for part, side, hour in _PAST.findall(text):
        named = hour.lower()
        number = _HOURS_IN_WORDS.index(named) + 1 if named in _HOURS_IN_WORDS else int(hour) if hour.isdigit() else 0
        minute = 30 if part.lower() == "half" else 15
        if 0 < number <= 12:
            past = side.lower() == "past"
            yield from time_spellings(f"{number if past else number - 1}:{minute if past else 60 - minute}", other)


def _hours(hour: int, half: str) -> list[int]:
    """The hours of the day that a figure may mean: both halves where nothing tells which."""
    if half:
        return [hour % 12 + (12 if half == "p" else 0)]
    return [hour, hour + 12] if hour < 12 else [hour]


def _with_24_hours(hour: int, minute: int) -> Iterator[str]:
    for figure in {str(hour), f"{hour:02d}", "24" if hour == 0 else str(hour)}:
        for mark in (":", ".", "h", " h ", "ч"):
            yield f"{figure}{mark}{minute:02d}"
        if minute == 0:
            yield from (figure, f"{figure}h", f"{figure} h")


def _with_12_hours(hour: int, minute: int, other: str) -> Iterator[str]:
    tongue = language(other)
    figure = str((hour - 1) % 12 + 1)
    times = [f"{figure}:{minute:02d}", f"{figure}.{minute:02d}", *([figure] if minute == 0 else [])]
    if tongue in _TWELVE_HOURS:
        yield from times
    half = "a" if hour % 24 < 12 else "p"
    for time in times:
        if tongue in _WITH_MERIDIEM:
            yield from (f"{time} {half}m", f"{time}{half}m", f"{time} {half}.m.")
        for part in _PARTS_OF_DAY.get(tongue, ()):
            yield from (f"{time} {part}", f"{part} {time}")
