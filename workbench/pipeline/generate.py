"""Generate: a brief's source texts, angle by angle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from workbench.engines.base import Engine, SlotSpec, WriteUnit
from workbench.errors import ModelUnavailableError, StoreError, WorkbenchError
from workbench.models.brand import Role
from workbench.models.campaign import Brief, Message
from workbench.models.template import Template
from workbench.pipeline.asking import ask
from workbench.pipeline.outcome import Outcome, Step
from workbench.pipeline.pool import each
from workbench.pipeline.prompting import arguments_of, system_prompt, write_prompt
from workbench.pipeline.selection import messages_of
from workbench.pipeline.workspace import Workspace
from workbench.store.values import NewVariant


@dataclass(frozen=True, slots=True)
class _Order:
    """One call of the engine, and which places of the message's series it fills."""

    message: Message
    template: Template
    unit: WriteUnit
    series: tuple[int, ...]
    """Ordinals of the variants, in the order of the unit's texts."""


async def generate(
    workspace: Workspace,
    brief: Brief,
    engine: Engine,
    messages: Sequence[str] = (),
    count: int | None = None,
    seed: int | None = None,
) -> AsyncIterator[Outcome]:
    """Write the source texts that are missing; ``count`` variants a message, else what the brief says.

    The places of a seed's series that are filled already are left alone, so a killed run goes on where it stopped.
    Raises :class:`WorkbenchError` when nothing can be done at all; one unit's failure is an outcome.
    """
    workspace.require_role(Role.COPYWRITER)
    orders: list[_Order] = []
    for message in messages_of(brief, messages):
        wanted = message.variants if count is None else count
        orders += await asyncio.to_thread(_orders, workspace, brief, message, engine, wanted, seed)
    total = sum(len(order.series) for order in orders)
    yield Outcome(Step.GENERATE, "", brief.source_locale, 0, total)
    done = 0

    async def work(order: _Order) -> tuple[_Order, tuple[str, ...], WorkbenchError | None]:
        try:
            return order, await _write(workspace, brief, engine, order), None
        except (ModelUnavailableError, StoreError):
            raise
        except WorkbenchError as error:
            return order, (), error

    async for order, ids, problem in each(orders, work, workspace.settings.concurrency):
        done += len(order.series)
        yield Outcome(Step.GENERATE, order.message.id, brief.source_locale, done, total, ids, problem)


def _orders(
    workspace: Workspace, brief: Brief, message: Message, engine: Engine, count: int, seed: int | None
) -> list[_Order]:
    series_seed = brief.seed if seed is None else seed
    there = workspace.store.existing_ordinals(brief.name, message.id, brief.source_locale, engine.name, series_seed)
    orders = []
    angles = brief.angles_of(message)
    for index, angle in enumerate(angles):
        places = range(index, count, len(angles))
        for start in range(0, len(places), engine.variants_per_call):
            window = places[start : start + engine.variants_per_call]
            missing = [place for place in window if place not in there]
            if missing:
                orders.append(write_order(workspace, brief, message, engine, angle, missing, series_seed))
    return orders


def write_order(
    workspace: Workspace,
    brief: Brief,
    message: Message,
    engine: Engine,
    angle: str,
    series: Sequence[int],
    seed: int,
) -> _Order:
    """The call that fills the places ``series`` of a message's series with texts of one angle."""
    template = workspace.templates[message.template]
    ordinals = tuple(place // len(brief.angles_of(message)) for place in series)
    unit = WriteUnit(
        campaign=brief.name,
        message=message.id,
        template=template.name,
        angle=angle,
        locale=brief.source_locale,
        slots=slot_specs(template),
        ordinals=ordinals,
        seed=seed,
        prompt=write_prompt(workspace, brief, message, template, angle, len(ordinals)) if engine.needs_prompt else "",
        system=system_prompt(workspace, template, brief.source_locale) if engine.needs_prompt else "",
        arguments=arguments_of(workspace, brief),
        required=frozenset(message.must_use),
    )
    return _Order(message, template, unit, tuple(series))


def slot_specs(template: Template) -> tuple[SlotSpec, ...]:
    """The template's slots as engines need them."""
    return tuple(SlotSpec(name, slot.max_length, slot.multiline, slot.hint) for name, slot in template.slots.items())


async def _write(workspace: Workspace, brief: Brief, engine: Engine, order: _Order) -> tuple[str, ...]:
    answer, origin = await ask(workspace, engine, order.unit)
    new = [
        NewVariant(
            campaign=brief.name,
            message=order.message.id,
            template=order.template.name,
            channel=order.template.channel,
            locale=brief.source_locale,
            source_locale=brief.source_locale,
            angle=order.unit.angle,
            seed=order.unit.seed,
            ordinal=place,
            slots=texts,
            origin=origin,
        )
        for place, texts in zip(order.series, answer.texts, strict=True)
    ]
    stored = await asyncio.to_thread(workspace.store.add_variants, new, workspace.login, workspace.now())
    return tuple(variant.id for variant in stored)
