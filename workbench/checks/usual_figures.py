"""Whether a text's figures are the declared ones, written as its market usually does: so in nearly all good texts.

Looking for what is expected takes a third of the time that reading every figure takes, and leaves the reading to
:mod:`workbench.checks.strays` for the texts in which anything else stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Set

from workbench.checks.subject import ArgumentSpec
from workbench.models.facts import FactType
from workbench.text.figures import SUSPECT, is_whole
from workbench.text.lazy_set import LazySet, significant
from workbench.text.prose import MASK
from workbench.text.word_characters import stands_alone

_NUMBER, _LINK = FactType.NUMBER, FactType.LINK
_RUNS = re.compile(r"[0-9](?:[0-9.,' ]*[0-9])?")
_LINK_ENDS = re.compile(r"[.,;:!?)…'\"]?(?:\s|$)")


def are_all_expected(seen: str, specs: Collection[ArgumentSpec], locale: str) -> bool:
    """Whether every literal spec stands in ``seen``, plain prose, and nothing is left that could be a figure.

    ``False`` says nothing: the figures may be right all the same.
    """
    digits = {significant(run) for run in _RUNS.findall(seen)}
    rest = seen
    for spec in (*_of_numbers(specs, False), *_of_numbers(specs, True)):  # those come after figures with a sign
        found = _without(rest, spec, digits, locale)
        if spec.literal and found is rest:
            return False
        rest = found
    return not SUSPECT.search(rest)


def _of_numbers(specs: Collection[ArgumentSpec], wanted: bool) -> list[ArgumentSpec]:
    return [spec for spec in specs if (spec.type is _NUMBER) is wanted]


def _without(text: str, spec: ArgumentSpec, digits: Set[str], locale: str) -> str:
    """The text without the usual spellings of a fact; the same object if it has none."""
    if spec.type is None or not isinstance(spec.forms, LazySet) or not spec.forms.is_likely_among(digits):
        return text
    for form in spec.forms.likely():
        at = text.find(form) if form else -1
        while at >= 0:
            end = at + len(form)
            if stands_alone(text, at, end) and _is_all(spec.type, text, at, end, locale):
                text = f"{text[:at]}{MASK * len(form)}{text[end:]}"
            at = text.find(form, end)
    return text


def _is_all(type_: FactType, text: str, start: int, end: int, locale: str) -> bool:
    """Whether a link goes no further, and a number is not the first part of a date, price or percentage."""
    if type_ is _LINK:
        return _LINK_ENDS.match(text, end) is not None
    return type_ is not _NUMBER or is_whole(text, start, end, locale)
