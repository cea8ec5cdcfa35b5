"""A mark follows its word, and a space follows the mark.

``Hallo ,Welt`` has the space on the wrong side. French has its own rules (``french_spacing``), and an ellipsis may
stand apart.

Move the space; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.marks import marks_are_usual
from workbench.text.prose import MASK, wording
from workbench.text.typography import space_before

_SPACE_BEFORE = re.compile(r"([ \u00a0\u202f](?<=[^\s.…].)[ \u00a0\u202f]*)([,.!?;:])(?![\w.)(\-/*|…])")
_NO_SPACE_AFTER = re.compile(
    r"[,;.!?](?:(?<=[^\W\d_][,;])(?=[^\W\d_])|(?<=[^\W\d_]{3}\.)(?=[A-ZА-ЯЁ][a-zа-яё])"
    rf"|(?<=[^\W\d_][!?])(?=[^\W\d_{MASK}]))"
)


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The marks with a space too many before or too few behind them."""
    if marks_are_usual(subject.text):
        return
    text = wording(subject.text)
    french = space_before(subject.locale)
    for match in _SPACE_BEFORE.finditer(text):
        if match[2] not in french and not (french and match[2] in "!?;"):
            message = f"No space before {quoted(match[2])}."
            yield warning(__name__, subject.slot, message, match.span(1), "")
    for match in _NO_SPACE_AFTER.finditer(text):
        context = quoted(subject.text[max(0, match.start() - 10) : match.end() + 10])
        message = f"A space is missing after {quoted(match[0])} in {context}."
        yield warning(__name__, subject.slot, message, match.span(), f"{match[0]} ")
