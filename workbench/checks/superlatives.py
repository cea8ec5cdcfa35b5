"""A superlative needs a criterion and proof.

*Number one*, *the most effective*, *the lowest price* say something that can be measured: in every market that is
misleading unless it can be proved (Directive 2005/29/EC, article 6; UWG § 5; CAP Code 3.7; FTC Act, section 5), and so
it is an error. *The best serum* is opinion in most markets and a warning; in Russia it, *unique* and *самый* count
like a measurable one and need a stated criterion (38-FZ, article 5; Plenum of the Supreme Arbitration Court No. 58,
paragraph 29). Innocent uses stay: *best wishes*, *am besten*, *самый обычный день*.

Say less, or prove it: name criterion and source in the brief under ``evidence: superlative``, or list a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases, report
from workbench.checks.registry import slot_check_when
from workbench.checks.signs import piece, together
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level
from workbench.text.prose import prose

_RUSSIA = Ground(Level.ERROR, "38-FZ, article 5; Plenum of the Supreme Arbitration Court No. 58, paragraph 29")
_LAWS = {
    "DE": "UWG § 5",
    "FR": "Code de la consommation, article L121-2",
    "EU": "Directive 2005/29/EC, article 6",
    "GB": "CAP Code, rule 3.7",
    "US": "FTC Act, section 5",
    "": "it misleads unless it is true",
}
_POSITION = Rule(
    section="superlatives/position",
    says="claims the first place",
    advice="Say what the product does instead.",
    grounds={market: Ground(Level.ERROR, law) for market, law in _LAWS.items()} | {"RU": _RUSSIA},
    evidence="superlative",
    claim=True,
)
_QUALITY = Rule(
    section="superlatives/quality",
    says="is a superlative",
    advice="Say what the product does instead.",
    grounds={market: Ground(Level.WARNING, law) for market, law in _LAWS.items()} | {"RU": _RUSSIA},
    evidence="superlative",
    claim=True,
    unproven=True,
)
_FIRST = re.compile(
    r"(?<!\w)(?:№|#|n[o°º]\.?[°º]?|n\.[°º]|nr\.?|nummer|number|numéro|número|numero|номер|top|топ)"
    r"[\s\u00a0\u202f-]{0,2}1(?![\d.,]*\d|\w)",
    re.IGNORECASE,
)

_NUMBER = re.compile(
    r"[№#°º]|(?<!\w)(?:n[or]?|nummer|number|numéro|número|numero|номер|top|топ)(?![^\W\d_])", re.IGNORECASE
)
"""The word before it."""
_ONE = re.compile(r"[01](?<!\d\d)(?![\d.,]*\d|\w)")
"""The figure in it, or any other of one digit."""


@slot_check_when(
    text=[*phrases(_POSITION.section, _QUALITY.section), together(piece(_ONE.search), piece(_NUMBER.search))]
)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The superlatives that nothing proves."""
    yield from judge(__name__, subject, (_POSITION, _QUALITY))
    if "1" in subject.text:
        for match in _FIRST.finditer(prose(subject.text)):
            finding = report(__name__, subject, _POSITION, match.span())
            if finding is not None:
                yield finding
