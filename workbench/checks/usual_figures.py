"""Whether a text's figures are the declared ones, written as its market usually does: so in nearly all good texts.

Looking for what is expected takes a third of the time that reading every figure takes, and leaves the reading to
:mod:`workbench.checks.strays` for the texts in which anything else stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from workbench.checks.lazy_arguments import LazyArguments
from workbench.checks.subject import ArgumentSpec
from workbench.models.facts import FactType
from workbench.text.figures import SUSPECT, is_whole
from workbench.text.prose import MASK
from workbench.text.word_characters import stands_alone

_NUMBER, _LINK = FactType.NUMBER, FactType.LINK
_LINK_ENDS = re.compile(r"[.,;:!?)…'\"]?(?:\s|$)")


def must_have_figures(arguments: Mapping[str, ArgumentSpec]) -> bool:
    """Whether figures of the source stand for facts nobody declared."""
    if isinstance(arguments, LazyArguments):
        return arguments.literal
    return any(spec.literal for spec in arguments.values())


def are_all_expected(seen: str, arguments: Mapping[str, ArgumentSpec], locale: str) -> bool:
    """Whether every literal spec stands in ``seen``, plain prose, and nothing is left that could be a figure.

    ``False`` says nothing: the figures may be right all the same.
    """
    if not isinstance(arguments, LazyArguments):
        return not must_have_figures(arguments) and not SUSPECT.search(seen)
    rest = seen
    numbers = []
    for type_, forms in arguments.usual(seen):
        if type_ is _NUMBER:  # those come after figures with a sign
            numbers.append(forms)
        elif (found := _without(rest, type_, forms, locale)) is not rest:
            rest = found
        elif arguments.literal:
            return False
    for forms in numbers:
        found = _without(rest, _NUMBER, forms, locale)
        if found is rest and arguments.literal:
            return False
        rest = found
    return not SUSPECT.search(rest)


def _without(text: str, type_: FactType, forms: Iterable[str], locale: str) -> str:
    """The text without the first of the spellings that it has; the same object if it has none."""
    for form in forms:
        rest = text
        at = rest.find(form) if form else -1
        while at >= 0:
            end = at + len(form)
            if stands_alone(rest, at, end) and _is_all(type_, rest, at, end, locale):
                rest = f"{rest[:at]}{MASK * len(form)}{rest[end:]}"
            at = rest.find(form, end)
        if rest is not text:
            return rest
    return text


def _is_all(type_: FactType, text: str, start: int, end: int, locale: str) -> bool:
    """Whether a link goes no further, and a number is not the first part of a date, price or percentage."""
    if type_ is _LINK:
        return _LINK_ENDS.match(text, end) is not None
    return type_ is not _NUMBER or is_whole(text, start, end, locale)
