"""Generate: a run on the app, with progress, cancelled and resumed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, SelectionList

from tests.tui.world import text_of
from tests.workspaces import Opened
from workbench.store.values import VariantFilter
from workbench.tui.app import WorkbenchApp
from workbench.tui.runs import Run, RunState
from workbench.tui.widgets.progress_panel import ProgressPanel


@pytest.fixture
def sample(root: Path, opened: Opened) -> WorkbenchApp:
    """The app over the sample brand, with nothing written yet."""
    return WorkbenchApp(opened(root, "nina"), "generate")


async def order(pilot: Pilot[int], count: int, *locales: str) -> None:
    await pilot.pause()
    await pilot.pause()
    screen = pilot.app.screen
    screen.query_one("#count", Input).value = str(count)
    markets: SelectionList[str] = screen.query_one("#locales", SelectionList)
    markets.deselect_all()
    for locale in locales:
        markets.select(locale)
    messages: SelectionList[str] = screen.query_one("#messages", SelectionList)
    messages.deselect("email")


async def until_done(pilot: Pilot[int]) -> RunState:
    app = pilot.app
    assert isinstance(app, WorkbenchApp)
    while app.latest_run is None or app.is_busy:
        await asyncio.sleep(0.02)
    await pilot.pause()
    return app.latest_run.state


async def test_a_run_writes_localizes_checks_and_shows_how_far_it_is(sample: WorkbenchApp) -> None:
    async with sample.run_test(size=(120, 40)) as pilot:
        await order(pilot, 2, "de-DE", "fr-FR")
        await pilot.press("ctrl+g")
        assert await until_done(pilot) is RunState.FINISHED
        seen = text_of(sample)
    for told in ("Finished", "2/2", "4/4", "6/6", "6 texts written", "6 queued"):
        assert told in seen
    assert sample.workspace.store.count(VariantFilter(message="push")) == 6


async def test_a_run_goes_on_while_other_screens_are_open_and_a_second_run_repeats_nothing(
    sample: WorkbenchApp,
) -> None:
    async with sample.run_test(size=(120, 40)) as pilot:
        await order(pilot, 2, "de-DE")
        await pilot.press("ctrl+g", "1", "4")
        assert await until_done(pilot) is RunState.FINISHED
        await pilot.press("2")
        await pilot.pause()
        assert sample.screen.query_one(ProgressPanel).display
        await pilot.press("ctrl+g")
        assert await until_done(pilot) is RunState.FINISHED
        assert "nothing to do" in text_of(sample)
    assert sample.workspace.store.count() == 4


async def test_a_cancelled_run_keeps_what_it_has_and_is_resumed(sample: WorkbenchApp) -> None:
    async with sample.run_test(size=(120, 40)) as pilot:
        await order(pilot, 24, "de-DE")
        stopped: list[Run] = []

        def stop(run: Run | None) -> None:
            if run is not None and run.written and not stopped:
                stopped.append(run)
                sample.cancel_run()

        sample.watch(sample, "latest_run", stop, init=False)
        await pilot.press("ctrl+g")
        assert await until_done(pilot) is RunState.CANCELLED
        assert "everything so far is kept" in text_of(sample)
        kept = sample.workspace.store.count()
        assert 0 < kept < 48
        await pilot.press("ctrl+g")
        assert await until_done(pilot) is RunState.FINISHED
    assert sample.workspace.store.count() == 48


async def test_nothing_chosen_and_an_unknown_engine_are_told_in_words(sample: WorkbenchApp) -> None:
    async with sample.run_test(size=(120, 40), notifications=True) as pilot:
        await order(pilot, 1)
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert "nothing is chosen" in text_of(sample)
        await order(pilot, 1, "de-DE")
        sample.screen.query_one("#engine", Input).value = "phrasebok"
        await pilot.press("ctrl+g")
        assert await until_done(pilot) is RunState.FAILED
        assert "phrasebok" in text_of(sample)


async def test_a_reviewer_cannot_generate(root: Path, opened: Opened) -> None:
    app = WorkbenchApp(opened(root, "vera"), "generate")
    async with app.run_test(size=(120, 40)) as pilot:
        await order(pilot, 1, "de-DE")
        await pilot.press("ctrl+g")
        assert await until_done(pilot) is RunState.FAILED
        assert "is no copywriter" in text_of(app)
