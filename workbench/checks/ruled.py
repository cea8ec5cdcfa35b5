"""Words that a rule of the brand replaces anyway, so that no other check says the same again."""

from __future__ import annotations

from workbench.checks.subject import SlotSubject
from workbench.models.brand import PreferRule


def ruled_words(subject: SlotSubject) -> frozenset[str]:
    """What the ``prefer`` rules in force replace, in lower case."""
    return frozenset(word.lower() for rule in subject.rules if isinstance(rule, PreferRule) for word in rule.terms)
