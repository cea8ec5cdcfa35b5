"""A set of spellings that is put together when somebody first looks into it: most texts never need theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set


class LazySet(Set[str]):
    """Behaves like the frozenset that ``make`` will give.

    ``likely`` gives the few members that are asked for most, at a fraction of the price of all.
    """

    __slots__ = ("_few", "_likely", "_made", "_make")

    def __init__(self, make: Callable[[], Iterable[str]], likely: Callable[[], Iterable[str]] | None = None) -> None:
        self._make = make
        self._likely = likely
        self._few: frozenset[str] | None = None
        self._made: frozenset[str] | None = None

    def _set(self) -> frozenset[str]:
        if self._made is None:
            self._made = frozenset(self._make())
        return self._made

    def __contains__(self, item: object) -> bool:
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
