"""Variants of a message should differ.

A variant that says in every slot nearly what another one says costs a reviewer's time and teaches an A/B test
nothing. Compared are the words of each slot, whatever their order; a variant is a near-duplicate only if *all* its
slots are.

Reject one of the two, or give it an idea of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from zlib import crc32

import regex
from rapidfuzz import fuzz

from workbench.checks.registry import set_check
from workbench.checks.report import warning
from workbench.checks.subject import SetSubject
from workbench.models.finding import Finding

ALIKE = 88.0
"""Percent of equal characters, words sorted, from which two slot texts count as the same."""
ALL_PAIRS = 400
"""Up to so many variants every pair is compared; beyond, only pairs that share parts of their sketches."""
SKETCH = 12
SHARED = 2
CROWD = 60
"""A piece of text that stands in more variants than this tells nothing about any two of them."""

_WORD = regex.compile(r"[\p{L}\p{N}_{}]+")


@set_check
def check(subject: SetSubject) -> Iterator[tuple[str, Finding]]:
    """Each variant that nearly repeats an earlier one."""
    texts = [{slot: _normal(text) for slot, text in entry.slots.items()} for entry in subject.entries]
    seen: set[int] = set()
    for one, other in _candidates(texts):
        if other not in seen and _alike(texts[one], texts[other]):
            seen.add(other)
            first = next(iter(subject.entries[other].slots), "")
            message = f"Nearly the same text as {subject.entries[one].id} in every slot."
            yield subject.entries[other].id, warning(__name__, first, message)


def _normal(text: str) -> str:
    return " ".join(sorted(_WORD.findall(text.casefold())))


def _alike(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return one.keys() == other.keys() and all(
        one[slot] == other[slot] or fuzz.ratio(one[slot], other[slot], score_cutoff=ALIKE) >= ALIKE for slot in one
    )


def _candidates(texts: list[dict[str, str]]) -> Iterator[tuple[int, int]]:
    if len(texts) <= ALL_PAIRS:
        yield from combinations(range(len(texts)), 2)
        return
    places: dict[int, list[int]] = defaultdict(list)
    for index, slots in enumerate(texts):
        for value in _sketch(" ".join(slots.values())):
            places[value].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in places.values():
        if len(indexes) <= CROWD:
            shared.update(combinations(indexes, 2))
    yield from sorted(pair for pair, count in shared.items() if count >= SHARED)


def _sketch(text: str) -> list[int]:
    """The smallest hashes of the text's overlapping pieces: texts that are alike share most of them."""
    pieces = {crc32(text[i : i + 7].encode("utf-8", "surrogatepass")) for i in range(max(1, len(text) - 6))}
    return sorted(pieces)[:SKETCH]
