"""What a text from a file may say: the arguments and facts declared for it, or else the figures of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView, Mapping
from functools import lru_cache

from workbench.checks.lazy_arguments import LazyArguments
from workbench.checks.subject import ArgumentSpec
from workbench.models.facts import FactType
from workbench.project.pairs import PairFact
from workbench.text import icu
from workbench.text.counterparts import counterparts, kinds_in, number_word_forms, usual_counterpart
from workbench.text.facts import icu_value
from workbench.text.figures import Kind
from workbench.text.filling import simple_pieces
from workbench.text.lazy_set import LazySet
from workbench.text.spellings import plain, spellings
from workbench.text.usual_spelling import tail_of, usual_spelling

Specs = Mapping[str, ArgumentSpec]
_DATE, _LINK, _TEXT, _CODE = FactType.DATE, FactType.LINK, FactType.TEXT, FactType.CODE
_UNNUMBERED = (_DATE, _LINK, _CODE)
_WORDS = "number words"


class Declared(LazyArguments):
    """The facts, the recipient fields, and names that only the source declares."""

    __slots__ = ("_facts", "_fields", "_locale", "_undeclared")

    def __init__(self, undeclared: str, fields: tuple[str, ...], facts: tuple[PairFact, ...], locale: str) -> None:
        self._made = None
        self._undeclared = undeclared
        """The text whose names are declared by standing there; empty where the file lists the names."""
        self._fields = fields
        self._facts = facts
        self._locale = locale

    @property
    def literal(self) -> bool:
        """None: the facts are known."""
        return False

    def keys(self) -> KeysView[str]:
        """The names, for which nothing need be put together."""
        names = (*names_in(self._undeclared), *self._fields, *[fact.name for fact in self._facts])
        return dict.fromkeys(names).keys()

    def usual(self, seen: str) -> Iterator[tuple[FactType, Iterable[str]]]:
        """The facts of which some digits stand in the text."""
        for fact in self._facts:
            _, type_, value, _ = fact
            if type_ is _LINK or type_ is _CODE or type_ is _TEXT:
                written = plain(value)
                if written in seen and (type_ is not _TEXT or any(map(str.isdecimal, written))):
                    yield type_, (written,)
            elif tail_of(type_, value) in seen:
                yield type_, _usual(fact, self._locale)

    def may_hide_a_swap(self) -> bool:
        """Whether two dates are one day of different months, or two links or codes are declared."""
        alike = [value[8:] if type_ is _DATE else type_ for _, type_, value, _ in self._facts if type_ in _UNNUMBERED]
        return len(set(alike)) < len(alike)

    def _make(self) -> Specs:
        specs = {name: ArgumentSpec(name, "fact") for name in names_in(self._undeclared)}
        for name in self._fields:
            specs[name] = ArgumentSpec(name, "recipient")
        for fact in self._facts:
            name, type_, value, _ = fact
            digits = None if type_ is _DATE or type_ is _LINK else value
            forms = LazySet(_forms, _usual, digits, (fact, self._locale))
            specs[name] = ArgumentSpec(name, "fact", type_, forms)
        return specs


def _forms(fact: PairFact, locale: str) -> frozenset[str]:
    return spellings(fact.type, fact.value, locale) | {plain(str(icu_value(fact.type, fact.value, locale, fact.style)))}


def _usual(fact: PairFact, locale: str) -> Iterator[str]:
    """How the locale writes the fact most often; all of them stand among its forms."""
    yield usual_spelling(fact.type, fact.value, locale, fact.style)
    if fact.type is _DATE:
        yield usual_spelling(fact.type, fact.value, locale, "" if fact.style else "day")


class OfSource(LazyArguments):
    """Names of which nothing is known, and the figures of ``text`` as ``other`` writes them."""

    __slots__ = ("_fields", "_found", "_locale", "_other", "_text", "_undeclared")

    def __init__(self, undeclared: str, fields: tuple[str, ...], text: str, locale: str, other: str) -> None:
        self._made = None
        self._undeclared = undeclared
        self._fields = fields
        self._text = text
        self._locale = locale
        self._other = other
        self._found: dict[str, Kind] | None = None

    @property
    def literal(self) -> bool:
        """Whether the source has any figure."""
        return bool(self._figures())

    def keys(self) -> KeysView[str]:
        """The names, for which nothing need be put together."""
        return dict.fromkeys((*self._fields, *names_in(self._undeclared), *self._figures(), _WORDS)).keys()

    def usual(self, seen: str) -> Iterator[tuple[FactType, Iterable[str]]]:
        """The figures of the source, each of which must be in the text."""
        for written, kind in self._figures().items():
            yield usual_counterpart(kind, written, self._locale, self._other)

    def may_hide_a_swap(self) -> bool:
        """No fact is known."""
        return False

    def _figures(self) -> dict[str, Kind]:
        if self._found is None:
            self._found = kinds_in(self._text, self._locale)
        return self._found

    def _make(self) -> Specs:
        specs = {name: ArgumentSpec(name, "fact") for name in (*self._fields, *names_in(self._undeclared))}
        about = self._text, self._locale, self._other
        for figure in counterparts(*about):
            specs[figure.written] = ArgumentSpec(figure.written, "fact", figure.type, figure.forms, literal=True)
        return specs | {_WORDS: ArgumentSpec(_WORDS, "fact", FactType.TEXT, LazySet(number_word_forms, about=about))}


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[str, ...]:
    """The names of the arguments in a text, sorted; none where it is malformed."""
    if "{" not in text:
        return ()
    if simple := simple_pieces(text):
        return tuple(sorted(set(simple[1::2])))
    try:
        return tuple(sorted(icu.arguments(text)))
    except icu.SlotTextError:
        return ()
