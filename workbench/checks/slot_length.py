"""A text must fit its slot, for every customer.

Measured is what the customer sees: facts filled in, and each worst-case sample of the recipient fields (the longest
name, not the usual one), counted in user-perceived characters, so that an emoji or an accented letter is one.

Shorten the text by as much as the finding says, or move a long argument to a slot with more room.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import error, quoted
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.measure import graphemes
from workbench.text.prose import readings

_COUNTED = 5000


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether the longest rendering fits."""
    limit = subject.max_length
    if limit is None:
        return
    renderings = subject.rendered or readings(subject.text)
    if max(map(len, renderings)) <= limit:
        return
    length, worst = max((_length(text), text) for text in renderings if len(text) > limit)
    if length > limit:
        message = f"{length} characters at worst, and {limit} fit: {length - limit} too many in {quoted(worst)}."
        yield error(__name__, subject.slot, message, (0, len(subject.text)))


def _length(text: str) -> int:
    """Grapheme clusters; beyond any slot's size code points are near enough, and take linear time."""
    return graphemes(text[:_COUNTED]) + len(text[_COUNTED:])
