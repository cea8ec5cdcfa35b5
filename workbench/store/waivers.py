"""Waiving a finding: a named person's decision with a reason, for one content and no other."""

from __future__ import annotations

from sqlalchemy import Connection

from workbench.errors import WorkbenchError
from workbench.models.decision import Action, Decision
from workbench.models.variant import Status, Variant
from workbench.store.bulk import insert_many
from workbench.store.decisions import require_reason, waived_places
from workbench.store.findings import findings_of, tally
from workbench.store.moves import Move, changed, lock, take
from workbench.store.rows import from_decision
from workbench.store.tables import decisions
from workbench.store.variants import one, unknown

_OPEN = frozenset({Status.DRAFT, Status.BLOCKED, Status.QUEUED})


def waive(connection: Connection, decision: Decision) -> Variant:
    """Stop counting a check's findings in a slot; the status is for the next check to say."""
    if decision.action is not Action.WAIVE:
        raise ValueError(f"not a waiver: {decision}")
    require_reason(decision)
    seen = lock(connection, [decision.variant_id]).get(decision.variant_id)
    if seen is None:
        raise unknown(decision.variant_id)
    if seen.status not in _OPEN or not seen.content_hash or seen.content_hash != decision.content_hash:
        raise changed(seen.id, seen.status)
    found = findings_of(connection, [seen.id]).get(seen.id, ())
    if not any((finding.check, finding.slot) == (decision.check, decision.slot) for finding in found):
        there = ", ".join(sorted({f"{finding.check} in {finding.slot}" for finding in found})) or "none"
        raise WorkbenchError(f"{seen.id} has no finding of {decision.check} in {decision.slot}.", f"It has: {there}.")
    insert_many(connection, decisions, [from_decision(decision)])
    counts = tally(seen.content_hash, found, waived_places(connection, [seen.id])[seen.id])
    note = f"{decision.check} in {decision.slot}: {decision.reason}"
    take(connection, [Move(seen, seen.status, decision.person, decision.at, decision.action.value, note, counts)])
    return one(connection, seen.id)
