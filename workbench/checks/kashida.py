"""No kashida in running text.

The Arabic tatweel (U+0640) stretches a word to fill a line. In a message it breaks searches and looks torn on other
screens.

Remove it; the finding carries the fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_of
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_KASHIDA = re.compile("\u0640+")


@slot_check_of("\u0640")
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every stretch."""
    if "\u0640" not in subject.text:
        return
    for match in _KASHIDA.finditer(subject.text):
        context = quoted(subject.text[max(0, match.start() - 8) : match.end() + 8])
        yield warning(__name__, subject.slot, f"A kashida (U+0640) in {context}. Remove it.", match.span(), "")
