"""A set of files appears whole or not at all: written beside its folder, read back, then put in place by a rename."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from workbench.errors import WorkbenchError
from workbench.export.manifest import FORMAT, NAME, FileEntry

_HINTS = {
    errno.ENOSPC: "The disk is full. Nothing was written; free some space and export again.",
    errno.EDQUOT: "Your disk quota is used up. Nothing was written; free some space and export again.",
    errno.EFBIG: "The file is larger than this system allows. Nothing was written; export fewer messages at a time.",
    errno.EACCES: "You may not write there. Nothing was written; choose another folder with --out.",
    errno.EPERM: "You may not write there. Nothing was written; choose another folder with --out.",
    errno.EROFS: "That disk is read-only. Nothing was written; choose another folder with --out.",
}


class CsvWriter:
    """One CSV file in the making."""

    def __init__(self, path: Path, columns: tuple[str, ...], header: bytes) -> None:
        self._path = path
        self._columns = columns
        self._out = path.open("xb")
        self._hash = hashlib.sha256()
        self._rows = 0
        self.size = 0
        self._write(header)

    def add(self, data: bytes, rows: int) -> None:
        """Append verified records."""
        self._write(data)
        self._rows += rows

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._hash.update(data)
        self.size += len(data)

    def finish(self) -> FileEntry:
        """Close the file and make sure that it holds what was verified."""
        self._out.flush()
        self._out.close()
        with self._path.open("rb") as back:
            on_disk = hashlib.file_digest(back, "sha256").hexdigest()
        if on_disk != self._hash.hexdigest():
            raise WorkbenchError(
                f"{self._path.name} reads back from the disk as other bytes than were written.",
                "Nothing was exported. Check the disk, or choose another folder with --out.",
            )
        return FileEntry(self._path.name, on_disk, self.size, self._rows, self._columns)

    def close(self) -> None:
        """Close the file, on every way out."""
        with suppress(OSError):
            self._out.close()


@contextmanager
def whole_or_not_at_all(folder: Path, campaign: str, profile: str) -> Iterator[Path]:
    """A draft folder beside ``folder`` that takes its place when the block ends well, and vanishes when it does not.

    A folder with an earlier delivery of the same campaign and profile is replaced; any other is refused.
    """
    folder = folder.absolute()
    draft: Path | None = None
    try:
        _require_replaceable(folder, campaign, profile)
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.partial-", dir=folder.parent))
        draft.chmod(0o777 & ~_umask())
        yield draft
        _sync(draft)
        _put_in_place(draft, folder)
    except OSError as problem:
        hint = _HINTS.get(problem.errno or 0, "Nothing was written; choose another folder with --out.")
        raise WorkbenchError(f"Cannot export to {folder}: {problem.strerror or problem}.", hint) from problem
    finally:
        if draft is not None:
            shutil.rmtree(draft, ignore_errors=True)


def _require_replaceable(folder: Path, campaign: str, profile: str) -> None:
    if not folder.exists():
        return
    found = {path.name for path in folder.iterdir()}
    if not found:
        return
    told = _earlier(folder)
    if told is None or (told.campaign, told.profile) != (campaign, profile):
        raise WorkbenchError(
            f"{folder} already holds other files, which an export of {campaign} as {profile} would replace.",
            f"Choose a folder of its own, such as --out {folder / f'{campaign}-{profile}'}.",
        )
    strangers = sorted(found - told.files - {NAME})
    if strangers:
        raise WorkbenchError(
            f"{folder} holds {strangers[0]}, which the export there did not write and would remove.",
            "Move it away, or choose another folder with --out.",
        )


class _Earlier(NamedTuple):
    """An earlier delivery in the same folder."""

    campaign: str
    profile: str
    files: frozenset[str]


def _earlier(folder: Path) -> _Earlier | None:
    try:
        told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        files = frozenset(entry["name"] for entry in told["files"])
        return _Earlier(told["campaign"], told["profile"]["name"], files) if told["format"] == FORMAT else None
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync(folder: Path) -> None:
    """Bring every file and the folder itself to the disk."""
    for path in (*folder.iterdir(), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _put_in_place(draft: Path, folder: Path) -> None:
    """Rename the draft to ``folder``; an earlier delivery steps aside first, and comes back if that fails."""
    aside = draft.with_name(f"{draft.name}.old")
    with suppress(FileNotFoundError):
        folder.rename(aside)
    try:
        draft.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)
    with suppress(OSError):
        _sync_entry(folder.parent)


def _sync_entry(parent: Path) -> None:
    handle = os.open(parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
