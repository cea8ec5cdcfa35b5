"""A list that draws only the rows in sight, so that a million rows open as fast as ten."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)

PAGE = 128
"""Rows fetched together: some screens' worth, so that holding a key down fetches rarely."""
PAGES_KEPT = 32


class Rows(Protocol[Row_co]):
    """Where a list's rows come from."""

    def count(self) -> int:
        """How many rows there are."""
        ...

    def rows(self, start: int, stop: int) -> Sequence[Row_co]:
        """The rows ``start`` to ``stop``, the last one not included."""
        ...


class ListRows(Generic[Row]):
    """Rows that are all in memory."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        """The rows ``start`` to ``stop``."""
        return self._rows[start:stop]


Draw = Callable[[Row, int], Content]
"""Row and width in cells → one line."""


class VirtualList(ScrollView, Generic[Row], can_focus=True):
    """A list over a row provider, with a cursor; it holds a few pages of rows and no widget per row."""

    DEFAULT_CSS = """
    VirtualList {
        height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; background: $background;
        & > .virtual-list--cursor { background: $cursor-line-blurred; }
        &:focus > .virtual-list--cursor { background: $cursor-line; color: $block-cursor-foreground; }
        & > .virtual-list--hover { background: $surface; }
        & > .virtual-list--empty { color: $text-muted; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "virtual-list--cursor",
        "virtual-list--hover",
        "virtual-list--empty",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False, id="list.up", tooltip="The row above"),
        Binding("down,j", "move(1)", "Down", show=False, id="list.down", tooltip="The row below"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list.page_up", tooltip="One screen up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list.page_down", tooltip="One screen down"),
        Binding("home", "first", "First", show=False, id="list.first", tooltip="The first row"),
        Binding("end", "last", "Last", show=False, id="list.last", tooltip="The last row"),
        Binding("enter", "select", "Open", show=False, id="list.open", tooltip="Open the row under the cursor"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    hovered: reactive[int] = reactive(-1, repaint=False)

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another row."""

        list: VirtualList[object]
        index: int
        row: object

        @property
        def control(self) -> VirtualList[object]:
            """The list, for ``@on(…, selector)``."""
            return self.list

    @dataclass
    class Selected(Message):
        """A row was opened with Enter or a double click."""

        list: VirtualList[object]
        index: int
        row: object

        @property
        def control(self) -> VirtualList[object]:
            """The list, for ``@on(…, selector)``."""
            return self.list

    def __init__(self, draw: Draw[Row], *, empty: str = "Nothing here.", id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._empty = empty
        self._provider: Rows[Row] = ListRows[Row](())
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    @property
    def row_count(self) -> int:
        """How many rows the provider had when it was loaded."""
        return self._count

    def load(self, provider: Rows[Row], cursor: int = 0) -> None:
        """Show the rows of ``provider``, the cursor on row ``cursor`` or the nearest there is."""
        self._provider = provider
        self._count = provider.count()
        self._pages.clear()
        self.virtual_size = Size(self.size.width, max(self._count, 1))
        self.set_reactive(VirtualList.cursor, self._clamp(cursor))
        self._show_cursor()
        self.refresh()
        self._announce()

    def row(self, index: int) -> Row | None:
        """The row ``index``, or nothing beyond the end."""
        if not 0 <= index < self._count:
            return None
        number, offset = divmod(index, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._provider.rows(number * PAGE, min((number + 1) * PAGE, self._count))
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    def render_line(self, y: int) -> Strip:
        """One line of the visible region."""
        width = self.scrollable_content_region.width
        index = self.scroll_offset.y + y
        style = self.visual_style
        if self._count == 0:
            text = Content(self._empty if y == 0 else "")
            style = self.get_visual_style("virtual-list--empty")
        elif (row := self.row(index)) is None:
            text = Content("")
        else:
            text = self._draw(row, width)
            if index == self.cursor:
                style = self.get_visual_style("virtual-list--cursor")
            elif index == self.hovered:
                style = self.get_visual_style("virtual-list--hover")
        fitted = text.truncate(width, ellipsis=True, pad=True)
        return Strip(fitted.render_segments(style), width)

    def watch_cursor(self, old: int, new: int) -> None:
        """Redraw the two lines concerned and tell the screen."""
        self._show_cursor()
        self._refresh_rows(old, new)
        if old != new:
            self._announce()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return self._clamp(cursor)

    def watch_hovered(self, old: int, new: int) -> None:
        """Redraw the two lines concerned."""
        self._refresh_rows(old, new)

    def action_move(self, rows: int) -> None:
        """Move the cursor by ``rows``."""
        self.cursor += rows

    def action_page(self, pages: int) -> None:
        """Move the cursor by ``pages`` screens."""
        self.cursor += pages * max(self.size.height - 1, 1)

    def action_first(self) -> None:
        """Move the cursor to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move the cursor to the last row."""
        self.cursor = self._count - 1

    def action_select(self) -> None:
        """Open the row under the cursor."""
        if (row := self.current) is not None:
            self.post_message(self.Selected(self, self.cursor, row))  # type: ignore[arg-type]

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a double click opens."""
        index = self.scroll_offset.y + event.y
        if index < self._count:
            self.cursor = index
            if event.chain == 2:
                self.action_select()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which row a click would take."""
        self.hovered = self.scroll_offset.y + event.y

    def on_leave(self) -> None:
        """Nothing is hovered any more."""
        self.hovered = -1

    def on_resize(self) -> None:
        """The rows are as wide as the list."""
        self.virtual_size = Size(self.size.width, max(self._count, 1))
        self._show_cursor()

    def _clamp(self, cursor: int) -> int:
        return max(0, min(cursor, self._count - 1))

    def _announce(self) -> None:
        if (row := self.current) is not None:
            self.post_message(self.Highlighted(self, self.cursor, row))  # type: ignore[arg-type]

    def _show_cursor(self) -> None:
        height = self.size.height
        if height:
            self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, immediate=True, x_axis=False)

    def _refresh_rows(self, *indexes: int) -> None:
        for index in indexes:
            y = index - self.scroll_offset.y
            if 0 <= y < self.size.height:
                self.refresh(Region(0, y, self.size.width, 1))
