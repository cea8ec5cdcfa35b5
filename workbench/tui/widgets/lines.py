"""A widget that lays its lines out for whatever width it is given: one widget, however much it shows."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

WIDTHS_KEPT = 4
"""A layout pass asks for a few widths in turn: with and without a scroll bar."""


HELD = {0x00A0: 0xFDD0, 0x202F: 0xFDD1, 0x2007: 0xFDD2}
"""No-break space → a noncharacter that holds its place: Textual breaks lines at every kind of space."""
FREED = {held: space for space, held in HELD.items()}


class Lines(Widget):
    """Subclasses say which lines to show at a width; the height follows."""

    DEFAULT_CSS = """
    Lines { height: auto; width: 1fr; text-wrap: nowrap; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._laid_out: dict[int, list[Content]] = {}

    def lines(self, width: int) -> list[Content]:
        """The lines at ``width`` cells, none of them longer."""
        raise NotImplementedError

    def changed(self) -> None:
        """Lay the lines out again: what is shown has changed."""
        self._laid_out.clear()
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The lines at the present width."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        if width not in self._laid_out:
            if len(self._laid_out) > WIDTHS_KEPT:
                self._laid_out.clear()
            self._laid_out[width] = self.lines(width) if width > 0 else []
        return self._laid_out[width]


def wrapped(content: Content, width: int) -> list[Content]:
    """``content`` in lines of at most ``width`` cells; what no space may break is kept whole where it fits."""
    lines = _exchanged(content, HELD).wrap(max(width, 1))
    return [_exchanged(row, FREED) for row in lines] or [Content("")]


def _exchanged(content: Content, characters: Mapping[int, int]) -> Content:
    plain = content.plain
    exchanged = plain.translate(characters)
    return content if exchanged == plain else Content(exchanged, list(content.spans))


def spread(left: Content, right: Content, width: int) -> Content:
    """``left`` and ``right`` at the two ends of a line; ``left`` gives way."""
    room = width - right.cell_length
    if room < 1:
        return right.truncate(width)
    return Content.assemble(left.truncate(room, ellipsis=True, pad=True), right)


def beside(left: list[Content], right: list[Content], width: int, gap: Content | str = "   ") -> list[Content]:
    """Two columns, the left one ``width`` cells wide."""
    height = max(len(left), len(right))
    blank = Content("")
    rows = zip(left + [blank] * (height - len(left)), right + [blank] * (height - len(right)), strict=True)
    return [Content.assemble(a.truncate(width, ellipsis=True, pad=True), gap, b) for a, b in rows]


def centred(content: Content, width: int) -> Content:
    """``content`` in the middle of exactly ``width`` cells."""
    fitted = content.truncate(width, ellipsis=True)
    space = width - fitted.cell_length
    return Content.assemble(" " * (space // 2), fitted, " " * (space - space // 2))


def rule(width: int) -> Content:
    """A thin line across."""
    return Content.styled("─" * width, "$rule")
