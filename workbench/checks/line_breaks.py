"""A line break may stand only where the slot has paragraphs.

A subject, a title or a button is one line: a line break in it is dropped by some programs and shown as a space or a
box by others. In a slot with paragraphs one blank line separates them.

Join the lines with a space, or use the slot that has paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_BREAK = re.compile(r"[\n\r\u2028\u2029\u0085\v\f]+")
_TOO_MANY = re.compile(r"\n{3,}")


@slot_check_when(characters="\n\r\u2028\u2029\u0085\v\f")
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The line breaks that the slot has no place for."""
    if not subject.multiline:
        for match in _BREAK.finditer(subject.text):
            if match.start() == 0 or match.end() == len(subject.text):
                continue
            message = f"The {subject.slot} is one line and has a line break in it. Join the lines with a space."
            yield error(__name__, subject.slot, message, match.span(), " ")
        return
    for match in _TOO_MANY.finditer(subject.text) if "\n\n\n" in subject.text else ():
        message = "More than one blank line between paragraphs. One is enough."
        yield warning(__name__, subject.slot, message, match.span(), "\n\n")
