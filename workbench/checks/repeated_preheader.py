"""The preheader goes on where the subject stops.

Inboxes show the two in one line. A preheader that repeats the subject wastes the only second sentence that is read
before an email is opened (Braze's and most ESPs' advice; ESP documentation of preheaders says the same).

Say something new there: the offer, the condition, the next step.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from rapidfuzz import fuzz

from workbench.checks.registry import message_check
from workbench.checks.report import warning
from workbench.checks.subject import MessageSubject
from workbench.models.finding import Finding

ALIKE = 85.0
"""Percent of equal characters, words sorted, from which the preheader counts as a repetition."""
_WORD = regex.compile(r"[\p{L}\p{N}_{}]+")
FEWEST = 3
"""Words that a subject must have before a preheader can be said to contain it."""


@message_check
def check(message: MessageSubject) -> Iterator[Finding]:
    """A preheader that says again what the subject says."""
    if "subject" not in message.slots or "preheader" not in message.slots:
        return
    subject = _WORD.findall(message.slots["subject"].text.casefold())
    preheader = _WORD.findall(message.slots["preheader"].text.casefold())
    if not subject or not preheader:
        return
    contained = len(subject) >= FEWEST and f" {' '.join(subject)} " in f" {' '.join(preheader)} "
    if contained or fuzz.ratio(" ".join(sorted(subject)), " ".join(sorted(preheader))) >= ALIKE:
        yield warning(__name__, "preheader", "The preheader repeats the subject; inboxes show them side by side.")
