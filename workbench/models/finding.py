"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    """Keeps the variant out of the queue until it is mended or waived."""
    WARNING = "warning"
    """Shown to the reviewer, blocks nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check saw."""

    check: str
    """The check's id: the name of its module."""
    severity: Level
    slot: str
    """The slot or layout part it is in."""
    message: str
    """One sentence for a person: what is wrong and what would be right."""
    start: int | None = None
    """First character (code point index) in the slot text, if the finding has a place."""
    end: int | None = None
    """One past the last character."""
    fix: str | None = None
    """What to put instead of ``text[start:end]``, when that is mechanical and safe."""
