"""Whether a text's figures are the declared ones, written as its market usually does: so in nearly all good texts.

Looking for what is expected takes a third of the time that reading every figure takes, and leaves the reading to
:mod:`workbench.checks.strays` for the texts in which anything else stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.checks.subject import ArgumentSpec
from workbench.models.facts import FactType
from workbench.text.figures import SUSPECT
from workbench.text.lazy_set import LazySet, significant
from workbench.text.prose import MASK
from workbench.text.word_characters import stands_alone

_RUNS = re.compile(r"\d(?:[\d.,' ]*\d)?")
_LINK_ENDS = re.compile(r"[.,;:!?)…'\"]?(?:\s|$)")


def are_all_expected(seen: str, specs: Iterable[ArgumentSpec]) -> bool:
    """Whether every literal spec stands in ``seen``, plain prose, and nothing is left that could be a figure.

    ``False`` says nothing: the figures may be right all the same.
    """
    digits = {significant(run) for run in _RUNS.findall(seen)}
    rest = seen
    for spec in sorted(specs, key=_is_bare):
        forms = spec.forms
        if not isinstance(forms, LazySet):
            continue
        found = _without(rest, spec, forms) if forms.is_likely_among(digits) else rest
        if spec.literal and found is rest:
            return False
        rest = found
    return not SUSPECT.search(rest)


def _is_bare(spec: ArgumentSpec) -> bool:
    """Numbers come after the figures that may have the same digits and a sign."""
    return spec.type is FactType.NUMBER


def _without(text: str, spec: ArgumentSpec, forms: LazySet) -> str:
    """The text without the usual spellings of a fact; the same object if it has none."""
    for form in forms.likely():
        at = text.find(form) if form else -1
        while at >= 0:
            end = at + len(form)
            if stands_alone(text, at, end) and (spec.type is not FactType.LINK or _LINK_ENDS.match(text, end)):
                text = f"{text[:at]}{MASK * len(form)}{text[end:]}"
            at = text.find(form, end)
    return text
