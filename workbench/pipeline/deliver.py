"""Deliver: approved bytes, checked again, as an ESP's files with a manifest (law 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.export.build import Build, build
from workbench.export.deliver import Delivery
from workbench.export.deliver import deliver as write
from workbench.export.profiles import require_profile
from workbench.export.rows import ExportRow, LeftOut, Order
from workbench.models.brand import Role
from workbench.models.campaign import Brief
from workbench.models.facts import FactType
from workbench.models.finding import Level
from workbench.models.variant import Status, Variant
from workbench.pipeline.content import Content, content_of, fallbacks, is_outdated, template_of
from workbench.pipeline.validate import findings_of, is_waived
from workbench.pipeline.workspace import Workspace
from workbench.store.values import VariantFilter

_REASONS = {
    Status.DRAFT: "it is a draft that nobody has checked",
    Status.BLOCKED: "its findings block it",
    Status.QUEUED: "it waits in the queue for a decision",
    Status.CHANGES_REQUESTED: "a reviewer asked for changes",
    Status.REJECTED: "a reviewer rejected it",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What an export of a campaign would hold, before any profile has shaped it."""

    rows: tuple[ExportRow, ...]
    left_out: tuple[LeftOut, ...]


def plan(workspace: Workspace, campaign: str) -> Plan:
    """Every variant of the campaign, either as a row or with the reason why it stays.

    Each approved variant is laid out again from the files as they are now, compared with the hash that was approved,
    and put through all checks once more.
    """
    brief = workspace.brief(campaign)
    rows: list[ExportRow] = []
    left_out: list[LeftOut] = []
    variants = workspace.store.variants(VariantFilter(campaign=campaign), limit=1_000_000)
    sources = {variant.key: variant for variant in variants if variant.is_source}
    for variant in variants:
        made = _row(workspace, brief, variant, sources.get(variant.key))
        if isinstance(made, LeftOut):
            left_out.append(made)
        else:
            rows.append(made)
    return Plan(tuple(rows), tuple(left_out))


def preview(workspace: Workspace, campaign: str, profile: str) -> Build:
    """What :func:`export` would write, in memory."""
    shape = require_profile(profile)
    planned = plan(workspace, campaign)
    return build(shape, _order(workspace, campaign, planned), planned.rows)


def export(workspace: Workspace, campaign: str, profile: str, folder: Path | None = None) -> Delivery:
    """Write the approved variants of a campaign into ``folder`` (default ``exports/<campaign>/<profile>``).

    Raises :class:`ForbiddenError` unless the person is a CRM manager, and :class:`WorkbenchError` when nothing can
    leave or the folder cannot be written; then nothing was written.
    """
    workspace.require_role(Role.CRM_MANAGER)
    shape = require_profile(profile)
    planned = plan(workspace, campaign)
    target = folder or workspace.root / "exports" / campaign / profile
    return write(shape, _order(workspace, campaign, planned), planned.rows, target)


def _order(workspace: Workspace, campaign: str, planned: Plan) -> Order:
    return Order(campaign, workspace.login, workspace.now(), planned.left_out)


def _row(workspace: Workspace, brief: Brief, variant: Variant, source: Variant | None) -> ExportRow | LeftOut:
    if variant.status is not Status.APPROVED:
        return LeftOut(variant.id, _REASONS[variant.status])
    content = content_of(workspace, brief, variant)
    approval = workspace.store.latest_approval(variant.id)
    if content.rendered is None or approval is None or approval.content_hash != content.hash:
        return LeftOut(
            variant.id,
            "the brief, brand or template changed after it was approved; check it and have it approved again",
        )
    if source is not None and is_outdated(variant, source):
        return LeftOut(variant.id, "its source text changed after it was translated; localize it again")
    if reason := _blocking(workspace, brief, variant, content, source.slots if source else None):
        return LeftOut(variant.id, reason)
    return ExportRow(
        variant=variant,
        rendered=content.rendered,
        approval=approval,
        waivers=tuple(workspace.store.waivers(variant.id, content.hash)),
        fallbacks=fallbacks(workspace, variant.locale, content.rendered),
        attributes={name: field.esp for name, field in workspace.brand.recipient_fields.items()},
        link=_link(workspace, brief, variant),
    )


def _blocking(
    workspace: Workspace, brief: Brief, variant: Variant, content: Content, source: Mapping[str, str] | None
) -> str:
    waivers = workspace.store.waivers(variant.id, content.hash)
    for finding in findings_of(workspace, brief, variant, content, source):
        if finding.severity is Level.ERROR and not is_waived(finding, waivers):
            return f"{finding.slot}: {finding.message} [{finding.check}]"
    return ""


def _link(workspace: Workspace, brief: Brief, variant: Variant) -> str:
    """Where a tap or the button leads: the first link fact that the template requires."""
    wanted = template_of(workspace, variant).facts
    names = [name for name, fact in wanted.items() if fact.type is FactType.LINK and fact.required]
    return brief.facts[names[0]].value_in(variant.locale) if names and names[0] in brief.facts else ""
