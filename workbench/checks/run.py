"""Running the catalogue: every check on many messages at once, on one message, or across a set.

Check by check rather than text by text: what a check knows, its patterns and tables, then stays near the processor
while it reads a few hundred texts, which takes two thirds of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from workbench.checks.asked import asked, checks_of
from workbench.checks.registry import SlotCheck, message_checks, set_checks, slot_checks
from workbench.checks.subject import MessageSubject, SetSubject, SlotSubject
from workbench.models.finding import Finding

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
    alike: dict[int, list[Place]] = {}
    for subject, findings in zip(subjects, found, strict=True):
        alike.setdefault(asked(subject), []).append((subject, findings))
    wanted: dict[SlotCheck, list[Place]] = {check: [] for check in slot_checks()}
    for numbers, places in alike.items():
        for check in checks_of(numbers):
            wanted[check] += places
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


def check_set(subject: SetSubject) -> dict[str, list[Finding]]:
    """What every set check sees: the variant's id → the findings on it."""
    found: dict[str, list[Finding]] = {}
    for check in set_checks():
        for id_, finding in check(subject):
            found.setdefault(id_, []).append(finding)
    return found
