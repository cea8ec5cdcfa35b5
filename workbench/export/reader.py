"""A delivery read back: the rows of its files, and whether they still are what was approved."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.export.encode import FIELD_LIMIT
from workbench.export.manifest import FORMAT, NAME

_BOM = "\ufeff"


def read_csv(path: Path) -> Iterator[dict[str, str]]:
    """The rows of an exported CSV, column → cell, streaming; raises ``WorkbenchError`` for what no export writes."""
    csv.field_size_limit(FIELD_LIMIT)
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            records = csv.reader(lines, strict=True)
            header = next(records, [])
            if not header or header[0].startswith(_BOM):
                raise WorkbenchError(f"{path} has no header, or begins with a byte order mark.", _RESAVED)
            for record in records:
                if len(record) != len(header):
                    raise WorkbenchError(
                        f"{path}:{records.line_num}: {len(record)} fields under {len(header)}.", _RESAVED
                    )
                yield dict(zip(header, record, strict=True))
    except (UnicodeDecodeError, csv.Error) as problem:
        raise WorkbenchError(f"{path} is no well-formed UTF-8 CSV: {problem}.", _RESAVED) from problem
    except OSError as problem:
        raise WorkbenchError(f"Cannot read {path}: {problem.strerror}.") from problem


_RESAVED = "Was it saved from a spreadsheet? Export it again."


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of the delivery in ``folder``."""
    path = folder / NAME
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise WorkbenchError(f"Cannot read {path}: {problem.strerror}.") from problem
    except ValueError as problem:
        raise WorkbenchError(f"{path} is no manifest: {problem}.") from problem
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise WorkbenchError(f"{path} is no manifest of this workbench.", f"It reads the format {FORMAT}.")
    return told


def changes(folder: Path) -> list[str]:
    """What differs between the files in ``folder`` and their manifest, one sentence each; empty when nothing does."""
    found: list[str] = []
    for entry in read_manifest(folder)["files"]:
        path = folder / entry["name"]
        if not path.exists():
            found.append(f"{entry['name']} is missing.")
            continue
        with path.open("rb") as data:
            if hashlib.file_digest(data, "sha256").hexdigest() != entry["sha256"]:
                found.append(f"{entry['name']} is not what was exported: its SHA-256 differs from the manifest's.")
    return found
