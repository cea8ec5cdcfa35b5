"""Reading variants: one, by filter, page by page, counted, found by the start of their id."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select

from workbench.errors import WorkbenchError
from workbench.models.finding import Level
from workbench.models.variant import Status, Variant
from workbench.store.rows import VARIANT, storable, to_variant
from workbench.store.tables import variants
from workbench.store.values import Count, VariantFilter

_CHUNK = 500
"""How many values stand in one IN list: some SQLite builds allow 999 parameters."""

T = TypeVar("T")
_AFTER_ALL = "\U0010ffff"


def chunks(items: Sequence[T]) -> list[Sequence[T]]:
    """The items in lists short enough for one statement."""
    return [items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK)]


_ONE = select(*VARIANT).where(variants.c.id == bindparam("wanted"))


def one(connection: Connection, variant_id: str) -> Variant:
    """The variant with that id; raises ``WorkbenchError``."""
    row = connection.execute(_ONE, {"wanted": variant_id}).first()
    if row is None:
        raise unknown(variant_id)
    return to_variant(row)


def unknown(variant_id: str) -> WorkbenchError:
    """What a person reads who asks for a variant that is not there."""
    return WorkbenchError(f"There is no variant {variant_id!r}.", "`workbench queue` lists the ids.")


def resolve(connection: Connection, prefix: str) -> str:
    """The one id that is ``prefix`` or begins with it; raises ``WorkbenchError``."""
    begins = (variants.c.id >= prefix, variants.c.id < prefix + _AFTER_ALL)
    query = select(variants.c.id).where(*begins).order_by(variants.c.id).limit(4)
    found: list[str] = list(connection.scalars(query))
    if not prefix or not found:
        raise unknown(prefix)
    if len(found) == 1 or found[0] == prefix:
        return found[0]
    listed = ", ".join(found[:3]) + (" …" if len(found) > 3 else "")
    raise WorkbenchError(f"More than one variant begins with {prefix!r}.", f"Write more of the id: {listed}")


def many(connection: Connection, wanted: VariantFilter, after: str | None, limit: int) -> list[Variant]:
    """The next ``limit`` variants in the order in which they were written, after the variant ``after``."""
    query = _page(wanted, after is not None)
    return [to_variant(row) for row in connection.execute(query, {"after": after, "most": limit})]


@lru_cache  # to put a statement together takes as long as to run it
def _page(wanted: VariantFilter, goes_on: bool) -> Select[Any]:
    query = select(*VARIANT).where(*_conditions(wanted)).order_by(variants.c.rowid).limit(bindparam("most"))
    if not goes_on:
        return query
    last = select(variants.c.rowid).where(variants.c.id == bindparam("after")).scalar_subquery()
    return query.where(variants.c.rowid > last)


def rowids(connection: Connection, wanted: VariantFilter) -> array[int]:
    """Where the filter's variants stand, in order: what a virtual list scrolls over (8 bytes a variant)."""
    query = select(variants.c.rowid).where(*_conditions(wanted)).order_by(variants.c.rowid)
    return array("q", connection.scalars(query))


_BY_ROWIDS = select(*VARIANT, variants.c.rowid).where(variants.c.rowid.in_(bindparam("wanted", expanding=True)))


def by_rowids(connection: Connection, wanted: Sequence[int]) -> list[Variant]:
    """The variants that stand there, in the order asked for."""
    found = {row[-1]: to_variant(row[:-1]) for row in connection.execute(_BY_ROWIDS, {"wanted": wanted})}
    return [found[rowid] for rowid in wanted if rowid in found]


def rowid(connection: Connection, variant_id: str) -> int:
    """Where one variant stands; raises ``WorkbenchError``."""
    found: int | None = connection.scalar(select(variants.c.rowid).where(variants.c.id == variant_id))
    if found is None:
        raise unknown(variant_id)
    return found


def count(connection: Connection, wanted: VariantFilter) -> int:
    """How many variants the filter lets through."""
    query = select(func.count()).select_from(variants).where(*_conditions(wanted))
    return connection.scalar(query) or 0


def counts(connection: Connection, campaign: str | None) -> list[Count]:
    """How many variants there are by campaign, message, locale and status."""
    place = (variants.c.campaign, variants.c.message, variants.c.locale, variants.c.status)
    query = select(*place, func.count()).group_by(*place).order_by(*place)
    if campaign is not None:
        query = query.where(variants.c.campaign == campaign)
    return [Count(c, message, locale, Status(status), n) for c, message, locale, status, n in connection.execute(query)]


def siblings(connection: Connection, key: str) -> list[Variant]:
    """The source variant of a key, then its translations by locale."""
    rows = connection.execute(select(*VARIANT).where(variants.c.key == key).order_by(variants.c.locale))
    return sorted((to_variant(row) for row in rows), key=lambda variant: not variant.is_source)


def sources(connection: Connection, campaign: str, message: str) -> list[Variant]:
    """The source variants of a message by number."""
    where = (variants.c.campaign == campaign, variants.c.message == message)
    is_source = variants.c.locale == variants.c.source_locale
    rows = connection.execute(select(*VARIANT).where(*where, is_source).order_by(variants.c.number))
    return [to_variant(row) for row in rows]


def existing_ordinals(connection: Connection, campaign: str, message: str, series: tuple[str, str, int]) -> set[int]:
    """Which texts of a series (locale, engine, seed) are written, whoever has edited them since."""
    locale, engine, seed = series
    where = (variants.c.campaign == campaign, variants.c.message == message, variants.c.locale == locale)
    query = select(variants.c.ordinal).where(*where, variants.c.engine == engine, variants.c.seed == seed)
    return set(connection.scalars(query))


def translated_keys(connection: Connection, campaign: str, locale: str) -> dict[str, int]:
    """Key → the revision of the source that its translation into ``locale`` was made from."""
    is_translation = variants.c.locale != variants.c.source_locale
    where = (variants.c.campaign == campaign, variants.c.locale == locale, is_translation)
    query = select(variants.c.key, variants.c.source_revision).where(*where)
    return {row.key: row.source_revision for row in connection.execute(query)}


def _conditions(wanted: VariantFilter) -> list[ColumnElement[bool]]:
    exact = {"campaign": wanted.campaign, "message": wanted.message, "locale": wanted.locale, "author": wanted.author}
    where = [variants.c[name] == value for name, value in exact.items() if value is not None]
    if len(wanted.statuses) == 1:  # IN, even of one value, keeps the indexes from giving the order
        where.append(variants.c.status == wanted.statuses[0].value)
    elif wanted.statuses:
        where.append(variants.c.status.in_([status.value for status in wanted.statuses]))
    if wanted.severity is not None:
        where.append((variants.c.errors if wanted.severity is Level.ERROR else variants.c.warnings) > 0)
    if wanted.text:
        where.append(variants.c.search.contains(storable(wanted.text.casefold()), autoescape=True))
    return where
