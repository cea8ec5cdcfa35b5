"""What only shows across the rows of a file: one source text with two translations, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.models.finding import Finding, Level
from workbench.project.pairs import RawPair, Remark

KEPT = 200_000
"""So many different source texts are remembered, as two numbers each; later ones are compared with these."""
CHECK = "inconsistent_translation"
"""The finding is that of the set check, which has all texts of a message before it."""
_COLUMNS = ("locale", "source_locale", "slot", "source")


class AcrossRows:
    """Looks at rows one after the other; each other translation of a source is told once."""

    def __init__(self) -> None:
        self._first: dict[int, tuple[int, int]] = {}
        self._told: set[int] = set()

    def look(self, rows: Iterable[RawPair | Remark]) -> Iterator[tuple[RawPair, Finding]]:
        """The rows whose source another row translates otherwise."""
        for row in rows:
            if isinstance(row, RawPair) and (finding := self._look(row)) is not None:
                yield row, finding

    def _look(self, row: RawPair) -> Finding | None:
        place = tuple(row.cells.get(column) for column in _COLUMNS)
        source, text = place[-1], row.cells.get("text")
        if not isinstance(source, str) or not isinstance(text, str) or not source or not text:
            return None
        if ("{" in source) != ("{" in text) or not all(isinstance(cell, str | None) for cell in place):
            return None  # a figure written out instead of an argument is the same translation
        said = hash(" ".join(text.lower().split()))
        row_number, before = self._known(hash(place), said, row.row)
        if before == said or (told := hash((place, said))) in self._told or len(self._told) >= KEPT:
            return None
        self._told.add(told)
        message = f"Row {row_number} translates the same source in another way. Choose one, unless both are meant."
        return Finding(CHECK, Level.WARNING, row.cells.get("slot") or "text", message, 0, len(text))

    def _known(self, source: int, said: int, row: int) -> tuple[int, int]:
        """The first row with the source and what it says: this one, unless another came before."""
        if len(self._first) >= KEPT:
            return self._first.get(source, (row, said))
        return self._first.setdefault(source, (row, said))
