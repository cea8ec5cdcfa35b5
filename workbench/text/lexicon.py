"""Many words and phrases looked up in a text at once, with almost no cost for a text that has none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from workbench.text.learnt import MOST, Learnt
from workbench.text.prose import wording
from workbench.text.words import WORD, phrases, vocabulary

_PLAIN = re.compile(r"[^\W\d_ßё]+")


class _Openings:
    """What terms a word may belong to; words that belong to none are remembered, for a text has few others."""

    def __init__(self, keys: Iterable[tuple[str, bool]]) -> None:
        known = set(keys)
        self.always = ("", False) in known
        self._words = frozenset(key for key, whole in known if whole)
        self._starts = tuple({key for key, whole in known if key and not whole})
        self._idle: set[str] = set()

    def of(self, words: frozenset[str]) -> list[str]:
        """Those of the words that a term has, or begins like."""
        fresh = words - self._idle
        if not fresh:
            return []
        found = [word for word in fresh if word in self._words or word.startswith(self._starts)]
        if len(found) < len(fresh):
            if len(self._idle) > MOST:
                self._idle.clear()
            self._idle |= fresh.difference(found)
        return found


class Lexicon:
    """A list of terms, matched as :func:`workbench.text.words.phrases` does."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = tuple(terms)
        self._openings = _Openings(map(_key, self.terms))

    def may_occur(self, text: str) -> bool:
        """Whether the slot text has a word of one of the terms; quick, and never wrongly ``False``."""
        return self._openings.always or bool(self._openings.of(vocabulary(text)))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place in the words of the slot text where a term stands."""
        return phrases(self.terms).finditer(wording(text)) if self.may_occur(text) else iter(())


class Directory:
    """Many lists of terms, and what of them a text may have: asked once instead of list by list."""

    def __init__(self, lists: Sequence[Iterable[str]]) -> None:
        keyed = [
            (_key(term), _Entry(number, term, _whole_words(term)))
            for number, terms in enumerate(lists)
            for term in terms
        ]
        self._openings = _Openings(key for key, _ in keyed)
        self._always = [entry for (key, _), entry in keyed if not key]
        self._of_word = Learnt(lambda word: tuple(e for (key, whole), e in keyed if key and _opens(word, key, whole)))

    def find(self, text: str) -> Iterable[tuple[int, re.Match[str]]]:
        """Every place in the words of the slot text where a term stands, and in which list it is."""
        near = self._near(vocabulary(text))
        return self._found(text, near) if near else ()

    def _near(self, words: frozenset[str]) -> list[_Entry]:
        """The terms all of whose whole words, or the beginning of one, the text has."""
        opening = self._openings.of(words)
        if not opening and not self._always:
            return []
        found = chain(self._always, *map(self._of_word.__getitem__, opening))
        return [entry for entry in dict.fromkeys(found) if entry.words <= words]

    def _found(self, text: str, near: list[_Entry]) -> Iterator[tuple[int, re.Match[str]]]:
        terms: dict[int, list[str]] = {}
        for entry in near:
            terms.setdefault(entry.number, []).append(entry.term)
        for number in sorted(terms):
            for match in phrases(tuple(sorted(terms[number]))).finditer(wording(text)):
                yield number, match


class _Entry(NamedTuple):
    number: int
    term: str
    words: frozenset[str]
    """All of these stand in a text that has the term."""


def _opens(word: str, key: str, whole: bool) -> bool:
    return word == key if whole else word.startswith(key)


def _whole_words(term: str) -> frozenset[str]:
    pieces = WORD.findall(term.strip().lower())
    inner = pieces[term.startswith("*") : len(pieces) - term.endswith("*")]
    return frozenset(piece for piece in inner if _PLAIN.fullmatch(piece))


def _key(term: str) -> tuple[str, bool]:
    """The longest whole word of a term, or else how one of its words must begin; empty when nothing is certain."""
    pieces = WORD.findall(term.strip().lower())
    if term.startswith("*"):
        pieces = pieces[1:]
    starred = pieces.pop() if term.endswith("*") and pieces else ""
    whole = [piece for piece in pieces if _PLAIN.fullmatch(piece)]
    if whole:
        return max(whole, key=len), True
    start = _PLAIN.match(starred or (pieces[0] if pieces else ""))
    return (start[0], False) if start else ("", False)
