"""A text stands without quotation marks around it.

Models hand over a line as ``"a line"``. Around a whole subject or button the marks are not meant.

Take them off; the finding carries the text without them.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_OPENING = "\"'“„«»‚‘”「『`"
_CLOSING = "\"'”“»«’‘」』`"


def _closes(piece: str) -> bool:
    return not piece or piece[-1].isspace() or piece[-1] in _CLOSING


@slot_check_when(closing=[piece(_closes)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether the whole text stands in one pair of quotation marks."""
    inside = _unquoted(subject.text)
    if inside is None or (subject.source is not None and _unquoted(subject.source) is not None):
        return
    report = warning if subject.source is None else error
    message = "The whole text stands in quotation marks. Take them off."
    yield report(__name__, subject.slot, message, (0, len(subject.text)), inside)


def _unquoted(text: str) -> str | None:
    """The text inside one pair of marks around all of it; nothing when there is no such pair."""
    bare = text.strip()
    if len(bare) < 3 or bare[0] not in _OPENING or bare[-1] not in _CLOSING:
        return None
    inside = bare[1:-1]
    if any(c in inside for c in '"“”„«»「」『』`'):
        return None
    if bare[0] in "'‘‚’" and any(f" {mark}" in inside for mark in "'‘‚"):
        return None
    return inside.strip("\u00a0\u202f ")
