"""What the checks said, stored beside the status that follows from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from workbench.models.finding import Finding, Level
from workbench.models.variant import Status
from workbench.store.bulk import insert_many
from workbench.store.decisions import waived_places
from workbench.store.moves import Move, Seen, lock, take
from workbench.store.rows import from_finding, to_finding
from workbench.store.tables import findings
from workbench.store.values import CheckResult
from workbench.store.variants import chunks

_SETTLED = frozenset({Status.REJECTED, Status.CHANGES_REQUESTED})
"""Stay as a person decided until somebody writes a new text."""


def record_checks(connection: Connection, results: Sequence[CheckResult], person: str, at: datetime) -> list[str]:
    """Store results, move the variants, and return the ids of those that someone changed meanwhile.

    What says nothing new is not written, so that checking again does not grow the history. An approved variant is
    reopened first: approval is of the bytes that were approved.
    """
    seen = lock(connection, [result.variant_id for result in results])
    skipped = [result.variant_id for result in results if not _is_as_seen(result, seen.get(result.variant_id))]
    left = set(skipped)
    fresh = [result for result in results if result.variant_id not in left and not _stays(result)]
    fresh = _with_news(connection, fresh, seen)
    seen |= _reopen(connection, [seen[result.variant_id] for result in fresh], person, at)
    _replace(connection, fresh)
    waived = waived_places(connection, [result.variant_id for result in fresh])
    take(connection, [_move(result, seen[result.variant_id], waived, person, at) for result in fresh])
    return skipped


def findings_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Finding, ...]]:
    """Id → its findings, waived ones included, for the ids that have any."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for some in chunks(ids):
        query = select(findings).where(findings.c.variant_id.in_(some))
        for row in connection.execute(query.order_by(findings.c.variant_id, findings.c.position)).mappings():
            found[row["variant_id"]].append(to_finding(row))
    return {id_: tuple(several) for id_, several in found.items()}


def tally(content_hash: str, several: Iterable[Finding], waived: Iterable[tuple[str, str, str]]) -> dict[str, int]:
    """The two counts of a variant: findings that nobody has waived for this very content."""
    left = [f.severity for f in several if (content_hash, f.check, f.slot) not in waived]
    return {"errors": left.count(Level.ERROR), "warnings": left.count(Level.WARNING)}


def _is_as_seen(result: CheckResult, now: Seen | None) -> bool:
    return now is not None and (now.revision, now.status) == (result.seen_revision, result.seen_status)


def _stays(result: CheckResult) -> bool:
    return result.seen_status in _SETTLED or result.status is result.seen_status is Status.APPROVED


def _with_news(connection: Connection, results: list[CheckResult], seen: dict[str, Seen]) -> list[CheckResult]:
    same = [
        r for r in results if (r.status, r.content_hash) == (seen[r.variant_id].status, seen[r.variant_id].content_hash)
    ]
    stored = findings_of(connection, [result.variant_id for result in same])
    old = {result.variant_id for result in same if result.findings == stored.get(result.variant_id, ())}
    return [result for result in results if result.variant_id not in old]


def _reopen(connection: Connection, several: list[Seen], person: str, at: datetime) -> dict[str, Seen]:
    approved = [seen for seen in several if seen.status is Status.APPROVED]
    note = "what the customer would see has changed since the approval"
    take(connection, [Move(s, Status.DRAFT, person, at, "reopened", note, {"content_hash": ""}) for s in approved])
    return {seen.id: Seen(seen.id, Status.DRAFT, seen.revision, "") for seen in approved}


def _replace(connection: Connection, results: list[CheckResult]) -> None:
    for some in chunks([result.variant_id for result in results]):
        connection.execute(delete(findings).where(findings.c.variant_id.in_(some)))
    rows = [from_finding(r.variant_id, place, one) for r in results for place, one in enumerate(r.findings)]
    insert_many(connection, findings, rows)


def _move(
    result: CheckResult, seen: Seen, waived: dict[str, set[tuple[str, str, str]]], person: str, at: datetime
) -> Move:
    counts = tally(result.content_hash, result.findings, waived.get(result.variant_id, ()))
    values = {"content_hash": result.content_hash, **counts}
    return Move(seen, result.status, person, at, "checked", values=values)
