"""Two different source texts should not share one translation.

When two variants say different things in the source and the same in a market, one of the ideas was lost on the way,
and an A/B test in that market compares a text with itself. Sources that differ in a word or two count as the
same, and so do short texts such as buttons.

Translate the one that lost its idea again, or edit it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from rapidfuzz import fuzz

from workbench.checks.registry import set_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SetSubject
from workbench.models.finding import Finding

_NOISE = regex.compile(r"[\s\p{P}]+")
SHORT = 24
"""Shorter texts may well coincide: "Use my code" and "Get the code" are one button in many languages."""
ALIKE = 75.0
"""Percent of equal characters from which two sources count as one idea."""


@set_check
def check(subject: SetSubject) -> Iterator[tuple[str, Finding]]:
    """Texts that also translate another source."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for entry in subject.entries:
        for slot, text in entry.slots.items():
            source = (entry.source or {}).get(slot, "")
            if not source or len(text) < SHORT:
                continue
            id_, known = first.setdefault((slot, text), (entry.id, source))
            if known != source and fuzz.ratio(_core(known), _core(source)) < ALIKE:
                message = f"{id_} has the same text for another source: {quoted(known)} there, {quoted(source)} here."
                yield entry.id, warning(__name__, slot, message)


def _core(text: str) -> str:
    return str(_NOISE.sub(" ", text)).casefold().strip()
