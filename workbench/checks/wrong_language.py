"""A text is in the language of its market, from beginning to end.

A model answers in the language of its prompt, two columns of a spreadsheet change places, a paragraph is left as it
was: the text is well written, and nobody in that market can read it. ``Tu cesta todavía te espera`` in the Portuguese
column is an error. So is a Russian market's text in Ukrainian, and Simplified Chinese where people read Traditional.
Inside a right text, a sentence or clause of four words or more in the source language, or in English, is a warning,
and an error from eight words on.

Arguments, names that the glossary keeps and texts of fewer than four words tell nothing; they are let through, and so
is everything of which the small words of the language leave a doubt. What is word for word the source is left to the
check ``untranslated``.

Translate what the finding marks, or move the text to the market it was written for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from workbench.checks.names import copied_names, without_names
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted, warning
from workbench.checks.signs import Sign, Together
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.home import Home, home_of
from workbench.text.language import FEWEST, other_language, passages, words_of
from workbench.text.locales import display_name, language
from workbench.text.prose import MASK, wording
from workbench.text.scripts import script_of
from workbench.text.tally import own_words, small_words, tally
from workbench.text.watch import Look, Words
from workbench.text.words import vocabulary, words

_LOANWORD = frozenset(("make", "up"))
"""*Make-up*, which every market has: one small word and another only where they stand apart."""
_PARTS = 8
_GRAVE = 8
"""From so many words on, a passage in another language is an error."""


@dataclass(frozen=True, slots=True)
class _Market:
    """What tells at a glance that a text is right."""

    home: Home
    others: tuple[str, ...]
    """The languages of which a passage may have been left: the source's, and English."""
    alien: frozenset[str]
    """Their small words, as far as this language has them not."""


@lru_cache(maxsize=1024)
def _market(locale: str, source_locale: str) -> _Market:
    own, script = language(locale), script_of(locale)
    others = tuple(dict.fromkeys(other for other in (language(source_locale), "en") if other != own))
    if not small_words(own) and script in (None, "Latn"):
        others = ()
    alien = frozenset[str]().union(*(small_words(other) for other in others)) - small_words(own)
    return _Market(home_of(locale), others, alien)


def _stranger(subject: SlotSubject) -> Look:
    return home_of(subject.locale).has_strangers


def _parts(words: Callable[[SlotSubject], frozenset[str]]) -> Iterator[Sign]:
    """Signs of the words in parts, so that two different words are rarely in the same."""

    @cache
    def look(wanted: frozenset[str], part: int) -> Look | None:
        own = frozenset(sorted(wanted)[part::_PARTS])
        return Words(own) if own else None

    def sign(part: int) -> Sign:
        return lambda subject: look(words(subject), part)

    return map(sign, range(_PARTS))


def _letters(subject: SlotSubject) -> Look | None:
    return home_of(subject.locale).has_signs


_ALIEN = Together(tuple(_parts(lambda subject: _market(subject.locale, subject.source_locale).alien)), 2)
_STRANGE = Together((*_parts(lambda subject: own_words(language(subject.locale))), _letters), 2, fewer=True)


@slot_check_when(text=[_stranger, _ALIEN, _STRANGE])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The text if it is in another language, else its passages that are."""
    market = _market(subject.locale, subject.source_locale)
    text = subject.text
    seen = vocabulary(text)
    at_home = market.home.has(text, seen)
    alien = seen & market.alien
    has_alien_words = len(alien) > 1 and not (alien <= _LOANWORD and "make-up" in text.lower())
    if at_home and not has_alien_words and not market.home.has_strangers(text):
        return
    found = None if at_home else _as_a_whole(subject)
    if not found or (found in market.others and _has_a_right_part(subject, found)):
        yield from _passages(subject, market, has_alien_words)
    elif not _is_copied(text, _source(subject)):
        message = f"This reads as {display_name(found)}; the market is {subject.locale}."
        yield error(__name__, subject.slot, message)


def _as_a_whole(subject: SlotSubject) -> str | None:
    text = subject.text
    if text.isascii() and len(words(text)) < FEWEST:
        return None
    found = other_language(wording(text), subject.locale)
    return found and other_language(_without_names(subject), subject.locale)


def _has_a_right_part(subject: SlotSubject, found: str) -> bool:
    """Whether more is to say than the language found: the rest is right, or what is wrong was copied."""
    seen = _without_names(subject)
    source = _source(subject)
    spans = list(passages(seen, subject.locale, found))
    if spans and all(_is_copied(subject.text[start:end], source) for start, end in spans):
        return True
    left: list[str] = []
    at = 0
    for start, end in [*spans, (len(seen), len(seen))]:
        left += words_of(seen[at:start])
        at = end
    count = tally(left, language(subject.locale))
    return len(left) >= FEWEST and count.own > 0 and count.margin < 1


def _passages(subject: SlotSubject, market: _Market, has_alien_words: bool) -> Iterator[Finding]:
    spans: list[tuple[Span, str]] = []
    seen = wording(subject.text)
    for span in market.home.strangers(seen):
        found = other_language(seen[slice(*span)], subject.locale)
        spans += [(span, found)] if found else []
    if has_alien_words:
        seen = _without_names(subject)
        spans += [(span, other) for other in market.others for span in passages(seen, subject.locale, other)]
    source = _source(subject)
    done = -1
    for span, found in sorted(spans):
        part = subject.text[slice(*span)]
        if span[0] < done or _is_copied(part, source):
            continue
        done = span[1]
        report = error if len(words_of(part)) >= _GRAVE else warning
        message = f"{quoted(part)} is {display_name(found)}; the market is {subject.locale}."
        yield report(__name__, subject.slot, message, span)


def _without_names(subject: SlotSubject) -> str:
    """The words without what stays the same in every language."""
    seen = without_names(wording(subject.text), subject)
    if subject.source and language(subject.locale) != language(subject.source_locale):
        for start, end in copied_names(seen, subject.source):
            seen = f"{seen[:start]}{MASK * (end - start)}{seen[end:]}"
    return seen


def _source(subject: SlotSubject) -> str:
    """The words of the source in another language, one space between them; empty if there is none."""
    if subject.source is None or language(subject.locale) == language(subject.source_locale):
        return ""
    return f" {' '.join(words(subject.source))} "


def _is_copied(part: str, source: str) -> bool:
    """Whether the words stand so in the source; then the check ``untranslated`` says it."""
    return f" {' '.join(words(part))} " in source
