"""A translation keeps the emoji of its source.

An emoji added makes a calm text loud in one market, a lost one makes it plain; a flag or a hand sign swapped for
another may offend. Skin tones do not count.

Take the source's emoji, or let the reviewer decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.emoji import SUSPECTS, emoji

_TONE = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")


@slot_check_when(characters=SUSPECTS, source=True)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The emoji that are lost or added."""
    theirs, mine = _emoji(subject.source or ""), _emoji(subject.text)
    if theirs == mine:
        return
    lost, added = "".join((theirs - mine).elements()), "".join((mine - theirs).elements())
    if lost:
        yield warning(__name__, subject.slot, f"The source has {lost}, the text has not.")
    if added:
        at = next((span for span in emoji(subject.text) if _TONE.sub("", subject.text[slice(*span)]) in added), None)
        yield warning(__name__, subject.slot, f"The text has {added}, the source has not.", at)


def _emoji(text: str) -> Counter[str]:
    return Counter(_TONE.sub("", text[start:end]) for start, end in emoji(text))
