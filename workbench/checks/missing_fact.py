"""No figure of the source may get lost.

A price, a date, a link or a code that the source states and the translation does not is half an offer. Looked at
where facts were not declared; a declared fact's argument is counted by ``argument_parity``.

Add the figure, as this market writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.strays import read
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.figures import SUSPECT
from workbench.text.usual_form import usual_form


@slot_check_when(text=[piece(SUSPECT.search)], source_text=[piece(SUSPECT.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The figures that the text lacks."""
    reading = read(subject)
    for spec in reading.missing:
        shown = usual_form(spec.name, subject.source_locale, subject.locale)
        where = "" if shown == spec.name else f" ({quoted(shown)} in {subject.locale})"
        yield error(__name__, subject.slot, f"The source says {quoted(spec.name)}{where}; it is missing here.")
    for kind, written in reading.dropped:
        yield error(
            __name__, subject.slot, f"The source has the {kind} {quoted(written)}; the text has no {kind} at all."
        )
