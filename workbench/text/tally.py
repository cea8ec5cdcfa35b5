"""How many small words of each language a text has: the cheapest evidence of what it is written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, repeat

from workbench.text.function_words import FUNCTION_WORDS, SAME

_READ = 240
"""So many different words of a text are read; a byte of the tally holds no more."""


def base(language: str) -> str:
    """The language whose list of small words serves for ``language``."""
    return SAME.get(language, language)


@lru_cache(maxsize=64)
def small_words(language: str) -> frozenset[str]:
    """The small words of a language; empty for one without a list."""
    return frozenset(FUNCTION_WORDS.get(base(language), "").split())


@lru_cache(maxsize=64)
def own_words(language: str) -> frozenset[str]:
    """The small words that no other language has."""
    others = chain.from_iterable(FUNCTION_WORDS[other].split() for other in FUNCTION_WORDS if other != base(language))
    return small_words(language).difference(others)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many small words a text has of one language, and of those that it draws on most besides."""

    own: int
    best: int
    rivals: tuple[str, ...]
    """The languages of which the text has ``best`` words, if those are more than ``own``."""

    @property
    def margin(self) -> int:
        """How far another language is ahead."""
        return self.best - self.own


def prevails(vocabulary: Iterable[str], language: str) -> tuple[bool, int]:
    """Whether no other language has more words in a text with this vocabulary, and how many its own has."""
    counts, own = _counted(vocabulary, language)
    return max(counts) <= own, own


def tally(vocabulary: Iterable[str], language: str) -> Tally:
    """The count for a text with these words."""
    counts, own = _counted(vocabulary, language)
    best = max(counts)
    if best <= own:
        return Tally(own, best, ())
    return Tally(own, best, tuple(other for other, at in _places().items() if counts[at] == best))


def _counted(vocabulary: Iterable[str], language: str) -> tuple[bytearray, int]:
    """The words of each other language and of this; one byte of a long integer counts for each."""
    lanes = _lanes()
    total: int = sum(map(lanes.get, islice(vocabulary, _READ), repeat(0)))
    counts = bytearray(total.to_bytes(len(FUNCTION_WORDS), "little"))
    place = _places().get(base(language))
    if place is None:
        return counts, 0
    own, counts[place] = counts[place], 0
    return counts, own


@lru_cache(maxsize=1)
def _places() -> dict[str, int]:
    return {language: place for place, language in enumerate(FUNCTION_WORDS)}


@lru_cache(maxsize=1)
def _lanes() -> dict[str, int]:
    lanes: dict[str, int] = {}
    for language, place in _places().items():
        for word in small_words(language):
            lanes[word] = lanes.get(word, 0) + (1 << 8 * place)
    return lanes
