"""What the customer would see of a variant, and the hash that an approval is bound to (law 3)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.errors import ConflictError, WorkbenchError
from workbench.models.campaign import Brief
from workbench.models.template import Template
from workbench.models.variant import Rendered, Variant
from workbench.pipeline.workspace import Workspace
from workbench.project.render import render_slots
from workbench.text import merge_tags
from workbench.text.icu import SlotTextError


@dataclass(frozen=True, slots=True)
class Content:
    """A variant laid out from the files as they are now."""

    rendered: Rendered | None
    """Nothing when a slot text cannot be read."""
    hash: str
    """SHA-256 (hex) of locale, slot texts, rendered message and the fallbacks that stand in it."""


def content_of(workspace: Workspace, brief: Brief, variant: Variant, slots: Mapping[str, str] | None = None) -> Content:
    """``variant``, or other ``slots`` in its place, as its customer would see it.

    Raises :class:`ProjectError` when the layout or the brief is at fault.
    """
    texts = variant.slots if slots is None else slots
    template = template_of(workspace, variant)
    try:
        rendered = workspace.layouts.render(template, brief, workspace.brand, variant.locale, texts)
    except SlotTextError:
        return Content(None, _hash(variant.locale, texts, Rendered({}), {}))
    return Content(rendered, _hash(variant.locale, texts, rendered, fallbacks(workspace, variant.locale, rendered)))


def preview_slots(
    workspace: Workspace, brief: Brief, locale: str, slots: Mapping[str, str], sample: int = 0
) -> dict[str, str]:
    """The slot texts with facts and the recipient fields' sample number ``sample``; malformed texts as written."""
    shown = {}
    for name, text in slots.items():
        try:
            filled = render_slots(brief, workspace.brand, locale, {name: text})[name]
        except SlotTextError:
            filled = text
        shown[name] = merge_tags.substitute(filled, lambda field: sample_of(workspace, locale, field, sample))
    return shown


def sample_of(workspace: Workspace, locale: str, field: str, sample: int = 0) -> str:
    """A realistic value of a recipient field, or a system link spelled as a link."""
    local = workspace.brand.locales[locale].recipient_fields.get(field)
    return local.samples[sample % len(local.samples)] if local else f"{{{field}}}"


def fallbacks(workspace: Workspace, locale: str, rendered: Rendered) -> dict[str, str]:
    """Recipient field → fallback, for the fields that stand in the message."""
    used = {name for text in (*rendered.slots.values(), *rendered.parts.values()) for name in merge_tags.names(text)}
    fields = workspace.brand.locales[locale].recipient_fields
    return {name: fields[name].fallback for name in sorted(used & fields.keys())}


def template_of(workspace: Workspace, variant: Variant) -> Template:
    """The template of a variant; raises :class:`WorkbenchError` when its folder is gone."""
    template = workspace.templates.get(variant.template)
    if template is None:
        raise WorkbenchError(f"{variant.id}: its template {variant.template!r} is gone", "Bring templates/ back.")
    return template


def source_of(workspace: Workspace, variant: Variant) -> Variant:
    """The variant that ``variant`` was translated from; itself for a source."""
    if variant.is_source:
        return variant
    return next((v for v in workspace.store.siblings(variant.key) if v.is_source), variant)


def is_outdated(variant: Variant, source: Variant) -> bool:
    """Whether ``variant`` translates a text that its ``source`` no longer has."""
    return source.is_source and not variant.is_source and source.revision != variant.source_revision


def require_readable(variant: Variant, content: Content) -> None:
    """Raise :class:`WorkbenchError` when there is nothing to see: nobody can approve, or let stand, what is not."""
    if content.rendered is None:
        raise WorkbenchError(f"{variant.id} cannot be laid out: a text of it is malformed", "Mend the text first.")


def require_current(variant: Variant, content: Content, seen_hash: str | None = None) -> None:
    """Raise :class:`ConflictError` unless the person saw, and the check judged, what would be sent now."""
    if seen_hash is not None and seen_hash != content.hash:
        raise ConflictError(f"{variant.id} changed while you were looking at it", "Look at it again, then decide.")
    if variant.content_hash != content.hash:
        raise ConflictError(
            f"{variant.id}: the brief, brand or template changed since it was checked",
            f"Run `workbench check {variant.campaign}`, then look at it again.",
        )


def _hash(locale: str, slots: Mapping[str, str], rendered: Rendered, used: Mapping[str, str]) -> str:
    decides = {
        "locale": locale,
        "slots": dict(slots),
        "rendered": dict(rendered.slots),
        "parts": dict(rendered.parts),
        "fallbacks": dict(used),
    }
    text = json.dumps(decides, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
