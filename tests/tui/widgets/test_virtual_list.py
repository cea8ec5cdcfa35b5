"""A list of a million rows opens and moves as one of ten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import App, ComposeResult
from textual.content import Content

from tests.tui.world import HOSTILE, text_of
from workbench.tui import theme
from workbench.tui.content import line
from workbench.tui.widgets.virtual_list import PAGE, ListRows, VirtualList

MILLION = 1_000_000


class Numbers:
    """A provider that remembers what it was asked for."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.asked: list[tuple[int, int]] = []

    def count(self) -> int:
        return self._count

    def rows(self, start: int, stop: int) -> Sequence[str]:
        self.asked.append((start, stop))
        return [f"row {number}" for number in range(start, stop)]


def draw(row: str, width: int) -> Content:
    return line(row)


class ListApp(App[None]):
    def __init__(self, provider: Any) -> None:
        super().__init__()
        self.provider = provider
        self.highlighted: list[int] = []
        self.opened: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.DARK.variables

    def compose(self) -> ComposeResult:
        yield VirtualList[str](draw, empty="Nothing.")

    def on_mount(self) -> None:
        self.list.load(self.provider)
        self.list.focus()

    @property
    def list(self) -> VirtualList[str]:
        return self.query_one(VirtualList)

    def on_virtual_list_highlighted(self, event: VirtualList.Highlighted) -> None:
        self.highlighted.append(event.index)

    def on_virtual_list_selected(self, event: VirtualList.Selected) -> None:
        self.opened.append(event.row)


async def test_a_million_rows_cost_the_pages_in_sight() -> None:
    numbers = Numbers(MILLION)
    app = ListApp(numbers)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("end")
        assert app.list.cursor == MILLION - 1
        assert "row 999999" in text_of(app)
        await pilot.press("home", "pagedown")
        assert app.list.cursor == 19
        assert "row 19" in text_of(app)
    assert sum(stop - start for start, stop in numbers.asked) <= 4 * PAGE


async def test_keys_move_the_cursor_and_stop_at_both_ends() -> None:
    app = ListApp(Numbers(30))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("up")
        assert app.list.cursor == 0
        await pilot.press("down", "j", "k")
        assert app.list.cursor == 1
        await pilot.press("end", "down")
        assert app.list.cursor == 29
        assert app.highlighted == [0, 1, 2, 1, 29]
        await pilot.press("enter")
    assert app.opened == ["row 29"]


async def test_the_mouse_clicks_scrolls_and_opens() -> None:
    app = ListApp(Numbers(1000))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.click(VirtualList, offset=(3, 4))
        assert app.list.cursor == 4
        app.list.scroll_to(y=500, animate=False)
        await pilot.pause()
        assert app.list.cursor == 4, "scrolling leaves the cursor where it is"
        assert "row 500" in text_of(app)
        await pilot.click(VirtualList, offset=(3, 2), times=2)
        assert app.opened == ["row 502"]
        await pilot.hover(VirtualList, offset=(3, 5))
        assert app.list.hovered == 505


async def test_loading_again_keeps_the_cursor_on_a_row_that_is_there() -> None:
    app = ListApp(Numbers(30))
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.load(Numbers(5), cursor=20)
        await pilot.pause()
        assert app.list.cursor == 4
        app.list.load(ListRows[str](()))
        await pilot.pause()
        assert app.list.current is None
        assert "Nothing." in text_of(app)
        await pilot.press("enter", "down")
    assert app.opened == []


async def test_hostile_rows_are_drawn_as_they_are_written() -> None:
    app = ListApp(ListRows([HOSTILE, "[/]"]))
    async with app.run_test(size=(100, 5)):
        seen = text_of(app)
    assert "[bold]loud[/] [/] [@click=app.quit]x[/] ␛[31mred" in seen
    assert "⟨U+202E⟩gro⟨U+202C⟩" in seen
    assert "\x1b" not in seen
