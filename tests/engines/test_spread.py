from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.engines.spread import Spread

SIZES = st.lists(st.integers(1, 5), min_size=1, max_size=4)
SEEDS = st.integers(0, 9).map(str)
FACTS = st.frozensets(st.sampled_from(["price", "code"]))
MENTIONS = st.lists(st.lists(FACTS, min_size=1, max_size=4), min_size=1, max_size=3)


def spread(sizes: list[int], seed: str) -> Spread:
    return Spread([[frozenset()] * size for size in sizes], frozenset(), seed)


def whole(series: Spread) -> list[tuple[int, ...]]:
    return [series[at] for at in range(series.size)]


@given(MENTIONS, FACTS, SEEDS)
def test_a_series_holds_every_combination_that_mentions_all_required_once(
    mentions: list[list[frozenset[str]]], required: frozenset[str], seed: str
) -> None:
    found = whole(Spread(mentions, required, seed))
    assert len(set(found)) == len(found)
    for combination in found:
        assert required <= frozenset[str]().union(*(mentions[slot][a] for slot, a in enumerate(combination)))


@given(SIZES, SEEDS)
def test_nothing_is_left_out_and_the_whole_is_even(sizes: list[int], seed: str) -> None:
    found = whole(spread(sizes, seed))
    product = 1
    for size in sizes:
        product *= size
    assert len(found) == len(set(found)) == product


@given(SIZES, SEEDS)
def test_as_long_as_nothing_is_used_up_neighbours_differ_in_every_slot_and_use_is_even(
    sizes: list[int], seed: str
) -> None:
    series = spread(sizes, seed)
    found = [series[at] for at in range(max(sizes))]
    for slot, size in enumerate(sizes):
        used = Counter(combination[slot] for combination in found)
        assert max(used.values()) - min(used[a] for a in range(size)) <= 1
        if size > 1:
            assert all(a[slot] != b[slot] for a, b in pairwise(found))


@given(SIZES, SEEDS, st.data())
def test_a_series_asked_for_in_any_order_is_the_same(sizes: list[int], seed: str, data: st.DataObject) -> None:
    expected = whole(spread(sizes, seed))
    again = spread(sizes, seed)
    places = data.draw(st.lists(st.integers(0, len(expected) - 1), max_size=5))
    assert [again[at] for at in places] == [expected[at] for at in places]


def test_forty_eight_emails_of_a_usual_phrasebook_never_share_more_than_three_of_five_slots() -> None:
    series = spread([6, 6, 6, 6, 6], "1/spring/email/benefit")
    found = [series[at] for at in range(48)]
    alike = [sum(x == y for x, y in zip(a, b, strict=True)) for i, a in enumerate(found) for b in found[:i]]
    assert max(alike) <= 3
    assert sum(alike) / len(alike) < 1


def test_another_seed_is_another_series() -> None:
    assert whole(spread([4, 4, 4], "1")) != whole(spread([4, 4, 4], "2"))
