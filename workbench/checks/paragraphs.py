"""A translation has the paragraphs of its source.

Whoever reviews a text without knowing its language compares it paragraph by paragraph; one more or less means that
something was merged, split, or lost.

Break the text where the source breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_BREAK = re.compile(r"\n\s*\n")


@slot_check_when(characters="\n", source=True)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether source and translation have equally many paragraphs."""
    source, text = (subject.source or "").strip(), subject.text.strip()
    if not text:
        return
    theirs, mine = 1 + len(_BREAK.findall(source)), 1 + len(_BREAK.findall(text))
    if theirs != mine:
        message = f"The source has {theirs} paragraph{'s' * (theirs != 1)}, the text {mine}."
        yield warning(__name__, subject.slot, message)
        return
    theirs, mine = source.count("\n"), text.count("\n")
    if theirs != mine:
        message = f"The source has {theirs} line break{'s' * (theirs != 1)}, the text {mine}."
        yield warning(__name__, subject.slot, message)
