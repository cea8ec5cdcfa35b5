"""What a database can do to a person, said in one line with a hint."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from workbench.errors import StoreError

_RESTORE = (
    "Restore a copy of it, or move it away and the next run starts a new one; approvals stand only in the damaged file."
)
_ROOM = "Nothing was lost: free some space and run the same command again."
_LOCKED = (
    "Another program is writing to {name} and did not finish in time.",
    "Wait for it, or stop it, and run the same command again; nothing was lost.",
)
_READ_ONLY = ("{name} cannot be written to.", "Check the permissions of the file and of its folder.")
_UNREACHABLE = (
    "The database {name} cannot be reached: {detail}",
    "Check that the server runs and that host, port, user and password are right.",
)

_SQLITE = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_IOERR: ("The disk failed while {name} was read or written: {detail}", _ROOM),
    sqlite3.SQLITE_CORRUPT: ("{name} is damaged: {detail}", _RESTORE),
    sqlite3.SQLITE_NOTADB: ("{name} is not a Workbench database, or it is damaged.", _RESTORE),
    sqlite3.SQLITE_FULL: ("There is no room left on the disk for {name}.", _ROOM),
    sqlite3.SQLITE_CANTOPEN: ("{name} cannot be opened.", "Check that its folder exists and may be written to."),
}
"""Primary SQLite result code → message and hint."""

_POSTGRES = {
    "53100": ("There is no room left on the disk of {name}.", _ROOM),
    "55P03": _LOCKED,
    "40P01": _LOCKED,
    "25006": _READ_ONLY,
    "42501": ("{name} refuses: {detail}", "Ask whoever runs the database for the right to read and write its tables."),
    "53300": (
        "{name} has no connection left.",
        "Wait a moment, or ask whoever runs the database for more connections.",
    ),
    "57P03": _UNREACHABLE,
    "XX001": ("{name} is damaged: {detail}", "Ask whoever runs the database to restore it."),
}
"""SQLSTATE → message and hint."""


@contextmanager
def in_plain_words(name: str) -> Iterator[None]:
    """Turn what the database does into a ``StoreError`` about ``name``; mistakes of our own pass as they are."""
    try:
        yield
    except PoolTimeout as error:
        raise StoreError(f"Too much is going on in {name} at once.", "Run the same command again.") from error
    except DBAPIError as error:
        raise _translated(error.orig, name) or error from error
    except sqlite3.Error as error:
        raise _translated(error, name) or error from error


def _translated(error: BaseException | None, name: str) -> StoreError | None:
    message, hint = _words(error)
    if not message:
        return None
    detail = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return StoreError(message.format(name=name, detail=detail), hint)


def _words(error: BaseException | None) -> tuple[str, str]:
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return _SQLITE.get(code & 0xFF, ("", "")) if code is not None else ("", "")
    state = getattr(error, "sqlstate", None)
    if state in _POSTGRES:
        return _POSTGRES[state]
    # an OperationalError without a SQLSTATE never reached the server, or lost it
    return (
        _UNREACHABLE if type(error).__name__ == "OperationalError" or str(state)[:2] in {"08", "28", "3D"} else ("", "")
    )
