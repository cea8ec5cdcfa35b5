"""A slot holds the text alone, without a word about it.

Models like to say *Sure! Here is the translation:* first, to put the slot's name before the text (*Subject: …*), and
to add a note on what they did. The customer would read all of it.

Delete what is not the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import character, piece, word
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.model_habits import FIRST_WORDS, NOTE, OWN_NOTE, PREAMBLE
from workbench.text.pieces import words_in
from workbench.text.prose import prose
from workbench.text.words import vocabulary

_APOSTROPHE = re.compile("['’]")
_WORDS = (
    "note notes anmerkung hinweis remarque nota opmerking uwaga примечание explanation rationale count zeichenzahl "
    "caractères know hope free like kept translated adapted preserved requested wissen hilft espère j'espère j’espère "
    "hésitez n'hésitez n’hésitez ayude надеюсь дайте могу"
)
_END = frozenset(_WORDS.split())
"""One of these words stands in every note."""


def _may_begin(piece: str) -> bool:
    """Whether a word is one of those with which an introduction begins, or of another alphabet, or there is none."""
    found = words_in(piece)
    return not found or "{" in piece or any(word in FIRST_WORDS or word >= "\u0600" for word in found)


@slot_check_when(text=[word(_END), character("注")], opening=[piece(_may_begin)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The introduction before the text and the note behind it."""
    text, source = subject.text, subject.source or ""
    begin = PREAMBLE.match(prose(text)[:400])
    if begin and not PREAMBLE.match(prose(source)[:400]):
        message = f"{quoted(begin[0].strip())} is about the text, not part of it. Delete it."
        yield error(__name__, subject.slot, message, begin.span())
    if "注" in text or not _END.isdisjoint(vocabulary(text)):
        note = NOTE.search(prose(text))
        if note and not NOTE.search(prose(source)) and not OWN_NOTE.search(source):
            message = f"{quoted(note[0].strip())} … is a note about the text, not part of it. Delete it."
            yield error(__name__, subject.slot, message, (note.start(), len(text)))
