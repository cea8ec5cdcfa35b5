"""The only way a variant changes: a conditional update and its event, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from workbench.errors import ConflictError
from workbench.models.decision import Event
from workbench.models.variant import MOVES, Status
from workbench.store.bulk import execute_many, insert_many
from workbench.store.rows import from_event
from workbench.store.tables import events, variants
from workbench.store.variants import chunks


@dataclass(frozen=True, slots=True)
class Seen:
    """What a variant was when it was looked at."""

    id: str
    status: Status
    revision: int
    content_hash: str


@dataclass(frozen=True, slots=True)
class Move:
    """One step of one variant, and who takes it."""

    seen: Seen
    status: Status
    """What it becomes."""
    person: str
    at: datetime
    action: str
    note: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    """Further columns to set; every move of one call sets the same ones."""


def lock(connection: Connection, ids: Sequence[str]) -> dict[str, Seen]:
    """What the variants are now, kept so until the transaction ends; unknown ids are left out."""
    query = select(variants.c.id, variants.c.status, variants.c.revision, variants.c.content_hash)
    found: dict[str, Seen] = {}
    for some in chunks(sorted(ids)):  # sorted: two transactions that lock in one order never wait for each other
        rows = connection.execute(query.where(variants.c.id.in_(some)).order_by(variants.c.id).with_for_update())
        found.update((id_, Seen(id_, Status(status), revision, hash_)) for id_, status, revision, hash_ in rows)
    return found


_TAKE = update(variants).where(
    variants.c.id == bindparam("seen_id"),
    variants.c.status == bindparam("seen_status"),
    variants.c.revision == bindparam("seen_revision"),
)


def take(connection: Connection, moves: Sequence[Move]) -> None:
    """Make every move and log it, or raise ``ConflictError`` when a variant is no longer what was seen."""
    if not moves:
        return
    for move in moves:
        require_move(move.seen.status, move.status)
    if execute_many(connection, _TAKE, [_update_of(move) for move in moves]) != len(moves):
        raise changed(moves[0].seen.id)
    log(connection, [_event_of(move) for move in moves])


def require_move(before: Status, after: Status) -> None:
    """Refuse a step that the table of moves does not know: a mistake of the program, not of a person."""
    if after not in MOVES[before]:
        raise ValueError(f"a variant does not move from {before} to {after}")


def log(connection: Connection, happened: Sequence[Event]) -> None:
    """Write events down."""
    insert_many(connection, events, [from_event(event) for event in happened])


def changed(variant_id: str, now: Status | None = None) -> ConflictError:
    """What the second of two people reads."""
    hint = f"It is now {now.value.replace('_', ' ')}: open it again." if now else "Open it again."
    return ConflictError(f"Someone changed {variant_id} while you were looking at it; nothing was written.", hint)


def _update_of(move: Move) -> dict[str, Any]:
    return {
        "seen_id": move.seen.id,
        "seen_status": str(move.seen.status),
        "seen_revision": move.seen.revision,
        "status": str(move.status),
        "updated_at": move.at,
        **move.values,
    }


def _event_of(move: Move) -> Event:
    return Event(
        variant_id=move.seen.id,
        at=move.at,
        person=move.person,
        action=move.action,
        before=str(move.seen.status),
        after=str(move.status),
        revision=move.values.get("revision", move.seen.revision),
        content_hash=move.values.get("content_hash", move.seen.content_hash),
        note=move.note,
    )
