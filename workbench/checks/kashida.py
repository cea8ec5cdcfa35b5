"""No kashida in running text.

The Arabic tatweel (U+0640) stretches a word to fill a line. In a message it breaks searches and looks torn on other
screens. Behind a prefix that stands before a name in other letters or a figure, *بـ Apple Pay*, it is right.

Remove it; the finding carries the fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_KASHIDA = re.compile("\u0640+")
_PREFIX = re.compile("(?<!\\w)[\u0648\u0641]?[\u0628\u0644\u0643\u0647]\u0640(?![\u0621-\u064a\u0640])")
"""*By*, *for* and *like*, with or without *and*, which join a word of Arabic letters and cannot join any other."""


@slot_check_when(characters="\u0640")
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every stretch."""
    right = {match.end() for match in _PREFIX.finditer(subject.text)}
    for match in _KASHIDA.finditer(subject.text):
        if match.end() in right:
            continue
        context = quoted(subject.text[max(0, match.start() - 8) : match.end() + 8])
        yield warning(__name__, subject.slot, f"A kashida (U+0640) in {context}. Remove it.", match.span(), "")
