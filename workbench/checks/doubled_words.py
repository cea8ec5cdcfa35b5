"""No word stands twice in a row by accident.

*The the* is a slip of editing. Each language has words that grammar doubles, *die, die* in German or *nous nous* in
French, and some languages repeat words on purpose (Turkish, Indonesian, Hindi): those are let through.

Delete one; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import anything
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import wording
from workbench.text.repetitions import may_repeat, reduplicates
from workbench.text.watch import Look

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]+(?:['’][^\W\d_]+)*)([ \u00a0]+)\1(?![\w'’-])", re.IGNORECASE)

_ALIKE = re.compile(
    r"[ \u00a0](?:(?<=([\w'’]{3})[ \u00a0])[\w'’]*(?i:\1)|(?<=[^\w'’]([\w'’]{2})[ \u00a0])(?i:\2)"
    r"|(?<=[^\w'’](\w)[ \u00a0])(?i:\3))(?!\w)"
)
"""Two words that end alike, found in half the time: it begins with one set."""


def _any_word(subject: SlotSubject) -> Look | None:
    return None if reduplicates(language(subject.locale)) else anything


@slot_check_when(text=[_any_word])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every word that stands twice in a row."""
    if not _ALIKE.search(f" {subject.text}"):
        return
    tongue = language(subject.locale)
    if reduplicates(tongue):
        return
    allowed = may_repeat(tongue)
    for match in _DOUBLED.finditer(wording(subject.text)):
        if match[1].lower() not in allowed:
            message = f"{quoted(match[1])} stands twice in a row."
            yield warning(__name__, subject.slot, message, (match.end(1), match.end()), "")
