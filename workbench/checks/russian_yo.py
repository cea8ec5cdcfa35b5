"""A Russian message that writes ё writes it everywhere.

Both *ещё* and *еще* are right; the two beside each other look careless, and a customer reads subject, headline and body
in one glance. So when one slot of a message has a ё, words of the others (and its own) that always have one are found
where they stand with е: *еще*, *ее*, *ждет*, *легкий*, *подъем*. Words that may be another with е (*все*, *узнает*,
*небо*) are let through, and a message without any ё is left alone: that is a habit, too, and the brand's own rule in
``brand/voice.yaml`` is the place to ask for ё always.

Take the ё that the finding carries.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import message_check
from workbench.checks.report import quoted, warning
from workbench.checks.ruled import ruled_words
from workbench.checks.subject import MessageSubject, SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import wording
from workbench.text.words import WORD, vocabulary
from workbench.text.yo import with_yo


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The words without ё in a message that has it."""
    if language(subject.locale) != "ru":
        return
    if not any("ё" in slot.text or "Ё" in slot.text for slot in subject.slots.values()):
        return
    for slot in subject.slots.values():
        found = vocabulary(slot.text) & with_yo().keys()
        if found:
            yield from _without_yo(slot, found - ruled_words(slot))


def _without_yo(slot: SlotSubject, found: frozenset[str]) -> Iterator[Finding]:
    for match in WORD.finditer(wording(slot.text)):
        word: str = match[0]
        if word.lower() in found and not word.isupper():
            better = with_yo()[word.lower()]
            better = better[0].upper() + better[1:] if word[0].isupper() else better
            message = f"{quoted(word)} stands without ё in a message that writes it elsewhere: {quoted(better)}."
            yield warning(__name__, slot.slot, message, match.span(), better)
