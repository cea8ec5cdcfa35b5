"""How far a campaign is: a row per market, a column per message, a bar of statuses in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from workbench.models.variant import Status
from workbench.tui.content import line
from workbench.tui.marks import STATUS
from workbench.tui.widgets.lines import Lines

ORDER = (
    Status.APPROVED,
    Status.QUEUED,
    Status.CHANGES_REQUESTED,
    Status.BLOCKED,
    Status.DRAFT,
    Status.REJECTED,
)
"""From done to not done, in bars and counts."""

BAR = 10
"""Cells of a bar; shown only where the counts have room beside it."""

WIDE_LABEL, NARROW_LABEL = 28, 8
"""Cells for the market: its code and name, or its code alone."""

WIDE_CELL, WIDEST_CELL, NARROWEST_CELL = 24, 34, 6

Counts = Mapping[Status, int]


@dataclass(frozen=True, slots=True)
class Matrix:
    """What the matrix shows."""

    messages: Sequence[tuple[str, str]]
    """Id and title."""
    locales: Sequence[tuple[str, str]]
    """Code and name."""
    counts: Mapping[tuple[str, str], Counts]
    """Message and locale → variants by status."""


class StatusMatrix(Lines, can_focus=True):
    """A matrix with a cursor; Enter or a double click opens a cell."""

    DEFAULT_CSS = """
    StatusMatrix { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1,0)", "Up", show=False, id="matrix.up", tooltip="The market above"),
        Binding("down,j", "move(1,0)", "Down", show=False, id="matrix.down", tooltip="The market below"),
        Binding("left,h", "move(0,-1)", "Left", show=False, id="matrix.left", tooltip="The message to the left"),
        Binding("right,l", "move(0,1)", "Right", show=False, id="matrix.right", tooltip="The message to the right"),
        Binding("enter", "open", "Open", id="matrix.open", tooltip="The variants of this message and market"),
    ]

    cursor: reactive[tuple[int, int]] = reactive((0, 0))

    @dataclass
    class Opened(Message):
        """A cell was opened."""

        message: str
        locale: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._matrix = Matrix((), (), {})

    def load(self, matrix: Matrix) -> None:
        """Show ``matrix``."""
        self._matrix = matrix
        self.cursor = self._clamp(*self.cursor)
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """A head with the messages, then market by market."""
        matrix = self._matrix
        if not matrix.messages:
            return []
        label, cell = self._widths(width)
        head = [Content(" " * label)]
        head += [
            line(title, "bold").truncate(cell - 1, ellipsis=True, pad=True).pad_right(1) for _, title in matrix.messages
        ]
        rows = [Content.assemble(*head)]
        for index, (code, name) in enumerate(matrix.locales):
            title = line(code, "bold $primary")
            if label == WIDE_LABEL:
                title = Content.assemble(title, " ", line(name, "$text-muted"))
            cells = [self._cell(index, column, cell) for column in range(len(matrix.messages))]
            rows.append(Content.assemble(title.truncate(label - 1, ellipsis=True, pad=True), " ", *cells))
        return rows

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor."""
        row, column = self.cursor
        self.cursor = self._clamp(row + rows, column + columns)

    def action_open(self) -> None:
        """Open the cell under the cursor."""
        row, column = self.cursor
        if self._matrix.messages and self._matrix.locales:
            self.post_message(self.Opened(self._matrix.messages[column][0], self._matrix.locales[row][0]))

    def watch_cursor(self) -> None:
        """Draw the cursor where it is now."""
        self.changed()

    def watch_has_focus(self, _focused: bool) -> None:
        """The cursor is brighter when keys reach it."""
        super().watch_has_focus(_focused)
        self.changed()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a double click opens."""
        place = event.get_content_offset(self)
        if place is None or not self._matrix.messages:
            return
        label, cell = self._widths(self.size.width)
        if place.y >= 1 and place.x >= label:
            self.cursor = self._clamp(place.y - 1, (place.x - label) // cell)
            if event.chain == 2:
                self.action_open()

    def _widths(self, width: int) -> tuple[int, int]:
        columns = max(len(self._matrix.messages), 1)
        label = WIDE_LABEL if width >= WIDE_LABEL + columns * WIDE_CELL else NARROW_LABEL
        return label, max(min((width - label) // columns, WIDEST_CELL), NARROWEST_CELL)

    def _cell(self, row: int, column: int, width: int) -> Content:
        key = (self._matrix.messages[column][0], self._matrix.locales[row][0])
        counts = self._matrix.counts.get(key, {})
        drawn = _counts(counts)
        if width >= BAR + 1 + drawn.cell_length + 2:
            drawn = Content.assemble(_bar(counts), " ", drawn)
        fitted = drawn.truncate(width - 1, ellipsis=True, pad=True)
        if (row, column) == self.cursor:
            fitted = fitted.stylize_before("on $cursor-line" if self.has_focus else "on $cursor-line-blurred")
        return fitted.pad_right(1)

    def _clamp(self, row: int, column: int) -> tuple[int, int]:
        rows, columns = len(self._matrix.locales), len(self._matrix.messages)
        return max(0, min(row, rows - 1)), max(0, min(column, columns - 1))


def _bar(counts: Counts) -> Content:
    total = sum(counts.values())
    if not total:
        return Content.styled("─" * BAR, "$rule")
    pieces, drawn, seen = [], 0, 0
    for status in ORDER:
        seen += counts.get(status, 0)
        end = round(seen * BAR / total)
        pieces.append(Content.styled("━" * (end - drawn), STATUS[status].style))
        drawn = end
    return Content.assemble(*pieces)


def _counts(counts: Counts) -> Content:
    shown = [f"{STATUS[status].sign}{counts[status]}" for status in ORDER if counts.get(status)]
    styles = [STATUS[status].style for status in ORDER if counts.get(status)]
    pieces = [Content.styled(text, style) for text, style in zip(shown, styles, strict=True)]
    return Content(" ").join(pieces) if pieces else Content.styled("–", "$text-disabled")


def legend() -> Content:
    """What the signs mean."""
    return Content("  ").join(STATUS[status].content(titled=True) for status in ORDER)
