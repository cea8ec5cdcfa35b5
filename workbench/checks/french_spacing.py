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
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import wording
from workbench.text.typography import NBSP, space_before

_MARK = re.compile(r"(?<=[^\s!?;:»«…(\[])([ \u00a0\u2009\u202f]*)([!?;:»])(?![\w/)(\-=*|])")
_ENTITY = re.compile(r"&#?\w{1,10};$")
_OPENING = re.compile(r"«([ \u2009]*)(?=[^\s\u00a0\u202f])")
_UNIT = re.compile(r"(?<=\d)[ \u2009](?=[%€$£₽¥])")
_KEPT = frozenset("\u00a0\u202f")


@slot_check_when(characters="!?;:»«%€$£₽¥", languages=("fr", "br"))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The marks without their space, or with one that breaks."""
    spaces = space_before(subject.locale)
    text = wording(subject.text)
    for match in _marks(text):
        wanted = spaces.get(match[2])
        if wanted is not None and match[1] not in _KEPT:
            yield _finding(subject, match[2], "before", match.span(1), wanted)
        elif wanted is None and match[1] and match[2] in "!?;":
            message = f"{subject.locale} has no space before {quoted(match[2])}."
            yield warning(__name__, subject.slot, message, match.span(1), "")
    for match in _UNIT.finditer(text):
        yield _finding(subject, text[match.end()], "before", match.span(), NBSP)
    if "»" in spaces:
        for match in _OPENING.finditer(text):
            yield _finding(subject, "«", "after", match.span(1), spaces.get("»", NBSP))


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The marks of the sentence; the end of ``&nbsp;`` is none."""
    for match in _MARK.finditer(text):
        if match[2] != ";" or not _ENTITY.search(text, max(0, match.start() - 12), match.end()):
            yield match


def _finding(subject: SlotSubject, mark: str, where: str, span: tuple[int, int], wanted: str) -> Finding:
    kind = "no-break space" if wanted == NBSP else "narrow no-break space"
    message = f"A {kind} belongs {where} {quoted(mark)} in {subject.locale}."
    return warning(__name__, subject.slot, message, span, wanted)
