"""No word stands twice in a row by accident.

*The the* is a slip of editing. Each language has words that grammar doubles, *die, die* in German or *nous nous* in
French, and some languages repeat words on purpose (Turkish, Indonesian, Hindi): those are let through.

Delete one; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from workbench.checks.registry import slot_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import wording
from workbench.text.repetitions import may_repeat, reduplicates
from workbench.text.words import words

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]+(?:['’][^\W\d_]+)*)([ \u00a0]+)\1(?![\w'’-])", re.IGNORECASE)


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every word that stands twice in a row."""
    tongue = language(subject.locale)
    found = words(subject.text)
    if reduplicates(tongue) or True not in map(eq, found, found[1:]):
        return
    allowed = may_repeat(tongue)
    for match in _DOUBLED.finditer(wording(subject.text)):
        if match[1].lower() not in allowed:
            message = f"{quoted(match[1])} stands twice in a row."
            yield warning(__name__, subject.slot, message, (match.end(1), match.end()), "")
