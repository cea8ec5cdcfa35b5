"""What a check derives from a brand's rule or glossary once, instead of for every text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
_KEPT = 4096


class Prepared(Generic[K, V]):
    """Remembers ``make(things)`` for things by their identities, since a brand's models cannot be hashed."""

    def __init__(self, make: Callable[[tuple[K, ...]], V]) -> None:
        self._make = make
        self._made: dict[tuple[int, ...], tuple[tuple[K, ...], V]] = {}

    def __call__(self, *things: K) -> V:
        """What was made of ``things``, now or before; holding on to them keeps their identities their own."""
        key = tuple(map(id, things))
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _KEPT:
                self._made.clear()
            made = self._made[key] = (things, self._make(things))
        return made[1]
