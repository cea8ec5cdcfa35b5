"""A translation must use exactly the arguments of its source, each as often.

A lost ``{price}`` is an offer without a price; a second one is a text that says it twice; a renamed ``{preis}`` stays
empty. Counted in every alternative path: the branches of a plural are alternatives, not repetitions, and a
translation may have more or fewer of them than its source.

Put the missing argument where the sentence of your language wants it. Argument names are never translated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workbench.checks.declared_values import TYPES
from workbench.checks.literal_facts import times
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.figures import figures
from workbench.text.nearest import nearest
from workbench.text.prose import prose
from workbench.text.spellings import plain

_TIMES = {1: "once", 2: "twice", 3: "three times"}


@slot_check_when(characters="{", source=True)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """What the translation lost, added, doubled or renamed."""
    if subject.source is None:
        return
    names = _simple_names(subject.text)
    if names is not None and names == _simple_names(subject.source):
        return
    try:
        source, target = icu.branches(subject.source), icu.branches(subject.text)
    except icu.SlotTextError:
        return
    if source == target:
        return
    missing, extra = _compare(source, target)
    missing = [
        name for name in missing if not _stands_literally(subject, name, _most(source, name) - _most(target, name))
    ]
    extra = [name for name in extra if _most(source, name) or not _is_literal_in_source(subject, name)]
    renamed = {name: old for name in extra if name not in missing and (old := nearest(name, missing)) is not None}
    for name in missing:
        if name not in renamed.values():
            yield _missing(subject, name, source, target)
    for name in extra:
        yield _renamed(subject, name, renamed[name]) if name in renamed else _extra(subject, name, source, target)


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


def _simple_names(text: str) -> list[str] | None:
    """The names in a text without plurals and selects, sorted; nothing for any other text."""
    names = icu.SIMPLE.findall(text)
    return sorted(names) if len(names) == text.count("{") else None


def _compare(source: tuple[Counter[str], ...], target: tuple[Counter[str], ...]) -> tuple[list[str], list[str]]:
    """The names that the target has too seldom and too often, in some path or other."""
    names = sorted({name for path in (*source, *target) for name in path})
    missing = [n for n in names if _least(target, n) < _least(source, n) or _most(target, n) < _most(source, n)]
    return missing, [n for n in names if _most(target, n) > _most(source, n)]


def _least(paths: tuple[Counter[str], ...], name: str) -> int:
    return min(path[name] for path in paths)


def _most(paths: tuple[Counter[str], ...], name: str) -> int:
    return max(path[name] for path in paths)


def _missing(
    subject: SlotSubject, name: str, source: tuple[Counter[str], ...], target: tuple[Counter[str], ...]
) -> Finding:
    if _most(target, name) == 0:
        message = f"{{{name}}} is missing; the source has it {_times(_most(source, name))}."
    elif _most(target, name) == _most(source, name):
        message = f"{{{name}}} is missing in one of the branches; the source has it in all of them."
    else:
        message = (
            f"{{{name}}} stands {_times(_most(target, name))}; the source has it {_times(_most(source, name))}. Add it."
        )
    return error(__name__, subject.slot, message)


def _extra(
    subject: SlotSubject, name: str, source: tuple[Counter[str], ...], target: tuple[Counter[str], ...]
) -> Finding:
    allowed = _most(source, name)
    if allowed == 0:
        message = f"{{{name}}} is not in the source. Remove it."
    else:
        message = f"{{{name}}} stands {_times(_most(target, name))}; the source has it {_times(allowed)}. Remove one."
    return error(__name__, subject.slot, message, _place(subject.text, name, allowed))


def _renamed(subject: SlotSubject, name: str, original: str) -> Finding:
    start, end = _place(subject.text, name, 0)
    at = subject.text.index(name, start, end)
    message = f"{{{name}}} must be {{{original}}}, as in the source: names of arguments are not translated."
    return error(__name__, subject.slot, message, (at, at + len(name)), original)


def _place(text: str, name: str, skip: int) -> Span:
    """Where the argument stands for the ``skip + 1``-th time, or for the last time."""
    places = [n for n in icu.walk(icu.parse(text)) if isinstance(n, icu.Argument | icu.Choice) and n.name == name]
    node = places[min(skip, len(places) - 1)]
    return node.start, node.end


def _times(count: int) -> str:
    return _TIMES.get(count, f"{count} times")
