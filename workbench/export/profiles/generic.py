"""``generic``: everything that was approved, one row per variant and locale, for any ESP without an import of its own.

Columns (ESP_FORMATS P11, after "one row per message, variant and locale"): ``id, key, campaign, message, channel,
variant, locale, angle``; every slot under its own name, ``cta`` as ``cta_text``; ``link``; the approved parts as
``rendered_html, rendered_text, rendered_payload``, with line breaks inside the cell; ``status, approved_by,
approved_at``. Emails and pushes stand in one file and leave each other's columns empty.

Merge tags keep the workbench's own spelling, ``{{first_name|there}}`` and ``{{unsubscribe_url}}``: find and replace
turns them into any ESP's. A fallback may therefore hold no ``|``, brace or line break.
"""

from __future__ import annotations

import re
from datetime import UTC

from workbench.export.columns import part_kind, slot_columns
from workbench.export.profile import Column, Inexpressible, Kind, Layout, Profile, Summary, Tags
from workbench.export.rows import ExportRow
from workbench.text.merge_tags import SYSTEM_LINKS

_FIXED = ("id", "key", "campaign", "message", "channel", "variant", "locale", "angle")
_SIGNED = ("status", "approved_by", "approved_at")
_UNSAFE = re.compile(r"[|{}\x00-\x1f\x7f]")


def _column_of(channel: str, slot: str) -> str:
    return "cta_text" if slot == "cta" else slot


def _columns(layout: Layout) -> tuple[Column, ...]:
    return (
        *(Column(name, Kind.KEY) for name in _FIXED),
        *slot_columns(layout, _column_of),
        Column("link", Kind.LINK),
        *(Column(f"rendered_{part}", part_kind(part)) for part in layout.parts),
        *(Column(name, Kind.KEY) for name in _SIGNED),
    )


def _cells(row: ExportRow) -> dict[str, str]:
    variant = row.variant
    return {
        "id": variant.id,
        "key": variant.key,
        "campaign": variant.campaign,
        "message": variant.message,
        "channel": variant.channel,
        "variant": f"{variant.number:02d}",
        "locale": variant.locale,
        "angle": variant.angle,
        **{_column_of(variant.channel, slot): text for slot, text in row.rendered.slots.items()},
        "link": row.link,
        **{f"rendered_{part}": text for part, text in row.rendered.parts.items()},
        "status": variant.status.value,
        "approved_by": row.approval.person,
        "approved_at": f"{row.approval.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    }


def _field(name: str, fallback: str) -> str:
    if _UNSAFE.search(fallback):
        raise Inexpressible(
            f"the fallback {fallback!r} has a |, brace or line break, which {{{{name|fallback}}}} cannot hold"
        )
    return f"{{{{{name}|{fallback}}}}}"


def _next_steps(summary: Summary) -> tuple[str, ...]:
    steps = [
        "The CSV is UTF-8 with commas, every field quoted. Do not save it from a spreadsheet: that changes texts.",
        "Merge tags stand in the workbench's spelling: replace {{name|fallback}} by your ESP's tag with its default, "
        "and {{unsubscribe_url}}, {{preferences_url}}, {{view_in_browser_url}} by its links.",
    ]
    if "email" in summary.channels:
        steps.append("Paste rendered_html and rendered_text as they are: they are what was approved.")
    return tuple(steps)


PROFILE = Profile(
    name="generic",
    title="Generic CSV",
    version=1,
    esp="generic",
    channels=("email", "push"),
    columns=_columns,
    cells=_cells,
    tags=Tags(
        field=_field,
        own=re.compile(r"\{\{(?P<name>[^{}|]+)\|(?P<fallback>[^{}|]*)\}\}"),
        links={name: f"{{{{{name}}}}}" for name in SYSTEM_LINKS},
    ),
    next_steps=_next_steps,
)
"""Profile of the generic CSV."""
