"""An export in memory: what the files would hold, for a preview, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from workbench.export.batches import Batch, batches
from workbench.export.columns import columns_of
from workbench.export.encode import encode
from workbench.export.profile import Profile
from workbench.export.rows import ExportRow, LeftOut, Order, RowFinding, in_order
from workbench.export.tally import Tally


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One CSV file in memory."""

    name: str
    header: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    rows: tuple[ExportRow, ...]
    """The rows that the records were made of, in the same order."""

    @property
    def data(self) -> bytes:
        """The whole file, header included, as :func:`workbench.export.deliver.deliver` writes it."""
        return encode([self.header, *self.records])


@dataclass(frozen=True, slots=True)
class Build:
    """What an export would deliver."""

    files: tuple[ExportFile, ...]
    left_out: tuple[LeftOut, ...]
    """Including what the order had left out already."""
    findings: tuple[RowFinding, ...]
    """Warnings on the rows that leave."""
    next_steps: tuple[str, ...]


def build(profile: Profile, order: Order, rows: Iterable[ExportRow]) -> Build:
    """Everything that :func:`workbench.export.deliver.deliver` would write, in memory."""
    ordered = in_order(rows)
    columns = columns_of(profile, ordered)
    left_out = list(order.left_out)
    done: list[Batch] = []
    tally = Tally(profile, order.campaign)
    for item in batches(profile, columns, order.campaign, ordered):
        if isinstance(item, Batch):
            done.append(item)
            tally.add(item)
        else:
            left_out.append(item)
    header = tuple(column.name for column in columns)
    files = tuple(_file(name, header, list(own)) for name, own in groupby(done, key=lambda batch: batch.file))
    findings = tuple(finding for batch in done for finding in batch.findings)
    return Build(files, tuple(left_out), findings, tally.next_steps())


def _file(name: str, header: tuple[str, ...], own: Sequence[Batch]) -> ExportFile:
    records = tuple(record for batch in own for record in batch.records)
    return ExportFile(name, header, records, tuple(row for batch in own for row in batch.rows))
