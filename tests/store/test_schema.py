from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import workbench.store.migrations
from workbench.errors import StoreError
from workbench.store import VariantFilter, open_store
from workbench.store.engine import Database
from workbench.store.schema import HEAD, VERSION_TABLE
from workbench.store.tables import metadata


def test_the_migrations_end_in_exactly_the_tables(address):
    database = Database(address)
    with database.write() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE, "compare_type": True})
        assert compare_metadata(context, metadata) == []
    database.close()


def test_the_migrated_file_is_to_the_letter_what_the_tables_say(sqlite, tmp_path):
    database = Database(tmp_path / "made.db")
    with database.write() as connection:
        metadata.create_all(connection)
    database.close()
    assert statements(tmp_path / "made.db") == statements(sqlite)


def statements(path):
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name != ?", [VERSION_TABLE])
    found = {frozenset(re.split(r",\s*(?![^()]*\))", re.sub(r"\s+", " ", sql))) for (sql,) in rows}
    connection.close()
    return found


def test_the_migrated_server_is_to_the_letter_what_the_tables_say(new_database, postgres):
    made = Database(new_database())
    with made.write() as connection:
        metadata.create_all(connection)
    migrated = Database(postgres)
    queries = (
        "SELECT table_name, column_name, data_type, collation_name, is_nullable FROM information_schema.columns "
        "WHERE table_schema = 'public'",
        "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace",
    )
    with made.read() as one, migrated.read() as other:
        for query in queries:
            expected = {tuple(row) for row in one.execute(text(query)) if VERSION_TABLE not in row[0]}
            assert expected == {tuple(row) for row in other.execute(text(query)) if VERSION_TABLE not in row[0]}
    made.close()
    migrated.close()


def test_the_newest_migration_is_the_one_the_program_expects():
    scripts = ScriptDirectory(str(Path(workbench.store.migrations.__file__).parent))
    assert scripts.get_heads() == [HEAD]
    assert all(re.fullmatch(r"\d{4}", script.revision) for script in scripts.walk_revisions())


def test_a_new_file_is_made_with_its_folder(tmp_path):
    path = tmp_path / "workspace" / ".workbench" / "workbench.db"
    with open_store(path) as store:
        assert store.count() == 0
    assert path.exists()


def test_opening_again_does_not_import_alembic(sqlite):
    code = """
import sys
from workbench.store import open_store
open_store(sys.argv[1]).close()
print("alembic" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code, sqlite], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_local_file_is_not_migrated_when_told_not_to(tmp_path):
    with pytest.raises(StoreError, match="is not prepared for this version"):
        open_store(tmp_path / "workbench.db", migrate=False)


def test_a_server_is_migrated_only_when_told_to(new_database):
    url = new_database()
    with pytest.raises(StoreError, match="is not prepared for this version") as caught:
        open_store(url)
    assert "workbench migrate" in caught.value.hint
    open_store(url, migrate=True).close()
    with open_store(url) as store:
        assert store.count(VariantFilter()) == 0


def test_a_newer_database_is_refused_with_one_clear_line(sqlite, new_database):
    server = new_database()
    open_store(server, migrate=True).close()
    for address in (sqlite, server):
        database = Database(address)
        with database.write() as connection:
            connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9001'"))
        database.close()
        for migrate in (None, True, False):
            with pytest.raises(StoreError, match=r"newer Workbench \(schema 9001, this one knows") as caught:
                open_store(address, migrate=migrate)
            assert "Update Workbench" in caught.value.hint


def test_a_database_of_another_program_is_not_touched(tmp_path):
    path = tmp_path / "browser.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE cookies (id INTEGER)")
    other.close()
    with pytest.raises(StoreError, match="is a database of another program"):
        open_store(path)
    other = sqlite3.connect(path)
    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("cookies",)]
    other.close()
