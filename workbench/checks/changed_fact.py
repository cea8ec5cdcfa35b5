"""A figure of the source must keep its value.

The source says 20 %, the translation 25 %: one of the two is a false promise. Where facts were not declared, the
figures of the source stand for them; of a link the host and the parameters must stay, and its path may be another
market's, ``/de/`` for ``/en/``. Where they were, a fact that the source has written out is looked for.

Write the source's figure as this market writes it; for a declared fact the finding carries it.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.strays import Reason, read
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.figures import SUSPECT


@slot_check_when(text=[piece(SUSPECT.search)], source_text=[piece(SUSPECT.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The figures that differ from the source's."""
    for stray in read(subject).strays:
        told = stray.lost or stray.spec
        if stray.reason is Reason.CHANGED and told is not None:
            message = f"The source says {quoted(told.name)}, the text {quoted(stray.written)}."
            fix = stray.lost.fix if stray.lost else None
            yield error(__name__, subject.slot, message, (stray.figure.start, stray.figure.end), fix)
