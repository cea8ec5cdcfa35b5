"""Rules tested like code: each voice rule against its own examples, and what the rules as they are now would flag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks.run import check_slot
from workbench.checks.subject import SlotSubject
from workbench.models.brand import VoiceRule
from workbench.models.finding import Finding
from workbench.models.variant import Status, Variant
from workbench.pipeline.content import content_of, source_of
from workbench.pipeline.validate import findings_of
from workbench.pipeline.workspace import Workspace
from workbench.store.values import VariantFilter

FROM_BRAND = frozenset({"voice_avoid", "voice_prefer", "voice_limit", "glossary", "register", "claims"})
"""Checks whose verdict depends on the files in ``brand/``."""


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that its own examples refute."""

    rule: str
    example: str
    should_pass: bool
    """Whether the example stands under ``passes``, and yet is flagged."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """A queued or approved text that the rules flag now and did not when it was checked."""

    variant: Variant
    findings: tuple[Finding, ...]


def broken_rules(workspace: Workspace) -> list[BrokenRule]:
    """The examples that their own rule gets wrong."""
    broken = []
    for rule in workspace.brand.voice.rules:
        for text in rule.examples.passes:
            if _flags(workspace, rule, text):
                broken.append(BrokenRule(rule.id, text, should_pass=True))
        for text in rule.examples.fails:
            if not _flags(workspace, rule, text):
                broken.append(BrokenRule(rule.id, text, should_pass=False))
    return broken


def newly_flagged(workspace: Workspace) -> Iterator[Flagged]:
    """The blast radius: queued and approved texts with findings that their last check did not have."""
    wanted = VariantFilter(statuses=(Status.QUEUED, Status.APPROVED))
    briefs = {name: workspace.brief(name) for name in workspace.campaigns()}
    for variant in workspace.store.each(wanted):
        brief = briefs.get(variant.campaign)
        if brief is None:
            continue
        content = content_of(workspace, brief, variant)
        found = findings_of(workspace, brief, variant, content, source_of(workspace, variant).slots)
        before = {(f.check, f.slot, f.message) for f in workspace.store.findings(variant.id)}
        fresh = [f for f in found if f.check in FROM_BRAND and (f.check, f.slot, f.message) not in before]
        if fresh:
            yield Flagged(variant, tuple(fresh))


def _flags(workspace: Workspace, rule: VoiceRule, text: str) -> bool:
    identity = workspace.brand.identity
    subject = SlotSubject(
        locale=next(iter(rule.locales), identity.source_locale),
        source_locale=identity.source_locale,
        channel=next(iter(rule.channels), "email"),
        slot=next(iter(rule.slots), "body"),
        text=text,
        rules=(rule,),
    )
    return any(finding.check == f"voice_{rule.kind}" for finding in check_slot(subject))
