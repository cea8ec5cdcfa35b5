"""The database: variants, their texts, findings, decisions and history, in SQLite or PostgreSQL."""

from __future__ import annotations

from workbench.store.store import Store, open_store
from workbench.store.values import (
    CheckResult,
    Count,
    FailedAnswer,
    NewVariant,
    Revision,
    StoredAnswer,
    VariantFilter,
)

__all__ = [
    "CheckResult",
    "Count",
    "FailedAnswer",
    "NewVariant",
    "Revision",
    "Store",
    "StoredAnswer",
    "VariantFilter",
    "open_store",
]
