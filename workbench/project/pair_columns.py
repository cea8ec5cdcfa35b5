"""The names of columns and keys: which are read, which are missing, which are mistyped."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from workbench.project.pairs import COLUMNS

_ALIKE = 0.8
"""From here on a name is a mistyped one: ``sorce`` is ``source``, ``target_locale`` (0.69) is a column of its own."""


def known_name(name: str) -> str:
    """The column's name as this module compares it."""
    return name.strip().lower()


def mistyped(name: str, names: Iterable[str]) -> str | None:
    """The column that ``name`` must have meant, unless the file has that one too."""
    absent = [column for column in COLUMNS if column not in set(names)]
    squeezed = name.replace(" ", "_").replace("-", "_")
    ratios = [(SequenceMatcher(None, squeezed, column).ratio(), column) for column in absent]
    ratio, column = max(ratios, default=(0.0, ""))
    return column if ratio >= _ALIKE else None
