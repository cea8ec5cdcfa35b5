"""French, Swiss and Canadian French and Breton put a no-break space before certain marks.

In France ``!``, ``?`` and ``;`` take a narrow no-break space, ``:`` and the inside of ``« »`` a no-break space; in
Canada only ``:`` and ``« »``; in Switzerland all take the narrow one. Percent and currency signs take it too. With an
ordinary space the mark slips to the next line, alone.

Either no-break space is accepted; the finding carries the usual one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import wording
from workbench.text.typography import NBSP, space_before

_MARK = re.compile(r"[!?;:»](?![\w/)(\-=*|])")
_SPACES = " \u00a0\u2009\u202f"
_NO_WORD = frozenset("!?;:»«…([")
"""What a mark may follow without a space of its own."""
_ENTITY = re.compile(r"&#?\w{1,10};$")
_OPENING = re.compile(r"«([ \u2009]*)(?=[^\s\u00a0\u202f])")
_UNIT = re.compile(r"[%€$£₽¥](?<=\d[ \u2009].)")
_KEPT = frozenset("\u00a0\u202f")


@slot_check_when(characters="!?;:»«%€$£₽¥", languages=("fr", "br"))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The marks without their space, or with one that breaks."""
    spaces = space_before(subject.locale)
    text = wording(subject.text)
    for start, end in _marks(text):
        mark, written = text[end], text[start:end]
        wanted = spaces.get(mark)
        if wanted is not None and written not in _KEPT:
            yield _finding(subject, mark, "before", (start, end), wanted)
        elif wanted is None and written and mark in "!?;":
            message = f"{subject.locale} has no space before {quoted(mark)}."
            yield warning(__name__, subject.slot, message, (start, end), "")
    for match in _UNIT.finditer(text):
        yield _finding(subject, match[0], "before", (match.start() - 1, match.start()), NBSP)
    if "»" in spaces:
        for match in _OPENING.finditer(text):
            yield _finding(subject, "«", "after", match.span(1), spaces.get("»", NBSP))


def _marks(text: str) -> Iterator[Span]:
    """The spaces before each mark of the sentence, which may be none; the end of ``&nbsp;`` is no mark."""
    for match in _MARK.finditer(text):
        start = end = match.start()
        while start and text[start - 1] in _SPACES:
            start -= 1
        follows = start and not text[start - 1].isspace() and text[start - 1] not in _NO_WORD
        if follows and (match[0] != ";" or not _ENTITY.search(text, max(0, start - 12), match.end())):
            yield start, end


def _finding(subject: SlotSubject, mark: str, where: str, span: Span, wanted: str) -> Finding:
    kind = "no-break space" if wanted == NBSP else "narrow no-break space"
    message = f"A {kind} belongs {where} {quoted(mark)} in {subject.locale}."
    return warning(__name__, subject.slot, message, span, wanted)
