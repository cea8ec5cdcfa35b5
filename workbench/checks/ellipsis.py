"""An ellipsis is one character.

Three dots may be split at the end of a line and take more room than ``…``. Chinese writes two of them, ``……``.

Write ``…``; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import wording

_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)|(?<!\.)\. \. \.(?! ?\.)|。{3}")


def _has_dots(piece: str) -> bool:
    return piece[:1] == "." or ".." in piece or "。。" in piece


@slot_check_when(text=[piece(_has_dots)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every ellipsis made of dots."""
    better = "……" if language(subject.locale) == "zh" else "…"
    for match in _DOTS.finditer(wording(subject.text)):
        message = f"Write the ellipsis {quoted(better)} instead of {quoted(match[0])}."
        yield warning(__name__, subject.slot, message, match.span(), better)
