"""An ellipsis is one character.

Three dots may be split at the end of a line and take more room than ``…``. Chinese writes two of them, ``……``.

Write ``…``; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.marks import marks_are_usual
from workbench.text.prose import wording

_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)|(?<!\.)\. \. \.(?! ?\.)|。{3}")


@slot_check_when(characters=".。")
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every ellipsis made of dots."""
    text = subject.text
    if marks_are_usual(text) or (".." not in text and ". ." not in text and "。。" not in text):
        return
    better = "……" if language(subject.locale) == "zh" else "…"
    for match in _DOTS.finditer(wording(subject.text)):
        message = f"Write the ellipsis {quoted(better)} instead of {quoted(match[0])}."
        yield warning(__name__, subject.slot, message, match.span(), better)
