"""New texts for a variant, and the texts it had before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from workbench.errors import WorkbenchError
from workbench.models.variant import Status, Variant
from workbench.store.moves import Move, Seen, changed, lock, take
from workbench.store.rows import from_revision, from_variant, to_revision
from workbench.store.tables import findings, revisions
from workbench.store.values import NewText, Revision
from workbench.store.variants import one, unknown


def revise(connection: Connection, new: NewText, action: str) -> Variant:
    """Give a variant a new text, which makes it a draft without findings; the old text is kept."""
    seen = _as_seen(connection, new.variant_id, new.seen_revision)
    old = one(connection, new.variant_id)
    connection.execute(insert(revisions), from_revision(_as_revision(old)))
    connection.execute(delete(findings).where(findings.c.variant_id == old.id))
    now = replace(
        old,
        status=Status.DRAFT,
        revision=old.revision + 1,
        slots=new.slots,
        content_hash="",
        author=new.author,
        origin=new.origin,
        updated_at=new.at,
        source_revision=old.source_revision if new.source_revision is None else new.source_revision,
        errors=0,
        warnings=0,
    )
    row = from_variant(now)
    take(connection, [Move(seen, now.status, new.author, new.at, action, values={name: row[name] for name in _TEXT})])
    return now


_TEXT = (
    "revision",
    "slots",
    "search",
    "content_hash",
    "author",
    "origin",
    "source_revision",
    "errors",
    "warnings",
)
"""The columns that a new text sets."""


def reopen(
    connection: Connection, variant_id: str, seen_revision: int, person: str, at: datetime, note: str
) -> Variant:
    """Make a variant a draft again without changing its text; its hash is for the checks to say anew."""
    seen = _as_seen(connection, variant_id, seen_revision)
    take(connection, [Move(seen, Status.DRAFT, person, at, "reopened", note, {"content_hash": ""})])
    return one(connection, variant_id)


def all_revisions(connection: Connection, variant_id: str) -> list[Revision]:
    """Every text the variant has had, the newest last."""
    now = one(connection, variant_id)
    query = select(revisions).where(revisions.c.variant_id == variant_id).order_by(revisions.c.number)
    return [*(to_revision(row) for row in connection.execute(query).mappings()), _as_revision(now)]


def revision(connection: Connection, variant_id: str, number: int) -> Revision:
    """One of the texts the variant has had; raises ``WorkbenchError``."""
    now = one(connection, variant_id)
    if number == now.revision:
        return _as_revision(now)
    where = (revisions.c.variant_id == variant_id, revisions.c.number == number)
    row = connection.execute(select(revisions).where(*where)).mappings().first()
    if row is None:
        raise WorkbenchError(f"{variant_id} has no revision {number}.", f"It has revisions 1 to {now.revision}.")
    return to_revision(row)


def _as_revision(variant: Variant) -> Revision:
    return Revision(
        variant_id=variant.id,
        number=variant.revision,
        slots=variant.slots,
        author=variant.author,
        origin=variant.origin,
        at=variant.updated_at,
        source_revision=variant.source_revision,
        content_hash=variant.content_hash,
    )


def _as_seen(connection: Connection, variant_id: str, seen_revision: int) -> Seen:
    seen = lock(connection, [variant_id]).get(variant_id)
    if seen is None:
        raise unknown(variant_id)
    if seen.revision != seen_revision:
        raise changed(variant_id, seen.status)
    return seen
