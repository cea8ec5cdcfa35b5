"""A translation must use exactly the arguments of its source, each as often.

A lost ``{price}`` is an offer without a price; a second one is a text that says it twice; a renamed ``{preis}`` stays
empty. Counted in every alternative path: the branches of a plural are alternatives, not repetitions, and a
translation may have more or fewer of them than its source.

Put the missing argument where the sentence of your language wants it. Argument names are never translated.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.argument_changes import Changes, changes, most
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.nearest import nearest

_TIMES = {1: "once", 2: "twice", 3: "three times"}


@slot_check_when(characters="{", source=True)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """What the translation lost, added, doubled or renamed."""
    if subject.source is None:
        return
    names = _simple_names(subject.text)
    if names is not None and names == _simple_names(subject.source):
        return
    found = changes(subject)
    for name in found.missing:
        yield _missing(subject, name, found)
    for name in found.extra:
        yield _extra(subject, name, found)
    for name, original in found.renamed:
        yield from _renamed(subject, name, original, most(found.source, name))


def _simple_names(text: str) -> list[str] | None:
    """The names in a text without plurals and selects, sorted; nothing for any other text."""
    names = icu.SIMPLE.findall(text)
    return sorted(names) if len(names) == text.count("{") else None


def _missing(subject: SlotSubject, name: str, found: Changes) -> Finding:
    wanted, there = most(found.source, name), most(found.target, name)
    if there == 0:
        message = f"{{{name}}} is missing; the source has it {_times(wanted)}."
    elif there == wanted:
        message = f"{{{name}}} is missing in one of the branches; the source has it in all of them."
    else:
        message = f"{{{name}}} stands {_times(there)}; the source has it {_times(wanted)}. Add it."
    return error(__name__, subject.slot, message)


def _extra(subject: SlotSubject, name: str, found: Changes) -> Finding:
    allowed = most(found.source, name)
    if allowed == 0:
        message = f"{{{name}}} is not in the source. Remove it."
    else:
        message = (
            f"{{{name}}} stands {_times(most(found.target, name))}; the source has it {_times(allowed)}. Remove one."
        )
    places = _places(subject.text, name)
    return error(__name__, subject.slot, message, places[min(allowed, len(places) - 1)])


def _renamed(subject: SlotSubject, name: str, original: str, allowed: int) -> Iterator[Finding]:
    message = f"The source has {{{original}}}, the text {{{name}}}."
    fix: str | None = original
    if name not in subject.arguments:
        is_alike = nearest(name, [original]) is not None
        unknown = f" Nobody declared {{{name}}}: write {{{original}}}, if that is meant."
        message += " Names of arguments are not translated." if is_alike else unknown
        fix = original if is_alike else None
    for start, end in _places(subject.text, name)[allowed:]:
        at = subject.text.index(name, start, end)
        yield error(__name__, subject.slot, message, (at, at + len(name)), fix)


def _places(text: str, name: str) -> list[Span]:
    """Where the argument stands."""
    nodes = icu.walk(icu.parse(text))
    return [(n.start, n.end) for n in nodes if isinstance(n, icu.Argument | icu.Choice) and n.name == name]


def _times(count: int) -> str:
    return _TIMES.get(count, f"{count} times")
