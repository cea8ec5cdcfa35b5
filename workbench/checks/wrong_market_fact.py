"""A figure must be this market's, in this market's notation.

``45.00 €`` in a German text is the right amount in the wrong notation; ``£39`` in it is the right figure of another
market. Both happen when a figure is copied instead of written as an argument.

Write the argument, ``{price}``: it comes out as each market writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.strays import Reason, read
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.finding import Finding
from workbench.text.figures import SUSPECT
from workbench.text.usual_form import usual_form


@slot_check_when(text=[piece(SUSPECT.search)], source_text=[piece(SUSPECT.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The figures that another market would write so."""
    for stray in read(subject).strays:
        spec = stray.spec
        if spec is None or stray.reason not in (Reason.NOTATION, Reason.FOREIGN):
            continue
        right = _right(spec, subject)
        if stray.reason is Reason.NOTATION:
            name = quoted(spec.name) if spec.literal else f"{{{spec.name}}}"
            message = f"{quoted(stray.written)} is not how {subject.locale} writes {name}. Put {right} there."
        else:
            message = f"{quoted(stray.written)} is for {subject.source_locale}; {subject.locale} has {right}."
        span = stray.figure.start, stray.figure.end
        yield error(__name__, subject.slot, message, span, right)


def _right(spec: ArgumentSpec, subject: SlotSubject) -> str:
    """What to write: the argument, or a figure of the source as this market usually writes it."""
    if not spec.literal:
        return f"{{{spec.name}}}"
    return usual_form(spec.name, subject.source_locale, subject.locale)
