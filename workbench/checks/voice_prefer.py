"""The brand has its own words for some things.

They stand in ``brand/voice.yaml`` as rules of kind ``prefer``: what people write, and what the brand says instead.

Take the brand's word; the finding carries it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check
from workbench.checks.report import error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.brand import PreferRule, VoiceRule
from workbench.models.finding import Finding
from workbench.text.lexicon import Lexicon
from workbench.text.words import phrases

_lexicon: Prepared[VoiceRule, Lexicon] = Prepared(
    lambda rules: Lexicon(term for rule in rules if isinstance(rule, PreferRule) for term in rule.terms)
)


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words for which the brand has its own."""
    if not subject.rules or not _lexicon(*subject.rules).may_occur(subject.text):
        return
    for rule in subject.rules:
        if not isinstance(rule, PreferRule):
            continue
        report = error if rule.severity == "error" else warning
        for match in _lexicon(rule).find(subject.text):
            better = _like(match[0], _preferred(match[0], rule.terms))
            reason = f"{rule.why.strip().rstrip('.')} (rule {rule.id})"
            if better == match[0]:
                continue
            message = f"Say {quoted(better)} instead of {quoted(match[0])}: {reason}."
            yield report(__name__, subject.slot, message, match.span(), better)


def _preferred(written: str, terms: Mapping[str, str]) -> str:
    for term, better in terms.items():
        if phrases((term,)).fullmatch(written):
            return better
    return written


def _like(written: str, better: str) -> str:
    """``better`` with a capital where ``written`` has one."""
    return better[:1].upper() + better[1:] if written[:1].isupper() else better
