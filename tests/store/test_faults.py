"""What a database can do to a person; each time one clear line, and what was stored before is still there."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError, OperationalError

from workbench.errors import StoreError
from workbench.store import open_store
from workbench.store.engine import Database, url_of
from workbench.store.faults import in_plain_words


@pytest.fixture
def writer(sqlite):
    """Another program that is writing to the file and does not finish."""
    connection = sqlite3.connect(sqlite, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_a_locked_file_is_said_after_waiting_and_works_again_later(sqlite, writer, desk_of):
    with open_store(sqlite, busy_seconds=0.05) as store:
        with pytest.raises(StoreError, match="Another program is writing to") as caught:
            desk_of(store).add(0)
        assert sqlite in caught.value.message
        assert caught.value.hint
        assert store.count() == 0  # reading waits for nobody
        writer.execute("COMMIT")
        desk_of(store).add(0)
        assert store.count() == 1


def test_a_file_that_is_locked_before_it_is_ours_is_said(tmp_path):
    path = tmp_path / "workbench.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="Another program is writing to"):
        open_store(path, busy_seconds=0.05)
    other.close()


def test_rows_locked_on_a_server_are_said_after_waiting(postgres, desk_of):
    with open_store(postgres, busy_seconds=0.1) as store:
        queued = desk_of(store).queued()
        with psycopg.connect(postgres) as other:
            other.execute("SELECT * FROM variants FOR UPDATE")
            with pytest.raises(StoreError, match="Another program is writing to"):
                store.decide(desk_of(store).decision(queued))
        assert store.decide(desk_of(store).decision(queued)).status == "approved"


@pytest.mark.parametrize("content", [b"not a database at all " * 400, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_file_that_is_no_database_is_said_and_left_alone(tmp_path, content):
    path = tmp_path / "workbench.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        open_store(path)
    assert path.read_bytes() == content


def test_a_file_damaged_in_the_middle_is_said(sqlite, desk_of):
    with open_store(sqlite) as store:
        desk_of(store).add(*range(200))
    with Path(sqlite).open("r+b") as file:
        file.seek(4096 * 4)
        file.write(os.urandom(4096 * 60))
    with pytest.raises(StoreError, match="is damaged") as caught, open_store(sqlite) as store:  # noqa: PT012
        for ask in (store.counts, store.rowids, lambda: store.variants(limit=500), lambda: desk_of(store).add(999)):
            ask()
    assert "Restore" in caught.value.hint


def test_a_full_disk_is_said_and_loses_nothing(sqlite, desk_of):
    with open_store(sqlite) as store:
        desk = desk_of(store)
        before = desk.add(0)[0]
        fill(store)
        with pytest.raises(StoreError, match="There is no room left on the disk") as caught:
            desk.add(*range(1, 3000))
        assert "free some space" in caught.value.hint
        assert desk.store.variants(limit=10) == [before]
        free(store)
        assert desk.add(1)[0].number == 2


def fill(store):
    engine = store._database._engine
    engine.dispose()
    event.listen(engine, "connect", few_pages)


def free(store):
    event.remove(store._database._engine, "connect", few_pages)
    store._database._engine.dispose()


def few_pages(connection, _record):
    connection.execute("PRAGMA max_page_count = 60")


@contextmanager
def as_nobody():
    """Root may write everywhere, so root's tests act as the user who may nothing."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_folder_that_may_not_be_written_to_is_said(sqlite):
    folder = Path(sqlite).parent
    folder.chmod(0o555)
    with as_nobody():
        with pytest.raises(StoreError, match="cannot be opened"):
            open_store(folder / "new.db")
        with pytest.raises(StoreError, match="cannot be made: Permission denied"):
            open_store(folder / "folder" / "workbench.db")
    folder.chmod(0o755)


def test_a_file_that_may_not_be_written_to_is_said(sqlite, desk_of):
    Path(sqlite).parent.chmod(0o755)
    Path(sqlite).chmod(0o444)
    with as_nobody(), pytest.raises(StoreError, match="cannot be"), open_store(sqlite) as store:
        desk_of(store).add(0)


def test_a_folder_in_place_of_the_file_is_said(tmp_path):
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


def test_a_file_in_place_of_the_folder_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made"):
        open_store(tmp_path / "file" / "workbench.db")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://nina:secret@127.0.0.1:1/workbench",
        "postgresql:///workbench?host=/nowhere",
        "postgres://127.0.0.1:1/x",
    ],
)
def test_a_server_that_does_not_answer_is_said_without_the_password(url):
    with pytest.raises(StoreError, match="cannot be reached") as caught:
        open_store(url)
    assert "secret" not in str(caught.value) + caught.value.hint
    assert "Check that the server runs" in caught.value.hint


def test_a_database_that_the_server_does_not_have_is_said(server):
    with pytest.raises(StoreError, match=r"cannot be reached.* does not exist"):
        open_store(server.replace("/postgres?", "/nowhere?"))


@pytest.mark.parametrize("address", ["mysql://host/db", "sqlite://", "://", "http:// :x", "oracle+x://y"])
def test_an_address_of_another_kind_lists_the_valid_ones(address):
    with pytest.raises(StoreError) as caught:
        open_store(address)
    assert "postgresql://USER:PASSWORD@HOST/DATABASE" in caught.value.hint


def test_a_missing_driver_is_said_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match="needs the package psycopg") as caught:
        open_store("postgresql://127.0.0.1/workbench")
    assert "pip install 'workbench[postgres]'" in caught.value.hint


def test_an_address_may_be_a_path_or_a_url(tmp_path):
    assert url_of(tmp_path / "x.db") == url_of(str(tmp_path / "x.db")) == url_of(f"sqlite:///{tmp_path}/x.db")
    assert url_of("postgres://h/d") == url_of("postgresql://h/d") == url_of("postgresql+psycopg://h/d")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (psycopg.errors.DiskFull("could not extend file"), "no room left on the disk of db"),
        (psycopg.errors.InsufficientPrivilege("permission denied for table variants"), "db refuses: permission denied"),
        (psycopg.errors.ReadOnlySqlTransaction("read only"), "db cannot be written to"),
        (psycopg.errors.TooManyConnections("sorry"), "db has no connection left"),
        (
            psycopg.OperationalError("server closed the connection unexpectedly\nmore"),
            "cannot be reached: server closed",
        ),
        (psycopg.errors.InvalidPassword("password authentication failed"), "cannot be reached: password"),
    ],
)
def test_what_a_server_refuses_is_said(error, said):
    with pytest.raises(StoreError, match=said), in_plain_words("db"):
        raise OperationalError("INSERT", {}, error)


def test_a_mistake_of_the_program_is_not_dressed_up_as_the_persons(sqlite):
    database = Database(sqlite)
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(text("INSERT INTO numbers VALUES (NULL, NULL, NULL)"))
    database.close()


def test_people_are_told_the_name_of_the_file_and_approvals_are_synced(sqlite):
    database = Database(sqlite)
    assert database.name == sqlite
    with database.read() as connection:
        pragmas = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")]
        assert [*pragmas, connection.execute(text("PRAGMA foreign_keys")).scalar()] == ["wal", 2, 1]
    database.close()
