"""Opening a database: its address, the connections' settings, and the two ways to use it, reading and writing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from workbench.errors import StoreError
from workbench.store.faults import in_plain_words
from workbench.store.rows import to_json

BUSY_SECONDS = 10.0
"""How long to wait for another writer before telling the person."""


class Database:
    """One opened database, to be used from any thread."""

    def __init__(self, address: str | Path, busy_seconds: float = BUSY_SECONDS) -> None:
        self.url = url_of(address)
        self.is_local = self.url.get_backend_name() == "sqlite"
        self.name = self.url.database or "" if self.is_local else self.url.render_as_string(hide_password=True)
        """What people are told the database is called."""
        if self.is_local:
            _make_folder(Path(self.name))
        with in_plain_words(self.name):
            self._engine = _sqlite(self.url, busy_seconds) if self.is_local else _postgres(self.url, busy_seconds)
        self._writer = self._engine.execution_options(writes=True)
        # SQLite makes a waiting writer poll; a lock hands over at once between our own threads
        self._turn = threading.Lock() if self.is_local else nullcontext()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one consistent state."""
        with in_plain_words(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: committed and on the disk when the block ends, undone when it raises."""
        with self._turn, in_plain_words(self.name), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def url_of(address: str | Path) -> URL:
    """The URL of a database given as a path (SQLite) or as a URL; raises ``StoreError``."""
    if isinstance(address, Path) or "://" not in address:
        return URL.create("sqlite", database=str(address))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        # the address may hold a password, so it is not repeated
        raise StoreError("The database address cannot be read.", _ADDRESSES) from None
    if url.drivername in {"postgres", "postgresql", "postgresql+psycopg"}:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite" and url.database:
        return url
    raise StoreError(f"Workbench does not know databases of the kind {url.drivername!r}.", _ADDRESSES)


_ADDRESSES = "Give a path such as .workbench/workbench.db, or postgresql://USER:PASSWORD@HOST/DATABASE."


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError(f"The folder {path.parent} cannot be made: {reason}.", "Check its permissions.") from error


def _sqlite(url: URL, busy_seconds: float) -> Engine:
    engine = create_engine(url, json_serializer=to_json, pool_size=8, max_overflow=56)
    event.listen(engine, "connect", lambda connection, _record: _set_pragmas(connection, busy_seconds))
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: Any, busy_seconds: float) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself; _begin does
    for pragma in (
        f"busy_timeout = {int(busy_seconds * 1000)}",
        "journal_mode = WAL",
        "foreign_keys = ON",
        # FULL, not NORMAL: in WAL mode NORMAL may forget the last commits in a power cut, and a commit here is
        # a person's approval or an answer that was paid for
        "synchronous = FULL",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # a transaction that reads first and writes later fails at once when another has written meanwhile
    writes = connection.get_execution_options().get("writes", False)
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")  # past SQLAlchemy: a tenth of a short query's time


def _postgres(url: URL, busy_seconds: float) -> Engine:
    try:
        return create_engine(
            url,
            json_serializer=to_json,
            pool_size=8,
            max_overflow=24,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 10, "options": f"-c lock_timeout={int(busy_seconds * 1000)}"},
        )
    except ImportError as error:
        raise StoreError("PostgreSQL needs the package psycopg.", "Run: pip install 'workbench[postgres]'") from error
