"""What export is given and what it says about rows that may not leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from workbench.models.decision import Decision
from workbench.models.finding import Finding
from workbench.models.variant import Rendered, Variant


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One approved variant, with all that its row and its line in the manifest need."""

    variant: Variant
    rendered: Rendered
    """As approved: facts filled in, recipient fields and system links standing as placeholders."""
    approval: Decision
    waivers: tuple[Decision, ...] = ()
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    """Recipient field → what a customer without a value reads, in this row's locale."""
    attributes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Recipient field → ESP → the attribute's name there (``RecipientField.esp``)."""
    link: str = ""
    """Where a tap or the button leads: the link fact of the message in this locale."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A variant that does not leave, and why."""

    id: str
    reason: str
    """One sentence for the CRM manager."""


@dataclass(frozen=True, slots=True)
class RowFinding:
    """Something seen in the bytes of one row; the finding's slot is the name of the column."""

    id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Order:
    """Who exports which campaign, and what the pipeline has already left out."""

    campaign: str
    person: str
    """Login of the CRM manager."""
    at: datetime
    """In UTC."""
    left_out: tuple[LeftOut, ...] = ()


def in_order(rows: Iterable[ExportRow]) -> list[ExportRow]:
    """Rows as they stand in a file: by message and number, the source locale before its translations."""

    def place(row: ExportRow) -> tuple[str, int, bool, str]:
        variant = row.variant
        return variant.message, variant.number, not variant.is_source, variant.locale

    return sorted(rows, key=place)
