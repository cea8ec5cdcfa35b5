"""A set of spellings that is put together when somebody first looks into it: most texts never need theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any

_NO_DIGIT = re.compile(r"\D+")


class LazySet(Set[str]):
    """Behaves like the frozenset that ``make(*about)`` will give.

    ``likely(*about)`` gives the few members that are asked for most, at a fraction of the price of all. Every
    member that has digits has just those of ``digits``, if given, but for zeros at either end: what has others is no
    member, which costs even less.
    """

    __slots__ = ("_about", "_digits", "_few", "_likely", "_made", "_make")

    def __init__(
        self,
        make: Callable[..., Iterable[str]],
        likely: Callable[..., Iterable[str]] | None = None,
        digits: str | None = None,
        about: tuple[Any, ...] = (),
    ) -> None:
        self._make = make
        self._likely = likely
        self._digits = digits
        self._about = about
        self._few: frozenset[str] | None = None
        self._made: frozenset[str] | None = None

    def likely(self) -> frozenset[str]:
        """The members that are asked for most; may be none."""
        if self._few is None:
            self._few = frozenset(self._likely(*self._about)) if self._likely else frozenset()
        return self._few

    def _set(self) -> frozenset[str]:
        if self._made is None:
            self._made = frozenset(self._make(*self._about))
        return self._made

    def __contains__(self, item: object) -> bool:
        if self._digits and isinstance(item, str):
            digits = significant(item)
            if digits and digits != significant(self._digits):
                return False
        if self._made is None and item in self.likely():
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
    return (figure if figure.isdecimal() else _NO_DIGIT.sub("", figure)).strip("0")
