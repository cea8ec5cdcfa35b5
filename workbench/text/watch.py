"""What somebody waits for in texts: words, characters and patterns, looked for in each piece of a text at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from workbench.text.pieces import PieceBits, words_in


@dataclass(frozen=True, slots=True)
class Words:
    """Words in lower case; a piece that has one of them, whatever its capitals, shows it."""

    words: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    """Or a word that begins so."""


@dataclass(frozen=True, slots=True)
class Characters:
    """Characters; a piece that has one of them shows it."""

    characters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Several:
    """Many things at once: a piece shows those whose places are the bits of what ``read`` gives."""

    read: Callable[[str], int]
    count: int
    """How many things."""


Look = Callable[[str], object] | Words | Characters | Several
"""What of a piece shows something; a function sees zeros for digits."""


class Watch:
    """The numbers that are shown by the pieces of a text, as the bits of an integer."""

    def __init__(self) -> None:
        self._looks: tuple[tuple[int, Look], ...] = ()
        self.seen = PieceBits(_Reader(()))
        """Piece → bits, for what is waited for until now."""

    def wait(self, looks: Iterable[tuple[int, Look]]) -> None:
        """From now on look for these, too: the number, and what shows it."""
        known = set(self._looks)
        added = tuple(each for each in dict.fromkeys(looks) if each not in known)
        if added:
            self._looks += added
            self.seen = PieceBits(_Reader(self._looks))


class _Reader:
    """Reads a piece once for all that is waited for."""

    def __init__(self, looks: tuple[tuple[int, Look], ...]) -> None:
        self._looks = [(1 << number, look) for number, look in looks if callable(look)]
        words = [(number, look) for number, look in looks if isinstance(look, Words)]
        self._words = _by_member((number, look.words) for number, look in words)
        self._starts = _by_member((number, look.starts) for number, look in words)
        self._lengths = sorted({len(start) for start in self._starts})
        self._several = [(number, look.read) for number, look in looks if isinstance(look, Several)]
        self._characters = _by_member((n, look.characters) for n, look in looks if isinstance(look, Characters))

    def __call__(self, piece: str) -> int:
        bits = 0
        for bit, look in self._looks:
            if look(piece):
                bits |= bit
        for number, read in self._several:
            bits |= read(piece) << number
        for word in words_in(piece):
            bits |= self._words.get(word, 0)
            for length in self._lengths:
                bits |= self._starts.get(word[:length], 0)
        for character in self._characters.keys() & set(piece):
            bits |= self._characters[character]
        return bits


def _by_member(sets: Iterable[tuple[int, Collection[str]]]) -> dict[str, int]:
    """Member → the bits of all the sets that have it."""
    found: dict[str, int] = {}
    for number, members in sets:
        for member in members:
            found[member] = found.get(member, 0) | 1 << number
    return found
