"""Variants, findings and the rest as JSON objects: the shapes that scripts rely on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from workbench.models.decision import Decision, Event
from workbench.models.finding import Finding
from workbench.models.variant import Variant


def variant_record(variant: Variant) -> dict[str, Any]:
    """The fields of a variant."""
    record = asdict(variant) | {"slots": dict(variant.slots)}
    return record | {"updated_at": variant.updated_at.isoformat()}


def finding_record(finding: Finding, waived: bool = False) -> dict[str, Any]:
    """The fields of a finding, and whether a person has waived it."""
    return asdict(finding) | {"waived": waived}


def decision_record(decision: Decision) -> dict[str, Any]:
    """The fields of a decision."""
    return asdict(decision) | {"at": decision.at.isoformat()}


def event_record(event: Event) -> dict[str, Any]:
    """The fields of an event."""
    return asdict(event) | {"at": event.at.isoformat()}
