"""Engines' answers by the hash of their inputs: a unit of work is never paid for twice."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from workbench.store.once import insert_once
from workbench.store.tables import answers, failures
from workbench.store.values import FailedAnswer, StoredAnswer

_FIELDS = tuple(StoredAnswer.__dataclass_fields__)
_FAILED = tuple(FailedAnswer.__dataclass_fields__)


def answer(connection: Connection, unit_key: str) -> StoredAnswer | None:
    """The answer to a unit of work, if it has been answered."""
    row = connection.execute(select(answers).where(answers.c.unit_key == unit_key)).mappings().first()
    return None if row is None else StoredAnswer(**{name: row[name] for name in _FIELDS})


def save_answer(connection: Connection, new: StoredAnswer) -> StoredAnswer:
    """Keep an answer; the first to a unit stays, and the one that is kept is returned."""
    row = {name: getattr(new, name) for name in _FIELDS}
    insert_once(connection, answers, {**row, "payload": dict(new.payload)})
    kept = answer(connection, new.unit_key)
    return kept if kept is not None else new


def save_failure(connection: Connection, failed: FailedAnswer) -> None:
    """Keep an answer that could not be used; a unit may fail several times."""
    connection.execute(insert(failures), {name: getattr(failed, name) for name in _FAILED})


def failed_answers(connection: Connection, unit_key: str) -> list[FailedAnswer]:
    """The unusable answers to a unit, the newest last."""
    query = select(failures).where(failures.c.unit_key == unit_key).order_by(failures.c.rowid)
    return [FailedAnswer(**{name: row[name] for name in _FAILED}) for row in connection.execute(query).mappings()]
