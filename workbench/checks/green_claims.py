"""*Eco-friendly* and *climate neutral* need a certificate.

In the EU a general environmental claim is forbidden from 27 September 2026 unless excellent performance is recognised,
by the EU Ecolabel for instance, and a product may not be called climate neutral for offset emissions at all (Directive
(EU) 2024/825). Great Britain (Green Claims Code of the CMA) and the United States (16 CFR 260) ask for substantiation.

Say the precise thing: *the bottle is made of recycled glass*. Or name the certificate under ``evidence: environment``
in the brief.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.registry import slot_check_when
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_GROUNDS = {
    "EU": Ground(Level.ERROR, "Directive (EU) 2024/825"),
    "GB": Ground(Level.WARNING, "Green Claims Code of the CMA"),
    "US": Ground(Level.WARNING, "16 CFR 260"),
}
_RULES = (
    Rule(
        "green_claims/generic",
        "is a general environmental claim",
        "Say precisely what is better.",
        _GROUNDS,
        evidence="environment",
        claim=True,
    ),
    Rule(
        "green_claims/climate",
        "claims a neutral effect on the climate",
        "Offsetting does not make it so.",
        _GROUNDS,
        evidence="environment",
        claim=True,
    ),
)


@slot_check_when(text=phrases(*(rule.section for rule in _RULES)))
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The environmental claims that nothing certifies."""
    return judge(__name__, subject, _RULES)
