"""What stands around a figure and decides how another language may write it: units, acronyms, the ends of a range."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.text.figures import Figure, Kind

_ACRONYM = re.compile(r"(?<!\w)([A-Z]{2,5}) $")
_WORD = re.compile(r" ([^\W\d_]{1,12})(?!\w)")
_UNIT = 3
"""No unit has more letters."""
_SIGNED = (Kind.MONEY, Kind.PERCENT)
TO = re.compile(r" ?(?:[-–—]|to|and|or|bis|und|oder|à|et|ou|a|y|o|e|до|и|или) ?")
"""What joins two figures so that the sign of the second one is the first one's too."""


@dataclass(frozen=True, slots=True)
class Place:
    """What stands around a figure."""

    before: str
    """An acronym, which some languages write without a space, as they do with units."""
    word: str
    """The next word."""
    sign: str
    """The next figure with its sign, if it is the other end of a range: *5 to 10%*."""
    shares_sign: bool
    """Whether a neighbour has the same kind of sign, so that one may do for both: *von 5 bis 10 €*."""

    @property
    def after(self) -> str:
        """A unit."""
        return self.word if len(self.word) <= _UNIT and not self.before else ""


def place_of(seen: str, found: list[Figure], at: int) -> Place:
    """What stands around the figure ``found[at]`` of a text in plain form."""
    figure = found[at]
    before, word = _ACRONYM.search(seen, max(0, figure.start - 6), figure.start), _WORD.match(seen, figure.end)
    beside = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
    others = [other for other in beside if other.kind is figure.kind in _SIGNED]
    end = found[at + 1] if at + 1 < len(found) else None
    is_range = end is not None and end.kind in _SIGNED and TO.fullmatch(seen, figure.end, end.start)
    sign = seen[end.start : end.end] if end is not None and is_range else ""
    return Place(before[1] if before else "", word[1] if word else "", sign, bool(others))
