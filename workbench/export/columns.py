"""From the slots of the rows to the columns of a file, refused when two slots would share one column."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.errors import WorkbenchError
from workbench.export.profile import Column, Kind, Layout, Profile
from workbench.export.rows import ExportRow
from workbench.models.channels import CHANNELS

_PART_KINDS = {"html": Kind.HTML, "payload": Kind.JSON}


def layout_of(profile: Profile, rows: Iterable[ExportRow]) -> Layout:
    """The union of the rows' slots and parts, of the channels that the profile takes.

    Rows that are left out later count too: a file keeps its columns whatever is approved today, and Braze, for one,
    never lets a column's type change.
    """
    slots: dict[str, dict[str, None]] = {}
    parts: set[str] = set()
    for row in rows:
        if row.variant.channel in profile.channels:
            slots.setdefault(row.variant.channel, {}).update(dict.fromkeys(row.rendered.slots))
            parts.update(row.rendered.parts)
    order = dict.fromkeys(part for channel in CHANNELS.values() for part in channel.parts)
    known = {channel: tuple(slots[channel]) for channel in CHANNELS if channel in slots}
    return Layout(known, tuple(part for part in order if part in parts))


def slot_columns(layout: Layout, column_of: Callable[[str, str], str]) -> tuple[Column, ...]:
    """One column per slot of the layout, in order; slots of one name may share a column, others may not."""
    owner: dict[str, tuple[str, str]] = {}
    for channel, slots in layout.slots.items():
        for slot in slots:
            name = column_of(channel, slot)
            other_channel, other = owner.setdefault(name, (channel, slot))
            if other != slot:
                raise WorkbenchError(
                    f"The slots {other!r} ({other_channel}) and {slot!r} ({channel}) would both be column {name!r}.",
                    "Rename one of them in its template.yaml, or export the messages apart.",
                )
    return tuple(Column(name, Kind.SLOT) for name in owner)


def part_kind(part: str) -> Kind:
    """What a column holds that carries the layout part ``part``."""
    return _PART_KINDS.get(part, Kind.TEXT)


def columns_of(profile: Profile, rows: Iterable[ExportRow]) -> tuple[Column, ...]:
    """The columns of the profile's file for these rows, checked against what the ESP takes."""
    columns = profile.columns(layout_of(profile, rows))
    names = [column.name for column in columns]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise WorkbenchError(
            f"{profile.title} already has a column {doubled[0]!r} of its own.",
            f"Rename the slot {doubled[0]!r} in its template.yaml.",
        )
    for name in names:
        if not profile.limits.name.fullmatch(name):
            raise WorkbenchError(
                f"{profile.title} does not take the column name {name!r}.",
                "Name the slot with letters, digits and underscores in its template.yaml.",
            )
    if profile.limits.columns is not None and len(names) > profile.limits.columns:
        raise WorkbenchError(
            f"{profile.title} takes {profile.limits.columns:,} columns; this export has {len(names):,}.",
            "Export fewer messages at a time.",
        )
    return columns
