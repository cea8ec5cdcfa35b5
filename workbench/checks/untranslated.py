"""A translation must be in its own language, all of it.

A text that equals its source, or keeps a run of its words, was forgotten. Product names, glossary terms that are
kept, arguments and single words that two languages share are let through. A headline of nothing but capitalised words
may be a name that nobody declared, *Paris – Milano – Tokyo*: it is a warning.

Translate the words that the finding marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.checks.names import without_names
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.learnt import Learnt
from workbench.text.locales import language
from workbench.text.pieces import PARAGRAPH, words_in
from workbench.text.prose import wording
from workbench.text.words import WORD, vocabulary, words

_RUN = 4
"""So many words of the source in a row are no coincidence; related languages share shorter runs."""
_FEW = 6
"""Shorter sources are always compared."""
_ARGUMENT = re.compile(r"\{\w+\}")
_MARKS = ".,;:!?…'’‘\"“”„«»()[]–—-*"
_TELLING = 3
"""Shorter words say nothing beside a name: *Dew Balm in* is English and German."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_NOT_LATIN = frozenset(
    ("ar", "be", "bg", "el", "fa", "he", "hi", "hy", "ja", "ka", "kk", "ko", "mk", "ru", "sr", "th", "uk", "ur", "zh")
)
_BUTTONS = frozenset(("cta", "button", "label"))
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž\d][\w'’.]{0,30}\+?(?: ?[-–—·|&+/,] ?| |$)){1,5}")
"""A few words with capitals, as the names of products and places have them."""
_CLAUSE_END = re.compile(r"[.!?…:;\n—–。！？\ufffc]")


def _core(piece: str) -> str:
    """The word in a piece, in lower case; a brace for what ends a clause, and nothing for several words or none."""
    core = piece.strip(_MARKS)
    if piece == PARAGRAPH or _ARGUMENT.fullmatch(core):
        return "{"
    return core.lower() if WORD.fullmatch(core) else ""


_core_of = Learnt(_core).__getitem__


def _has_pieces_of(_: SlotSubject, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether so many words of the source that follow each other stand in the text, and are not but names."""
    cores = list(map(_core_of, theirs))
    if len(cores) - cores.count("") - cores.count("{") <= _FEW:
        return True
    own = set(map(_core_of, mine))
    if "" in own:
        own.update(*(words_in(piece) for piece in mine if not _core_of(piece)))
    own.add("")  # what is several words may be any
    own.discard("{")
    stand = bytes(map(own.__contains__, cores))
    at = stand.find(b"\1" * _RUN)
    if at < 0 or 0 not in stand:
        return at >= 0
    return any(
        stand.startswith(b"\1" * _RUN, at) and any(map(_says_something, theirs[at + 1 : at + _RUN]))
        for at in range(at, len(theirs))
    )


def _says_something(piece: str) -> bool:
    """Whether a piece is neither a name nor a short word."""
    return not _core_of(piece) or (len(piece) >= _TELLING and not piece.lstrip(_MARKS)[:1].isupper())


@slot_check_when(source=True, compare=_has_pieces_of)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The part of the source that is still there."""
    source = subject.source
    if source is None or language(subject.locale) == language(subject.source_locale):
        return
    if not _alike(subject.text, source):
        return
    own, theirs = without_names(wording(subject.text), subject), without_names(wording(source), subject)
    mine = list(WORD.finditer(own))
    if not mine:
        return
    if [m[0].lower() for m in mine] == [m[0].lower() for m in WORD.finditer(theirs)]:
        if not _is_shared_word([m[0].lower() for m in mine], subject.locale):
            yield _same(subject, (mine[0].start(), mine[-1].end()))
        return
    known = _clause_grams(theirs)
    for start, end in _runs(mine, own, known):
        message = f"{quoted(subject.text[start:end])} is still in the source language. Translate it."
        yield error(__name__, subject.slot, message, (start, end))


def _same(subject: SlotSubject, span: Span) -> Finding:
    """The finding on a text that equals its source."""
    message = f"The text is the same as in {subject.source_locale}."
    if subject.slot not in _BUTTONS and _NAME.fullmatch(subject.text):
        return warning(__name__, subject.slot, f"{message} Translate it, unless it is a name.", span)
    return error(__name__, subject.slot, f"{message} Translate it.", span)


def _alike(text: str, source: str) -> bool:
    """Whether a closer look is needed: the same words, or ``_RUN`` of them in a row."""
    mine, theirs = words(text), words(source)
    if mine == theirs:
        return True
    shared = vocabulary(text) & vocabulary(source)
    if len(shared) < _RUN or b"\1" * _RUN not in bytes(map(shared.__contains__, mine)):
        return False
    return not _grams(mine).isdisjoint(_grams(theirs))


def _grams(found: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(found[at:] for at in range(_RUN)), strict=False))


def _clause_grams(text: str) -> set[tuple[str, ...]]:
    """The runs of words that stand in one clause of the source, but for names and a short word beside them."""
    grams: set[tuple[str, ...]] = set()
    for clause in _CLAUSE_END.split(text):
        found = WORD.findall(clause)
        for at in range(len(found) - _RUN + 1):
            run = found[at : at + _RUN]
            if not all(word[0].isupper() or len(word) < _TELLING for word in run[1:]):
                grams.add(tuple(word.lower() for word in run))
    return grams


def _is_shared_word(mine: Sequence[str], locale: str) -> bool:
    """Whether one word alone, such as *Sale* or *Hotel*, may well be the same word in both languages."""
    if len(mine) > 1:
        return sum(map(len, mine)) < 6
    return language(locale) not in _NOT_LATIN or not _LATIN.issuperset(mine[0])


def _runs(mine: Sequence[re.Match[str]], text: str, known: set[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where at least ``_RUN`` words of the source stand in one clause, as spans of the text."""
    start = end = -1
    for at in range(len(mine) - _RUN + 1):
        run = mine[at : at + _RUN]
        if tuple(match[0].lower() for match in run) not in known:
            continue
        if _CLAUSE_END.search(text, run[0].start(), run[-1].end()):
            continue
        if start < 0 or run[0].start() > end:
            if start >= 0:
                yield start, end
            start = run[0].start()
        end = run[-1].end()
    if start >= 0:
        yield start, end
