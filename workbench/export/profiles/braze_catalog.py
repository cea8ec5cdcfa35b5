"""``braze_catalog``: a Braze catalog (ESP_FORMATS 1.2, P2), one item per variant and locale, read by its ``id``.

Columns: ``id, campaign, message, channel, variant, locale``; the slots of emails under their own names, those of pushes
with ``push_`` before them; then ``cta_text`` (the slot ``cta``) and ``deep_link``. Slots and columns vary with the
templates; only ``id`` is fixed by Braze. A catalog carries slot texts, not layouts: a cell holds 5,000 characters and
Braze renders Liquid in it one level deep, so the email's HTML belongs in the Braze template that reads the catalog.

Merge tags are Liquid: ``{{${first_name} | default: 'there'}}`` for the standard attributes of a Braze profile,
``{{custom_attribute.${name} | default: '…'}}`` for all others. ``esp: {braze: …}`` in ``brand/recipient_fields.yaml``
names the attribute where it differs.
"""

from __future__ import annotations

import re

from workbench.export.columns import slot_columns
from workbench.export.liquid import DEFAULT, default
from workbench.export.profile import Column, Inexpressible, Kind, Layout, Limits, Profile, Summary, Tags
from workbench.export.rows import ExportRow

STANDARD_ATTRIBUTES = frozenset(
    {
        *("city", "country", "date_of_birth", "email_address", "first_name", "gender", "language", "last_name"),
        *("last_used_app_date", "most_recent_app_version", "most_recent_locale", "most_recent_location"),
        *("phone_number", "time_zone", "user_id", "braze_id", "random_bucket_number"),
    }
)
"""Attributes of every Braze profile (braze.com/docs, "Supported personalization tags"); all others are custom."""

_FIXED = ("id", "campaign", "message", "channel", "variant", "locale")
_ALPHABET = re.compile(r"[A-Za-z0-9_-]{1,250}")
_ATTRIBUTE = re.compile(r"[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*")
_UNSUBSCRIBE = "{{${set_user_to_unsubscribed_url}}}"


def _column_of(channel: str, slot: str) -> str:
    if slot == "cta":
        return "cta_text"
    return f"{channel}_{slot}" if channel != "email" else slot


def _columns(layout: Layout) -> tuple[Column, ...]:
    texts = slot_columns(layout, _column_of)
    return (
        *(Column(name, Kind.KEY) for name in _FIXED),
        *(column for column in texts if column.name != "cta_text"),
        *(column for column in texts if column.name == "cta_text"),
        Column("deep_link", Kind.LINK),
    )


def _cells(row: ExportRow) -> dict[str, str]:
    variant = row.variant
    return {
        "id": variant.id,
        "campaign": variant.campaign,
        "message": variant.message,
        "channel": variant.channel,
        "variant": f"{variant.number:02d}",
        "locale": variant.locale,
        **{_column_of(variant.channel, slot): text for slot, text in row.rendered.slots.items()},
        "deep_link": row.link,
    }


def _field(name: str, fallback: str) -> str:
    if not _ATTRIBUTE.fullmatch(name):
        raise Inexpressible(f"{name!r} cannot be the name of a Braze attribute in Liquid (ASCII letters, digits, _)")
    return f"{{{{{_variable(name)}{default(fallback)}}}}}"


def _variable(name: str) -> str:
    scope = "" if name in STANDARD_ATTRIBUTES else "custom_attribute."
    return f"{scope}${{{name}}}"


def _next_steps(summary: Summary) -> tuple[str, ...]:
    catalog = re.sub(r"[^A-Za-z0-9_-]", "_", summary.campaign)
    read = f"{{% catalog_items {catalog} {summary.first_id} :rerender %}}"
    steps = [
        f"Braze › Data Settings › Catalogs › Create: upload {summary.files[0]}, name the catalog {catalog}, "
        "leave every column a string. Do not open the file in a spreadsheet first.",
        f"Read an item by its id, e.g. {read}{{{{ items[0].locale }}}}; an unknown id gives an empty item.",
    ]
    if summary.attributes:
        tags = ", ".join(f"{{{{{_variable(name)}}}}}" for name in summary.attributes)
        steps.append(
            "Cells hold Liquid. It renders only with :rerender in the catalog_items tag, otherwise customers see the "
            f"raw tag. Braze also wants each attribute mentioned earlier in the message: {tags}."
        )
    if "email" in summary.channels:
        steps.append(
            "The catalog carries texts only. The Braze email template lays them out, with | escape | newline_to_br in "
            f"HTML, and must hold the approved legal texts, the postal address and {_UNSUBSCRIBE}."
        )
    return tuple(steps)


PROFILE = Profile(
    name="braze_catalog",
    title="Braze catalog",
    version=1,
    esp="braze",
    channels=("email", "push"),
    columns=_columns,
    cells=_cells,
    tags=Tags(
        field=_field,
        own=re.compile(r"\{\{(?:custom_attribute\.)?\$\{(?P<name>[^{}]+)\}" + DEFAULT + r"\}\}"),
        links={"unsubscribe_url": _UNSUBSCRIBE, "preferences_url": "{{${preference_center_url}}}"},
    ),
    next_steps=_next_steps,
    # 100 MB is the free plan's total; 1,000 columns, names of 250 characters and cells of 5,000 hold for all plans.
    limits=Limits(cell=5_000, columns=1_000, file_bytes=100_000_000, name=_ALPHABET, id=_ALPHABET),
)
"""Profile of the Braze catalog CSV."""
