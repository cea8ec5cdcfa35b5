"""Placeholders become an ESP's merge tags, each in the way of the text it stands in."""

from __future__ import annotations

import html
import json
import re

from workbench.export.profile import Inexpressible, Kind, Profile
from workbench.export.rows import ExportRow
from workbench.text.merge_tags import OPEN, SYSTEM_LINKS, substitute

_HTML_TAG = re.compile(r"(<[^<>]*>)")


def write_tags(profile: Profile, row: ExportRow, text: str, kind: Kind) -> str:
    """``text`` with each placeholder written as the profile's tag; raises :class:`Inexpressible` with the reason."""
    if OPEN not in text:
        return text
    if kind is Kind.HTML:
        # A tag inside <…> stands in an attribute, where a double quote would end the value.
        return "".join(_write_html_piece(profile, row, piece) for piece in _HTML_TAG.split(text))
    if kind is Kind.JSON:
        return substitute(text, lambda name: json.dumps(tag(profile, row, name), ensure_ascii=False)[1:-1])
    return substitute(text, lambda name: tag(profile, row, name))


def tag(profile: Profile, row: ExportRow, name: str, *, in_html: bool = False) -> str:
    """The profile's tag for recipient field or system link ``name``, with the fallback of the row's locale."""
    if name in SYSTEM_LINKS:
        link = profile.tags.links.get(name)
        if link is None:
            raise Inexpressible(f"{profile.title} has no tag for {name}")
        return link
    fallback = row.fallbacks.get(name)
    if not fallback:
        raise Inexpressible(f"the recipient field {name} has no fallback in {row.variant.locale}")
    try:
        return profile.tags.field(attribute(profile, row, name), escaped(fallback) if in_html else fallback)
    except Inexpressible as problem:
        raise Inexpressible(f"the recipient field {name} in {row.variant.locale}: {problem}") from None


def attribute(profile: Profile, row: ExportRow, name: str) -> str:
    """What the recipient field ``name`` is called in the profile's ESP."""
    return row.attributes.get(name, {}).get(profile.esp, name)


def escaped(fallback: str) -> str:
    """A fallback for HTML: the ESP writes it out as it is. Quotes stay, for an entity inside a tag breaks the tag."""
    return html.escape(fallback, quote=False)


def _write_html_piece(profile: Profile, row: ExportRow, piece: str) -> str:
    def fill(name: str) -> str:
        written = tag(profile, row, name, in_html=True)
        if '"' in written and piece.startswith("<"):
            raise Inexpressible(f"{name} stands in an HTML attribute, and its fallback's quote would end the attribute")
        return written

    return substitute(piece, fill)
