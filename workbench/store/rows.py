"""Rows of the tables ↔ the frozen values that the rest of the program knows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping

from workbench.models.decision import Action, Decision, Event
from workbench.models.finding import Finding, Level
from workbench.models.variant import Origin, Status, Variant
from workbench.store.tables import variants
from workbench.store.values import Revision

_ORIGIN = tuple(Origin.__dataclass_fields__)
_FIELDS = tuple(Variant.__dataclass_fields__)
_STATUS_AT, _ORIGIN_AT = _FIELDS.index("status"), _FIELDS.index("origin")

VARIANT = [variants.c[name] for name in _FIELDS]
"""The columns of a variant in the order of its fields: what ``to_variant`` reads."""


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def to_json(value: Any) -> str:
    """JSON that a person can read in the database; half a surrogate pair from a model stays an escape."""
    text = _ENCODER.encode(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def storable(text: str) -> str:
    """``text`` as both databases can hold it: PostgreSQL refuses NUL, UTF-8 refuses halves of surrogate pairs."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def searchable(slots: Mapping[str, str]) -> str:
    """What a text search looks through."""
    return storable("\n".join(slots.values()).casefold())


def from_origin(origin: Origin) -> dict[str, Any]:
    """The JSON object of an origin."""
    return {name: getattr(origin, name) for name in _ORIGIN}


def from_variant(variant: Variant) -> dict[str, Any]:
    """The row of a variant that is new, so the engine of its series is the engine of its text."""
    return {
        "id": variant.id,
        "key": variant.key,
        "campaign": variant.campaign,
        "message": variant.message,
        "template": variant.template,
        "channel": variant.channel,
        "locale": variant.locale,
        "source_locale": variant.source_locale,
        "number": variant.number,
        "angle": variant.angle,
        "engine": variant.origin.engine,
        "seed": variant.seed,
        "ordinal": variant.ordinal,
        "status": str(variant.status),
        "revision": variant.revision,
        "slots": dict(variant.slots),
        "search": searchable(variant.slots),
        "content_hash": variant.content_hash,
        "author": variant.author,
        "origin": from_origin(variant.origin),
        "updated_at": variant.updated_at,
        "source_revision": variant.source_revision,
        "errors": variant.errors,
        "warnings": variant.warnings,
    }


_STATUS = {status.value: status for status in Status}


def to_variant(row: Sequence[Any]) -> Variant:
    """The variant of a row of ``VARIANT``."""
    # by position: fifty rows of 21 columns by name would take longer than the query
    values = list(row)
    values[_STATUS_AT] = _STATUS[row[_STATUS_AT]]
    values[_ORIGIN_AT] = Origin(**row[_ORIGIN_AT])
    return Variant(*values)


def from_finding(variant_id: str, position: int, finding: Finding) -> dict[str, Any]:
    """The row of a finding."""
    return {
        "variant_id": variant_id,
        "position": position,
        "check": finding.check,
        "severity": str(finding.severity),
        "slot": finding.slot,
        "message": storable(finding.message),
        "start": finding.start,
        "end": finding.end,
        "fix": None if finding.fix is None else storable(finding.fix),
    }


def to_finding(row: RowMapping) -> Finding:
    """The finding of a row."""
    return Finding(
        check=row["check"],
        severity=Level(row["severity"]),
        slot=row["slot"],
        message=row["message"],
        start=row["start"],
        end=row["end"],
        fix=row["fix"],
    )


def from_decision(decision: Decision) -> dict[str, Any]:
    """The row of a decision."""
    return {
        "variant_id": decision.variant_id,
        "content_hash": decision.content_hash,
        "action": str(decision.action),
        "person": decision.person,
        "reason": storable(decision.reason),
        "at": decision.at,
        "check": decision.check,
        "slot": decision.slot,
    }


def to_decision(row: RowMapping) -> Decision:
    """The decision of a row."""
    return Decision(
        variant_id=row["variant_id"],
        content_hash=row["content_hash"],
        action=Action(row["action"]),
        person=row["person"],
        reason=row["reason"],
        at=row["at"],
        check=row["check"],
        slot=row["slot"],
    )


def from_event(event: Event) -> dict[str, Any]:
    """The row of an event."""
    return {
        "variant_id": event.variant_id,
        "at": event.at,
        "person": event.person,
        "action": event.action,
        "before": event.before,
        "after": event.after,
        "revision": event.revision,
        "content_hash": event.content_hash,
        "note": storable(event.note),
    }


def to_event(row: RowMapping) -> Event:
    """The event of a row."""
    return Event(**{name: row[name] for name in Event.__dataclass_fields__})


def to_revision(row: RowMapping) -> Revision:
    """The revision of a row of ``revisions``."""
    return Revision(
        variant_id=row["variant_id"],
        number=row["number"],
        slots=row["slots"],
        author=row["author"],
        origin=Origin(**row["origin"]),
        at=row["at"],
        source_revision=row["source_revision"],
        content_hash=row["content_hash"],
    )


def from_revision(revision: Revision) -> dict[str, Any]:
    """The row of a revision that is replaced."""
    return {
        "variant_id": revision.variant_id,
        "number": revision.number,
        "slots": dict(revision.slots),
        "author": revision.author,
        "origin": from_origin(revision.origin),
        "at": revision.at,
        "source_revision": revision.source_revision,
        "content_hash": revision.content_hash,
    }
