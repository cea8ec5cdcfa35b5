"""Where declared facts stand in a text as words and figures, instead of as arguments."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.declared_values import fold
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.text.prose import MASK
from workbench.text.spellings import plain
from workbench.text.word_characters import stands_alone


def without_declared(text: str, subject: SlotSubject) -> str:
    """Plain prose with every declared spelling blanked out; links stay, for they must match as a whole."""
    lower = fold(text)
    rest = list(text)
    for spelling in _declared(subject):
        for start in places(lower, spelling):
            rest[start : start + len(spelling)] = MASK * len(spelling)
    return "".join(rest)


def stands(spec: ArgumentSpec, text: str) -> bool:
    """Whether a spelling of the fact stands in plain prose."""
    lower = fold(text)
    return any(True for form in spec.forms if form for _ in places(lower, fold(plain(form))))


def times(spec: ArgumentSpec, text: str) -> int:
    """How often the fact stands in plain prose literally."""
    rest = fold(text)
    count = 0
    for form in sorted((fold(plain(form)) for form in spec.forms if form), key=len, reverse=True):
        for start in list(places(rest, form)):
            rest = f"{rest[:start]}{MASK * len(form)}{rest[start + len(form) :]}"
            count += 1
    return count


def _declared(subject: SlotSubject) -> list[str]:
    forms = {form for spec in subject.arguments.values() if spec.type is not FactType.LINK for form in spec.forms}
    for term in subject.terms:
        forms.update(term.translations.get(subject.locale, ()))
        if term.keep or subject.locale == subject.source_locale:
            forms.add(term.term)
    return sorted((fold(plain(form)) for form in forms if form), key=len, reverse=True)


def places(text: str, spelling: str) -> Iterator[int]:
    """Where a spelling stands alone in the text."""
    at = text.find(spelling)
    while at >= 0:
        if stands_alone(text, at, at + len(spelling)):
            yield at
        at = text.find(spelling, at + len(spelling))
