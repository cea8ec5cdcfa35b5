"""The schema's version: migrate what is older, refuse what is newer.

The stored revision is compared first, because importing Alembic takes longer than opening the database.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from workbench.errors import StoreError
from workbench.store.engine import Database

HEAD = "0001"
"""The newest revision in ``migrations``; revisions are numbered so that an unknown one can be told to be newer."""

VERSION_TABLE = "workbench_version"
"""Not Alembic's own default name, which another program in the same database may use."""

_LOCK = 7_306_105
"""Any number of our own: the PostgreSQL advisory lock that lets one process migrate at a time."""


def ensure_current(database: Database, migrate: bool | None) -> None:
    """Bring the schema up to date, or raise ``StoreError``; ``None`` migrates a local file, never a shared server."""
    with database.read() as connection:
        if _is_current(connection, database.name):
            return
    if not (database.is_local if migrate is None else migrate):
        raise StoreError(
            f"The database {database.name} is not prepared for this version of Workbench.",
            "Run `workbench migrate` once; take a backup first if it already holds work.",
        )
    with database.write() as connection:
        if not database.is_local:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if not _is_current(connection, database.name):  # another process may have been quicker
            _upgrade(connection)


def _is_current(connection: Connection, name: str) -> bool:
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if tables and connection.dialect.name == "sqlite":
            raise StoreError(f"{name} is a database of another program.", "Give the path of another file.")
        return False
    stored = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    if stored is not None and stored > HEAD:
        raise StoreError(
            f"The database {name} was written by a newer Workbench (schema {stored}, this one knows {HEAD}).",
            "Update Workbench: pip install --upgrade workbench",
        )
    return stored == HEAD


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - 0.7 s, and only when there is something to do
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    folder = Path(__file__).with_name("migrations")
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
