"""Times of day: read as one language writes them, and every way in which another one may write the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.text.locales import language

MERIDIEM = re.compile(r" ?([ap])\.? ?m(?!\w)\.?| (o)['’]clock(?!\w)", re.IGNORECASE)
"""What makes a time of ``3`` or ``6.30`` in English and Spanish."""
HOUR = re.compile(r"\d{1,2}(?:[:.]\d{2})?")
"""What may stand before it."""
_NO_MERIDIEM = frozenset(("de", "lb"))
"""In German *3 am Montag* is no time."""

_TWELVE_HOURS = frozenset(("ar", "en", "fa", "hi", "ja", "ko", "ur", "zh"))
"""Languages that write afternoon hours with the figures of the morning, and a word that tells them apart."""
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
    "en": {"noon": ("12:00",), "midday": ("12:00",), "midnight": ("0:00", "24:00")},
}
"""Language → words for a time."""
_NUMBERS = re.compile(r"\d+")


def meridiem(text: str, start: int, end: int, locale: str) -> re.Match[str] | None:
    """The *pm* or *o'clock* behind a figure that stands at ``start``."""
    if not HOUR.fullmatch(text, start, end) or language(locale) in _NO_MERIDIEM:
        return None
    return MERIDIEM.match(text, end)


def time_spellings(written: str, other: str) -> frozenset[str]:
    """The ways in which ``other`` may write a time of day such as ``18:30``, ``6.30 pm`` or ``8 o'clock``."""
    found = [int(number) for number in _NUMBERS.findall(written)[:2]]
    hour, minute = (*found, 0)[:2]
    half = MERIDIEM.search(written)
    forms = {written}
    for each in _hours(hour, (half[1] or "").lower() if half else ""):
        forms.update(_with_24_hours(each, minute))
        forms.update(_with_12_hours(each, minute, other))
    return frozenset(forms)


def clock_word_spellings(known: frozenset[str], locale: str, other: str) -> frozenset[str]:
    """The same for words of the text such as *noon*."""
    words = _WORDS.get(language(locale), {})
    return frozenset(
        form for word in known & words.keys() for time in words[word] for form in time_spellings(time, other)
    )


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
        yield from (f"{time} {half}m", f"{time}{half}m", f"{time} {half}.m.")
        for part in _PARTS_OF_DAY.get(tongue, ()):
            yield from (f"{time} {part}", f"{part} {time}")
