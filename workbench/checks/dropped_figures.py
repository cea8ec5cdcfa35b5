"""Kinds of figures that a source has and its translation has none of, where facts are declared."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.checks.declared_values import TYPES
from workbench.checks.subject import SlotSubject
from workbench.text.figures import Figure, Kind, figures
from workbench.text.prose import prose
from workbench.text.spellings import plain


def _has_more_figures(subject: SlotSubject) -> bool:
    """Whether the source has more digits and signs than the text."""
    source = subject.source
    return source is not None and _figure_count(source) > _figure_count(subject.text)


def _figure_count(text: str) -> int:
    """About how many figures, percent signs and links a text has."""
    return len(_DIGITS.findall(text)) + sum(map(text.count, _OTHERS))


def dropped_kinds(subject: SlotSubject, found: list[Figure] | None) -> tuple[tuple[Kind, str], ...]:
    """The kinds of the source's figures of which the text has none, neither written nor as an argument.

    ``found`` are the figures of the text, if they have been read already.
    """
    source = subject.source
    if source is None or not _has_more_figures(subject):
        return ()
    if found is None:
        found = list(figures(plain(prose(subject.text)), subject.locale))
    seen = plain(prose(source))
    all_theirs = list(figures(seen, subject.source_locale))
    theirs = {figure.kind: seen[figure.start : figure.end] for figure in reversed(all_theirs)}
    mine = {figure.kind for figure in found}
    if _bare(found) > _bare(all_theirs) or not theirs.keys() & _TELLING - mine:
        return ()  # a bare number may stand for any of them
    used = {spec.type for spec in subject.arguments.values() if f"{{{spec.name}" in subject.text.replace(" ", "")}
    return tuple((k, w) for k, w in theirs.items() if k in _TELLING and k not in mine and TYPES[k] not in used)


def _bare(found: Iterable[Figure]) -> int:
    return sum(figure.kind is Kind.NUMBER for figure in found)


_DIGITS = re.compile(r"\d+")
_OTHERS = ("%", "‰", "٪", "://")
_TELLING = frozenset({Kind.MONEY, Kind.PERCENT, Kind.DATE, Kind.CODE, Kind.LINK})
