"""An export to disk: the profile's files and their manifest, streaming, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.export.batches import Batch, batches
from workbench.export.columns import columns_of
from workbench.export.encode import encode
from workbench.export.manifest import FileEntry, ManifestWriter, head, row_entry
from workbench.export.profile import Column, Profile
from workbench.export.rows import ExportRow, LeftOut, Order, RowFinding, in_order
from workbench.export.tally import Tally
from workbench.export.writer import CsvWriter, whole_or_not_at_all


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was written, and what was not."""

    folder: Path
    files: tuple[FileEntry, ...]
    manifest: Path
    rows: int
    left_out: tuple[LeftOut, ...]
    """Including what the order had left out already."""
    findings: tuple[RowFinding, ...]
    """Warnings on the rows that left."""
    next_steps: tuple[str, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the CSV files are."""
        return tuple(self.folder / entry.name for entry in self.files)


def deliver(profile: Profile, order: Order, rows: Iterable[ExportRow], folder: Path) -> Delivery:
    """Write the profile's files and ``manifest.json`` as the content of ``folder``, all or nothing.

    A list of rows is put in order here. Any other iterable must be iterable twice (once for the columns, once for the
    cells) and bring its rows as :func:`workbench.export.rows.in_order` would; then memory does not grow with the rows.
    """
    if isinstance(rows, (list, tuple)):
        rows = in_order(rows)
    columns = columns_of(profile, rows)
    with whole_or_not_at_all(folder, order.campaign, profile.name) as draft:
        return _Run(profile, order, columns, draft).write(rows, folder)


class _Run:
    """One export on its way to the draft folder."""

    def __init__(self, profile: Profile, order: Order, columns: tuple[Column, ...], draft: Path) -> None:
        self._profile = profile
        self._order = order
        self._columns = columns
        self._draft = draft
        self._tally = Tally(profile, order.campaign)
        self._left_out = list(order.left_out)
        self._findings: list[RowFinding] = []

    def write(self, rows: Iterable[ExportRow], folder: Path) -> Delivery:
        """Everything into the draft folder; the answer names the folder that takes its content."""
        with ExitStack() as stack:
            manifest = stack.enter_context(closing(ManifestWriter(self._draft)))
            groups = groupby(self._fit(rows), key=lambda batch: batch.file)
            files = tuple(self._file(name, own, manifest) for name, own in groups)
            self._require_rows()
            steps = self._tally.next_steps()
            path = manifest.finish(head(self._profile, self._order), files, steps, self._left_out)
        return Delivery(
            folder, files, folder / path.name, self._tally.rows, tuple(self._left_out), tuple(self._findings), steps
        )

    def _fit(self, rows: Iterable[ExportRow]) -> Iterator[Batch]:
        for item in batches(self._profile, self._columns, self._order.campaign, rows):
            if isinstance(item, Batch):
                yield item
            else:
                self._left_out.append(item)

    def _file(self, name: str, own: Iterator[Batch], manifest: ManifestWriter) -> FileEntry:
        header = tuple(column.name for column in self._columns)
        with closing(CsvWriter(self._draft / name, header, encode([header]))) as out:
            for batch in own:
                out.add(batch.data, len(batch.rows))
                self._require_size(name, out.size)
                self._record(name, batch, manifest)
            return out.finish()

    def _record(self, name: str, batch: Batch, manifest: ManifestWriter) -> None:
        self._tally.add(batch)
        self._findings.extend(batch.findings)
        warnings: dict[str, list[RowFinding]] = {}
        for found in batch.findings:
            warnings.setdefault(found.id, []).append(found)
        for row in batch.rows:
            manifest.add(row_entry(name, row, warnings.get(row.variant.id, ())))

    def _require_size(self, name: str, size: int) -> None:
        most = self._profile.limits.file_bytes
        if most is not None and size > most:
            raise WorkbenchError(
                f"{name} would be larger than the {most:,} bytes that {self._profile.title} takes.",
                "Nothing was written; export fewer messages at a time.",
            )

    def _require_rows(self) -> None:
        if self._tally.rows:
            return
        first = self._left_out[0] if self._left_out else None
        why = f" {len(self._left_out):,} are left out, {first.id} because {first.reason}." if first else ""
        raise WorkbenchError(
            f"Nothing of {self._order.campaign} can leave as {self._profile.name}.{why}",
            "Approve variants in the queue first, or choose another profile.",
        )
