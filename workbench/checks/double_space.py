"""One space between words is enough.

Two spaces in a row come from deleting a word, from moving an argument or from copying; push shows them as a gap.

Leave one; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.pieces import has_spare_space
from workbench.text.prose import prose

_TWO = re.compile("[\u00a0\u2000-\u200a\u202f](?:[ \u00a0\u2000-\u200a\u202f]|(?<= .))")
"""Two spaces of which one is not the usual one, which would be met at every word."""
_SPACES = re.compile(r"(?<=\S)[ \u00a0\u2000-\u200a\u202f]{2,}(?=\S)")


def _may_have_two(piece: str) -> bool:
    return has_spare_space(piece) or _TWO.search(piece) is not None


@slot_check_when(text=[piece(_may_have_two)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every run of two or more spaces inside a line."""
    text = subject.text
    for match in _SPACES.finditer(prose(text)):
        kept = next((c for c in match[0] if c in "\u00a0\u202f"), " ")
        context = quoted(text[max(0, match.start() - 12) : match.end() + 12])
        yield warning(__name__, subject.slot, f"{len(match[0])} spaces in a row in {context}.", match.span(), kept)
