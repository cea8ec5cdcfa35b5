"""Words are spelt as the market's country spells them.

One language, two spellings: British *colour*, *organise* and *centre* against American *color*, *organize* and
*center*; *Straße* in Germany and Austria, *Strasse* in Switzerland; *prémio* in Portugal, *prêmio* in Brazil. A model
writes the commoner of the two, and translators copy from the neighbour's text; readers take it for carelessness, or for
a foreign shop. In German, *daß* and its like from before 1996 are found, too.

Capitalised words that look like part of a name (*Labor Day*, *Pearl Harbor*) are let through, so are words in capitals
in German, where ß is SS.

Take the spelling that the finding carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.checks.names import without_names
from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.ruled import ruled_words
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.country_spelling import Spelling, old_spelling_of, spelling_of
from workbench.text.pieces import words_in
from workbench.text.prose import wording
from workbench.text.watch import Look, Words
from workbench.text.words import WORD


def _neighbours_word(subject: SlotSubject) -> Look | None:
    return _spelt_otherwise(subject.locale)


@cache
def _spelt_otherwise(locale: str) -> Look | None:
    spelling = spelling_of(locale)
    if spelling is None:
        return None
    known = [spelling, *([old_spelling_of(locale)] if spelling.sign == "ss" else [])]
    if spelling.words:
        return Words(frozenset(spelling.words))
    return lambda piece: any(each.has(word) for each in known if each.sign in piece.lower() for word in words_in(piece))


@slot_check_when(languages=("en", "pt", "de"), text=[_neighbours_word])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words that the market spells otherwise."""
    spelling = spelling_of(subject.locale)
    if spelling is None:
        return
    yield from _misspelt(subject, spelling)
    if spelling.sign == "ss" and "ß" in subject.text:
        yield from _misspelt(subject, old_spelling_of(subject.locale))


def _misspelt(subject: SlotSubject, spelling: Spelling) -> Iterator[Finding]:
    seen = without_names(wording(subject.text), subject)
    ruled = ruled_words(subject)
    is_title = not any(word[0].islower() and len(word) > 3 for word in WORD.findall(seen))
    for match in WORD.finditer(seen):
        word: str = match[0]
        better = spelling.words.get(word.lower()) or spelling.rewrite(word)
        if (
            better == word
            or word.lower() in ruled
            or (spelling.words and not is_title and _is_name(seen, match.start(), match.end()))
        ):
            continue
        better = _like(word, better)
        message = f"{quoted(word)} is {spelling.whose} spelling; {subject.locale} writes {quoted(better)}."
        yield warning(__name__, subject.slot, message, match.span(), better)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands beside another, or inside a sentence that is no title."""
    if not text[start].isupper():
        return False
    before, after = text[max(0, start - 2) : start].rstrip(), text[end : end + 2].lstrip()
    begins = not before or not (before[-1].isalnum() or before[-1] == ",")
    return not begins or after[:1].isupper()


def _like(word: str, better: str) -> str:
    """``better`` with the capitals of ``word``."""
    if word.isupper() and len(word) > 1:
        return better.upper()
    return better[0].upper() + better[1:] if word[0].isupper() else better
