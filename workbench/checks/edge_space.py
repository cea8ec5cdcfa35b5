"""A text begins and ends with something visible.

A space or line break at an edge shifts the text in a layout, splits a button's words, and makes two equal texts
differ.

Remove it; the finding carries the fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.pieces import has_spare_space

_SPACE = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]"
_AT_BREAK = re.compile(rf"\n(?:{_SPACE}|(?<={_SPACE}\n))")
_LINE_END = re.compile(rf"(?<!\s){_SPACE}+(?=\n)")
_LINE_START = re.compile(rf"(?<=\n){_SPACE}+(?=\S)")


def _has_edge(piece: str) -> bool:
    return has_spare_space(piece) or _AT_BREAK.search(piece) is not None


@slot_check_when(text=[piece(_has_edge)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The white space at the edges of the text and of its lines."""
    text = subject.text
    bare = text.strip()
    if not bare:
        return
    if len(bare) != len(text):
        yield from _edges(subject)
    if "\n" in bare and _AT_BREAK.search(bare):
        yield from _lines(subject)


def _edges(subject: SlotSubject) -> Iterator[Finding]:
    text = subject.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start:
        yield warning(__name__, subject.slot, "The text begins with white space. Remove it.", (0, start), "")
    if end < len(text):
        yield warning(__name__, subject.slot, "The text ends with white space. Remove it.", (end, len(text)), "")


def _lines(subject: SlotSubject) -> Iterator[Finding]:
    begins = len(subject.text) - len(subject.text.lstrip())
    for pattern, where in ((_LINE_END, "ends"), (_LINE_START, "begins")):
        for match in pattern.finditer(subject.text, begins):
            yield warning(__name__, subject.slot, f"A line {where} with a space. Remove it.", match.span(), "")
