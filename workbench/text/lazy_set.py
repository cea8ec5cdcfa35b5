"""A set of spellings that is put together when somebody first looks into it: most texts never need theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set

_NO_DIGIT = re.compile(r"\D+")


class LazySet(Set[str]):
    """Behaves like the frozenset that ``make`` will give.

    ``likely`` gives the few members that are asked for most, at a fraction of the price of all. ``digits``, if given,
    are those of every member that has any, but for zeros at either end: what has others is no member, which costs even
    less.
    """

    __slots__ = ("_digits", "_few", "_likely", "_made", "_make")

    def __init__(
        self,
        make: Callable[[], Iterable[str]],
        likely: Callable[[], Iterable[str]] | None = None,
        digits: str | None = None,
    ) -> None:
        self._make = make
        self._likely = likely
        self._digits = None if digits is None else significant(digits)
        self._few: frozenset[str] | None = None
        self._made: frozenset[str] | None = None

    def _set(self) -> frozenset[str]:
        if self._made is None:
            self._made = frozenset(self._make())
        return self._made

    def __contains__(self, item: object) -> bool:
        if self._digits and isinstance(item, str) and (digits := significant(item)) and digits != self._digits:
            return False
        if self._made is None and self._likely is not None:
            if self._few is None:
                self._few = frozenset(self._likely())
            if item in self._few:
                return True
        return item in self._set()

    def __iter__(self) -> Iterator[str]:
        return iter(self._set())

    def __len__(self) -> int:
        return len(self._set())

    @classmethod
    def _from_iterable(cls, it: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        """What ``|`` and ``&`` give."""
        return frozenset(it)


def significant(figure: str) -> str:
    """The digits of a figure without zeros at either end: ``1299`` of ``1.299,00 €``."""
    return _NO_DIGIT.sub("", figure).strip("0")
