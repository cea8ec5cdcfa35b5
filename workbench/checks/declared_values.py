"""The declared facts of a text by value, so that a figure in another notation finds the fact that it means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.text.figures import Kind
from workbench.text.links import same_but_path
from workbench.text.spellings import plain

TYPES: dict[Kind, FactType] = {
    Kind.MONEY: FactType.MONEY,
    Kind.PERCENT: FactType.PERCENT,
    Kind.DATE: FactType.DATE,
    Kind.CODE: FactType.CODE,
    Kind.LINK: FactType.LINK,
    Kind.NUMBER: FactType.NUMBER,
}
"""What kind of fact a figure would have to be."""


def unknown_facts(subject: SlotSubject) -> bool:
    """Whether nobody declared facts, so that the figures of the source stand for them."""
    facts = [spec for spec in subject.arguments.values() if spec.kind == "fact"]
    return subject.source is not None and all(spec.literal or spec.type in (None, FactType.TEXT) for spec in facts)


class Values:
    """The facts of a subject by type and value, put together when somebody asks."""

    def __init__(self, subject: SlotSubject) -> None:
        self._facts = [spec for spec in subject.arguments.values() if spec.kind == "fact"]
        self._made: dict[FactType, tuple[list[ArgumentSpec], dict[str, ArgumentSpec]]] = {}

    def specs(self, type_: FactType | None) -> list[ArgumentSpec]:
        """The facts of the type."""
        return [] if type_ is None else self._of(type_)[0]

    def find(self, type_: FactType | None, written: str) -> ArgumentSpec | None:
        """The fact of the type that is ``written`` in another notation."""
        value = "" if type_ is None else _value(type_, written)
        return self._of(type_)[1].get(value) if value and type_ is not None else None

    def _of(self, type_: FactType) -> tuple[list[ArgumentSpec], dict[str, ArgumentSpec]]:
        if type_ not in self._made:
            specs = [spec for spec in self._facts if spec.type is type_]
            by_value: dict[str, ArgumentSpec] = {}
            for spec in specs:
                for form in spec.forms:
                    by_value.setdefault(_value(type_, plain(form)), spec)
            self._made[type_] = specs, by_value
        return self._made[type_]


def _value(type_: FactType, written: str) -> str:
    """What two notations of one fact have in common; empty where nothing but the same notation will do."""
    if type_ is FactType.LINK:
        return ""
    return written.lower() if type_ is FactType.CODE else _digits(written)


def _digits(text: str) -> str:
    """The digits of a figure without decimals that are zero, so that ``45.00`` and ``45`` are the same."""
    return "".join(c for c in re.sub(r"[.,]00?(?!\d)", "", text) if c.isdigit())


def is_declared(written: str, specs: Iterable[ArgumentSpec]) -> bool:
    """Whether a figure in plain form is exactly a spelling of one of the facts."""
    for spec in specs:
        if written in spec.forms:
            return True
        if len(spec.forms) <= _FEW and any(fold(plain(form)) == fold(written) for form in spec.forms):
            return True
    return False


_FEW = 4
"""Sets of more spellings come from ``text.spellings``, which gives them in plain form."""


def fold(text: str) -> str:
    """In lower case, letter by letter: only the Turkish İ would become two."""
    return text.replace("İ", "i").lower()


def is_known_address(subject: SlotSubject, written: str) -> bool:
    """Whether a link or an e-mail address is declared, or is one of the source's links with another path."""
    if is_declared(written, (spec for spec in subject.arguments.values() if spec.kind == "fact")):
        return True
    return any(spec.literal and same_but_path(spec.name, written) for spec in subject.arguments.values())
