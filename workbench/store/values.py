"""What callers hand to the store and get back, beside the nouns of ``models``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workbench.models.finding import Finding, Level
from workbench.models.variant import Origin, Status


@dataclass(frozen=True, slots=True)
class NewVariant:
    """A text that an engine or a person has just written, not stored yet."""

    campaign: str
    message: str
    template: str
    channel: str
    locale: str
    source_locale: str
    angle: str
    seed: int
    ordinal: int
    slots: Mapping[str, str]
    origin: Origin
    key: str | None = None
    """``None`` for a source text, which gets the message's next number; the source's key for a translation."""
    source_revision: int = 0
    """For a translation: the revision of the source that it translates."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the checks said about one variant, and what the variant was when they looked."""

    variant_id: str
    seen_revision: int
    seen_status: Status
    content_hash: str
    findings: tuple[Finding, ...]
    status: Status
    """What it becomes: ``draft``, ``blocked`` or ``queued``."""


@dataclass(frozen=True, slots=True)
class VariantFilter:
    """Which variants a list shows; an empty field restricts nothing."""

    campaign: str | None = None
    message: str | None = None
    locale: str | None = None
    statuses: tuple[Status, ...] = ()
    severity: Level | None = None
    """Only variants with findings of that severity that are not waived."""
    author: str | None = None
    text: str = ""
    """Only variants with this in a slot, in any case."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many variants of one message and locale have one status."""

    campaign: str
    message: str
    locale: str
    status: Status
    n: int


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An engine's answer to one unit of work, kept so that it is never paid for twice."""

    unit_key: str
    engine: str
    payload: Mapping[str, Any]
    at: datetime
    """In UTC."""
    model: str = ""
    input_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True)
class FailedAnswer:
    """An answer that could not be used: paid for all the same, and kept to learn from."""

    unit_key: str
    engine: str
    message: str
    """Why it could not be used."""
    raw: str
    """The model's answer word for word; empty when none came."""
    at: datetime
    """In UTC."""
    input_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a variant's text."""

    variant_id: str
    number: int
    slots: Mapping[str, str]
    author: str
    origin: Origin
    at: datetime
    """In UTC."""
    source_revision: int
    content_hash: str
    """As last checked; empty if it was replaced before a check."""


@dataclass(frozen=True, slots=True)
class NewText:
    """A text that replaces the one a variant has."""

    variant_id: str
    seen_revision: int
    """The revision that the new text was made from."""
    slots: Mapping[str, str]
    author: str
    origin: Origin
    at: datetime
    """In UTC."""
    source_revision: int | None = None
    """For a translation that was made anew: the revision of the source; ``None`` keeps what it was."""
