"""Many words and phrases looked up in a text at once, with almost no cost for a text that has none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from workbench.text.prose import wording
from workbench.text.words import WORD, phrases, vocabulary

_PREFIX = 4
_PLAIN = re.compile(r"[^\W\d_ßё]+")


@lru_cache(maxsize=16_384)
def _prefixes(text: str, length: int) -> frozenset[str]:
    """The first ``length`` letters of every word of the text's prose."""
    return frozenset(word[:length] for word in vocabulary(text))


class Lexicon:
    """A list of terms, matched as :func:`workbench.text.words.phrases` does."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = tuple(terms)
        keys = [_key(term) for term in self.terms]
        self._any = ("", False) in keys
        self._words = frozenset(key for key, whole in keys if whole)
        starts = {key for key, whole in keys if not whole}
        self._starts = tuple(
            (n, frozenset(key for key in starts if len(key) == n)) for n in {len(key) for key in starts}
        )

    def may_occur(self, text: str) -> bool:
        """Whether the slot text has a word of one of the terms; quick, and never wrongly ``False``."""
        if self._any or not self._words.isdisjoint(vocabulary(text)):
            return True
        return any(not starts.isdisjoint(_prefixes(text, length)) for length, starts in self._starts)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place in the words of the slot text where a term stands."""
        return phrases(self.terms).finditer(wording(text)) if self.may_occur(text) else iter(())


class Directory:
    """Many lists of terms, and which of them a text may have a term of: asked once instead of list by list."""

    def __init__(self, lists: Sequence[Iterable[str]]) -> None:
        self.lists = tuple(tuple(terms) for terms in lists)
        self._words: dict[str, set[int]] = {}
        self._starts: dict[int, dict[str, set[int]]] = {}
        self._always: set[int] = set()
        for number, terms in enumerate(self.lists):
            for key, whole in map(_key, terms):
                if not key:
                    self._always.add(number)
                elif whole:
                    self._words.setdefault(key, set()).add(number)
                else:
                    self._starts.setdefault(len(key), {}).setdefault(key, set()).add(number)

    def candidates(self, text: str) -> list[int]:
        """The numbers of the lists of which the slot text may have a term, in order."""
        found = set(self._always)
        for word in self._words.keys() & vocabulary(text):
            found |= self._words[word]
        for length, starts in self._starts.items():
            for start in starts.keys() & _prefixes(text, length):
                found |= starts[start]
        return sorted(found)

    def find(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Every place in the words of the slot text where a term stands, and in which list it is."""
        for number in self.candidates(text):
            for match in phrases(self.lists[number]).finditer(wording(text)):
                yield number, match


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
    return (start[0][:_PREFIX], False) if start else ("", False)
