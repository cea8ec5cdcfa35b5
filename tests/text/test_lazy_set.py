from __future__ import annotations

import pytest

from workbench.text.lazy_set import LazySet, significant


class Asked:
    """Counts how often everything is put together."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[str]:
        self.times += 1
        return ["1.299,00 €", "1299 €", "eintausend"]


def test_it_behaves_like_the_set_it_will_be_and_is_made_once() -> None:
    asked = Asked()
    lazy = LazySet(asked)
    assert asked.times == 0
    assert lazy == {"1299 €", "1.299,00 €", "eintausend"}
    assert lazy | {"x"} == {*asked(), "x"}
    assert isinstance(lazy | {"x"}, frozenset)
    assert len(lazy) == 3
    assert "eintausend" in lazy
    assert "x" not in lazy
    assert not lazy.isdisjoint({"1299 €", "y"})
    assert asked.times == 2  # once by the set, once by the test


def test_what_is_likely_is_known_without_the_rest() -> None:
    asked = Asked()
    lazy = LazySet(asked, lambda: ["1.299,00 €"])
    assert "1.299,00 €" in lazy
    assert asked.times == 0
    assert "1299 €" in lazy
    assert asked.times == 1


def test_other_digits_are_refused_without_making_anything() -> None:
    asked = Asked()
    lazy = LazySet(asked, digits="1299.00")
    assert "1.399,00 €" not in lazy
    assert asked.times == 0
    assert "1299 €" in lazy
    assert "eintausend" in lazy


@pytest.mark.parametrize(
    ("figure", "digits"), [("1.299,00 €", "1299"), ("1299", "1299"), ("0,50 €", "5"), ("20 %", "2"), ("zwei", "")]
)
def test_zeros_at_either_end_tell_nothing(figure: str, digits: str) -> None:
    assert significant(figure) == digits
