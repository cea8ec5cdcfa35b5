"""The exact bytes about to be written are read again and held against what was approved (law 4).

Nothing here trusts the way the bytes were made: they are parsed as an ESP would, merge tags are read back with the
profile's pattern, and the result must be the approved text with its placeholders, no more and no less. Since every
cell equals the approved text, the checks that ran on that text hold for the bytes too.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbench.errors import WorkbenchError
from workbench.export.columns import part_kind
from workbench.export.compose import TAGGED
from workbench.export.encode import decode
from workbench.export.profile import Column, Kind, Profile
from workbench.export.rows import ExportRow, RowFinding
from workbench.export.tags import attribute
from workbench.models.finding import Finding, Level
from workbench.text.measure import utf16_units
from workbench.text.merge_tags import LEAKS, OPEN, SYSTEM_LINKS, names, placeholder, substitute

_PLACEHOLDER_LEAK = re.compile(r"[\ue000\ue001]|\\ue00[01]|%ee%80%8[01]|&#(?:x0*e00[01]|5734[45]);", re.IGNORECASE)
_ARGUMENT_LEAK = re.compile(r"\{\s*\w+\s*[,}]")
_ANY_LEAK = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in LEAKS.values()))
_ONE_LINE_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_TEXT_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_PART_CONTROL = re.compile(r"^[\t\r]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_CONTROLS = {Kind.KEY: _ONE_LINE_CONTROL, Kind.LINK: _ONE_LINE_CONTROL, Kind.SLOT: _TEXT_CONTROL}
# Full-width signs and signs after spaces or invisible characters count too (ESP_FORMATS 5).
_FORMULA = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*([=+\-@＝＋－＠])")


def verify(profile: Profile, columns: Sequence[Column], rows: Sequence[ExportRow], data: bytes) -> list[RowFinding]:
    """Findings on ``data``, the records of ``rows`` without their header; an error means that the row may not leave.

    Raises ``WorkbenchError`` when the bytes do not hold exactly these rows: then nothing may be written at all.
    """
    records = list(decode(data, "What was about to be written"))
    if len(records) != len(rows) or any(len(record) != len(columns) for record in records):
        raise WorkbenchError(
            f"{len(rows)} rows of {len(columns)} columns read back as something else; nothing was written.",
            "This is a defect of the workbench: please report it with the campaign's name.",
        )
    return [
        RowFinding(row.variant.id, finding)
        for row, record in zip(rows, records, strict=True)
        for finding in inspect(profile, columns, row, record)
    ]


def inspect(profile: Profile, columns: Sequence[Column], row: ExportRow, record: Sequence[str]) -> Iterator[Finding]:
    """Findings on one record as read back from the bytes."""
    approved = profile.cells(row)
    if not profile.limits.id.fullmatch(record[0]):
        yield _error("id_alphabet", columns[0], f"{record[0]!r} holds characters that {profile.title} refuses in an id")
    for column, cell in zip(columns, record, strict=True):
        text = approved.get(column.name, "")
        if not cell and not text:
            continue
        yield from _character_findings(profile, column, cell)
        if column.kind in TAGGED:
            yield from _tag_findings(profile, row, column, text, cell)
        elif cell != text:
            yield _error("changed_text", column, "is not what was approved")
    yield from _link_findings(row)
    if profile.inspect is not None:
        yield from profile.inspect(row)


def _error(check: str, column: Column, message: str) -> Finding:
    return Finding(check, Level.ERROR, column.name, f"{column.name} {message}")


def _character_findings(profile: Profile, column: Column, cell: str) -> Iterator[Finding]:
    if not cell.isprintable() and (control := _CONTROLS.get(column.kind, _PART_CONTROL).search(cell)):
        yield _error("control_character", column, f"holds the control character U+{ord(control[0]):04X}")
    most = profile.limits.cell
    if most is not None and len(cell) * 2 > most and utf16_units(cell) > most:
        yield _error("cell_too_long", column, f"has {utf16_units(cell):,} characters; {profile.title} takes {most:,}")
    if cell and not cell[0].isalnum() and (sign := _FORMULA.match(cell)):
        if column.kind is Kind.KEY:
            yield _error("formula_trigger_start", column, f"begins with {sign[1]}, which no identifier may")
        else:
            message = f"{column.name} {_FORMULA_ADVICE.format(sign=sign[1])}"
            yield Finding("formula_trigger_start", Level.WARNING, column.name, message)


_FORMULA_ADVICE = (
    "begins with {sign}, so a spreadsheet would calculate it; never open the file in one, or let the text begin with a "
    "word (for a minus sign, U+2212 −)"
)


def _tag_findings(profile: Profile, row: ExportRow, column: Column, text: str, cell: str) -> Iterator[Finding]:
    if _PLACEHOLDER_LEAK.search(cell):
        yield _error("leaked_placeholder", column, "holds a placeholder that was not written as a merge tag")
    if OPEN not in text:
        # Nothing to write, so nothing may differ: most cells are done here.
        if cell != text:
            yield _error("changed_text", column, "is not what was approved")
        if typed := next((link for link in profile.tags.links.values() if link in cell), None):
            yield _error("leaked_tag", column, f"holds {typed!r}, typed as text where no link was approved")
        yield from _leaks(column, cell)
        return
    try:
        expected, found = _strings(column.kind, text), _strings(column.kind, cell)
    except ValueError:
        yield _error("not_json", column, "is no well-formed JSON once the merge tags stand in it")
        return
    attributes = {attribute(profile, row, name): name for name in names(text) if name not in SYSTEM_LINKS}
    seen = [_read_back(profile, row, attributes, column.kind, piece) for piece in found]
    if seen != expected:
        yield _error(
            "changed_text", column, "does not read back as what was approved: text, merge tags or fallbacks differ"
        )
    for piece in seen:
        yield from _leaks(column, substitute(piece, lambda name: ""))


def _leaks(column: Column, rest: str) -> Iterator[Finding]:
    """What looks like anyone's tag or argument once the profile's own tags are taken away."""
    if "{" in rest and (argument := _ARGUMENT_LEAK.search(rest)):
        yield _error("leaked_argument", column, f"holds an argument that was not filled in: {argument[0]!r}")
    if not _ANY_LEAK.search(rest):
        return
    for syntax, pattern in LEAKS.items():
        if leak := pattern.search(rest):
            yield _error("leaked_tag", column, f"holds {leak[0]!r}, which reads as a tag of {syntax}")


def _read_back(profile: Profile, row: ExportRow, attributes: Mapping[str, str], kind: Kind, cell: str) -> str:
    """The cell with the profile's tags turned back into placeholders; a tag with a wrong fallback stays a tag."""

    def field(match: re.Match[str]) -> str:
        name = attributes.get(match["name"], "")
        fallback = html.unescape(match["fallback"]) if kind is Kind.HTML else match["fallback"]
        return placeholder(name) if name and row.fallbacks.get(name) == fallback else match[0]

    text = profile.tags.own.sub(field, cell)
    for name, link in profile.tags.links.items():
        text = text.replace(link, placeholder(name))
    return text


def _strings(kind: Kind, text: str) -> list[str]:
    """What is compared: the whole cell, or every string of a JSON payload."""
    return list(_json_strings(json.loads(text))) if kind is Kind.JSON and text else [text]


def _json_strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _json_strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _json_strings(inner)
    else:
        yield value if isinstance(value, str) else json.dumps(value)


def _link_findings(row: ExportRow) -> Iterator[Finding]:
    if row.link and row.rendered.parts and not any(_holds(*part, row.link) for part in row.rendered.parts.items()):
        yield Finding("unapproved_link", Level.ERROR, "link", f"{row.link} does not stand in what was approved")


def _holds(part: str, text: str, link: str) -> bool:
    """Whether the link stands in a rendered part, in whichever way the part escapes it."""
    if link in text:
        return True
    kind = part_kind(part)
    if kind is Kind.JSON:
        try:
            return any(link in piece for piece in _strings(kind, text))
        except ValueError:
            return False
    return kind is Kind.HTML and link in html.unescape(text)
