"""Fixing at a key: first what would change, then the change, under the name of who said yes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Select, Static

from tests.tui.conftest import Started
from tests.tui.stage import Stage
from tests.tui.world import press, settle, text_of
from tests.workspaces import Opened
from workbench.models.decision import Action
from workbench.models.variant import Status
from workbench.pipeline.review import decide
from workbench.pipeline.revise import edit, send_to_queue
from workbench.pipeline.workspace import Workspace
from workbench.tui.differences import excerpts
from workbench.tui.screens.fix import FixScreen
from workbench.tui.screens.queue import QueueScreen
from workbench.tui.screens.variants import VariantsScreen

SIZE = (120, 40)
FRENCH = "spring-email-01_fr-FR"
UNTIDY, TIDY = "Prenez  votre temps ?", "Prenez votre temps\u202f?"


@pytest.fixture
def untidy(opened: Opened, place: Path) -> Workspace:
    """Nina's workspace, with a French headline that has two spaces and an ordinary one before its question mark."""
    nina = opened(place, "nina")
    edit(nina, FRENCH, {"headline": UNTIDY})
    assert send_to_queue(nina, FRENCH).status is Status.QUEUED
    return nina


async def open_french(pilot: Pilot[int], status: str = "") -> None:
    await settle(pilot)
    pilot.app.screen.query_one("#locale", Select).value = "fr-FR"
    if status:
        pilot.app.screen.query_one("#status", Select).value = status
    await settle(pilot)


async def test_what_would_change_is_shown_with_its_spaces_before_anything_is_written(
    bench: Started, untidy: Workspace
) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_french(pilot)
        seen = await press(pilot, "x")
        assert isinstance(app.screen, FixScreen)
        assert "Prenez··votre temps·?" in seen
        assert "Prenez·votre temps⍽?" in seen
        assert "⍽ narrow no-break space" in seen
        assert "somebody else has to approve it" in seen
        await press(pilot, "escape")
        assert isinstance(app.screen, QueueScreen)
    assert untidy.store.variant(FRENCH).slots["headline"] == UNTIDY


async def test_enter_fixes_and_the_queue_shows_the_text_as_it_is_now(bench: Started, untidy: Workspace) -> None:
    before = untidy.store.variant(FRENCH)
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_french(pilot)
        seen = await press(pilot, "x", "enter")
        assert isinstance(app.screen, QueueScreen)
        assert FRENCH in seen
        assert "no findings" in seen
        assert "Vera Lindqvist  fixed" in seen
    after = untidy.store.variant(FRENCH)
    assert (after.slots["headline"], after.revision, after.author) == (TIDY, before.revision + 1, "vera")
    assert after.status is Status.QUEUED


async def test_where_nothing_is_mechanical_no_dialog_opens(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "spring-email-01_de-DE" in text_of(app)
        seen = await press(pilot, "x")
        assert isinstance(app.screen, QueueScreen)
        assert "Nothing here can be fixed mechanically" in seen


async def test_who_may_not_edit_is_told_so_before_any_dialog(bench: Started, untidy: Workspace) -> None:
    app = bench("queue", login="marc")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await open_french(pilot)
        seen = await press(pilot, "x")
        assert isinstance(app.screen, QueueScreen)
        assert "Marc Dubois is no copywriter or reviewer" in seen
    assert untidy.store.variant(FRENCH).slots["headline"] == UNTIDY


async def test_a_text_that_changed_meanwhile_is_not_fixed_and_is_shown_anew(bench: Started, untidy: Workspace) -> None:
    app = bench("variants")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await open_french(pilot, "queued")
        await press(pilot, "x")
        edit(untidy, FRENCH, {"headline": "Un autre  titre"})
        send_to_queue(untidy, FRENCH)
        seen = await press(pilot, "enter")
        assert "Someone changed" in seen
        assert "Un autre  titre" in seen
    assert untidy.store.variant(FRENCH).slots["headline"] == "Un autre  titre"


async def test_fixing_an_approved_text_ends_its_approval_and_says_so_first(bench: Started, untidy: Workspace) -> None:
    decide(untidy.as_person("vera"), Action.APPROVE, FRENCH)
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE) as pilot:
        await open_french(pilot, "approved")
        assert "Its approval ends" in await press(pilot, "x")
        await press(pilot, "enter")
        assert isinstance(app.screen, VariantsScreen)
    assert untidy.store.variant(FRENCH).status is Status.QUEUED


async def test_a_fix_that_lifts_the_block_moves_the_text_into_the_queue(bench: Started, untidy: Workspace) -> None:
    edit(untidy, FRENCH, {"headline": "Prenez votre\u200b temps"})
    assert send_to_queue(untidy, FRENCH).status is Status.BLOCKED
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_french(pilot)
        app.screen.query_one("#severity", Select).value = "error"
        await pilot.pause()
        seen = await press(pilot, "x", "enter")
        assert "Nothing to review here" in seen
    assert untidy.store.variant(FRENCH).status is Status.QUEUED


def test_only_the_places_that_differ_are_shown() -> None:
    middle = " ".join(f"word{number}" for number in range(100))
    pairs = list(excerpts(f"One  two {middle} end .", f"One two {middle} end."))
    assert [(before.plain, after.plain) for before, after in pairs] == [
        ("One··two word0 word1 …", "One·two word0 word1 …"),
        ("… word98 word99 end·.", "… word98 word99 end."),
    ]


def test_the_dialog_looks_as_it_did(snap_compare: Any) -> None:
    ((before, after),) = excerpts("Wo ist  Ihr Licht\u202f?", "Wo ist Ihr Licht?")
    changes = [(Content("subject"), before), (Content("→"), after)]
    dialog = FixScreen(Content("spring-email-01_de-DE"), changes, Content("It becomes a new revision."))
    app = Stage(Static(), then=lambda: app.push_screen(dialog) and None)
    assert snap_compare(app, terminal_size=(80, 24))
