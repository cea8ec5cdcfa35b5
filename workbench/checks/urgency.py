"""Haste must be true, and have a date.

*Last chance*, *ends today*, *only a few left*: a time limit or a scarcity that is not real is a forbidden practice
(Directive 2005/29/EC, annex I, point 7; FTC Act, section 5; 38-FZ, article 5). A brief that declares a date has said
when the offer ends, and its texts may say so too; what is left in stock nobody knows on the day of writing.

Name the date: ``{ends}``. For stock, say in the brief under ``evidence: stock`` how it is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, has_figure, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.facts import FactType
from workbench.models.finding import Finding, Level

_GROUNDS = {
    "EU": Ground(Level.WARNING, "Directive 2005/29/EC, annex I, point 7"),
    "GB": Ground(Level.WARNING, "DMCC Act 2024, schedule 20"),
    "US": Ground(Level.WARNING, "FTC Act, section 5"),
    "RU": Ground(Level.WARNING, "38-FZ, article 5"),
    "": Ground(Level.WARNING, "it must be true"),
}
_TIME = Rule("urgency/time", "hurries the reader, and no fact says until when", "Declare the last day.", _GROUNDS)
_STOCK = Rule(
    "urgency/stock",
    "says that little is left",
    "Leave it out.",
    _GROUNDS,
    evidence="stock",
    unproven=True,
)


@slot_check_when(text=phrases(_TIME.section, _STOCK.section))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The haste that nothing bears out."""
    return judge(__name__, subject, (_STOCK,) if _is_dated(subject) else (_TIME, _STOCK))


def _is_dated(subject: SlotSubject) -> bool:
    """Whether the brief has a date; where there is no brief, whether the text has a figure."""
    if any(spec.type is FactType.DATE for spec in subject.arguments.values()):
        return True
    return subject.evidence is None and has_figure(subject.text)
