"""Many words and phrases looked up in a text at once, with almost no cost for a text that has none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from workbench.text.learnt import Learnt
from workbench.text.prose import wording
from workbench.text.watch import Look, Words
from workbench.text.words import WORD, phrases, vocabulary

_PLAIN = re.compile(r"[^\W\d_ßё]+")


class Directory:
    """Many lists of terms, matched as :func:`workbench.text.words.phrases` does, and what of them a text may have."""

    def __init__(self, lists: Sequence[Iterable[str]]) -> None:
        self._entries = [
            _Entry(number, term, *_key(term), _whole_words(term))
            for number, terms in enumerate(lists)
            for term in terms
        ]
        self._of_word = Learnt(lambda word: tuple(entry for entry in self._entries if entry.opens(word)))
        whole = frozenset(entry.key for entry in self._entries if entry.is_whole)
        begun = frozenset(entry.key for entry in self._entries if not entry.is_whole)
        self.opening: Look = str if "" in begun else Words(whole, begun)
        """What shows, in a piece of a text, that one of the terms may stand there."""

    def find(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Every place in the words of the slot text where a term stands, and in which list it is."""
        words = vocabulary(text)
        found = chain.from_iterable(map(self._of_word.__getitem__, ("", *words)))
        terms: dict[int, list[str]] = {}
        for entry in dict.fromkeys(found):
            if entry.words <= words:
                terms.setdefault(entry.number, []).append(entry.term)
        for number in sorted(terms):
            seen = wording(text)
            for match in _leftmost(match for term in terms[number] for match in phrases((term,)).finditer(seen)):
                yield number, match


def _leftmost(matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """As one pattern for all terms finds them; but that would have to be compiled for every few terms that meet."""
    done = 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() >= done:
            done = match.end()
            yield match


class _Entry(NamedTuple):
    number: int
    term: str
    key: str
    """A word of the term, or how one begins; empty when nothing is certain."""
    is_whole: bool
    words: frozenset[str]
    """All of these stand in a text that has the term."""

    def opens(self, word: str) -> bool:
        """Whether a text with the word may have the term."""
        return word == self.key if self.is_whole else word.startswith(self.key)


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
