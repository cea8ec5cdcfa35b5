"""Where declared facts stand in a text as words and figures, instead of as arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.declared_values import fold
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.text.figures import is_whole
from workbench.text.prose import MASK
from workbench.text.spellings import plain
from workbench.text.word_characters import stands_alone

BARE = re.compile(r"[0-9][0-9.,' ]*")
"""A number in plain form, without sign, unit or word."""


def without_declared(text: str, subject: SlotSubject) -> str:
    """Plain prose with every declared spelling blanked out; links stay, for they must match as a whole.

    A declared number stands for no date, price or percentage with the same digits.
    """
    lower = fold(text)
    rest = list(text)
    for spelling, is_number in _declared(subject):
        for start in places(lower, spelling):
            end = start + len(spelling)
            if not is_number or _is_whole(rest, start, end, subject.locale):
                rest[start:end] = MASK * len(spelling)
    return "".join(rest)


def _is_whole(text: list[str], start: int, end: int, locale: str) -> bool:
    left = max(0, start - _BESIDE)
    return is_whole("".join(text[left : end + _BESIDE]), start - left, end - left, locale)


_BESIDE = 40
"""What makes a date, a time or a price of a number stands no further away."""


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


def _declared(subject: SlotSubject) -> list[tuple[str, bool]]:
    """Every spelling, the longest first, and whether it is nothing but a declared number."""
    forms: dict[str, bool] = {}
    for spec in subject.arguments.values():
        if spec.type is not FactType.LINK:
            is_number = spec.type is FactType.NUMBER
            for form in spec.forms:
                forms[form] = forms.get(form, True) and is_number and BARE.fullmatch(form) is not None
    for term in subject.terms:
        forms.update(dict.fromkeys(term.translations.get(subject.locale, ()), False))
        if term.keep or subject.locale == subject.source_locale:
            forms[term.term] = False
    folded = ((fold(plain(form)), is_number) for form, is_number in forms.items() if form)
    return sorted(folded, key=lambda item: len(item[0]), reverse=True)


def places(text: str, spelling: str) -> Iterator[int]:
    """Where a spelling stands alone in the text."""
    at = text.find(spelling)
    while at >= 0:
        if stands_alone(text, at, at + len(spelling)):
            yield at
        at = text.find(spelling, at + len(spelling))
