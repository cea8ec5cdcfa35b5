"""Revise: a person's edit, or another text from an engine in place of one."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from workbench.engines.base import Engine
from workbench.errors import ProjectError, WorkbenchError
from workbench.models.brand import Role
from workbench.models.variant import Origin, Status, Variant
from workbench.pipeline.asking import ask
from workbench.pipeline.content import source_of, template_of
from workbench.pipeline.generate import write_order
from workbench.pipeline.localize import PERSON, translate
from workbench.pipeline.selection import messages_of
from workbench.pipeline.validate import check_batch
from workbench.pipeline.workspace import Workspace
from workbench.text.nearest import did_you_mean

MAX_TEXT = 10_000
"""Longer slot texts are refused, in code points: no subject, push or email body comes near."""
TRIES = 24
"""How many other texts a regeneration asks for before it gives up finding a new one."""
EDITORS = (Role.COPYWRITER, Role.REVIEWER)
"""Who may change a text."""


def edit(workspace: Workspace, variant_id: str, texts: Mapping[str, str], seen_revision: int | None = None) -> Variant:
    """Replace the texts of some slots, to fit the source as it is now; the variant becomes a draft, whatever it was.

    Raises :class:`ProjectError` for an unknown slot and :class:`ConflictError` when somebody else revised the variant
    since ``seen_revision``.
    """
    variant = workspace.store.variant(variant_id)
    seen = variant.revision if seen_revision is None else seen_revision
    source_revision = 0 if variant.is_source else source_of(workspace, variant).revision
    return replace_texts(workspace, variant, texts, seen, "edited", source_revision)


def replace_texts(
    workspace: Workspace,
    variant: Variant,
    texts: Mapping[str, str],
    seen_revision: int,
    action: str,
    source_revision: int | None,
) -> Variant:
    """:func:`edit` under the name that the history gives it; without ``source_revision`` that stays what it was."""
    workspace.require_role(*EDITORS)
    known = template_of(workspace, variant).slots
    for slot, text in texts.items():
        if slot not in known:
            raise ProjectError(f"template {variant.template} has no slot {slot!r}", did_you_mean(slot, known))
        if len(text) > MAX_TEXT:
            raise WorkbenchError(f"{slot}: the text has more than {MAX_TEXT:,} characters", "Shorten it.")
    slots = {**variant.slots, **texts}
    if slots == dict(variant.slots):
        raise WorkbenchError(f"{variant.id} has that text already", "Nothing was changed.")
    return workspace.store.revise(
        variant.id,
        seen_revision,
        slots,
        author=workspace.login,
        origin=Origin(engine=PERSON, brand_hash=workspace.brand_hash),
        at=workspace.now(),
        source_revision=source_revision,
        action=action,
    )


def send_to_queue(workspace: Workspace, variant_id: str) -> Variant:
    """Check one variant now; it comes back queued, or blocked by its findings."""
    variant = workspace.store.variant(variant_id)
    if variant.status in (Status.REJECTED, Status.CHANGES_REQUESTED):
        raise WorkbenchError(
            f"{variant.id} is {variant.status.replace('_', ' ')}", "Edit it first; then it can be checked again."
        )
    check_batch(workspace, workspace.brief(variant.campaign), [variant])
    return workspace.store.variant(variant_id)


async def regenerate(workspace: Workspace, variant_id: str, engine: Engine) -> Variant:
    """Another text from ``engine`` in place of the variant's own; it becomes a draft.

    Raises :class:`WorkbenchError` when the engine has no other text.
    """
    workspace.require_role(Role.COPYWRITER)
    variant = await asyncio.to_thread(workspace.store.variant, variant_id)
    if variant.is_source:
        return await _rewrite(workspace, variant, engine)
    source = await asyncio.to_thread(source_of, workspace, variant)
    brief = workspace.brief(variant.campaign)
    if not engine.needs_prompt and variant.source_revision == source.revision and variant.origin.engine == engine.name:
        raise WorkbenchError(f"the {engine.name} has one translation of {source.id}", "Edit it, or use a model engine.")
    await translate(workspace, brief, engine, source, variant.locale, variant, retry=variant.revision)
    return await asyncio.to_thread(workspace.store.variant, variant_id)


async def _rewrite(workspace: Workspace, variant: Variant, engine: Engine) -> Variant:
    brief = workspace.brief(variant.campaign)
    message = messages_of(brief, [variant.message])[0]
    sources = await asyncio.to_thread(workspace.store.sources, brief.name, message.id)
    taken = [dict(source.slots) for source in sources]
    angles = brief.angles_of(message)
    step = len(angles)
    first = angles.index(variant.angle) if variant.angle in angles else 0
    beyond = max(source.ordinal for source in sources) // step + 1
    for number in range(beyond, beyond + TRIES):
        order = write_order(workspace, brief, message, engine, variant.angle, [first + number * step], variant.seed)
        answer, origin = await ask(workspace, engine, order.unit)
        if dict(answer.texts[0]) not in taken:
            return await asyncio.to_thread(
                workspace.store.revise,
                variant.id,
                variant.revision,
                answer.texts[0],
                author=workspace.login,
                origin=origin,
                at=workspace.now(),
                action="regenerated",
            )
    raise WorkbenchError(f"{engine.name} has no other text for {variant.id}", "Edit it, or add phrases.")
