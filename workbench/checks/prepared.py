"""What a check derives from a brand's rule or glossary once, instead of for every text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
_KEPT = 4096


class Prepared(Generic[K, V]):
    """Remembers ``make(thing)`` for each thing by its identity, since a brand's models cannot be hashed."""

    def __init__(self, make: Callable[[K], V]) -> None:
        self._make = make
        self._made: dict[int, tuple[K, V]] = {}

    def __call__(self, thing: K) -> V:
        """What was made of ``thing``, now or before; holding on to it keeps its identity its own."""
        made = self._made.get(id(thing))
        if made is None:
            if len(self._made) >= _KEPT:
                self._made.clear()
            made = self._made[id(thing)] = (thing, self._make(thing))
        return made[1]
