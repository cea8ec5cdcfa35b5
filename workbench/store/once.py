"""Inserting a row unless it is there, in the words of both databases."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_once(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Insert ``row`` unless one with its key exists; then nothing is written."""
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), row)
    else:
        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), row)
