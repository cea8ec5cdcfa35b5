"""Adding variants: numbers are given out once, and a text that exists already is returned as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from workbench.models.decision import Event
from workbench.models.variant import Status, Variant, variant_id, variant_key
from workbench.store.bulk import insert_many
from workbench.store.moves import log
from workbench.store.once import insert_once
from workbench.store.rows import VARIANT, from_variant, to_variant
from workbench.store.tables import numbers, variants
from workbench.store.values import NewVariant
from workbench.store.variants import chunks

Unit = tuple[Any, ...]
"""What makes a text unique: its place in a series for a source, its id for a translation."""


def add_variants(connection: Connection, new: Sequence[NewVariant], person: str, at: datetime) -> list[Variant]:
    """Store what is not stored yet as drafts, and return all in the order given."""
    last = _lock_numbers(connection, {(text.campaign, text.message) for text in new})
    known = dict(_existing(connection, new))
    fresh: list[Variant] = []
    for text in new:
        if (unit := _unit(text)) not in known:
            known[unit] = _first_revision(text, last, person, at)
            fresh.append(known[unit])
    if fresh:
        insert_many(connection, variants, [from_variant(variant) for variant in fresh])
        log(connection, [_written(variant) for variant in fresh])
        _save_numbers(connection, last)
    return [known[_unit(text)] for text in new]


def _unit(text: NewVariant) -> Unit:
    if text.key is not None:
        return (variant_id(text.key, text.locale),)
    return (*_series(text), text.ordinal)


def _series(text: NewVariant) -> Unit:
    return (text.campaign, text.message, text.locale, text.origin.engine, text.seed)


def _lock_numbers(connection: Connection, messages: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """The last number of each message; the lock also lets one transaction at a time add to a message."""
    last = {}
    for campaign, message in sorted(messages):
        insert_once(connection, numbers, {"campaign": campaign, "message": message, "last": 0})
        query = select(numbers.c.last).where(numbers.c.campaign == campaign, numbers.c.message == message)
        last[campaign, message] = connection.execute(query.with_for_update()).scalar_one()
    return last


def _save_numbers(connection: Connection, last: dict[tuple[str, str], int]) -> None:
    for (campaign, message), number in last.items():
        where = (numbers.c.campaign == campaign, numbers.c.message == message)
        connection.execute(update(numbers).where(*where).values(last=number))


def _existing(connection: Connection, new: Sequence[NewVariant]) -> Iterator[tuple[Unit, Variant]]:
    ids = [variant_id(text.key, text.locale) for text in new if text.key is not None]
    for some in chunks(ids):
        for row in connection.execute(select(*VARIANT).where(variants.c.id.in_(some))):
            variant = to_variant(row)
            yield (variant.id,), variant
    wanted: dict[Unit, list[int]] = defaultdict(list)
    for text in new:
        if text.key is None:
            wanted[_series(text)].append(text.ordinal)
    for series, ordinals in wanted.items():
        yield from _existing_of(connection, series, ordinals)


def _existing_of(connection: Connection, series: Unit, ordinals: list[int]) -> Iterator[tuple[Unit, Variant]]:
    names = ("campaign", "message", "locale", "engine", "seed")
    where = [variants.c[name] == value for name, value in zip(names, series, strict=True)]
    where.append(variants.c.locale == variants.c.source_locale)
    for some in chunks(ordinals):
        for row in connection.execute(select(*VARIANT).where(*where, variants.c.ordinal.in_(some))):
            variant = to_variant(row)
            yield (*series, variant.ordinal), variant


def _first_revision(text: NewVariant, last: dict[tuple[str, str], int], person: str, at: datetime) -> Variant:
    if text.key is None:
        number = last[text.campaign, text.message] = last[text.campaign, text.message] + 1
        key = variant_key(text.campaign, text.message, number)
    else:
        key, number = text.key, int(text.key.rpartition("-")[2])
    return Variant(
        id=variant_id(key, text.locale),
        key=key,
        campaign=text.campaign,
        message=text.message,
        template=text.template,
        channel=text.channel,
        locale=text.locale,
        source_locale=text.source_locale,
        number=number,
        angle=text.angle,
        seed=text.seed,
        ordinal=text.ordinal,
        status=Status.DRAFT,
        revision=1,
        slots=text.slots,
        content_hash="",
        author=person,
        origin=text.origin,
        updated_at=at,
        source_revision=text.source_revision,
    )


def _written(variant: Variant) -> Event:
    return Event(
        variant_id=variant.id,
        at=variant.updated_at,
        person=variant.author,
        action="written" if variant.is_source else "translated",
        before="",
        after=variant.status.value,
        revision=variant.revision,
        content_hash="",
        note=variant.origin.engine,
    )
