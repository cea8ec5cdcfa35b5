"""What was once found out about a piece of text, kept because texts repeat their words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")
_LONGEST = 40
"""A longer piece is no word, and does not come again."""
MOST = 30_000
"""With more than these all are forgotten; it takes a file of another kind to get there."""


class Learnt(dict[str, V], Generic[V]):
    """``make`` of each word that is asked for; a word known already costs no call of Python's."""

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> V:
        made = self._make(word)
        if len(word) <= _LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[word] = made
        return made
