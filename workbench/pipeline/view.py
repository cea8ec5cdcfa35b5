"""One variant with everything a person needs to judge it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.models.brand import RecipientField
from workbench.models.campaign import Message
from workbench.models.decision import Decision, Event
from workbench.models.finding import Finding
from workbench.models.template import Template
from workbench.models.variant import Rendered, Variant
from workbench.pipeline.content import content_of, preview_slots, sample_of, source_of, template_of
from workbench.pipeline.workspace import Workspace
from workbench.project.render import fill_part
from workbench.store.values import Revision


@dataclass(frozen=True, slots=True)
class VariantView:
    """What the queue and ``workbench show`` put in front of a person."""

    variant: Variant
    source: Variant
    """The variant it was translated from; itself for a source."""
    template: Template
    message: Message | None
    """Its message in the brief, unless that is gone."""
    preview: Mapping[str, str]
    """Slot → text with facts and realistic recipient values, as a customer reads it."""
    source_preview: Mapping[str, str]
    rendered: Rendered | None
    """With recipient fields as placeholders; nothing when a slot text cannot be read."""
    parts: Mapping[str, str]
    """Layout part → text as a customer gets it, realistic values filled in."""
    samples: Mapping[str, str]
    """Recipient field → the realistic value used."""
    hash: str
    """Hash of what is shown: a decision has to be made on this very content."""
    is_current: bool
    """Whether the checks have judged exactly this content."""
    findings: Sequence[Finding]
    waivers: Sequence[Decision]
    """Waivers that hold for this content."""
    decisions: Sequence[Decision]
    events: Sequence[Event]
    approved: Revision | None
    """The revision that was last approved, to compare with."""


def view(workspace: Workspace, variant_id: str) -> VariantView:
    """The variant with that id, laid out from the files as they are now; raises :class:`WorkbenchError`."""
    variant = workspace.store.variant(variant_id)
    brief = workspace.brief(variant.campaign)
    source = source_of(workspace, variant)
    content = content_of(workspace, brief, variant)
    samples = sample_values(workspace, variant.locale, workspace.brand.recipient_fields)
    parts = content.rendered.parts if content.rendered else {}
    return VariantView(
        variant=variant,
        source=source,
        template=template_of(workspace, variant),
        message=brief.message(variant.message),
        preview=preview_slots(workspace, brief, variant.locale, variant.slots),
        source_preview=preview_slots(workspace, brief, source.locale, source.slots),
        rendered=content.rendered,
        parts={part: fill_part(part, text, lambda n: samples.get(n, f"{{{n}}}")) for part, text in parts.items()},
        samples=samples,
        hash=content.hash,
        is_current=content.hash == variant.content_hash,
        findings=workspace.store.findings(variant.id),
        waivers=workspace.store.waivers(variant.id, content.hash),
        decisions=workspace.store.decisions(variant.id),
        events=workspace.store.events(variant.id),
        approved=_last_approved(workspace, variant),
    )


def sample_values(workspace: Workspace, locale: str, fields: Mapping[str, RecipientField]) -> dict[str, str]:
    """Recipient field → a realistic value in ``locale``."""
    return {name: sample_of(workspace, locale, name) for name in fields}


def sender_of(workspace: Workspace) -> str:
    """The sender as an inbox shows it."""
    return workspace.brand.identity.sender_name


def _last_approved(workspace: Workspace, variant: Variant) -> Revision | None:
    approval = workspace.store.latest_approval(variant.id)
    if approval is None:
        return None
    for number in range(variant.revision, 0, -1):
        revision = workspace.store.revision(variant.id, number)
        if revision.content_hash == approval.content_hash:
            return revision
    return None
