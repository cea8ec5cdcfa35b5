"""A set of spellings that is put together when somebody first looks into it: most texts never need theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set


class LazySet(Set[str]):
    """Behaves like the frozenset that ``make`` will give."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Iterable[str]]) -> None:
        self._make = make
        self._made: frozenset[str] | None = None

    def _set(self) -> frozenset[str]:
        if self._made is None:
            self._made = frozenset(self._make())
        return self._made

    def __contains__(self, item: object) -> bool:
        return item in self._set()

    def __iter__(self) -> Iterator[str]:
        return iter(self._set())

    def __len__(self) -> int:
        return len(self._set())

    @classmethod
    def _from_iterable(cls, it: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        """What ``|`` and ``&`` give."""
        return frozenset(it)
