"""The store: one opened database, every question (``reader.py``) and every change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Self

from workbench.models.decision import Decision
from workbench.models.variant import Origin, Variant
from workbench.store import additions, answers, decisions, findings, revisions, schema, waivers
from workbench.store.engine import BUSY_SECONDS, Database
from workbench.store.reader import Reader
from workbench.store.values import CheckResult, FailedAnswer, NewText, NewVariant, StoredAnswer


def open_store(address: str | Path, *, migrate: bool | None = None, busy_seconds: float = BUSY_SECONDS) -> Store:
    """Open the database at a path (SQLite, made if missing) or a PostgreSQL URL; raises ``StoreError``.

    A local file is migrated unasked, a server only with ``migrate=True``.
    """
    database = Database(address, busy_seconds)
    try:
        schema.ensure_current(database, migrate)
    except BaseException:
        database.close()
        raise
    return Store(database)


class Store(Reader):
    """Questions and changes; safe to use from several threads. Every change is one transaction."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._database.close()

    def save_answer(self, new: StoredAnswer) -> StoredAnswer:
        """Keep an answer; the first to a unit stays, and the one that is kept is returned."""
        with self._database.write() as connection:
            return answers.save_answer(connection, new)

    def save_failure(self, failed: FailedAnswer) -> None:
        """Keep an answer that could not be used, with what it cost."""
        with self._database.write() as connection:
            answers.save_failure(connection, failed)

    def add_variants(self, new: Sequence[NewVariant], person: str, at: datetime) -> list[Variant]:
        """Store what is not stored yet as drafts, and return all in the order given."""
        with self._database.write() as connection:
            return additions.add_variants(connection, new, person, at)

    def revise(
        self,
        variant_id: str,
        seen_revision: int,
        slots: Mapping[str, str],
        *,
        author: str,
        origin: Origin,
        at: datetime,
        source_revision: int | None = None,
        action: str = "edited",
    ) -> Variant:
        """Give a variant a new text, which makes it a draft; the old text is kept. Raises ``ConflictError``.

        ``source_revision`` is for a translation that was made anew; ``None`` keeps what it was.
        """
        new = NewText(variant_id, seen_revision, slots, author, origin, at, source_revision)
        with self._database.write() as connection:
            return revisions.revise(connection, new, action)

    def reopen(self, variant_id: str, seen_revision: int, person: str, at: datetime, note: str = "") -> Variant:
        """Make a variant a draft again without changing its text. Raises ``ConflictError``."""
        with self._database.write() as connection:
            return revisions.reopen(connection, variant_id, seen_revision, person, at, note)

    def record_checks(self, results: Sequence[CheckResult], person: str, at: datetime) -> list[str]:
        """Store what checks said, move the variants, and return the ids of those changed by someone meanwhile."""
        with self._database.write() as connection:
            return findings.record_checks(connection, results, person, at)

    def decide(self, decision: Decision) -> Variant:
        """Make one decision on a queued variant with the hash the person saw; raises ``ConflictError``."""
        with self._database.write() as connection:
            return decisions.decide(connection, decision)

    def decide_all(self, several: Sequence[Decision]) -> tuple[list[str], list[str]]:
        """Make the decisions that still hold; the ids of those that were made, and of those that were not."""
        with self._database.write() as connection:
            return decisions.decide_all(connection, several)

    def waive(self, decision: Decision) -> Variant:
        """Stop counting a check's findings in a slot of this very content; raises ``ConflictError``."""
        with self._database.write() as connection:
            return waivers.waive(connection, decision)
