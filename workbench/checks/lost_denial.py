"""A condition keeps its *not*.

*Not valid for gift cards* that became *gilt für Geschenkkarten* promises what the offer excludes. Looked at where an
English source denies that something is valid, applies, is included, available, combined, refunded, charged or needed,
and no word of the translation denies, excludes or restricts anything.

Say what the source says; a text that says it in other words is let pass by the reviewer.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.denials import DENIED, denies
from workbench.text.locales import language
from workbench.text.words import vocabulary


def _denies(piece: str) -> bool:
    return piece.endswith(("not", "n’t", "n't", "never"))


@slot_check_when(source=True, source_text=[piece(_denies)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The *not* of a condition that the text lacks."""
    source = subject.source
    if source is None or not ("not " in source or "n’t " in source or "n't " in source or "never " in source):
        return
    denied = DENIED.search(source) if language(subject.source_locale) == "en" else None
    if denied is not None and denies(vocabulary(subject.text), subject.locale) is False:
        message = f"The source says {quoted(denied[0])}; no word of the text denies anything."
        yield warning(__name__, subject.slot, message)
