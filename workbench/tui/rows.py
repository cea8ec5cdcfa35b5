"""The store's variants as rows of a virtual list: eight bytes a variant, pages fetched as they come into sight."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from workbench.models.variant import Variant
from workbench.store.store import Store
from workbench.store.values import VariantFilter


class VariantRows:
    """The variants that a filter lets through, in the order in which they were written."""

    def __init__(self, store: Store, wanted: VariantFilter) -> None:
        self._store = store
        self.wanted = wanted
        self._rowids: array[int] = store.rowids(wanted)

    def count(self) -> int:
        """How many there are."""
        return len(self._rowids)

    def rows(self, start: int, stop: int) -> Sequence[Variant]:
        """The variants ``start`` to ``stop``, as they are now."""
        return self._store.by_rowids(self._rowids[start:stop])

    def drop(self, index: int) -> None:
        """Forget the row ``index``: its variant has left the list."""
        del self._rowids[index]

    def index(self, variant_id: str) -> int | None:
        """Where a variant stands in the list, if it does."""
        rowid = self._store.rowid(variant_id)
        at = bisect_left(self._rowids, rowid)
        return at if at < len(self._rowids) and self._rowids[at] == rowid else None
