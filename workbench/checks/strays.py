"""The figures of a text that nobody declared, sorted by what went wrong; the checks of facts share this reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.text.figures import SUSPECT, Figure, Kind, figures
from workbench.text.prose import MASK, prose
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


class Reason(Enum):
    """Why a figure is none of the declared ones."""

    SIGN = auto()
    """A currency or percent sign with no figure."""
    NOTATION = auto()
    """A declared value, written as this market does not write it."""
    FOREIGN = auto()
    """A figure of the source, where this market has its own."""
    CHANGED = auto()
    """Another value than the figure of the source that is missing."""
    INVENTED = auto()
    """None of these."""


@dataclass(frozen=True, slots=True)
class Stray:
    """One such figure."""

    reason: Reason
    figure: Figure
    written: str
    spec: ArgumentSpec | None = None
    """The fact that is meant, where one can be told."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All of a text."""

    strays: tuple[Stray, ...] = ()
    missing: tuple[ArgumentSpec, ...] = ()
    """Figures of the source that no figure of the text stands for."""


_NOTHING = Reading()
_last: list[tuple[SlotSubject, Reading]] = []
"""The latest subject and its reading: four checks ask for it one after the other."""


def read(subject: SlotSubject) -> Reading:
    """The figures of a slot text that are not declared, and those of its source that it lacks."""
    if _last and _last[0][0] is subject:
        return _last[0][1]
    reading = _read(subject)
    _last[:] = [(subject, reading)]
    return reading


def without_declared(text: str, subject: SlotSubject) -> str:
    """Plain prose with every declared spelling blanked out; links stay, for they must match as a whole."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    rest = list(text)
    for spelling in _declared(subject):
        for start in _places(lower, spelling):
            rest[start : start + len(spelling)] = MASK * len(spelling)
    return "".join(rest)


def stands(spec: ArgumentSpec, text: str) -> bool:
    """Whether a spelling of the fact stands in plain prose."""
    lower = text.lower()
    return any(True for form in spec.forms if form for _ in _places(lower, plain(form).lower()))


def times(spec: ArgumentSpec, text: str) -> int:
    """How often the fact stands in plain prose literally."""
    rest = text.lower()
    count = 0
    for form in sorted((plain(form).lower() for form in spec.forms if form), key=len, reverse=True):
        for start in list(_places(rest, form)):
            rest = f"{rest[:start]}{MASK * len(form)}{rest[start + len(form) :]}"
            count += 1
    return count


def unknown_facts(subject: SlotSubject) -> bool:
    """Whether nobody declared facts, so that the figures of the source stand for them."""
    facts = [spec for spec in subject.arguments.values() if spec.kind == "fact"]
    return subject.source is not None and all(spec.literal or spec.type in (None, FactType.TEXT) for spec in facts)


def _read(subject: SlotSubject) -> Reading:
    wanted = [spec for spec in subject.arguments.values() if spec.literal]
    suspicious = SUSPECT.search(subject.text)
    if not suspicious and not wanted:
        return _NOTHING
    seen = plain(prose(subject.text))
    lacking = [spec for spec in wanted if not stands(spec, seen)]
    if not suspicious or not SUSPECT.search(seen):
        return Reading((), tuple(lacking))
    strays = tuple(_strays(subject, seen, lacking))
    met = [stray.spec for stray in strays if stray.reason in (Reason.NOTATION, Reason.CHANGED)]
    return Reading(strays, tuple(spec for spec in lacking if spec not in met))


def _strays(subject: SlotSubject, seen: str, lacking: list[ArgumentSpec]) -> Iterator[Stray]:
    rest = without_declared(seen, subject)
    unmet = list(lacking)
    for figure in figures(rest, subject.locale):
        written = seen[figure.start : figure.end]
        if figure.kind is Kind.LINK and _is_declared_link(written, subject):
            continue
        stray = _stray(subject, figure, written, unmet)
        if stray.spec in unmet and stray.reason in (Reason.NOTATION, Reason.CHANGED):
            unmet.remove(stray.spec)
        yield stray


def _stray(subject: SlotSubject, figure: Figure, written: str, unmet: list[ArgumentSpec]) -> Stray:
    type_ = TYPES.get(figure.kind)
    if not any(c.isalnum() for c in written):
        return Stray(Reason.SIGN, figure, written)
    specs = [spec for spec in subject.arguments.values() if spec.kind == "fact" and spec.type is type_ is not None]
    for spec in specs:
        if _same_value(written, spec):
            return Stray(Reason.NOTATION, figure, written, spec)
    own = [spec for spec in specs if not spec.literal]
    if own and subject.source is not None and any(True for _ in _places(plain(prose(subject.source)), written)):
        return Stray(Reason.FOREIGN, figure, written, own[0])
    changed = next((spec for spec in unmet if spec.type is type_), None)
    if changed is not None:
        return Stray(Reason.CHANGED, figure, written, changed)
    return Stray(Reason.INVENTED, figure, written)


def _declared(subject: SlotSubject) -> list[str]:
    forms = {form for spec in subject.arguments.values() if spec.type is not FactType.LINK for form in spec.forms}
    for term in subject.terms:
        forms.update(term.translations.get(subject.locale, ()))
        if term.keep or subject.locale == subject.source_locale:
            forms.add(term.term)
    return sorted((plain(form).lower() for form in forms if form), key=len, reverse=True)


def _places(text: str, spelling: str) -> Iterator[int]:
    at = text.find(spelling)
    while at >= 0:
        if _stands_alone(text, at, at + len(spelling)):
            yield at
        at = text.find(spelling, at + len(spelling))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or decimal mark with a digit continues the span at either side."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalnum() and text[start].isalnum():
        return False
    if after[:1].isalnum() and text[end - 1].isalnum():
        return False
    continues = len(after) == 2 and after[0] in ".,:" and after[1].isdigit() and text[end - 1].isdigit()
    continued = len(before) == 2 and before[1] in ".,:" and before[0].isdigit() and text[start].isdigit()
    return not continues and not continued


def _is_declared_link(link: str, subject: SlotSubject) -> bool:
    return any(link in spec.forms for spec in subject.arguments.values() if spec.type is FactType.LINK)


def _same_value(written: str, spec: ArgumentSpec) -> bool:
    """Whether a figure is a fact in another notation."""
    if spec.type is FactType.LINK:
        return False
    if spec.type is FactType.CODE:
        return written.lower() in {form.lower() for form in spec.forms}
    value = _digits(written)
    return bool(value) and any(_digits(plain(form)) == value for form in spec.forms)


def _digits(text: str) -> str:
    """The digits of a figure without decimals that are zero, so that ``45.00`` and ``45`` are the same."""
    return "".join(c for c in re.sub(r"[.,]00?(?!\d)", "", text) if c.isdigit())
