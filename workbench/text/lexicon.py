"""Many words and phrases looked up in a text at once, with almost no cost for a text that has none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.text.prose import wording
from workbench.text.words import LONGEST_START, WORD, phrases, starts, vocabulary

_PLAIN = re.compile(r"[^\W\d_ßё]+")


class Lexicon:
    """A list of terms, matched as :func:`workbench.text.words.phrases` does."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = tuple(terms)
        keys = [_key(term) for term in self.terms]
        self._any = ("", False) in keys
        self._words = frozenset(key for key, whole in keys if whole)
        begun = {key[:LONGEST_START] for key, whole in keys if not whole}
        self._starts = tuple((n, frozenset(key for key in begun if len(key) == n)) for n in {len(key) for key in begun})

    def may_occur(self, text: str) -> bool:
        """Whether the slot text has a word of one of the terms; quick, and never wrongly ``False``."""
        if self._any or not self._words.isdisjoint(vocabulary(text)):
            return True
        for length, begun in self._starts:  # noqa: SIM110 - any() takes as long as the look itself
            if not begun.isdisjoint(starts(text, length)):
                return True
        return False

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place in the words of the slot text where a term stands."""
        return phrases(self.terms).finditer(wording(text)) if self.may_occur(text) else iter(())


class Directory:
    """Many lists of terms, and what of them a text may have: asked once instead of list by list."""

    def __init__(self, lists: Sequence[Iterable[str]]) -> None:
        self._words: dict[str, list[_Entry]] = {}
        self._starts: dict[int, dict[str, list[_Entry]]] = {}
        self._always: list[_Entry] = []
        for number, terms in enumerate(lists):
            for term in terms:
                key, whole = _key(term)
                self._add(_Entry(number, term, _whole_words(term), "" if whole else key), key, whole)
        self._all = Lexicon(term for terms in lists for term in terms)

    def find(self, text: str) -> Iterable[tuple[int, re.Match[str]]]:
        """Every place in the words of the slot text where a term stands, and in which list it is."""
        return self._found(text) if self._all.may_occur(text) else ()

    def _found(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        terms: dict[int, list[str]] = {}
        for entry in self._near(text):
            terms.setdefault(entry.number, []).append(entry.term)
        for number in sorted(terms):
            for match in phrases(tuple(sorted(terms[number]))).finditer(wording(text)):
                yield number, match

    def _near(self, text: str) -> list[_Entry]:
        words = vocabulary(text)
        found = [*self._always]
        for word in self._words.keys() & words:
            found += self._words[word]
        for length, begun in self._starts.items():
            for start in begun.keys() & starts(text, length):
                found += begun[start]
        return [entry for entry in found if entry.words <= words and entry.may_begin(words)]

    def _add(self, entry: _Entry, key: str, whole: bool) -> None:
        if not key:
            self._always.append(entry)
        elif whole:
            self._words.setdefault(key, []).append(entry)
        else:
            start = key[:LONGEST_START]
            self._starts.setdefault(len(start), {}).setdefault(start, []).append(entry)


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    term: str
    words: frozenset[str]
    """All of these stand in a text that has the term."""
    start: str
    """One of its words begins so."""

    def may_begin(self, words: Iterable[str]) -> bool:
        return not self.start or any(word.startswith(self.start) for word in words)


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
