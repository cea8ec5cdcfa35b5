"""Files of text pairs for tests, written as bytes, and what reading them gives."""

from __future__ import annotations

from pathlib import Path

from workbench.project.pair_cells import pair_of
from workbench.project.pair_file import read_pairs
from workbench.project.pairs import CellError, Pair, RawPair, Remark


def read(path: Path, content: str | bytes, encoding: str = "utf-8", name: str = "pairs.csv") -> Reading:
    """Write ``content`` to a file in ``path`` and read it as text pairs."""
    file = path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return Reading(file)


class Reading:
    """Every pair and every remark of a file."""

    def __init__(self, file: Path, encoding: str = "") -> None:
        self.pairs: list[Pair] = []
        self.remarks: list[Remark] = []
        for item in read_pairs(file, encoding):
            if isinstance(item, Remark):
                self.remarks.append(item)
            else:
                self._add(item)

    def _add(self, raw: RawPair) -> None:
        try:
            self.pairs.append(pair_of(raw))
        except CellError as error:
            self.remarks.append(Remark(str(error), raw.row, raw.line, error.column, unread=True))

    @property
    def ids(self) -> list[str]:
        """The ids of the rows that could be read."""
        return [pair.id for pair in self.pairs]

    @property
    def unread(self) -> list[tuple[int, str]]:
        """Row and column of every row that could not be read."""
        return [(remark.row, remark.column) for remark in self.remarks if remark.unread]
