"""Running the catalogue: every check on many messages at once, on one message, or across a set.

Check by check rather than text by text: what a check knows, its patterns and tables, then stays near the processor
while it reads a few hundred texts, which takes two thirds of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import TypeVar

from workbench.checks.law import hits
from workbench.checks.registry import SlotCheck, message_checks, need_of, set_checks, slot_checks
from workbench.checks.subject import MessageSubject, SetSubject, SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language

S = TypeVar("S")
MOST = 50
"""A text with more findings of one check than this is broken as a whole; more would only fill the screen."""


Place = tuple[SlotSubject, list[Finding]]


def check_messages(messages: Sequence[MessageSubject]) -> list[list[Finding]]:
    """What every check sees in each of the messages: slot by slot, then the message as a whole."""
    by_slot = iter(check_slots([subject for message in messages for subject in message.slots.values()]))
    found = [[finding for _ in message.slots for finding in next(by_slot)] for message in messages]
    for check in message_checks():
        _ask(check, zip(messages, found, strict=True))
    return found


def check_slots(subjects: Sequence[SlotSubject]) -> list[list[Finding]]:
    """What every slot check sees in each of the slot texts, at most :data:`MOST` findings each, by check."""
    found: list[list[Finding]] = [[] for _ in subjects]
    places: dict[tuple[SlotCheck, ...], list[Place]] = {}
    for subject, findings in zip(subjects, found, strict=True):
        places.setdefault(asked(subject), []).append((subject, findings))
    wanted: dict[SlotCheck, list[Place]] = {check: [] for check in slot_checks()}
    for plan, alike in places.items():
        for check in plan:
            wanted[check] += alike
    for check, asking in wanted.items():
        _ask(check, asking)
    return found


def _ask(check: Callable[[S], Iterator[Finding]], places: Iterable[tuple[S, list[Finding]]]) -> None:
    """Add what a check sees. Hardly any sees anything, and to limit one that does not takes longer than to ask it."""
    for subject, findings in places:
        seen = check(subject)
        for first in seen:
            findings.extend((first, *islice(seen, MOST - 1)))
            break


def run_checks(message: MessageSubject) -> list[Finding]:
    """What every check sees in one message."""
    return check_messages([message])[0]


def check_slot(subject: SlotSubject) -> list[Finding]:
    """What every slot check sees in one slot text."""
    return check_slots([subject])[0]


def asked(subject: SlotSubject) -> tuple[SlotCheck, ...]:
    """The slot checks that may find something in the text, by id."""
    telling, alike = _telling()
    characters = telling.intersection(subject.text)
    if subject.source:
        characters |= telling.intersection(subject.source)
    kinds = frozenset(map(alike.__getitem__, characters))
    sections = frozenset(hits(subject.text, subject.locale))
    return _plan(language(subject.locale), subject.source is not None, kinds, sections)


@lru_cache(maxsize=4096)
def _plan(tongue: str, translated: bool, characters: frozenset[str], sections: frozenset[str]) -> tuple[SlotCheck, ...]:
    """The checks for a text in a language that has such characters of those on which checks depend, such phrases."""
    needs = [(check, need_of(check)) for check in slot_checks()]
    return tuple(check for check, need in needs if need.may_hold(tongue, translated, characters, sections))


@cache
def _telling() -> tuple[frozenset[str], dict[str, str]]:
    """Every character on which a check depends, and each one → the one that stands for all with the same checks.

    A check may need an emoji, or a Cyrillic letter: which of them a text has makes no other plan.
    """
    dependent: dict[str, list[SlotCheck]] = {}
    for check in slot_checks():
        for character in need_of(check).characters or ():
            dependent.setdefault(character, []).append(check)
    first: dict[tuple[SlotCheck, ...], str] = {}
    return frozenset(dependent), {c: first.setdefault(tuple(checks), c) for c, checks in dependent.items()}


def check_set(subject: SetSubject) -> dict[str, list[Finding]]:
    """What every set check sees: the variant's id → the findings on it."""
    found: dict[str, list[Finding]] = {}
    for check in set_checks():
        for id_, finding in check(subject):
            found.setdefault(id_, []).append(finding)
    return found
