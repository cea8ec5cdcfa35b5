"""The arguments of a text that are put together when somebody looks into them: most texts never need theirs."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping

from workbench.checks.subject import ArgumentSpec
from workbench.models.facts import FactType


class LazyArguments(Mapping[str, ArgumentSpec]):
    """Behaves like the dict that it will make, and can tell at a fraction of the price what a good text has of it."""

    __slots__ = ("_made",)
    _made: Mapping[str, ArgumentSpec] | None

    @property
    @abstractmethod
    def literal(self) -> bool:
        """Whether figures of the source stand for facts nobody declared, so that each of them must be in the text."""

    @abstractmethod
    def usual(self, seen: str) -> Iterable[tuple[FactType, Iterable[str]]]:
        """How the market usually writes each figure that ``seen``, plain prose, must have or may well have."""

    @abstractmethod
    def may_hide_a_swap(self) -> bool:
        """Whether one fact could stand for another though a text has the numbers of its source."""

    @abstractmethod
    def _make(self) -> Mapping[str, ArgumentSpec]:
        """All of it."""

    def _all(self) -> Mapping[str, ArgumentSpec]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, name: str) -> ArgumentSpec:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())
