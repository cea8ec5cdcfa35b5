"""Validate: every text through every check; what passes goes into the queue, what does not is blocked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence

from workbench.checks.run import run_checks
from workbench.models.campaign import Brief
from workbench.models.decision import Decision
from workbench.models.finding import Finding, Level
from workbench.models.variant import Status, Variant
from workbench.pipeline.across import Across
from workbench.pipeline.content import Content, content_of, source_of
from workbench.pipeline.outcome import Outcome, Step
from workbench.pipeline.selection import messages_of
from workbench.pipeline.subjects import message_subject
from workbench.pipeline.workspace import Workspace
from workbench.store.values import CheckResult, VariantFilter

BATCH = 40
"""Variants checked and committed together: small enough for progress and Ctrl-C, large enough for few commits."""

CHECKED = (Status.DRAFT, Status.BLOCKED, Status.QUEUED, Status.APPROVED)
"""Statuses that a check looks at; a rejected text, or one that somebody wants changed, waits for an edit."""


async def validate(
    workspace: Workspace, brief: Brief, messages: Sequence[str] = (), ids: Sequence[str] = ()
) -> AsyncIterator[Outcome]:
    """Check the campaign's variants (or ``ids`` alone) and move them into the queue or out of it.

    An approved variant stays approved while its content is byte for byte what was approved; when brief, brand or
    template changed it, it becomes a draft and goes through the checks like any other (law 3).
    """
    wanted = {message.id for message in messages_of(brief, messages)}
    variants = await asyncio.to_thread(_variants, workspace, brief, wanted, ids)
    yield Outcome(Step.CHECK, "", "", 0, len(variants))
    across = Across(workspace)
    done = 0
    for batch in _batches(variants):
        results = await asyncio.to_thread(check_batch, workspace, brief, batch, across)
        done += len(batch)
        yield Outcome(
            Step.CHECK,
            batch[-1].message,
            batch[-1].locale,
            done,
            len(variants),
            tuple(variant.id for variant in batch),
            queued=sum(status is Status.QUEUED for status in results.values()),
            blocked=sum(status is Status.BLOCKED for status in results.values()),
        )


def _variants(workspace: Workspace, brief: Brief, messages: set[str], ids: Sequence[str]) -> list[Variant]:
    if ids:
        return [workspace.store.variant(id_) for id_ in ids]
    wanted = VariantFilter(campaign=brief.name, statuses=CHECKED)
    found = workspace.store.variants(wanted, limit=1_000_000)
    return [variant for variant in found if variant.message in messages and variant.locale in brief.locales]


def _batches(variants: Sequence[Variant]) -> Iterator[Sequence[Variant]]:
    """Translations before sources: a source is judged by what became of its translations, too."""
    for several in ([v for v in variants if not v.is_source], [v for v in variants if v.is_source]):
        yield from (several[start : start + BATCH] for start in range(0, len(several), BATCH))


def check_batch(
    workspace: Workspace, brief: Brief, variants: Iterable[Variant], across: Across | None = None
) -> dict[str, Status]:
    """Check ``variants`` now and commit what came of it; id → status of those that are not approved."""
    beside = across or Across(workspace)
    sources: dict[str, Mapping[str, str]] = {}
    results: list[CheckResult] = []
    for variant in variants:
        content = content_of(workspace, brief, variant)
        current = variant
        if variant.status is Status.APPROVED:
            if content.hash == variant.content_hash:
                continue
            note = "the brief, brand or template changed what the customer would see"
            current = workspace.store.reopen(variant.id, variant.revision, workspace.login, workspace.now(), note)
        if variant.key not in sources:
            sources[variant.key] = source_of(workspace, variant).slots
        findings = [
            *findings_of(workspace, brief, current, content, sources[variant.key]),
            *beside.findings(current),
        ]
        results.append(_result(workspace, current, content, findings))
    workspace.store.record_checks(results, workspace.login, workspace.now())
    return {result.variant_id: result.status for result in results}


def findings_of(
    workspace: Workspace,
    brief: Brief,
    variant: Variant,
    content: Content,
    source: Mapping[str, str] | None,
    slots: Mapping[str, str] | None = None,
) -> list[Finding]:
    """What every check sees in ``variant``, or in other ``slots`` in its place."""
    texts = variant.slots if slots is None else slots
    beside = None if variant.is_source else source
    subject = message_subject(workspace, brief, variant, texts, content.rendered, beside)
    try:
        return run_checks(subject)
    except Exception as error:  # a defect of a check must neither stop a run nor let its text through
        message = f"A check failed on this text ({type(error).__name__}: {error}); please report it as a defect."
        return [Finding("defect", Level.ERROR, next(iter(texts), ""), message)]


def live_findings(workspace: Workspace, variant: Variant, slots: Mapping[str, str]) -> list[Finding]:
    """What the checks would see if ``variant`` had ``slots``; for an editor, nothing is stored."""
    brief = workspace.brief(variant.campaign)
    content = content_of(workspace, brief, variant, slots)
    return findings_of(workspace, brief, variant, content, source_of(workspace, variant).slots, slots)


def is_waived(finding: Finding, waivers: Iterable[Decision]) -> bool:
    """Whether a person has waived this finding for the content the waivers are bound to."""
    return any(waiver.check == finding.check and waiver.slot == finding.slot for waiver in waivers)


def _result(workspace: Workspace, variant: Variant, content: Content, findings: list[Finding]) -> CheckResult:
    waivers = workspace.store.waivers(variant.id, content.hash) if findings else []
    blocked = any(f.severity is Level.ERROR and not is_waived(f, waivers) for f in findings)
    return CheckResult(
        variant_id=variant.id,
        seen_revision=variant.revision,
        seen_status=variant.status,
        content_hash=content.hash,
        findings=tuple(findings),
        status=Status.BLOCKED if blocked else Status.QUEUED,
    )
