"""Localize: every source text in every market's locale."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from workbench.engines.base import Engine, TranslateUnit
from workbench.errors import ModelUnavailableError, StoreError, WorkbenchError
from workbench.models.brand import Role
from workbench.models.campaign import Brief, Message
from workbench.models.variant import Status, Variant
from workbench.pipeline.asking import ask
from workbench.pipeline.generate import slot_specs
from workbench.pipeline.outcome import Outcome, Step
from workbench.pipeline.pool import each
from workbench.pipeline.prompting import arguments_of, system_prompt, translate_prompt
from workbench.pipeline.selection import messages_of
from workbench.pipeline.workspace import Workspace
from workbench.project.briefs import require_markets
from workbench.store.values import NewVariant

PERSON = "person"
"""The engine of a text that a person wrote; no run overwrites it."""


@dataclass(frozen=True, slots=True)
class _Order:
    message: Message
    source: Variant
    locale: str
    outdated: Variant | None
    """The translation of an earlier revision of the source, if there is one."""


async def localize(
    workspace: Workspace,
    brief: Brief,
    engine: Engine,
    locales: Sequence[str] = (),
    messages: Sequence[str] = (),
) -> AsyncIterator[Outcome]:
    """Translate the source texts that have no translation yet, or one of an earlier revision.

    A translation that a person edited is never overwritten; when its source has changed since, an outcome says so.
    """
    workspace.require_role(Role.COPYWRITER)
    codes = [code for code in require_markets(brief, list(locales)) or brief.markets if code != brief.source_locale]
    orders: list[_Order] = []
    for message in messages_of(brief, messages):
        orders += await asyncio.to_thread(_orders, workspace, brief, message, codes)
    yield Outcome(Step.LOCALIZE, "", "", 0, len(orders))

    async def work(order: _Order) -> tuple[_Order, tuple[str, ...], WorkbenchError | None]:
        try:
            return order, (await translate(workspace, brief, engine, order.source, order.locale, order.outdated),), None
        except (ModelUnavailableError, StoreError):
            raise
        except WorkbenchError as error:
            return order, (), error

    done = 0
    async for order, ids, problem in each(orders, work, workspace.settings.concurrency):
        done += 1
        yield Outcome(Step.LOCALIZE, order.message.id, order.locale, done, len(orders), ids, problem)


def _orders(workspace: Workspace, brief: Brief, message: Message, codes: Sequence[str]) -> list[_Order]:
    orders = []
    for source in workspace.store.sources(brief.name, message.id):
        if source.status is Status.REJECTED:
            continue
        there = {variant.locale: variant for variant in workspace.store.siblings(source.key)}
        for code in codes:
            old = there.get(code)
            if old is None or (old.source_revision != source.revision and old.status is not Status.REJECTED):
                orders.append(_Order(message, source, code, old))
    return orders


async def translate(
    workspace: Workspace,
    brief: Brief,
    engine: Engine,
    source: Variant,
    locale: str,
    old: Variant | None,
    retry: int = 0,
) -> str:
    """Translate ``source`` into ``locale`` and store it; the id of the variant.

    ``retry`` asks for another wording of the same text. Raises :class:`WorkbenchError` when the engine fails, or when
    ``old`` was edited by a person.
    """
    if old is not None and old.origin.engine == PERSON and not retry:
        raise WorkbenchError(
            f"{old.id}: {source.id} changed after {old.author} edited this translation",
            "Compare the two and edit it again, or regenerate it.",
        )
    answer, origin = await ask(workspace, engine, _unit(workspace, brief, engine, source, locale, retry))
    new = NewVariant(
        campaign=source.campaign,
        message=source.message,
        template=source.template,
        channel=source.channel,
        locale=locale,
        source_locale=source.locale,
        angle=source.angle,
        seed=source.seed,
        ordinal=source.ordinal,
        slots=answer.texts[0],
        origin=origin,
        key=source.key,
        source_revision=source.revision,
    )
    return await asyncio.to_thread(_store, workspace, new, old)


def _unit(
    workspace: Workspace, brief: Brief, engine: Engine, source: Variant, locale: str, retry: int
) -> TranslateUnit:
    """What the engine is asked."""
    message = messages_of(brief, [source.message])[0]
    template = workspace.templates[source.template]
    return TranslateUnit(
        campaign=brief.name,
        message=message.id,
        template=template.name,
        angle=source.angle,
        source_locale=source.locale,
        locale=locale,
        slots=slot_specs(template),
        texts=source.slots,
        seed=source.seed + retry,
        prompt=translate_prompt(workspace, brief, message, template, locale, source.slots)
        if engine.needs_prompt
        else "",
        system=system_prompt(workspace, template, locale) if engine.needs_prompt else "",
        arguments=arguments_of(workspace, brief),
    )


def _store(workspace: Workspace, new: NewVariant, old: Variant | None) -> str:
    if old is None:
        return workspace.store.add_variants([new], workspace.login, workspace.now())[0].id
    revised = workspace.store.revise(
        old.id,
        old.revision,
        new.slots,
        author=workspace.login,
        origin=new.origin,
        at=workspace.now(),
        source_revision=new.source_revision,
        action="translated",
    )
    return revised.id
