"""What a product does without is no merit, unless it is.

*Free from parabens*, *without preservatives*, *not tested on animals* disparage ingredients that are lawful, or praise
what the law demands of everyone; *hypoallergenic* needs a formula made for it and robust evidence; *no risk of allergy*
cannot be true (Regulation (EU) No 655/2013 and the technical document on cosmetic claims of 2017, annexes III and IV).
The rules hold in the EU and in Great Britain. *Fragrance-free*, *vegan* and *without alcohol* inform, and stay.

Say what is in it; or name the reason under ``evidence: free_from`` or ``evidence: hypoallergenic`` in the brief.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_BASIS = "Regulation (EU) No 655/2013, technical document on cosmetic claims, annex"
_THREE = {market: Ground(Level.ERROR, f"{_BASIS} III") for market in ("EU", "GB")}
_FOUR = {market: Ground(Level.ERROR, f"{_BASIS} IV") for market in ("EU", "GB")}
_ELSEWHERE = {"": Ground(Level.WARNING, "it needs robust evidence")}
_RULES = (
    Rule(
        "free_from/ingredient",
        "speaks ill of lawful ingredients",
        "Say what is in it instead.",
        _THREE,
        evidence="free_from",
        claim=True,
    ),
    Rule(
        "free_from/animals",
        "praises what the law demands of every cosmetic",
        "Leave it out.",
        _THREE,
        evidence="free_from",
        claim=True,
    ),
    Rule("free_from/allergy", "promises that nobody is allergic to it", "Nobody can promise that.", _FOUR | _ELSEWHERE),
    Rule(
        "free_from/hypoallergenic",
        "needs a formula made for it and robust evidence",
        "Leave it out.",
        _FOUR | _ELSEWHERE,
        evidence="hypoallergenic",
        claim=True,
        unproven=True,
    ),
)


@slot_check_when(text=phrases(*(rule.section for rule in _RULES)))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The free-from claims that nothing bears out."""
    return judge(__name__, subject, _RULES)
