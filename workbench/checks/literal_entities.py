"""An HTML entity must not stand in a text.

``&nbsp;``, ``&amp;`` or ``&#8217;`` come from copying out of HTML or from escaping twice. The layout escapes what
needs it, so the customer would read the entity itself.

Type the character; the finding carries it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


@slot_check_when(text=[piece(_ENTITY.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every entity, with the character it means."""
    source = subject.source or ""
    if _ENTITY.search(source) or ("<" in source and "</" in source):
        return  # texts of this file are HTML
    for match in _ENTITY.finditer(subject.text):
        character = html.unescape(match[0])
        while character != (again := html.unescape(character)):
            character = again
        if character != match[0]:
            message = f"{quoted(match[0])} is an HTML entity. Type {quoted(character)} itself."
            safe = character if character.isprintable() or character == "\u00a0" else ""
            yield error(__name__, subject.slot, message, match.span(), safe)
