"""What has left so far, for the words to the CRM manager."""

from __future__ import annotations

from workbench.export.batches import Batch
from workbench.export.profile import Profile, Summary
from workbench.export.rows import ExportRow
from workbench.export.tags import attribute
from workbench.text.merge_tags import OPEN, SYSTEM_LINKS, names


class Tally:
    """Counts batches as they pass."""

    def __init__(self, profile: Profile, campaign: str) -> None:
        self._profile = profile
        self._campaign = campaign
        self._files: dict[str, None] = {}
        self._channels: set[str] = set()
        self._attributes: set[str] = set()
        self._first_id = ""
        self._has_link = False
        self.rows = 0

    def add(self, batch: Batch) -> None:
        """Count one batch."""
        self._files[batch.file] = None
        self.rows += len(batch.rows)
        self._first_id = self._first_id or batch.rows[0].variant.id
        for row in batch.rows:
            self._channels.add(row.variant.channel)
            self._has_link = self._has_link or bool(row.link)
            self._attributes.update(attribute(self._profile, row, name) for name in fields_of(row))

    def next_steps(self) -> tuple[str, ...]:
        """What the CRM manager does now; nothing when nothing has left."""
        if not self._files:
            return ()
        summary = Summary(
            self._campaign,
            tuple(self._files),
            self._first_id,
            frozenset(self._channels),
            tuple(sorted(self._attributes)),
            self._has_link,
        )
        return self._profile.next_steps(summary)


def fields_of(row: ExportRow) -> list[str]:
    """The recipient fields that the row's slots mention, each once, in the order of the alphabet."""
    texts = (text for text in row.rendered.slots.values() if OPEN in text)
    return sorted({name for text in texts for name in names(text)} - set(SYSTEM_LINKS))
