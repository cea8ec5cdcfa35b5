"""Capitals stand where the language puts them.

A translation that shouts where its source speaks, English Title Case in a language that knows none, a small letter at
the beginning where the source has a capital, and two capitals at the beginning of a word (``HEllo``) are slips.

Write it as the language does; names of the glossary are let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import anything, piece, without
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import MASK, wording
from workbench.text.watch import Look

_SHOUTED = regex.compile(r"(?<!\w)\p{Lu}{3,}(?:[ \u00a0]+\p{Lu}{2,})+(?!\w)|(?<!\w)\p{Lu}{7,}(?!\w)")
_TWO_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}{2}\p{Ll}{3,}(?!\w)")
_TITLE_WORD = regex.compile(r"(?<!\w)\p{Lu}\p{Ll}{2,}(?!\w)")
_WORD = regex.compile(r"(?<!\w)\p{L}{4,}(?!\w)")
_FIRST = re.compile(rf"[^\W_]|{MASK}")
_ELIDED = re.compile(r"\W{0,2}['’][stkmnr] [^\W\d_a-zà-ÿ]")
"""What Dutch shortens at the beginning and never capitalises: *’s Ochtends*, *’t Is*."""
_NO_TITLE_CASE = frozenset(
    {"fr", "es", "it", "pt", "ru", "uk", "pl", "cs", "sk", "bg", "ro", "sv", "da", "nb", "fi", "tr"}
)
_CAPITAL = "[A-ZÀ-ÞĀ-ɏА-ЯЁІЇЄҐΑ-Ω]"
_MAYBE = r"[^\W\d_a-z]"
_LOUD = re.compile(rf"{_CAPITAL}{_CAPITAL}(?:{_MAYBE}{{1,4}}[ \u00a0]+{_MAYBE}{{2}}|{_MAYBE}{{5}}|[^\W\d_A-Z]{{3}})")
"""Where :data:`_SHOUTED` or :data:`_TWO_CAPITALS` may match, found in a hundredth of the time."""
_LOUD_PIECE = re.compile(rf"{_CAPITAL}{_CAPITAL}(?:{_MAYBE}{{1,4}}(?:$|\u00a0)|{_MAYBE}{{5}}|[^\W\d_A-Z]{{3}})")
"""The same in what stands between two spaces."""
_SMALL = re.compile("(?:[ \u00a0]|^)[a-zà-ÿа-яё][^\\W\\d_]{3}")
"""A word of four letters in small letters: enough to tell that nothing is written like an English title."""


def _is_small(piece: str) -> bool:
    return piece[:1].islower() or not piece[:1].isalnum()


def _title_case_or_small(subject: SlotSubject) -> Look:
    """A small word, in languages that write no titles with capitals."""
    return _SMALL.search if subject.source is not None and language(subject.locale) in _NO_TITLE_CASE else anything


@slot_check_when(text=[piece(_LOUD_PIECE.search), without(_title_case_or_small)], opening=[piece(_is_small)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The capitals that are too many or missing."""
    if _LOUD.search(subject.text):
        yield from _shouted(subject, _without_names(subject))
    if subject.source is not None:
        first = subject.text[:1]
        if first.islower() or not first.isalnum():
            yield from _beginning(subject, wording(subject.text))
        if language(subject.locale) in _NO_TITLE_CASE and not _SMALL.search(subject.text):
            yield from _title_case(subject, _without_names(subject))


def _without_names(subject: SlotSubject) -> str:
    text = wording(subject.text)
    for term in subject.terms:
        if term.keep and term.term in text:
            text = text.replace(term.term, MASK * len(term.term))
    return text


def _shouted(subject: SlotSubject, text: str) -> Iterator[Finding]:
    source = subject.source
    if source is None or not _SHOUTED.search(wording(source)):
        for match in _SHOUTED.finditer(text):
            if source is None or match[0] not in source:
                message = f"{quoted(match[0])} shouts. Write it in small letters."
                yield warning(__name__, subject.slot, message, match.span())
    for match in _TWO_CAPITALS.finditer(text):
        if source is None or match[0] not in source:
            better = match[0][0] + match[0][1:].lower()
            message = f"{quoted(match[0])} begins with two capitals. Write {quoted(better)}."
            yield warning(__name__, subject.slot, message, match.span(), better)


def _beginning(subject: SlotSubject, text: str) -> Iterator[Finding]:
    """A small letter where the source begins with a capital; what stands before an argument is not compared."""
    theirs, mine = _FIRST.search(wording(subject.source or "")), _FIRST.search(text)
    if theirs and mine and theirs[0].isupper() and mine[0].islower() and not _ELIDED.match(text):
        message = f"The source begins with a capital, the text with {quoted(mine[0])}."
        yield warning(
            __name__, subject.slot, message, mine.span(), mine[0].upper() if len(mine[0].upper()) == 1 else None
        )


def _title_case(subject: SlotSubject, text: str) -> Iterator[Finding]:
    if language(subject.locale) == language(subject.source_locale):
        return
    found = _WORD.findall(text)
    titled = _TITLE_WORD.findall(text)
    if len(found) >= 4 and sum(word in titled for word in found) == len(found) and _is_one_sentence(text):
        message = "Every word begins with a capital, as in an English title. Write only the first and names so."
        yield warning(__name__, subject.slot, message, (0, len(subject.text)))


def _is_one_sentence(text: str) -> bool:
    return not any(mark in text.rstrip(".!? ") for mark in ".!?\n")
