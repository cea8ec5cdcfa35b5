"""A slot must say something.

An empty subject, a text of nothing but spaces or dots, or a stand-in such as *TODO*, *N/A* or *lorem ipsum* must not
reach a customer. Nor may a text come out empty when its arguments are filled in.

Write the text, or take the slot out of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece, word
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import wording
from workbench.text.words import phrases, vocabulary

_STAND_INS = frozenset(
    (
        *("to do", "tbd", "tba", "tbc", "n/a", "na", "none", "null", "nil", "undefined", "nan", "empty", "xxx", "test"),
        *("placeholder", "text", "string", "subject", "headline", "body", "title", "preheader", "cta", "untranslated"),
    )
)
_STAND_IN_PIECES = frozenset(piece for stand_in in _STAND_INS for piece in stand_in.split())
_AROUND = " .[]<>()*-_:!"
_FILLER = phrases(("lorem ipsum", "dolor sit amet", "insert text here", "object object"))
_FILLER_WORDS = frozenset(("ipsum", "amet", "insert", "object"))
"""One of these words stands in all filler."""
_LEFT_TO_DO = re.compile(r"(?:^|(?<=[.!?\n]))\s{0,3}TODO:")
"""At the beginning of a sentence; in Spanish *TODO:* may also end a clause in capitals."""


def _is_to_do(piece: str) -> bool:
    return "TODO" in piece


def _may_be_empty(piece: str) -> bool:
    return not piece[:1].isalnum() or piece.strip(_AROUND).lower() in _STAND_IN_PIECES


@slot_check_when(text=[word(_FILLER_WORDS), piece(_is_to_do)], opening=[piece(_may_be_empty)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether there is a text at all."""
    text = subject.text
    span = (0, len(text))
    if not _says_something(text):
        yield error(__name__, subject.slot, "The text is empty. Write it.", span)
    elif len(text) < 16 and ((core := text.strip(_AROUND)).lower() in _STAND_INS or core == "TODO"):
        yield error(__name__, subject.slot, f"{quoted(text)} is a stand-in, not a text. Write the text.", span)
    elif not _FILLER_WORDS.isdisjoint(vocabulary(text)) and (filler := _FILLER.search(wording(text))):
        yield error(__name__, subject.slot, f"{quoted(filler[0])} is filler. Write the text.", filler.span())
    elif "TODO:" in text and not text.isupper() and (left := _LEFT_TO_DO.search(text)):
        yield error(__name__, subject.slot, f"{quoted(left[0])} is a note to somebody. Write the text.", left.span())
    elif not text[0].isalnum() and any(not _says_something(rendered) for rendered in subject.rendered):
        yield error(__name__, subject.slot, "The text comes out empty when its arguments are filled in.", span)


def _says_something(text: str) -> bool:
    """Whether a letter, a digit or a symbol such as an emoji is in it."""
    return text[:1].isalnum() or any(
        c.isalnum() or (ord(c) > 0x2190 and c.isprintable() and not c.isspace()) for c in text
    )
