"""A translation has the paragraphs of its source.

Whoever reviews a text without knowing its language compares it paragraph by paragraph; one more or less means that
something was merged, split, or lost.

Break the text where the source breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_BREAK = re.compile(r"\n\s*\n|\r\n\s*\r\n")


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether source and translation have equally many paragraphs."""
    source, text = subject.source, subject.text
    if source is None or ("\n" not in source and "\n" not in text) or not text.strip():
        return
    theirs, mine = len(_BREAK.split(source.strip())), len(_BREAK.split(text.strip()))
    if theirs != mine:
        message = f"The source has {theirs} paragraph{'s' * (theirs != 1)}, the text {mine}."
        yield warning(__name__, subject.slot, message)
        return
    theirs, mine = source.strip().count("\n"), text.strip().count("\n")
    if theirs != mine:
        yield warning(__name__, subject.slot, f"The source has {theirs} line breaks, the text {mine}.")
