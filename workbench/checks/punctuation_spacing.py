"""A mark follows its word, and a space follows the mark.

``Hallo ,Welt`` has the space on the wrong side. French has its own rules (``french_spacing``), and an ellipsis may
stand apart. *L’ arte* has a space too many as well, and in Russian and Ukrainian a hyphen between spaces is a dash.

Move the space; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import MASK, wording
from workbench.text.typography import space_before
from workbench.text.watch import Look

_MARKS = r"!?,;:.¡¿！？，、；：。،؛؟।…"
_SPACE_BEFORE = re.compile(r"([ \u00a0\u202f](?<=[^\s.…].)[ \u00a0\u202f]*)([,.!?;:])(?![\w.)(\-/*|…])")
_NO_SPACE_AFTER = re.compile(
    r"[,;.!?](?:(?<=[^\W\d_][,;])(?=[^\W\d_])|(?<=[^\W\d_]{3}\.)(?=[A-ZА-ЯЁ][a-zа-яё])"
    rf"|(?<=[^\W\d_][!?])(?=[^\W\d_{MASK}]))"
)


_ELISION = re.compile(
    r"(?<!\w)(?:[ldncsjmt]|qu|un|(?:d|n|s)?(?:ell|all|ull)|quest|c)['’]( )(?=[^\W\d_])", re.IGNORECASE
)
_ELIDING = frozenset(("ca", "fr", "it"))
_HYPHEN = re.compile(r"(?<=[^\W\d_]) - (?=[^\W\d_])")
_DASHES = frozenset(("ru", "uk"))
"""Languages whose sentences have a dash and never a hyphen between spaces."""


_UNUSUAL, _UNUSUAL_BUT_FRENCH = (
    re.compile(
        rf"[{_MARKS}](?:[{_MARKS}]|(?<=[,;.!?])[^\W\d_]|(?<=^[{spaced}])|(?<=[\u00a0\u202f][{spaced}]))|['’]$|^-$"
    )
    for spaced in (",.!?;:", ",.")
)


def _unusual(subject: SlotSubject) -> Look:
    """A mark beside another, between two words without a space, or behind a space."""
    return (_UNUSUAL_BUT_FRENCH if space_before(subject.locale) else _UNUSUAL).search


@slot_check_when(text=[_unusual])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The marks with a space too many before or too few behind them."""
    if "’ " in subject.text or "' " in subject.text:
        yield from _after_elisions(subject)
    if " - " in subject.text and subject.locale[:2] in _DASHES:
        yield from _hyphens(subject)
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


def _after_elisions(subject: SlotSubject) -> Iterator[Finding]:
    if subject.locale[:2] in _ELIDING:
        for match in _ELISION.finditer(wording(subject.text)):
            yield warning(__name__, subject.slot, "No space after the apostrophe of an elision.", match.span(1), "")


def _hyphens(subject: SlotSubject) -> Iterator[Finding]:
    for match in _HYPHEN.finditer(wording(subject.text)):
        message = "A hyphen between spaces: write a dash, with a no-break space before it."
        yield warning(__name__, subject.slot, message, match.span(), "\u00a0— ")
