"""A translation has the tags of its source, with their attributes, closed as they were opened.

For texts from elsewhere that are HTML: a lost ``</b>`` makes the rest of a message bold, a changed ``href`` leads
nowhere. Tags may change their order with the words. Translatable attributes (``alt``, ``title``, ``aria-label``) may
differ.

Put the missing tag around the words that it belongs to, or take the extra one out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})((?:\s[^<>]{0,2000})?)(/?)>")
_ATTRIBUTE = re.compile(r"([A-Za-z_:][\w:.-]{0,60})\s{0,3}=\s{0,3}(\"[^\"]{0,1000}\"|'[^']{0,1000}'|[^\s\"'>]{1,500})")
_TRANSLATED = frozenset({"alt", "title", "aria-label", "placeholder", "summary"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "meta", "link", "area", "col", "source"})


@slot_check_when(characters="<", source=True)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The tags that differ from the source's, and those that are not closed."""
    source = subject.source or ""
    if not _TAG.search(source):
        return
    theirs = Counter(_written(match) for match in _TAG.finditer(source))
    mine = Counter(_written(match) for match in _TAG.finditer(subject.text))
    for tag in theirs - mine:
        message = f"The tag {quoted(tag)} is missing; the source has it {_times(theirs[tag])}."
        yield error(__name__, subject.slot, message)
    for tag in mine - theirs:
        message = (
            f"The tag {quoted(tag)} is not in the source." if tag not in theirs else f"{quoted(tag)} once too often."
        )
        yield error(__name__, subject.slot, message, _place(subject.text, tag, theirs[tag]))
    if mine == theirs and not _is_nested(source) <= _is_nested(subject.text):
        yield error(__name__, subject.slot, "The tags are not closed in the order in which they were opened.")


def _written(match: re.Match[str]) -> str:
    """The tag in one spelling: name in lower case, attributes sorted, texts for people left out."""
    closing, name, attributes, _ = match.groups()
    values = {key.lower(): value.strip("\"'") for key, value in _ATTRIBUTE.findall(attributes)}
    shown = [key if key in _TRANSLATED else f'{key}="{value}"' for key, value in sorted(values.items())]
    return f"<{closing}{' '.join([name.lower(), *shown])}>"


def _place(text: str, tag: str, skip: int) -> Span | None:
    places = [match.span() for match in _TAG.finditer(text) if _written(match) == tag]
    return places[min(skip, len(places) - 1)] if places else None


def _is_nested(text: str) -> bool:
    """Whether every tag that is opened is closed again, the inner ones first."""
    opened: list[str] = []
    for match in _TAG.finditer(text):
        closing, name, _, alone = match.groups()
        name = name.lower()
        if alone or name in _VOID:
            continue
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
