"""A variant: one message in one locale, its status, and where its text came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """Where a variant stands on its way to the CSV."""

    DRAFT = "draft"
    BLOCKED = "blocked"
    QUEUED = "queued"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    REJECTED = "rejected"


MOVES: dict[Status, frozenset[Status]] = {
    Status.DRAFT: frozenset({Status.DRAFT, Status.BLOCKED, Status.QUEUED}),
    Status.BLOCKED: frozenset({Status.DRAFT, Status.BLOCKED, Status.QUEUED}),
    Status.QUEUED: frozenset(
        {Status.DRAFT, Status.BLOCKED, Status.QUEUED, Status.APPROVED, Status.REJECTED, Status.CHANGES_REQUESTED}
    ),
    Status.CHANGES_REQUESTED: frozenset({Status.DRAFT}),
    Status.APPROVED: frozenset({Status.DRAFT}),
    Status.REJECTED: frozenset({Status.DRAFT}),
}
"""From each status, the ones a variant may move to. Only a queued variant can be decided on; an edit makes a draft."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text came from (law 7)."""

    engine: str
    """``phrasebook``, ``VENDOR:MODEL`` or ``person``."""
    unit_key: str = ""
    """The hash of the inputs of the unit of work that produced it."""
    prompt_hash: str = ""
    template_hash: str = ""
    brand_hash: str = ""
    seed: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    price: str = ""
    """In the vendor's currency, empty when unknown."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One message in one locale: the newest revision of its slot texts."""

    id: str
    """``<key>_<locale>``: unique, and the row id in ESP files."""
    key: str
    """``<campaign>-<message>-<number>``: shared by the source variant and its translations."""
    campaign: str
    message: str
    template: str
    channel: str
    locale: str
    source_locale: str
    number: int
    angle: str
    seed: int
    ordinal: int
    """Position in its seed's series: what a resumed run asks for."""
    status: Status
    revision: int
    slots: Mapping[str, str]
    """Slot → ICU MessageFormat text."""
    content_hash: str
    """Hash of all that decides what the customer sees, as last checked; empty before the first check."""
    author: str
    """Login of who wrote or last edited this revision (for engines: who ran them)."""
    origin: Origin
    updated_at: datetime
    """In UTC."""
    source_revision: int = 0
    """For a translation: the revision of the source variant it translates."""
    errors: int = 0
    """Findings of severity error that are not waived."""
    warnings: int = 0

    @property
    def is_source(self) -> bool:
        """Whether this is the text the others are translated from."""
        return self.locale == self.source_locale


@dataclass(frozen=True, slots=True)
class Rendered:
    """A variant as the customer would see it, recipient fields still standing as placeholders."""

    slots: Mapping[str, str]
    """Slot → text with facts filled in."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Layout part → text (``html``, ``text``, ``payload``)."""


def variant_id(key: str, locale: str) -> str:
    """The id of the variant of ``key`` in ``locale``."""
    return f"{key}_{locale}"


def variant_key(campaign: str, message: str, number: int) -> str:
    """The content key of a variant; only letters, digits and hyphens, valid in Braze and Iterable catalogs."""
    return f"{campaign}-{message}-{number:02d}"
