"""The keys in the last line: what they do here, by key and by click."""

from __future__ import annotations

from tests.tui.conftest import Started
from tests.tui.world import text_of
from workbench.models.variant import Status
from workbench.tui.screens.edit import EditScreen
from workbench.tui.screens.queue import QueueScreen
from workbench.tui.widgets.key_line import KeyLine


async def test_a_click_on_a_key_is_the_key(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        keys = text_of(app).splitlines()[-1]
        await pilot.click(KeyLine, offset=(keys.index("e Edit") + 3, 0))
        await pilot.pause()
        assert isinstance(app.screen, EditScreen)


async def test_what_a_person_may_not_do_does_nothing_when_clicked(bench: Started) -> None:
    app = bench("queue", login="marc")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        await pilot.click(KeyLine, offset=(text_of(app).splitlines()[-1].index("a Approve"), 0))
        await pilot.pause()
        assert isinstance(app.screen, QueueScreen)
    assert app.workspace.store.variant("spring-email-01_de-DE").status is Status.QUEUED


async def test_the_palette_gives_way_where_there_is_no_room(bench: Started) -> None:
    for width, is_there in ((120, True), (80, False)):
        app = bench("queue")
        async with app.run_test(size=(width, 24)) as pilot:
            await pilot.pause()
            await pilot.pause()
            last = text_of(app).splitlines()[-1]
            assert ("palette" in last) is is_there
            assert "? Help" in last
