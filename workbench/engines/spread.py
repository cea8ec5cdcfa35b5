"""Which phrase each text of a series takes: all distinct, neighbours unlike, every alternative used evenly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from random import Random

Combination = tuple[int, ...]
"""One alternative per slot, by position."""


class Spread:
    """The endless-looking but finite series of combinations under one seed.

    Greedy, slot by slot: the alternative used least so far, not the neighbour's, least often together with what this
    combination already holds, then a seeded draw. A series is therefore a prefix of every longer one, which is what
    lets a resumed run ask for the missing ordinals alone.
    """

    def __init__(self, mentions: Sequence[Sequence[frozenset[str]]], required: frozenset[str], seed: str) -> None:
        """``mentions`` holds per slot and alternative which of the ``required`` names it mentions."""
        self._mentions = mentions
        self._required = required
        self._random = Random(seed)
        self._used: Counter[Combination] = Counter()
        self._alone: Counter[tuple[int, int]] = Counter()
        self._paired: Counter[tuple[int, int, int, int]] = Counter()
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
        for slot, alternatives in enumerate(self._mentions):
            pick = self._pick(slot, chosen, missing)
            chosen, missing = (*chosen, pick), missing - alternatives[pick]
        self._remember(chosen)
        return chosen

    def _pick(self, slot: int, chosen: Combination, missing: frozenset[str]) -> int:
        alternatives = enumerate(self._mentions[slot])
        still_open = (a for a, names in alternatives if self._is_open((*chosen, a), missing - names))
        return min(still_open, key=lambda a: self._cost(slot, a, chosen))

    def _is_open(self, prefix: Combination, missing: frozenset[str]) -> bool:
        return self._completions(len(prefix), missing) > self._used[prefix]

    def _cost(self, slot: int, alternative: int, chosen: Combination) -> tuple[int, bool, int, float]:
        neighbour = bool(self._series) and self._series[-1][slot] == alternative
        together = sum(self._paired[i, a, slot, alternative] for i, a in enumerate(chosen))
        return self._alone[slot, alternative], neighbour, together, self._random.random()

    def _remember(self, chosen: Combination) -> None:
        for slot, alternative in enumerate(chosen):
            self._used[chosen[: slot + 1]] += 1
            self._alone[slot, alternative] += 1
            for i, a in enumerate(chosen[:slot]):
                self._paired[i, a, slot, alternative] += 1

    def _count_completions(self, slot: int, missing: frozenset[str]) -> int:
        if slot == len(self._mentions):
            return 0 if missing else 1
        return sum(self._completions(slot + 1, missing - names) for names in self._mentions[slot])
