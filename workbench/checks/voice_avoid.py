"""The brand has words that it does not use.

They stand in ``brand/voice.yaml`` as rules of kind ``avoid``, each with its reason. Whole words are matched in any
case; a ``*`` in the rule matches any ending.

Say it in another way; the reason tells in which direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.brand import AvoidRule, VoiceRule
from workbench.models.finding import Finding
from workbench.text.lexicon import Directory
from workbench.text.watch import Look


def _prepare(rules: tuple[VoiceRule, ...]) -> tuple[tuple[AvoidRule, ...], Directory]:
    own = tuple(rule for rule in rules if isinstance(rule, AvoidRule))
    return own, Directory([rule.terms for rule in own])


_rules = Prepared(_prepare)


def _avoided(subject: SlotSubject) -> Look | None:
    rules, directory = _rules(subject.rules)
    return directory.opening if rules else None


@slot_check_when(text=[_avoided])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words that a rule in force forbids."""
    rules, directory = _rules(subject.rules)
    for number, match in directory.find(subject.text):
        rule = rules[number]
        report = error if rule.severity == "error" else warning
        message = f"We do not say {quoted(match[0])}: {rule.why.strip().rstrip('.')} (rule {rule.id})."
        yield report(__name__, subject.slot, message, match.span())
