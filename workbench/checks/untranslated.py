"""A translation must be in its own language, all of it.

A text that equals its source, or keeps a run of its words, was forgotten. Product names, glossary terms that are
kept, arguments and single words that two languages share are let through.

Translate the words that the finding marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.checks.registry import slot_check
from workbench.checks.report import Span, error, quoted
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import MASK, prose
from workbench.text.words import WORD, phrases, words

_RUN = 4
"""So many words of the source in a row are no coincidence; related languages share shorter runs."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_NOT_LATIN = frozenset(
    ("ar", "be", "bg", "el", "fa", "he", "hi", "hy", "ja", "ka", "kk", "ko", "mk", "ru", "sr", "th", "uk", "ur", "zh")
)


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The part of the source that is still there."""
    source = subject.source
    if source is None or language(subject.locale) == language(subject.source_locale):
        return
    if not _alike(words(subject.text), words(source)):
        return
    own = _without_names(subject.text, subject)
    found = list(WORD.finditer(own))
    mine = [match[0].lower() for match in found]
    theirs = words(_without_names(source, subject))
    if not mine or not theirs:
        return
    if tuple(mine) == theirs:
        if _is_shared_word(mine, subject.locale):
            return
        message = f"The text is the same as in {subject.source_locale}. Translate it."
        yield error(__name__, subject.slot, message, (found[0].start(), found[-1].end()))
        return
    for start, end in _runs(mine, theirs):
        span: Span = found[start].start(), found[end - 1].end()
        message = f"{quoted(subject.text[span[0] : span[1]])} is still in the source language. Translate it."
        yield error(__name__, subject.slot, message, span)


def _alike(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether a closer look is needed: the same words, or ``_RUN`` of them in a row."""
    if mine == theirs:
        return True
    return not _grams(mine).isdisjoint(_grams(theirs))


def _grams(found: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(found[at:] for at in range(_RUN)), strict=False))


def _without_names(text: str, subject: SlotSubject) -> str:
    """The prose with everything masked that stays the same in every language."""
    names = {form for spec in subject.arguments.values() for form in spec.forms if any(c.isalpha() for c in form)}
    names |= {term.term for term in subject.terms if term.keep}
    names |= {form for term in subject.terms for form in term.translations.get(subject.locale, ())}
    seen = prose(text)
    return phrases(tuple(sorted(names))).sub(lambda m: MASK * len(m[0]), seen) if names else seen


def _is_shared_word(mine: Sequence[str], locale: str) -> bool:
    """Whether one word alone, such as *Sale* or *Hotel*, may well be the same word in both languages."""
    if len(mine) > 1:
        return sum(map(len, mine)) < 6
    return language(locale) not in _NOT_LATIN or not _LATIN.issuperset(mine[0])


def _runs(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where at least ``_RUN`` words stand in both texts in the same order, as spans of ``mine``."""
    known = _grams(theirs)
    start = end = -1
    for at in range(len(mine) - _RUN + 1):
        if tuple(mine[at : at + _RUN]) not in known:
            continue
        if at > end:
            if end > 0:
                yield start, end
            start = at
        end = at + _RUN
    if end > 0:
        yield start, end
