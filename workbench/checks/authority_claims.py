"""No authority approves a cosmetic, and keeping the law is no merit.

*Approved by the FDA*, *vom Ministerium zugelassen*, *одобрено Минздравом* are untrue of any cosmetic; *complies with
all EU regulations* presents as special what everybody must do. Both are barred by the first common criterion for
claims (Regulation (EU) No 655/2013, annex, point 1) and by the law on misleading advertising elsewhere.

Leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_GROUNDS = {
    "EU": Ground(Level.ERROR, "Regulation (EU) No 655/2013, annex, point 1"),
    "GB": Ground(Level.ERROR, "Regulation (EU) No 655/2013 as retained, annex, point 1"),
    "US": Ground(Level.ERROR, "FTC Act, section 5"),
    "RU": Ground(Level.ERROR, "38-FZ, article 5"),
    "": Ground(Level.ERROR, "it misleads"),
}
_RULES = (
    Rule("authority_claims/approved", "says that an authority approves of it", "None approves cosmetics.", _GROUNDS),
    Rule("authority_claims/compliance", "praises what the law demands of everyone", "Leave it out.", _GROUNDS),
)


@slot_check_when(text=phrases(*(rule.section for rule in _RULES)))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The authorities that a text calls upon."""
    return judge(__name__, subject, _RULES)
