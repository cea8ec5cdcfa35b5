"""What people decided: kept for ever, bound to the hash they saw, made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, update

from workbench.errors import WorkbenchError
from workbench.models.decision import NEEDS_REASON, OUTCOMES, Action, Decision, Event
from workbench.models.variant import Status, Variant
from workbench.store.bulk import insert_many
from workbench.store.moves import Move, Seen, changed, lock, log, require_move, take
from workbench.store.rows import VARIANT, from_decision, to_decision, to_variant
from workbench.store.tables import decisions, variants
from workbench.store.variants import chunks, one

Place = tuple[str, str, str]
"""What a waiver covers: content hash, check, slot."""


_DECIDE = (
    update(variants)
    .where(
        variants.c.id == bindparam("seen_id"),
        variants.c.status == Status.QUEUED.value,
        variants.c.content_hash == bindparam("seen_hash"),
    )
    .values(status=bindparam("status"), updated_at=bindparam("updated_at"))
    .returning(*VARIANT)
)


def decide(connection: Connection, decision: Decision) -> Variant:
    """Make one decision on a queued variant with the hash the person saw; raises ``ConflictError``."""
    after = _outcome(decision)
    seen = {"seen_id": decision.variant_id, "seen_hash": decision.content_hash}
    row = connection.execute(_DECIDE, {**seen, "status": after.value, "updated_at": decision.at}).first()
    if row is None:
        raise changed(decision.variant_id, one(connection, decision.variant_id).status)
    variant = to_variant(row)
    insert_many(connection, decisions, [from_decision(decision)])
    log(connection, [_event(decision, variant)])
    return variant


def decide_all(connection: Connection, several: Sequence[Decision]) -> tuple[list[str], list[str]]:
    """Make the decisions that still hold; the ids of those that were made, and of those that were not."""
    outcomes = [_outcome(decision) for decision in several]
    seen = lock(connection, [decision.variant_id for decision in several])
    done: dict[str, Decision] = {}
    moves: list[Move] = []
    conflicts: list[str] = []
    for decision, after in zip(several, outcomes, strict=True):
        now = seen.get(decision.variant_id)
        if now is None or decision.variant_id in done or not _holds(decision, now):
            conflicts.append(decision.variant_id)
        else:
            done[decision.variant_id] = decision
            moves.append(Move(now, after, decision.person, decision.at, decision.action.value, decision.reason))
    take(connection, moves)
    insert_many(connection, decisions, [from_decision(decision) for decision in done.values()])
    return list(done), conflicts


def decisions_of(connection: Connection, variant_id: str) -> list[Decision]:
    """Every decision on a variant, the newest last."""
    query = select(decisions).where(decisions.c.variant_id == variant_id).order_by(decisions.c.rowid)
    return [to_decision(row) for row in connection.execute(query).mappings()]


def latest_approvals(connection: Connection, ids: Sequence[str]) -> dict[str, Decision]:
    """Id → its newest approval, for the ids that have one; whether it still applies, its hash says."""
    found = _of_action(connection, ids, Action.APPROVE)
    return {decision.variant_id: decision for decision in found}


def waivers(connection: Connection, ids: Sequence[str]) -> list[Decision]:
    """Every waiver on these variants, the newest last; which apply, their hashes say."""
    return _of_action(connection, ids, Action.WAIVE)


def decided_since(connection: Connection, since: datetime) -> int:
    """How many decisions there have been since, waivers not counted."""
    is_outcome = decisions.c.action.in_([action.value for action in OUTCOMES])
    query = select(func.count()).select_from(decisions).where(decisions.c.at >= since, is_outcome)
    return connection.scalar(query) or 0


def waived_places(connection: Connection, ids: Sequence[str]) -> dict[str, set[Place]]:
    """Id → what is waived there."""
    places: dict[str, set[Place]] = defaultdict(set)
    for waiver in waivers(connection, ids):
        places[waiver.variant_id].add((waiver.content_hash, waiver.check, waiver.slot))
    return places


def require_reason(decision: Decision) -> None:
    """Refuse a decision that needs a reason and has none."""
    if decision.action in NEEDS_REASON and not decision.reason.strip():
        raise WorkbenchError(f"To {decision.action.value.replace('_', ' ')} needs a reason.", "Add --reason …")


def _outcome(decision: Decision) -> Status:
    require_reason(decision)
    if decision.action not in OUTCOMES:
        raise ValueError(f"a waiver decides nothing: {decision}")
    after = OUTCOMES[decision.action]
    require_move(Status.QUEUED, after)
    return after


def _holds(decision: Decision, now: Seen) -> bool:
    return now.status is Status.QUEUED and now.content_hash == decision.content_hash


def _event(decision: Decision, variant: Variant) -> Event:
    return Event(
        variant_id=variant.id,
        at=decision.at,
        person=decision.person,
        action=decision.action.value,
        before=Status.QUEUED.value,
        after=variant.status.value,
        revision=variant.revision,
        content_hash=variant.content_hash,
        note=decision.reason,
    )


def _of_action(connection: Connection, ids: Sequence[str], action: Action) -> list[Decision]:
    found = []
    for some in chunks(ids):
        query = select(decisions).where(decisions.c.variant_id.in_(some), decisions.c.action == action.value)
        found += [to_decision(row) for row in connection.execute(query.order_by(decisions.c.rowid)).mappings()]
    return found
