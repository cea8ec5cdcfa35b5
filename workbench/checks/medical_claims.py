"""A cosmetic does not heal.

Healing, treating a disease, working like a medicine: whoever says that of a cosmetic is selling an unauthorised
medicine (Regulation (EC) No 1223/2009, articles 2 and 20; in Russia 38-FZ, article 5, part 5, item 6; in the United
States the FD&C Act, section 201(g)). Naming a disease that it helps against is the same; so are Botox and the like.

Nothing lifts this but a waiver: speak of how skin looks and feels.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_GROUNDS = {
    "EU": Ground(Level.ERROR, "Regulation (EC) No 1223/2009, article 20"),
    "GB": Ground(Level.ERROR, "Regulation (EC) No 1223/2009 as retained, article 20"),
    "US": Ground(Level.ERROR, "FD&C Act, section 201(g)"),
    "RU": Ground(Level.ERROR, "38-FZ, article 5, part 5, item 6"),
    "": Ground(Level.ERROR, "a healing effect makes it a medicine"),
}
_RULES = (
    Rule(
        "medical_claims/healing",
        "gives a cosmetic a healing effect",
        "Speak of how skin looks and feels.",
        _GROUNDS,
    ),
    Rule(
        "medical_claims/drug",
        "compares a cosmetic with medicine",
        "Speak of how skin looks and feels.",
        _GROUNDS,
    ),
)


@slot_check_when(text=phrases(*(rule.section for rule in _RULES)))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words that make a medicine of it."""
    return judge(__name__, subject, _RULES)
