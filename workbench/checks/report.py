"""How a check says what it found: the one place that shapes findings and quotes copy in them."""

from __future__ import annotations

from workbench.models.finding import Finding, Level
from workbench.text.prose import MASK
from workbench.text.visible import one_line

_QUOTED = 48
"""A quotation in a message is cut after so many code points; the span shows the rest."""

_TAIL = 16
"""About so many code points of a text's end are shown."""

Span = tuple[int, int]


def error(module: str, slot: str, message: str, span: Span | None = None, fix: str | None = None) -> Finding:
    """A finding that keeps the variant out of the queue; ``module`` is the check's ``__name__``."""
    return _finding(module, Level.ERROR, slot, message, span, fix)


def warning(module: str, slot: str, message: str, span: Span | None = None, fix: str | None = None) -> Finding:
    """A finding that the reviewer sees and that blocks nothing; ``module`` is the check's ``__name__``."""
    return _finding(module, Level.WARNING, slot, message, span, fix)


def quoted(text: str) -> str:
    """A piece of copy as a message shows it: in quotation marks, and not too long; what nobody knows is dots."""
    text = text.replace(MASK, "…")
    return f"“{text if len(text) <= _QUOTED else text[: _QUOTED - 1] + '…'}”"


def ending(text: str) -> str:
    """The last words of a text as a message shows them, behind an ellipsis where more words stand before them."""
    text = text.strip()
    tail = text[-_TAIL:]
    if tail == text:
        return quoted(text)
    if not text[-_TAIL - 1].isspace():
        tail = tail.partition(" ")[2] or text.rsplit(None, 1)[-1]
    if len(tail) >= _QUOTED:  # no word, but a script without spaces
        return quoted(f"…{text[-_TAIL:]}")
    return quoted(text if tail == text else f"… {tail}")


def _finding(module: str, level: Level, slot: str, message: str, span: Span | None, fix: str | None) -> Finding:
    start, end = span or (None, None)
    return Finding(module.rpartition(".")[2], level, slot, one_line(message), start, end, fix)
