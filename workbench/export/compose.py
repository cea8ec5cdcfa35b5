"""One approved row becomes the cells of one record, or the reason why it cannot."""

from __future__ import annotations

from workbench.export.profile import Column, Inexpressible, Kind, Profile
from workbench.export.rows import ExportRow
from workbench.export.tags import write_tags
from workbench.models.decision import Action
from workbench.models.variant import Status
from workbench.text.merge_tags import OPEN

TAGGED = frozenset({Kind.SLOT, Kind.TEXT, Kind.HTML, Kind.JSON})
"""Kinds of columns in which merge tags may stand."""


def compose(profile: Profile, columns: tuple[Column, ...], row: ExportRow) -> tuple[str, ...]:
    """The cells of ``row`` in the order of ``columns``; raises :class:`Inexpressible` with the reason against it."""
    _require_approved(row)
    if row.variant.channel not in profile.channels:
        raise Inexpressible(f"{profile.title} takes {' and '.join(profile.channels)}, not {row.variant.channel}")
    texts = profile.cells(row)
    record = tuple([_cell(profile, row, column, texts.get(column.name, "")) for column in columns])
    try:
        "".join(record).encode()
    except UnicodeEncodeError:
        raise Inexpressible("a text holds half a character (a lone surrogate), which no file can carry") from None
    return record


def _cell(profile: Profile, row: ExportRow, column: Column, text: str) -> str:
    return write_tags(profile, row, text, column.kind) if OPEN in text and column.kind in TAGGED else text


def _require_approved(row: ExportRow) -> None:
    """Law 4, once more: whoever calls us, only what a person approved leaves, and only as they saw it (law 3)."""
    variant, approval = row.variant, row.approval
    if variant.status is not Status.APPROVED or approval.action is not Action.APPROVE:
        raise Inexpressible(f"it is {variant.status.value}, not approved")
    if approval.variant_id != variant.id:
        raise Inexpressible(f"its approval is that of {approval.variant_id}")
    if not variant.content_hash or approval.content_hash != variant.content_hash:
        raise Inexpressible("it changed after it was approved")
