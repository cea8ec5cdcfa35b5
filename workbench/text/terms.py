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
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import product
from operator import or_

from workbench.text.pieces import PieceBits, pieces_of, words_in
from workbench.text.prose import MASK, has_more_than_names, prose
from workbench.text.words import LOOSE

_LONGEST_START = 4
"""So many first letters of a starred word are its key."""
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SPACE = r"[\s\u00a0\u202f\u2009‐‑-]{1,3}"
_BRACES = re.compile("[{}]")
_MAY_BE_FIGURE = re.compile(r"[\d{]")
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

    def __init__(self, section: str, line: str, common: Set[str] = frozenset()) -> None:
        self.section = section
        words = _WORDS.findall(line)
        self._words = [_alternatives(word.strip("!?")) for word in words]
        self._optional = [word.endswith("?") for word in words]
        needed = [
            (
                not word.startswith("!"),
                not keys.words.isdisjoint(common),
                len(alternatives),
                -min(map(len, alternatives)),
                keys,
            )
            for word, alternatives, optional in zip(words, self._words, self._optional, strict=True)
            if not optional and (keys := _keys(alternatives))
        ]
        ranked = [keys for *_, keys in sorted(needed, key=lambda rank: rank[:4])]
        self._figures = [keys for keys in ranked if keys.figures]
        certain = [keys for keys in ranked if not keys.figures]
        if not certain:
            raise ValueError(f"{section}: nothing in {line!r} can be looked up")
        self.first, *self._others = certain
        """One of these stands in every text that has the phrase; it is looked up by them."""

    @property
    def keys(self) -> Sequence[Keys]:
        """What shows each of its words; all of them show in a text that has the phrase."""
        return [self.first, *self._others, *self._figures]

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

    def __init__(
        self, sections: Mapping[str, str], fold: Mapping[str, str] = {}, common: Set[str] = frozenset()
    ) -> None:
        self._fold = fold
        lines = [(section, line.strip()) for section, lines in sections.items() for line in lines.splitlines()]
        self._phrases = [Phrase(section, line, common) for section, line in lines if line]
        numbers: dict[Keys, int] = {}
        self._of_first: dict[int, list[tuple[int, Phrase]]] = defaultdict(list)
        for phrase in self._phrases:
            bits = [1 << numbers.setdefault(keys, len(numbers)) for keys in phrase.keys]
            self._of_first[bits[0]].append((reduce(or_, bits), phrase))
        self._firsts = reduce(or_, self._of_first, 0)
        self.count = len(numbers)
        """How many different keys the phrases have."""
        self._bits_of_word: dict[str, int] = defaultdict(int)
        self._bits_of_start: dict[str, int] = defaultdict(int)
        self._bits_of_length: dict[int, int] = defaultdict(int)
        for keys, number in numbers.items():
            self._number(keys, 1 << number)
        self._seen = PieceBits(self.keys_in)

    def _number(self, keys: Keys, bit: int) -> None:
        for word in keys.words:
            self._bits_of_word[word] |= bit
            if word.isdecimal():
                self._bits_of_length[len(word)] |= bit
        for start in keys.starts:
            self._bits_of_start[start] |= bit

    def keys_in(self, piece: str) -> int:
        """The keys of phrases that a piece of a text shows, as bits; of a figure only how many digits it has counts."""
        bits = self._bits_of_word.get("#", 0) if _MAY_BE_FIGURE.search(piece) else 0
        for digits in _DIGITS.findall(piece):
            bits |= self._bits_of_length.get(len(digits), 0)
        for word in words_in(piece):
            bits |= self._bits_of_word.get(word, 0) | self._bits_of_start.get(word[:_LONGEST_START], 0)
        return bits

    def sections_of(self, shown: int) -> set[str]:
        """The sections of the phrases all whose keys are bits of ``shown``: no others can stand in a text."""
        return {phrase.section for phrase in self._near(shown)}

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every phrase in the prose of a slot text, in order; of two in one place and section, the longer."""
        pieces = pieces_of(text)
        if has_more_than_names(text):  # its branches may be single words, which look like names
            pieces = [*pieces_of(_BRACES.sub(" ", text)), "{"]
        near = list(self._near(self._seen.of(pieces)))
        if not near:
            return ()
        seen = prose(self._folded(text))
        return _longest(Hit(p.section, *match.span()) for p in near for match in p.pattern.finditer(seen))

    def _near(self, shown: int) -> Iterator[Phrase]:
        rest = shown & self._firsts
        while rest:
            lowest = rest & -rest
            for keys, phrase in self._of_first[lowest]:
                if shown & keys == keys:
                    yield phrase
            rest ^= lowest

    def _folded(self, text: str) -> str:
        for letter, plain in self._fold.items():
            text = text.replace(letter, plain)
        return text


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
        elif len(starred) >= _LONGEST_START:
            starts |= {starred[:_LONGEST_START], starred[:_LONGEST_START].replace("ё", "е")}
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
