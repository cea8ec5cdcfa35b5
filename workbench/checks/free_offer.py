"""Who says *free* must say on what condition.

*Free*, *gratis*, *buy one get one*: in the United States every condition has to stand at the outset, a footnote is not
enough (16 CFR 251.1), so there it is an error. Elsewhere it is a warning: nothing is free that costs more than the
reply and the delivery (Directive 2005/29/EC, annex I, point 20; 38-FZ, article 5, part 7). *Feel free* and *free time*
are no offers.

State the condition in the text, and say so in the brief under ``evidence: free_offer_terms``.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_US = {"US": Ground(Level.ERROR, "16 CFR 251.1")}
_ADVICE = "State its condition beside it."
_RULES = (
    Rule(
        "free_offer/free",
        "promises something for nothing",
        _ADVICE,
        _US
        | {
            "EU": Ground(Level.WARNING, "Directive 2005/29/EC, annex I, point 20"),
            "GB": Ground(Level.WARNING, "CAP Code, rules 3.23 to 3.25"),
            "RU": Ground(Level.WARNING, "38-FZ, article 5, part 7"),
            "": Ground(Level.WARNING, "its conditions must be clear"),
        },
        evidence="free_offer_terms",
    ),
    Rule("free_offer/gift", "promises a gift on a condition", _ADVICE, _US, evidence="free_offer_terms"),
)


@slot_check_when(text=phrases(*(rule.section for rule in _RULES)))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The offers for nothing whose terms nobody named."""
    return judge(__name__, subject, _RULES)
