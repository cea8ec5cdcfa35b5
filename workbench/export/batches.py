"""Rows stream through in batches: composed, encoded, read back and judged, before a byte of them is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from workbench.export.compose import compose
from workbench.export.encode import encode
from workbench.export.profile import Column, Inexpressible, Profile
from workbench.export.rows import ExportRow, LeftOut, RowFinding
from workbench.export.verify import verify
from workbench.models.finding import Level

BATCH = 64
"""Rows encoded and read back at once: few enough that the HTML of emails stays small in memory."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Verified rows of one file, in order."""

    file: str
    rows: tuple[ExportRow, ...]
    records: tuple[tuple[str, ...], ...]
    data: bytes
    """The records as they are to be written, without a header; these bytes were read back and found right."""
    findings: tuple[RowFinding, ...]
    """Warnings on the rows."""


def batches(
    profile: Profile, columns: tuple[Column, ...], campaign: str, rows: Iterable[ExportRow]
) -> Iterator[Batch | LeftOut]:
    """Every row either in a batch or left out with its reason; the batches of a file follow one another."""
    seen: set[str] = set()
    files: set[str] = set()
    for file, group in _groups(profile, campaign, rows):
        if profile.file_per_key and file in files:
            raise ValueError(f"the rows of {file} do not stand together: put them in_order first")
        files.add(file)
        yield from _judge(profile, columns, file, group, seen)


def _groups(profile: Profile, campaign: str, rows: Iterable[ExportRow]) -> Iterator[tuple[str, list[ExportRow]]]:
    if profile.file_per_key:
        for key, group in groupby(rows, key=lambda row: row.variant.key):
            yield profile.file_name(campaign, key), list(group)
        return
    stream = iter(rows)
    while batch := list(islice(stream, BATCH)):
        yield profile.file_name(campaign, ""), batch


def _judge(
    profile: Profile, columns: tuple[Column, ...], file: str, rows: Sequence[ExportRow], seen: set[str]
) -> Iterator[Batch | LeftOut]:
    records: dict[str, tuple[str, ...]] = {}
    fit: list[ExportRow] = []
    for row in rows:
        try:
            if row.variant.id in seen:
                raise Inexpressible("it stands in this export already, and ids are unique")
            seen.add(row.variant.id)
            records[row.variant.id] = compose(profile, columns, row)
            fit.append(row)
        except Inexpressible as problem:
            yield LeftOut(row.variant.id, str(problem))
    batch = _batch(profile, columns, file, fit, records)
    left_out = _errors(batch)
    if left_out or profile.arrange is not None:
        unfit = {left.id for left in left_out}
        kept: Sequence[ExportRow] = [row for row in fit if row.variant.id not in unfit]
        if profile.arrange is not None:
            kept, unplaced = profile.arrange(kept)
            left_out += unplaced
        batch = _batch(profile, columns, file, kept, records)
    yield from left_out
    if batch.rows:
        yield batch


def _batch(
    profile: Profile,
    columns: tuple[Column, ...],
    file: str,
    rows: Sequence[ExportRow],
    records: dict[str, tuple[str, ...]],
) -> Batch:
    """The rows as bytes, with what reading those very bytes again has found."""
    own = tuple(records[row.variant.id] for row in rows)
    data = encode(own)
    return Batch(file, tuple(rows), own, data, tuple(verify(profile, columns, rows, data)))


def _errors(batch: Batch) -> list[LeftOut]:
    """One line for each row that has an error: its first one."""
    reasons: dict[str, str] = {}
    for found in batch.findings:
        if found.finding.severity is Level.ERROR:
            reasons.setdefault(found.id, found.finding.message)
    return [LeftOut(id_, reason) for id_, reason in reasons.items()]
