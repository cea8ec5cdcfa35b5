"""Which phrase each text of a series takes: all distinct, neighbours unlike, every alternative used evenly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from random import Random

Combination = tuple[int, ...]
"""One alternative per slot, by position."""


class Spread:
    """The series of all combinations under one seed.

    Greedy, slot by slot: the alternative used least so far, not the neighbour's, the one that makes this text least
    like any earlier one, then a seeded draw. A series is therefore a prefix of every longer one, which is what lets a
    resumed run ask for the missing ordinals alone.
    """

    def __init__(self, mentions: Sequence[Sequence[frozenset[str]]], required: frozenset[str], seed: str) -> None:
        """``mentions`` holds per slot and alternative which of the ``required`` names it mentions."""
        self._mentions = mentions
        self._required = required
        self._random = Random(seed)
        self._used: Counter[Combination] = Counter()
        self._alone: Counter[tuple[int, int]] = Counter()
        self._series: list[Combination] = []
        self._completions = cache(self._count_completions)

    @property
    def size(self) -> int:
        """How many distinct combinations there are that mention everything required."""
        return self._completions(0, self._required)

    def __getitem__(self, ordinal: int) -> Combination:
        """The combination at a place of the series, from 0; needs ``ordinal < size``."""
        while len(self._series) <= ordinal:
            self._series.append(self._next())
        return self._series[ordinal]

    def _next(self) -> Combination:
        chosen: Combination = ()
        missing = self._required
        alike = [0] * len(self._series)
        for slot, alternatives in enumerate(self._mentions):
            pick = self._pick(slot, chosen, missing, alike)
            alike = [shared + (one[slot] == pick) for one, shared in zip(self._series, alike, strict=True)]
            chosen, missing = (*chosen, pick), missing - alternatives[pick]
            self._used[chosen] += 1
            self._alone[slot, pick] += 1
        return chosen

    def _pick(self, slot: int, chosen: Combination, missing: frozenset[str], alike: Sequence[int]) -> int:
        # One text that shares three slots is worse than three that share one: what is shared weighs fourfold each.
        resemblance: Counter[int] = Counter()
        for one, shared in zip(self._series, alike, strict=True):
            resemblance[one[slot]] += 4**shared
        last = self._series[-1][slot] if self._series else None
        return min(
            (a for a, names in enumerate(self._mentions[slot]) if self._is_open((*chosen, a), missing - names)),
            key=lambda a: (self._alone[slot, a], a == last, resemblance[a], self._random.random()),
        )

    def _is_open(self, prefix: Combination, missing: frozenset[str]) -> bool:
        return self._completions(len(prefix), missing) > self._used[prefix]

    def _count_completions(self, slot: int, missing: frozenset[str]) -> int:
        if slot == len(self._mentions):
            return 0 if missing else 1
        return sum(self._completions(slot + 1, missing - names) for names in self._mentions[slot])
