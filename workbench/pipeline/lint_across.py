"""What only shows across the rows of a file, in bounded memory: a source with two translations, du here and Sie there.

The findings are those of the set checks ``inconsistent_translation`` and ``mixed_register``, which have all texts of a
campaign before them; here each row is compared with those before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.models.finding import Finding, Level
from workbench.project.pairs import RawPair, Remark
from workbench.text import address

KEPT = 200_000
"""So many different source texts are remembered, as two numbers each; later ones are compared with these."""
HEARD = 5_000
"""In so many texts of a locale the register is looked for: a campaign has no more, and it takes its time."""
TOLD = 20
"""So many texts of a locale are told to speak otherwise than the first one; which of the two is right, nobody said."""
_COLUMNS = ("locale", "source_locale", "slot", "source")


class AcrossRows:
    """Looks at rows one after the other; each other translation of a source is told once."""

    def __init__(self, *, register_is_open: bool = True) -> None:
        self._registers = _Registers() if register_is_open else None
        self._first: dict[int, tuple[int, int]] = {}
        self._told: set[int] = set()

    def look(self, rows: Iterable[RawPair | Remark]) -> Iterator[tuple[RawPair, Finding]]:
        """The rows that another row contradicts, and how."""
        for row in rows:
            if not isinstance(row, RawPair):
                continue
            if (finding := self._look(row)) is not None:
                yield row, finding
            if self._registers is not None and (finding := self._registers.look(row)) is not None:
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
        return Finding("inconsistent_translation", Level.WARNING, _slot(row), message, 0, len(text))

    def _known(self, source: int, said: int, row: int) -> tuple[int, int]:
        """The first row with the source and what it says: this one, unless another came before."""
        if len(self._first) >= KEPT:
            return self._first.get(source, (row, said))
        return self._first.setdefault(source, (row, said))


def _slot(row: RawPair) -> str:
    return str(row.cells.get("slot") or "text")


class _Registers:
    """How the texts of each locale address their reader; one that mixes two ways itself is the slot check's."""

    def __init__(self) -> None:
        self._heard: Counter[str] = Counter()
        self._told: Counter[str] = Counter()
        self._first: dict[str, tuple[str, int, str]] = {}

    def look(self, row: RawPair) -> Finding | None:
        """Whether the row speaks otherwise than the first of its locale that tells."""
        locale, text = row.cells.get("locale"), row.cells.get("text")
        if not isinstance(locale, str) or not isinstance(text, str):
            return None
        if self._heard[locale] >= HEARD or self._told[locale] >= TOLD:
            return None
        self._heard[locale] += 1
        forms = address.own_forms(text, locale)
        if not forms or len({form.register for form in forms}) > 1:
            return None
        said = forms[0]
        word = text[said.start : said.end]
        register, first, example = self._first.setdefault(locale, (said.register, row.row, word))
        if register == said.register:
            return None
        self._told[locale] += 1
        message = f"“{word}” addresses the reader {said.register}ly; row {first} does so {register}ly with “{example}”."
        return Finding("mixed_register", Level.WARNING, _slot(row), message, said.start, said.end)
