"""A person's decision and the log of every move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.models.variant import Status


class Action(StrEnum):
    """What a person decides."""

    APPROVE = "approve"
    REJECT = "reject"
    REQUEST_CHANGES = "request_changes"
    WAIVE = "waive"


OUTCOMES: dict[Action, Status] = {
    Action.APPROVE: Status.APPROVED,
    Action.REJECT: Status.REJECTED,
    Action.REQUEST_CHANGES: Status.CHANGES_REQUESTED,
}
"""What a queued variant becomes by each decision; a waiver changes no status."""

NEEDS_REASON = frozenset({Action.REJECT, Action.REQUEST_CHANGES, Action.WAIVE})
"""Decisions that are refused without a reason."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision, bound to the hash of the content they saw (law 3)."""

    variant_id: str
    content_hash: str
    action: Action
    person: str
    """Login in ``brand/team.yaml``."""
    reason: str
    at: datetime
    """In UTC."""
    check: str = ""
    """For a waiver: the check whose findings are waived."""
    slot: str = ""
    """For a waiver: the slot of the waived finding."""


@dataclass(frozen=True, slots=True)
class Event:
    """One move of one variant, kept for ever."""

    variant_id: str
    at: datetime
    """In UTC."""
    person: str
    action: str
    """``written``, ``translated``, ``edited``, ``checked``, ``approve``, ``reject`` …"""
    before: str
    """Status before, empty for the first event."""
    after: str
    revision: int
    content_hash: str
    note: str = ""
