"""A small notation for the phrases of a lexicon, and an index that looks thousands of them up in a text at once.

One phrase per line. Words are whole words in any case; a space matches any space or a hyphen.

==========  =====================================================
``stem*``   a word that begins so
``(a|b|)``  alternatives, inside a word or as one; no nesting
``word?``   may be missing
``#``       a figure: digits, with a percent sign or not, or an argument
``_``       any one word
``!word``   the rarest word of the phrase, by which it is looked up
==========  =====================================================
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from workbench.text.prose import MASK, prose
from workbench.text.words import LONGEST_START, LOOSE, starts, vocabulary

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SPACE = r"[\s\u00a0\u202f\u2009‐‑-]{1,3}"
_FIGURE = rf"(?:{MASK}{{1,200}}|\d[\d.,]{{0,12}})(?:[\s\u00a0\u202f]?%)?"
_ANY_WORD = r"\w[\w'’]{0,40}"
_PARTS = re.compile(r"\([^()]*\)|[^()]+")
_WORDS = re.compile(r"(?:\([^()]*\)|\S)+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text."""

    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Keys:
    """What shows that one of a word's alternatives may stand in a text."""

    words: frozenset[str]
    starts: frozenset[str]
    """The first letters of starred words."""
    figures: bool
    """Whether some of the words are figures, ``#`` among them being any."""


class Phrase:
    """One line of a lexicon."""

    def __init__(self, section: str, line: str) -> None:
        self.section = section
        words = _WORDS.findall(line)
        self._words = [_alternatives(word.strip("!?")) for word in words]
        self._optional = [word.endswith("?") for word in words]
        needed = [
            (not word.startswith("!"), len(alternatives), -min(map(len, alternatives)), keys)
            for word, alternatives, optional in zip(words, self._words, self._optional, strict=True)
            if not optional and (keys := _keys(alternatives))
        ]
        ranked = [keys for *_, keys in sorted(needed, key=lambda rank: rank[:3])]
        self._figures = [keys for keys in ranked if keys.figures]
        certain = [keys for keys in ranked if not keys.figures]
        if not certain:
            raise ValueError(f"{section}: nothing in {line!r} can be looked up")
        self.first, *self._others = certain
        """One of these stands in every text that has the phrase; it is looked up by them."""

    def may_stand(self, text: str, words: Set[str], begun: Set[str]) -> bool:
        """Whether a text of these words, with these beginnings, can have the phrase; never wrongly ``False``."""
        for keys in self._others:
            if keys.words.isdisjoint(words) and keys.starts.isdisjoint(begun):
                return False
        if not self._figures:
            return True
        words = words | _figures(text)
        return not any(keys.words.isdisjoint(words) and keys.starts.isdisjoint(begun) for keys in self._figures)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression that finds the phrase; linear in the text."""
        pieces = [f"(?:{'|'.join(map(_spelled, alternatives))})" for alternatives in self._words]
        last = max(at for at, optional in enumerate(self._optional) if not optional)
        expression = ""
        for at, piece in enumerate(pieces):
            spaced = f"{_SPACE}{piece}" if at > last else f"{piece}{_SPACE}" if at < last else piece
            expression += f"(?:{spaced})?" if self._optional[at] else spaced
        alone = rf"(?<![\w{MASK}])" if "#" in self._words[0] else r"(?<!\w)"
        return re.compile(rf"{alone}{expression}(?!\w)", re.IGNORECASE)


class TermIndex:
    """The lexicon of one language: section → its phrases, one per line."""

    def __init__(self, sections: Mapping[str, str], fold: Mapping[str, str] = {}) -> None:
        self._fold = fold
        self._words: dict[str, list[Phrase]] = defaultdict(list)
        self._starts: dict[str, list[Phrase]] = defaultdict(list)
        for section, lines in sections.items():
            for line in filter(None, map(str.strip, lines.splitlines())):
                self._add(Phrase(section, line))
        self._word_keys, self._start_keys = frozenset(self._words), frozenset(self._starts)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every phrase in the prose of a slot text, in order; of two in one place and section, the longer."""
        for letter, plain in self._fold.items():
            text = text.replace(letter, plain)
        words, begun = vocabulary(text), starts(text)
        if self._word_keys.isdisjoint(words) and self._start_keys.isdisjoint(begun):
            return ()
        near = [phrase for word in self._word_keys & words for phrase in self._words[word]]
        near += [phrase for start in self._start_keys & begun for phrase in self._starts[start]]
        phrases = {phrase for phrase in near if phrase.may_stand(text, words, begun)}
        if not phrases:
            return ()
        seen = prose(text)
        return _longest(Hit(p.section, *match.span()) for p in phrases for match in p.pattern.finditer(seen))

    def _add(self, phrase: Phrase) -> None:
        for word in phrase.first.words:
            self._words[word].append(phrase)
        for start in phrase.first.starts:
            self._starts[start].append(phrase)


def _figures(text: str) -> set[str]:
    seen = prose(text)
    found = set(_DIGITS.findall(seen))
    if found or MASK in seen:
        found.add("#")
    return found


def _longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    kept: list[Hit] = []
    ends: dict[str, int] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.section)):
        if hit.start >= ends.get(hit.section, 0):
            ends[hit.section] = hit.end
            kept.append(hit)
    return tuple(kept)


def _alternatives(word: str) -> list[str]:
    """``best(e|en)`` → ``beste``, ``besten``."""
    parts = [part[1:-1].split("|") if part[0] == "(" else [part] for part in _PARTS.findall(word)]
    return sorted({"".join(choice).strip() for choice in product(*parts)}, key=len, reverse=True)


def _keys(alternatives: list[str]) -> Keys | None:
    """The keys of a word; none when an alternative has nothing to be known by."""
    words: set[str] = set()
    starts: set[str] = set()
    figures = [alternative for alternative in alternatives if alternative == "#" or alternative.isdecimal()]
    for alternative in set(alternatives).difference(figures):
        found = _LETTERS.findall(alternative.lower())
        starred = found.pop() if alternative.endswith("*") and found else ""
        if found:
            words |= _variants(max(found, key=len))
        elif len(starred) >= LONGEST_START:
            starts |= {starred[:LONGEST_START], starred[:LONGEST_START].replace("ё", "е")}
        else:
            return None
    return Keys(frozenset(words.union(figures)), frozenset(starts), bool(figures))


def _variants(word: str) -> set[str]:
    plain = word.replace("ё", "е")
    return {word, plain, word.replace("ß", "ss"), plain.replace("ß", "ss")}


def _spelled(alternative: str) -> str:
    if alternative == "#":
        return _FIGURE
    if alternative == "_":
        return _ANY_WORD
    body = "".join(LOOSE.get(character) or re.escape(character) for character in alternative.rstrip("*"))
    return rf"{body}\w*" if alternative.endswith("*") else body
