"""Arabic, Persian, Chinese, Japanese, Greek and Armenian have their own marks.

A Latin ``?`` in Arabic points the wrong way, a Latin comma between Chinese characters stands too close, and a Greek
question ends with ``;``. Marks between Latin letters and digits stay Latin.

Write the mark of the script; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import wording
from workbench.text.typography import LANGUAGES_WITH_MARKS, script_marks

_LATIN_MARK = re.compile(r"[?,;!.:](?<=[^\W\d_].)(?![\w.!?,:;/])")


@slot_check_when(characters="?,;!.:", languages=LANGUAGES_WITH_MARKS)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The Latin marks after letters of another script."""
    marks = script_marks(subject.locale)
    text = wording(subject.text)
    for match in _LATIN_MARK.finditer(text):
        own = marks.get(match[0])
        before = text[match.start() - 1]
        if own is not None and ord(before) > 0x2FF:
            message = f"{subject.locale} writes {quoted(own)} instead of {quoted(match[0])}."
            yield warning(__name__, subject.slot, message, match.span(), own)
