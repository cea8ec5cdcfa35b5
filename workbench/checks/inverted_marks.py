"""A Spanish question or exclamation is opened by ``¿`` or ``¡``.

Without it a reader only learns at the end that it was a question; Asturian and, for long sentences, Galician do the
same.

Put ``¿`` or ``¡`` where the question or exclamation begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import wording

_OPENER = {"?": "¿", "!": "¡"}


@slot_check_when(characters="?!¿¡", languages=("es", "ast"))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The marks that close what nothing opened, and the other way round."""
    opened: list[tuple[str, int]] = []
    seen = wording(subject.text)
    for at, character in enumerate(seen):
        if character in "¿¡":
            opened.append((character, at))
        elif character in _OPENER and seen[at - 1 : at] not in ("?", "!"):
            if opened:
                opened.clear()
                continue
            message = f"{quoted(character)} closes what no {quoted(_OPENER[character])} opened."
            yield warning(__name__, subject.slot, message, (at, at + 1))
    for character, at in opened[:1]:
        message = f"{quoted(character)} is not closed by {quoted('?' if character == '¿' else '!')}."
        yield warning(__name__, subject.slot, message, (at, at + 1))
