"""Inboxes and lock screens cut what is too long for them.

Every template has its own limits; this is about the surfaces: how much of a title an iPhone shows at its most generous,
where Gmail ends a subject, and that it clips an email of more than 102 KB. Measured is the worst rendering, in the unit
of the surface: columns, where a Chinese character or an emoji takes two, UTF-16 units, or bytes. The table with all
surfaces and sources is ``workbench/checks/limits.py``; a text that only some surfaces cut is let through, for its key
words stand in front.

Shorten the text, or move what matters before the place that the finding shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.checks.limits import Limit, Unit, limits
from workbench.checks.registry import message_check
from workbench.checks.report import error, quoted, warning
from workbench.checks.subject import MessageSubject, SlotSubject
from workbench.models.finding import Finding
from workbench.text.measure import columns, first_columns, graphemes, json_bytes, utf8_bytes, utf16_units
from workbench.text.prose import readings

_MEASURES: dict[Unit, Callable[[str], int]] = {
    "graphemes": graphemes,
    "columns": columns,
    "utf16": utf16_units,
    "utf8": utf8_bytes,
    "json": json_bytes,
}
_AT_MOST: dict[Unit, int] = {"graphemes": 1, "columns": 2, "utf16": 2, "utf8": 4, "json": 12}
"""How many units one code point can have."""
_TAIL = 24
"""So much of what is shown tells where it ends."""
_NAMES: dict[Unit, str] = {
    "graphemes": "characters",
    "columns": "characters",
    "utf16": "UTF-16 units",
    "utf8": "bytes",
    "json": "bytes",
}


class Cut(NamedTuple):
    """One surface that does not show all of a text."""

    limit: Limit
    length: int
    """Of the worst rendering, in the limit's unit."""
    shown: str
    """What it shows of it; empty for a whole layout part."""


def cuts(subject: SlotSubject) -> tuple[Cut, ...]:
    """The surfaces that cut a slot text, the narrowest first; for a screen that shows advice too."""
    return _cuts(limits(subject.channel, subject.slot), subject.rendered or readings(subject.text))


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The narrowest surface that matters, for each slot and part that one cuts."""
    for name, slot in subject.slots.items():
        room = _room(slot.channel, name)
        if room is None or max(map(len, texts := slot.rendered or readings(slot.text))) <= room:
            continue
        cut = _worst(_cuts(_important(slot.channel, name), texts))
        if cut is not None and not _is_too_long_anyway(slot):
            yield _finding(name, cut, (0, len(slot.text)))
    for part, content in subject.rendered.parts.items():
        contents = subject.worst_parts.get(part) or (content,)
        cut = _worst(_cuts(_important(subject.channel, part), contents))
        if cut is not None and not (cut.limit.unit == "json" and max(map(utf8_bytes, contents)) > cut.limit.most):
            yield _finding(part, cut, None)


@lru_cache(maxsize=512)
def _important(channel: str, slot: str) -> list[Limit]:
    return [limit for limit in limits(channel, slot) if limit.level != "advice"]


@lru_cache(maxsize=512)
def _room(channel: str, slot: str) -> int | None:
    """So many code points fit everywhere, whichever they are; ``None`` where no surface cuts."""
    return min((limit.most // _AT_MOST[limit.unit] for limit in _important(channel, slot)), default=None)


def _cuts(rows: Sequence[Limit], texts: Sequence[str]) -> tuple[Cut, ...]:
    found: list[Cut] = []
    longest = max(map(len, texts), default=0)
    for row in rows:
        if longest * _AT_MOST[row.unit] <= row.most:
            continue
        suspects = [text for text in texts if len(text) * _AT_MOST[row.unit] > row.most]
        length, worst = max(((_MEASURES[row.unit](text), text) for text in suspects), default=(0, ""))
        if length > row.most:
            found.append(Cut(row, length, first_columns(worst, row.most) if row.unit == "columns" else ""))
    return tuple(found)


def _worst(found: tuple[Cut, ...]) -> Cut | None:
    return min(found, key=lambda cut: (cut.limit.level != "error", cut.limit.most), default=None)


def _is_too_long_anyway(slot: SlotSubject) -> bool:
    """Whether the slot's own limit is exceeded, which another check says."""
    most = slot.max_length
    texts = slot.rendered or readings(slot.text)
    return most is not None and any(len(text) > most and graphemes(text) > most for text in texts)


def _finding(slot: str, cut: Cut, span: tuple[int, int] | None) -> Finding:
    row = cut.limit
    unit = _NAMES[row.unit]
    message = f"{row.surface} takes {row.most:,} {unit} of the {slot}, and it has {cut.length:,} at worst"
    shown = cut.shown.rstrip() if len(cut.shown) <= _TAIL else f"…{cut.shown.rstrip()[-_TAIL:]}"
    message += f": it ends after {quoted(shown)}." if shown else f": {cut.length - row.most:,} too many."
    make = error if row.level == "error" else warning
    return make(__name__, slot, message, span)
