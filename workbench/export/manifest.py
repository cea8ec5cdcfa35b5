"""``manifest.json``: who approved each row, where its text came from, and what exactly was written.

Rows stream to a spool beside the files, one JSON object a line, and are put into the manifest when it is closed; keys
always stand in the same order, so two manifests compare well in a diff.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from workbench import __version__
from workbench.export.profile import Profile
from workbench.export.rows import ExportRow, LeftOut, Order, RowFinding
from workbench.export.tally import fields_of
from workbench.models.decision import Decision

NAME = "manifest.json"
FORMAT = "workbench-manifest/1"
_LINE = json.JSONEncoder(ensure_ascii=False)


class FileEntry(NamedTuple):
    """One file as it was written and read back from the disk."""

    name: str
    sha256: str
    bytes: int
    rows: int
    columns: tuple[str, ...]


def row_entry(file: str, row: ExportRow, warnings: Iterable[RowFinding]) -> dict[str, Any]:
    """The manifest's line for one row."""
    variant, origin = row.variant, row.variant.origin
    return {
        "id": variant.id,
        "file": file,
        "key": variant.key,
        "message": variant.message,
        "channel": variant.channel,
        "locale": variant.locale,
        "angle": variant.angle,
        "revision": variant.revision,
        "content_hash": variant.content_hash,
        "approved_by": row.approval.person,
        "approved_at": _stamp(row.approval.at),
        "approval_note": row.approval.reason,
        "author": variant.author,
        "engine": origin.engine,
        "model": origin.engine.partition(":")[2],
        "unit_key": origin.unit_key,
        "prompt_hash": origin.prompt_hash,
        "template_hash": origin.template_hash,
        "brand_hash": origin.brand_hash,
        "seed": origin.seed,
        "ordinal": variant.ordinal,
        "tokens": {"input": origin.input_tokens, "output": origin.output_tokens},
        "price": origin.price,
        "link": row.link,
        "recipient_fields": {name: row.fallbacks.get(name, "") for name in fields_of(row)},
        "waived": [_waiver(decision) for decision in row.waivers],
        "warnings": [
            {"check": found.finding.check, "column": found.finding.slot, "message": found.finding.message}
            for found in warnings
        ],
    }


def _waiver(decision: Decision) -> dict[str, str]:
    return {
        "check": decision.check,
        "slot": decision.slot,
        "waived_by": decision.person,
        "waived_at": _stamp(decision.at),
        "reason": decision.reason,
        "content_hash": decision.content_hash,
    }


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def head(profile: Profile, order: Order) -> dict[str, Any]:
    """What the manifest says about the delivery as a whole."""
    return {
        "format": FORMAT,
        "workbench": __version__,
        "campaign": order.campaign,
        "profile": {"name": profile.name, "version": profile.version, "title": profile.title, "esp": profile.esp},
        "exported_by": order.person,
        "exported_at": _stamp(order.at),
        "encoding": {"charset": "UTF-8", "bom": False, "separator": ",", "quoted": "every field", "line_end": "CRLF"},
    }


class ManifestWriter:
    """Collects the rows on disk and writes the manifest at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._spool_path = folder / f".{NAME}.rows"
        self._spool: TextIO = self._spool_path.open("x", encoding="utf-8", newline="\n")
        self.count = 0

    def add(self, entry: dict[str, Any]) -> None:
        """One more row."""
        self._spool.write(f"{',' if self.count else ''}\n    {_LINE.encode(entry)}")
        self.count += 1

    def finish(
        self, head: dict[str, Any], files: Iterable[FileEntry], next_steps: Iterable[str], left_out: Iterable[LeftOut]
    ) -> Path:
        """Write the manifest; the spool is gone afterwards."""
        self._spool.close()
        told = {
            **head,
            "files": [entry._asdict() for entry in files],
            "row_count": self.count,
            "next_steps": list(next_steps),
            "left_out": [{"id": left.id, "reason": left.reason} for left in left_out],
        }
        path = self._folder / NAME
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(json.dumps(told, ensure_ascii=False, indent=2).removesuffix("\n}"))
            out.write(',\n  "rows": [')
            with self._spool_path.open(encoding="utf-8", newline="\n") as rows:
                shutil.copyfileobj(rows, out)
            out.write("\n  ]\n}\n")
        self._spool_path.unlink()
        return path

    def close(self) -> None:
        """Close what is open, on every way out; a full disk may make even that fail, and has been told already."""
        with suppress(OSError):
            self._spool.close()
