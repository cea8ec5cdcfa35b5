"""Review: a named person's decisions, each bound to the exact content the person saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.errors import ConflictError, ForbiddenError, WorkbenchError
from workbench.models.decision import NEEDS_REASON, Action, Decision
from workbench.models.finding import Finding
from workbench.models.variant import Status, Variant
from workbench.pipeline.content import content_of, is_outdated, require_current, require_readable, source_of
from workbench.pipeline.validate import check_batch
from workbench.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Refusal:
    """A variant that was not decided on, and why."""

    variant_id: str
    problem: WorkbenchError


def decide(
    workspace: Workspace, action: Action, variant_id: str, reason: str = "", seen_hash: str | None = None
) -> Variant:
    """Approve, reject or request changes of one queued variant.

    ``seen_hash`` is the content the person had on screen; without it, the content as it is now. Raises
    :class:`ForbiddenError` (role, locale, four eyes), :class:`ConflictError` (it changed meanwhile, or is not queued)
    and :class:`WorkbenchError` (a reason is missing).
    """
    _require_reason(action, reason)
    variant = workspace.store.variant(variant_id)
    _require_right(workspace, action, variant)
    if variant.status is not Status.QUEUED:
        raise ConflictError(
            f"{variant.id} is {variant.status.replace('_', ' ')}, not queued",
            "Only a queued variant can be decided on.",
        )
    content = content_of(workspace, workspace.brief(variant.campaign), variant)
    require_current(variant, content, seen_hash)
    require_readable(variant, content)
    if action is Action.APPROVE and is_outdated(variant, source_of(workspace, variant)):
        raise ConflictError(
            f"{variant.id} translates an earlier text of its source",
            f"Run `workbench localize {variant.campaign}`, or edit it to fit the source as it is now.",
        )
    return workspace.store.decide(
        Decision(variant.id, content.hash, action, workspace.login, reason.strip(), workspace.now())
    )


def decide_each(
    workspace: Workspace, action: Action, seen: Mapping[str, str | None] | Sequence[str], reason: str = ""
) -> tuple[list[Variant], list[Refusal]]:
    """:func:`decide` for several variants (id → hash seen); one refusal does not stop the others."""
    hashes = dict(seen) if isinstance(seen, Mapping) else dict.fromkeys(seen)
    done, refused = [], []
    for variant_id, seen_hash in hashes.items():
        try:
            done.append(decide(workspace, action, variant_id, reason, seen_hash))
        except WorkbenchError as problem:
            refused.append(Refusal(variant_id, problem))
    return done, refused


def waive(workspace: Workspace, variant_id: str, finding: Finding, reason: str, seen_hash: str) -> Variant:
    """Let a finding stand, by a reviewer's decision with a reason; a variant without other errors is queued.

    The waiver holds for this very content and stands in the manifest (law 4).
    """
    _require_reason(Action.WAIVE, reason)
    variant = workspace.store.variant(variant_id)
    _require_right(workspace, Action.WAIVE, variant)
    brief = workspace.brief(variant.campaign)
    content = content_of(workspace, brief, variant)
    require_current(variant, content, seen_hash)
    require_readable(variant, content)
    decision = Decision(
        variant.id,
        content.hash,
        Action.WAIVE,
        workspace.login,
        reason.strip(),
        workspace.now(),
        finding.check,
        finding.slot,
    )
    workspace.store.waive(decision)
    if variant.status in (Status.BLOCKED, Status.DRAFT):
        check_batch(workspace, brief, [workspace.store.variant(variant_id)])
    return workspace.store.variant(variant_id)


def _require_reason(action: Action, reason: str) -> None:
    if action in NEEDS_REASON and not reason.strip():
        raise WorkbenchError(f"to {action.replace('_', ' ')} needs a reason", "Say why; the author reads it.")


def _require_right(workspace: Workspace, action: Action, variant: Variant) -> None:
    person = workspace.person
    if not person.may_review(variant.locale):
        raise ForbiddenError(
            f"{person.name} may not decide on {variant.locale}", "Roles and locales stand in brand/team.yaml."
        )
    if action in (Action.APPROVE, Action.WAIVE) and workspace.brand.policy.four_eyes:
        writers = {variant.author, workspace.store.revision(variant.id, 1).author}
        if workspace.login in writers:
            raise ForbiddenError(
                f"{person.name} wrote or edited {variant.id}, so somebody else has to {action} it",
                "Four eyes: brand/policy.yaml.",
            )
