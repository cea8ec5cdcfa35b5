"""How the arguments of a text differ from those of its source: the checks of arguments share this comparison."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from workbench.checks.declared_values import TYPES
from workbench.checks.literal_facts import times
from workbench.checks.subject import SlotSubject
from workbench.text import icu
from workbench.text.figures import figures
from workbench.text.nearest import nearest
from workbench.text.prose import prose
from workbench.text.spellings import plain

Paths = tuple[Counter[str], ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a translation did to the arguments."""

    source: Paths = ()
    """Name → how often, for every alternative path of the source."""
    target: Paths = ()
    missing: tuple[str, ...] = ()
    """Names that the text has too seldom."""
    extra: tuple[str, ...] = ()
    """Names that it has too often."""
    renamed: tuple[tuple[str, str], ...] = ()
    """The name in the text, the name in the source; neither is among the others."""


_NONE = Changes()


@lru_cache(maxsize=512)
def changes(subject: SlotSubject) -> Changes:
    """How the text's arguments differ from its source's; nothing for a text that is not well-formed."""
    if subject.source is None:
        return _NONE
    try:
        source, target = icu.branches(subject.source), icu.branches(subject.text)
    except icu.SlotTextError:
        return _NONE
    if source == target:
        return _NONE
    missing, extra = _compare(source, target)
    missing = [n for n in missing if not _stands_literally(subject, n, most(source, n) - most(target, n))]
    extra = [n for n in extra if most(source, n) or not _is_literal_in_source(subject, n)]
    renamed = _renamed(subject, missing, [name for name in extra if name not in missing])
    return Changes(
        source,
        target,
        tuple(name for name in missing if name not in renamed.values()),
        tuple(name for name in extra if name not in renamed),
        tuple(renamed.items()),
    )


def _renamed(subject: SlotSubject, missing: list[str], extra: list[str]) -> dict[str, str]:
    """Names that are alike; and of those that are not, the only one that nobody declared for the only one missing."""
    undeclared = [name for name in extra if name not in subject.arguments]
    if len(missing) == len(undeclared) == 1:
        return {undeclared[0]: missing[0]}
    renamed = {name: old for name in extra if (old := nearest(name, missing)) is not None}
    left = [name for name in missing if name not in renamed.values()]
    unlike = [name for name in undeclared if name not in renamed]
    if len(left) == 1 and not unlike:
        unlike = [name for name in extra if name not in renamed and _are_of_one_type(subject, name, left[0])]
    return renamed | {unlike[0]: left[0]} if len(left) == len(unlike) == 1 else renamed


def _are_of_one_type(subject: SlotSubject, name: str, other: str) -> bool:
    mine, theirs = subject.arguments.get(name), subject.arguments.get(other)
    return mine is not None and theirs is not None and mine.type is theirs.type is not None


def most(paths: Paths, name: str) -> int:
    """How often the name stands in the path that has it most often."""
    return max(path[name] for path in paths)


def _least(paths: Paths, name: str) -> int:
    return min(path[name] for path in paths)


def _compare(source: Paths, target: Paths) -> tuple[list[str], list[str]]:
    """The names that the target has too seldom and too often, in some path or other."""
    names = sorted({name for path in (*source, *target) for name in path})
    missing = [n for n in names if _least(target, n) < _least(source, n) or most(target, n) < most(source, n)]
    return missing, [n for n in names if most(target, n) > most(source, n)]


def _stands_literally(subject: SlotSubject, name: str, count: int) -> bool:
    """Whether the text has the missing argument's value in words and figures instead."""
    spec = subject.arguments.get(name)
    return spec is not None and bool(spec.forms) and times(spec, plain(prose(subject.text))) >= max(1, count)


def _is_literal_in_source(subject: SlotSubject, name: str) -> bool:
    """Whether the source has a figure of the extra argument's type, written out."""
    spec = subject.arguments.get(name)
    if spec is None or spec.type is None or subject.source is None:
        return False
    source = plain(prose(subject.source))
    return any(TYPES.get(figure.kind) is spec.type for figure in figures(source, subject.source_locale))
