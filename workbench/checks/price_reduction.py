"""Whoever announces a reduction must know the lowest price of the thirty days before it.

*20 % off*, *instead of 45 €*, *half price*: in the EU the prior price has to be the lowest of at least thirty days
before the reduction (Directive 98/6/EC, article 6a), so there it is an error until the brief names it. In Great Britain
and the United States a fictitious prior price misleads just the same, and the finding is a warning. Personal and
loyalty offers are another matter, and the brief may say so.

Write into the brief, under ``evidence: prior_price_30d``, what the lowest price was and where that is on record; or
under ``not_a_price_reduction`` why none is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, ground_of, hits
from workbench.checks.registry import message_check
from workbench.checks.report import Span, error, quoted, warning
from workbench.checks.subject import MessageSubject, SlotSubject
from workbench.models.facts import FactType
from workbench.models.finding import Finding, Level

_RULE = Rule(
    section="price_reduction",
    says="announces a price reduction",
    advice="",
    grounds={
        "EU": Ground(Level.ERROR, "Directive 98/6/EC, article 6a"),
        "GB": Ground(Level.WARNING, "DMCC Act 2024, section 226"),
        "US": Ground(Level.WARNING, "16 CFR 233"),
    },
)
_LIFTS = ("prior_price_30d", "not_a_price_reduction")
_NAMES = ("discount", "rabat", "remise", "descuento", "desconto", "sconto", "korting", "indirim", "reduc", "sale")
_PERCENT = re.compile(r"\d[\s\u00a0\u202f]?%|%\d")
_MONEY = re.compile(r"\d[\s\u00a0\u202f]?[€$£₽₴₺]|[€$£]\d")


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The first place that announces a reduction, if nothing says from which price."""
    for slot in subject.slots.values():
        if slot.evidence is None or any(name in slot.evidence for name in _LIFTS):
            return
        ground = ground_of(_RULE, subject.locale)
        if ground is None:
            return
        span = _announced(slot)
        if span is not None:
            said = quoted(slot.text[slice(*span)])
            message = (
                f"{said} announces a price reduction ({ground.law}). Name the lowest price of the thirty days "
                "before it in the brief, under evidence: prior_price_30d."
            )
            make = error if ground.level is Level.ERROR else warning
            yield make(__name__, slot.slot, message, span)
            return


def _announced(slot: SlotSubject) -> Span | None:
    """Where the text speaks of a reduction: a percentage with a word for it, a former price, *half price*."""
    found = hits(slot.text, slot.locale, prices=True)
    for section, needed in (("whole", None), ("word", FactType.PERCENT), ("comparison", FactType.MONEY)):
        places = found.get(f"price_reduction/{section}", ())
        if places and (needed is None or _has(slot, needed)):
            return places[0].start, places[0].end
    return next((place for name, place in _used(slot, FactType.PERCENT) if name.startswith(_NAMES)), None)


def _has(slot: SlotSubject, type_: FactType) -> bool:
    literal = _PERCENT if type_ is FactType.PERCENT else _MONEY
    return any(_used(slot, type_)) or literal.search(slot.text) is not None


def _used(slot: SlotSubject, type_: FactType) -> Iterator[tuple[str, Span]]:
    """The facts of a type that stand in the text as arguments, and where."""
    for name, spec in slot.arguments.items():
        if spec.type is type_ and (at := slot.text.find(f"{{{name}")) >= 0:
            end = slot.text.find("}", at)
            yield name, (at, end + 1 if end >= 0 else len(slot.text))
