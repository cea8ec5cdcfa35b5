"""Every question that the rest of the program has for the store."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime

from workbench.models.decision import Decision, Event
from workbench.models.finding import Finding
from workbench.models.variant import Variant
from workbench.store import answers, decisions, events, findings, revisions, variants
from workbench.store.engine import Database
from workbench.store.values import Count, FailedAnswer, Revision, StoredAnswer, VariantFilter

_ALL = VariantFilter()


class Reader:
    """What is stored; safe to ask from several threads. Every answer is of one consistent state."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answer(self, unit_key: str) -> StoredAnswer | None:
        """The answer to a unit of work, if it has been answered."""
        with self._database.read() as connection:
            return answers.answer(connection, unit_key)

    def failed_answers(self, unit_key: str) -> list[FailedAnswer]:
        """The unusable answers to a unit of work, the newest last."""
        with self._database.read() as connection:
            return answers.failed_answers(connection, unit_key)

    def variant(self, variant_id: str) -> Variant:
        """The variant with that id; raises ``WorkbenchError``."""
        with self._database.read() as connection:
            return variants.one(connection, variant_id)

    def resolve(self, prefix: str) -> str:
        """The one id that is ``prefix`` or begins with it; raises ``WorkbenchError``."""
        with self._database.read() as connection:
            return variants.resolve(connection, prefix)

    def variants(self, wanted: VariantFilter = _ALL, after: str | None = None, limit: int = 50) -> list[Variant]:
        """The next ``limit`` variants in the order in which they were written, after the variant ``after``."""
        with self._database.read() as connection:
            return variants.many(connection, wanted, after, limit)

    def each(self, wanted: VariantFilter = _ALL) -> Iterator[Variant]:
        """All of the filter's variants in the order in which they were written, a few hundred in memory at a time."""
        positions = self.rowids(wanted)
        for start in range(0, len(positions), 500):
            yield from self.by_rowids(positions[start : start + 500])

    def rowids(self, wanted: VariantFilter = _ALL) -> array[int]:
        """Where the filter's variants stand, in order: what a virtual list scrolls over (8 bytes a variant)."""
        with self._database.read() as connection:
            return variants.rowids(connection, wanted)

    def by_rowids(self, wanted: Sequence[int]) -> list[Variant]:
        """The variants that stand there, in the order asked for; at most a few hundred."""
        with self._database.read() as connection:
            return variants.by_rowids(connection, wanted)

    def rowid(self, variant_id: str) -> int:
        """Where one variant stands: look for it in ``rowids`` with ``bisect``; raises ``WorkbenchError``."""
        with self._database.read() as connection:
            return variants.rowid(connection, variant_id)

    def count(self, wanted: VariantFilter = _ALL) -> int:
        """How many variants the filter lets through."""
        with self._database.read() as connection:
            return variants.count(connection, wanted)

    def counts(self, campaign: str | None = None) -> list[Count]:
        """How many variants there are by campaign, message, locale and status."""
        with self._database.read() as connection:
            return variants.counts(connection, campaign)

    def siblings(self, key: str) -> list[Variant]:
        """The source variant of a key, then its translations by locale."""
        with self._database.read() as connection:
            return variants.siblings(connection, key)

    def sources(self, campaign: str, message: str) -> list[Variant]:
        """The source variants of a message by number."""
        with self._database.read() as connection:
            return variants.sources(connection, campaign, message)

    def existing_ordinals(self, campaign: str, message: str, locale: str, engine: str, seed: int) -> set[int]:
        """Which texts of a series are written, whoever has edited them since."""
        with self._database.read() as connection:
            return variants.existing_ordinals(connection, campaign, message, (locale, engine, seed))

    def translated_keys(self, campaign: str, locale: str) -> dict[str, int]:
        """Key → the revision of the source that its translation into ``locale`` was made from."""
        with self._database.read() as connection:
            return variants.translated_keys(connection, campaign, locale)

    def findings(self, variant_id: str) -> tuple[Finding, ...]:
        """What the checks said about the newest text, waived findings included."""
        return self.findings_of([variant_id]).get(variant_id, ())

    def findings_of(self, ids: Sequence[str]) -> dict[str, tuple[Finding, ...]]:
        """Id → its findings, for the ids that have any."""
        with self._database.read() as connection:
            return findings.findings_of(connection, ids)

    def decisions(self, variant_id: str) -> list[Decision]:
        """Every decision on a variant, the newest last."""
        with self._database.read() as connection:
            return decisions.decisions_of(connection, variant_id)

    def decided_since(self, since: datetime) -> int:
        """How many decisions there have been since, waivers not counted: the day's work."""
        with self._database.read() as connection:
            return decisions.decided_since(connection, since)

    def latest_approval(self, variant_id: str) -> Decision | None:
        """The newest approval; whether it still applies, its hash says."""
        return self.approvals([variant_id]).get(variant_id)

    def approvals(self, ids: Sequence[str]) -> dict[str, Decision]:
        """Id → its newest approval, for the ids that have one."""
        with self._database.read() as connection:
            return decisions.latest_approvals(connection, ids)

    def waivers(self, variant_id: str, content_hash: str) -> list[Decision]:
        """The waivers that hold for a content of a variant, the newest last."""
        return [waiver for waiver in self.waivers_of([variant_id]) if waiver.content_hash == content_hash]

    def waivers_of(self, ids: Sequence[str]) -> list[Decision]:
        """Every waiver on these variants, the newest last; which apply, their hashes say."""
        with self._database.read() as connection:
            return decisions.waivers(connection, ids)

    def events(self, variant_id: str) -> list[Event]:
        """Everything that happened to a variant, the newest last."""
        with self._database.read() as connection:
            return events.events_of(connection, variant_id)

    def revisions(self, variant_id: str) -> list[Revision]:
        """Every text that the variant has had, the newest last."""
        with self._database.read() as connection:
            return revisions.all_revisions(connection, variant_id)

    def revision(self, variant_id: str, number: int) -> Revision:
        """One of the texts that the variant has had; raises ``WorkbenchError``."""
        with self._database.read() as connection:
            return revisions.revision(connection, variant_id, number)
