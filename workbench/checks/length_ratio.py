"""A translation is about as long as its source, for its language.

German and Russian need more room than English, Japanese and Chinese far less. A text much shorter than that has lost
something, a much longer one has been embroidered.

Compare the two sentence by sentence; a transcreation may well differ, and the reviewer lets it pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from workbench.checks.registry import slot_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import readings
from workbench.text.sentences import sentences

_DENSITY: dict[str, float] = {
    "zh": 0.36,
    "ja": 0.5,
    "ko": 0.55,
    "th": 0.9,
    "ar": 0.85,
    "he": 0.8,
    "fa": 0.9,
    "de": 1.12,
    "nl": 1.1,
    "fr": 1.15,
    "es": 1.12,
    "it": 1.12,
    "pt": 1.1,
    "ru": 1.08,
    "uk": 1.05,
    "pl": 1.08,
    "el": 1.15,
    "hu": 1.08,
    "fi": 1.05,
    "tr": 1.02,
    "vi": 1.1,
    "id": 1.1,
    "hi": 1.05,
}
"""Letters that a language needs for what English says in one; 1.0 unless said otherwise."""
_SHORTEST = 30
"""Shorter sources say little: *Shop now* may be anything from two characters to twenty."""
_LONG = 100
"""But a text so long is no translation of them in any language."""
_LEAST, _MOST = 0.4, 2.2
_TWICE = 1.6
_PHRASE = 12
_LESS = 0.65
"""Translators join sentences; but one sentence for three is no longer as long as they were."""


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether the text is far shorter or longer than its source lets expect."""
    if not subject.source or not subject.text.strip():
        return
    if len(subject.source) < _SHORTEST and len(subject.text) < _LONG:
        return
    source, length = _longest(subject.source), _longest(subject.text)
    if source < _SHORTEST and length < _LONG:
        return
    expected = source * _density(subject.locale) / _density(subject.source_locale)
    if length < expected * _LEAST or (length < expected * _LESS and _lacks_sentences(subject.source, subject.text)):
        message = f"{length} characters where about {round(expected)} are to be expected: has something been left out?"
        yield warning(__name__, subject.slot, message, (0, len(subject.text)))
    elif length > expected * _TWICE and (twice := _said_twice(subject.source, subject.text)):
        start = subject.text.rfind(twice)
        message = f"{quoted(twice[:30])} stands there twice. Delete one."
        yield warning(__name__, subject.slot, message, (max(0, start), max(0, start) + len(twice)))
    elif length > expected * _MOST and length - expected > 40:
        message = f"{length} characters where about {round(expected)} are to be expected: has something been added?"
        yield warning(__name__, subject.slot, message, (0, len(subject.text)))


def _longest(text: str) -> int:
    """The length of the longest reading."""
    return max(map(len, readings(text))) if "{" in text else len(text)


def _lacks_sentences(source: str, text: str) -> bool:
    """Whether one sentence is left of three."""
    return len(sentences(text)) * 3 <= len(sentences(source))


def _said_twice(source: str, text: str) -> str:
    """A sentence of some length that the text has twice, and the source has none such; empty if there is none."""
    theirs = sentences(source)
    counted = Counter(one for one in sentences(text) if len(one) > _PHRASE)
    again = next((one for one, count in counted.items() if count > 1), "")
    return again if len(set(theirs)) == len(theirs) else ""


@lru_cache(maxsize=512)
def _density(locale: str) -> float:
    return _DENSITY.get(language(locale), 1.0)
