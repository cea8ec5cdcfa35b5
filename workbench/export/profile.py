"""What a profile is: the shape of one ESP's CSV, its limits and its spelling of merge tags, all as one value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from workbench.export.rows import ExportRow, LeftOut
from workbench.models.finding import Finding


class Inexpressible(ValueError):
    """This ESP cannot carry this row; the message is the reason, for the CRM manager."""


class Kind(StrEnum):
    """What stands in a column, and so how merge tags are written and what is checked there."""

    KEY = "key"
    """Identifiers and metadata: one line, never a tag, never a sign that a spreadsheet would calculate."""
    SLOT = "slot"
    """A slot text: plain text with merge tags; may have line breaks."""
    LINK = "link"
    """A URL, written as it is."""
    TEXT = "text"
    """A whole rendered plain-text part."""
    HTML = "html"
    """A whole rendered HTML part."""
    JSON = "json"
    """A whole rendered JSON payload."""


class Column(NamedTuple):
    """One column of a file."""

    name: str
    kind: Kind


class Layout(NamedTuple):
    """What the rows of an export consist of; columns are made from it."""

    slots: Mapping[str, tuple[str, ...]]
    """Channel → its slots, in the order in which rows bring them."""
    parts: tuple[str, ...]
    """Layout parts, in the order of the channels' table."""


class Summary(NamedTuple):
    """What left, for the words to the CRM manager."""

    campaign: str
    files: tuple[str, ...]
    first_id: str
    channels: frozenset[str]
    attributes: tuple[str, ...]
    """The ESP's names of the recipient fields that stand in some cell as merge tags."""
    has_link: bool


@dataclass(frozen=True, slots=True)
class Tags:
    """How an ESP spells what only it knows."""

    field: Callable[[str, str], str]
    """(attribute's name, fallback) → tag; raises :class:`Inexpressible` for a fallback it has no spelling for."""
    own: re.Pattern[str]
    """Finds the tags that ``field`` writes; groups ``name`` and ``fallback``. Verification reads cells back with it."""
    links: Mapping[str, str]
    """System link → tag; a link that is missing here cannot be expressed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the ESP refuses on import."""

    cell: int | None = None
    """Characters in one cell, counted as UTF-16 units, the strictest reading of "characters"."""
    columns: int | None = None
    file_bytes: int | None = None
    name: re.Pattern[str] = re.compile(r"[^\x00-\x1f]+")
    """What a header must match wholly."""
    id: re.Pattern[str] = re.compile(r"[A-Za-z0-9_-]+")
    """What the first cell of a row must match wholly."""


class Arranged(NamedTuple):
    """The rows of one file in their final order, and those that the file has no place for."""

    rows: Sequence[ExportRow]
    left_out: Sequence[LeftOut]


@dataclass(frozen=True, slots=True)
class Profile:
    """One ESP's import file. A module in ``export/profiles/`` defines it as ``PROFILE``; the folder walk finds it."""

    name: str
    """As typed after ``--profile``."""
    title: str
    version: int
    """Raised whenever the same rows would make other bytes."""
    esp: str
    """The key in ``RecipientField.esp``."""
    channels: tuple[str, ...]
    columns: Callable[[Layout], tuple[Column, ...]]
    cells: Callable[[ExportRow], Mapping[str, str]]
    """Column → text with placeholders; raises :class:`Inexpressible`. A missing column is an empty cell."""
    tags: Tags
    next_steps: Callable[[Summary], tuple[str, ...]]
    """What the CRM manager does with the files in this ESP."""
    limits: Limits = field(default_factory=Limits)
    file_per_key: bool = False
    """Whether each variant key gets a file of its own, because the ESP imports one message at a time."""
    arrange: Callable[[Sequence[ExportRow]], Arranged] | None = None
    """Orders and restricts the rows of one file, where the ESP asks for it."""
    inspect: Callable[[ExportRow], Iterable[Finding]] | None = None
    """Warnings of this ESP that no limit enforces."""

    def file_name(self, campaign: str, key: str) -> str:
        """The file that a row goes to; ``UPLOAD`` says that it is for the machine, not for a spreadsheet."""
        stem = key if self.file_per_key else f"{campaign}_{self.name}"
        return f"{stem}_UPLOAD.csv"
