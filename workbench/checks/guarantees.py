"""A guarantee has terms, and the reader must be able to find them.

*Guaranteed*, *money back*, *lifetime guarantee*: what is guaranteed, for how long and how to claim it has to be
disclosed (16 CFR 239; Directive 2011/83/EU, article 6; 38-FZ, article 5, part 7), and a guaranteed effect has to
come true.

Leave the guarantee out, or say in the brief under ``evidence: guarantee_terms`` where its terms stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_RULES = (
    Rule(
        "guarantees/guarantee",
        "is a guarantee without terms",
        "Leave it out.",
        {
            "EU": Ground(Level.WARNING, "Directive 2011/83/EU, article 6"),
            "GB": Ground(Level.WARNING, "CAP Code, section 3"),
            "US": Ground(Level.WARNING, "16 CFR 239"),
            "RU": Ground(Level.WARNING, "38-FZ, article 5, part 7"),
            "": Ground(Level.WARNING, "its terms must be disclosed"),
        },
        evidence="guarantee_terms",
    ),
)


@slot_check_when(text=phrases(*(rule.section for rule in _RULES)))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The guarantees whose terms nobody named."""
    return judge(__name__, subject, _RULES)
