"""What a check derives from a brand's rule or glossary once, instead of for every text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
_KEPT = 4096


class Prepared(Generic[K, V]):
    """Remembers ``make(things)`` for things by their identities, since a brand's models cannot be hashed."""

    def __init__(self, make: Callable[[tuple[K, ...]], V]) -> None:
        self._make = make
        self._made: dict[tuple[int, ...], tuple[tuple[K, ...], V]] = {}
        self._same: dict[int, tuple[tuple[K, ...], V]] = {}

    def __call__(self, things: tuple[K, ...]) -> V:
        """What was made of ``things``, now or before; holding on to them keeps their identities their own."""
        known = self._same.get(id(things))
        if known is not None:
            return known[1]
        key = tuple(map(id, things))
        made = self._made.get(key)
        if made is None:
            made = (things, self._make(things))
            _keep(self._made, key, made)
        _keep(self._same, id(things), (things, made[1]))
        return made[1]


def _keep(cache: dict[T, V], key: T, value: V) -> None:
    if len(cache) >= _KEPT:
        cache.clear()
    cache[key] = value
