"""The brand has its own words for some things.

They stand in ``brand/voice.yaml`` as rules of kind ``prefer``: what people write, and what the brand says instead.

Take the brand's word; the finding carries it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.brand import PreferRule, VoiceRule
from workbench.models.finding import Finding
from workbench.text.lexicon import Directory
from workbench.text.watch import Look
from workbench.text.words import phrases


def _prepare(rules: tuple[VoiceRule, ...]) -> tuple[tuple[PreferRule, ...], Directory]:
    own = tuple(rule for rule in rules if isinstance(rule, PreferRule))
    return own, Directory([rule.terms for rule in own])


_rules = Prepared(_prepare)


def _replaced(subject: SlotSubject) -> Look | None:
    rules, directory = _rules(subject.rules)
    return directory.opening if rules else None


@slot_check_when(text=[_replaced])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words for which the brand has its own."""
    rules, directory = _rules(subject.rules)
    for number, match in directory.find(subject.text):
        rule = rules[number]
        better = _like(match[0], _preferred(match[0], rule.terms))
        if better != match[0]:
            report = error if rule.severity == "error" else warning
            reason = f"{rule.why.strip().rstrip('.')} (rule {rule.id})"
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
