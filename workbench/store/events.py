"""Reading the log of moves."""

from __future__ import annotations

from sqlalchemy import Connection, select

from workbench.models.decision import Event
from workbench.store.rows import to_event
from workbench.store.tables import events


def events_of(connection: Connection, variant_id: str) -> list[Event]:
    """Everything that happened to a variant, the newest last."""
    query = select(events).where(events.c.variant_id == variant_id).order_by(events.c.rowid)
    return [to_event(row) for row in connection.execute(query).mappings()]
