"""Paragraphs, with labels beside them where there are any."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from workbench.tui.widgets.lines import Lines, wrapped

Passage = Content | tuple[Content, Content]
"""A paragraph, or a label and the paragraph beside it."""

GAP = 2


class Passages(Lines):
    """Wrapped to whatever width there is; paragraphs stand clear of their labels."""

    DEFAULT_CSS = """
    Passages { padding: 0 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._passages: Sequence[Passage] = ()

    def load(self, passages: Sequence[Passage]) -> None:
        """Show ``passages``, one under the other."""
        self._passages = passages
        self.display = bool(passages)
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """Each passage, wrapped."""
        labels = [passage[0].cell_length for passage in self._passages if isinstance(passage, tuple)]
        indent = min(max(labels, default=0) + GAP, max(width // 2, 1))
        return [row for passage in self._passages for row in _rows(passage, indent, width)]


def _rows(passage: Passage, indent: int, width: int) -> list[Content]:
    if isinstance(passage, Content):
        return wrapped(passage, width)
    label, text = passage
    first, *others = wrapped(text, width - indent)
    head = label.truncate(indent - 1, ellipsis=True)
    head = head.pad_right(indent - head.cell_length)
    return [Content.assemble(head, first), *(row.pad_left(indent) for row in others)]
