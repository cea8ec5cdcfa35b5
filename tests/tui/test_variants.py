"""Variants: find, read, edit with checks as one types, regenerate, send."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.widgets import Input, Select

from tests.tui.conftest import Started
from tests.tui.world import HOSTILE, text_of
from tests.workspaces import Opened
from workbench.models.variant import Status
from workbench.pipeline.engines import engine_for
from workbench.pipeline.revise import edit
from workbench.pipeline.run import RunOrder, collect, run
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.edit import EditScreen
from workbench.tui.screens.variants import VariantsScreen
from workbench.tui.widgets.plain_text_area import PlainTextArea
from workbench.tui.widgets.slot_texts import SlotTexts

SIZE = (120, 40)


def current(app: WorkbenchApp) -> str:
    screen = app.screen
    assert isinstance(screen, VariantsScreen)
    assert screen._view is not None
    return screen._view.variant.id


async def test_source_and_market_stand_side_by_side_and_brackets_walk_the_markets(bench: Started) -> None:
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert current(app) == "spring-email-01_en-GB"
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert current(app) == "spring-email-01_de-DE"
        row = next(row for row in text_of(app).splitlines() if "Zum Shop" in row and "│" in row)
        assert "Visit the shop" in row
        await pilot.press("left_square_bracket", "left_square_bracket")
        await pilot.pause()
        assert current(app) == "spring-email-01_fr-FR"


async def test_editing_checks_as_one_types_and_saves_a_draft(bench: Started) -> None:
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        edited = current(app)
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, EditScreen)
        app.screen.query(PlainTextArea).first().load_text("50% off [/]")
        for _ in range(200):
            await pilot.pause(0.05)
            if "11/50" in (seen := text_of(app)):
                break
        assert "11/50" in seen
        assert "figure" in seen or "50%" in seen
        assert "[/]" in seen
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert current(app) == edited
        assert "○ draft" in text_of(app)
    variant = app.workspace.store.variant(edited)
    assert (variant.status, variant.revision, variant.slots["title"]) == (Status.DRAFT, 2, "50% off [/]")


async def test_escape_throws_changes_away_only_the_second_time(bench: Started) -> None:
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("X", "escape")
        await pilot.pause()
        assert isinstance(app.screen, EditScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, VariantsScreen)
    assert app.workspace.store.variant("spring-email-01_en-GB").revision == 1


async def test_a_conflict_while_saving_leaves_the_editor_open_with_the_words_in_it(
    bench: Started, opened: Opened, place: Path
) -> None:
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(*"My ")
        edit(opened(place, "nina"), "spring-email-01_en-GB", {"cta": "Shop"})
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, EditScreen)
        seen = text_of(app)
    assert "My {first_name}, your morning light" in seen
    assert "changed" in seen


async def test_sending_checks_and_queues_or_says_what_blocks(bench: Started) -> None:
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        app.screen.query_one("#status", Select).value = "blocked"
        await pilot.pause()
        await pilot.pause()
        assert current(app) == "spring-push-03_de-DE"
        await pilot.press("s")
        await pilot.pause()
        assert "is blocked" in text_of(app)
        await pilot.press("e")
        await pilot.pause()
        app.screen.query(PlainTextArea).first().load_text("Gutes Licht")
        await pilot.press("ctrl+s")
        await pilot.pause()
        app.screen.query_one("#status", Select).value = "draft"
        await pilot.pause()
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
    assert app.workspace.store.variant("spring-push-03_de-DE").status is Status.QUEUED


async def test_search_finds_words_in_the_texts(bench: Started) -> None:
    app = bench("variants")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("slash", *"LUMIÈRE", "enter")
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query_one("#search", Input).value == "LUMIÈRE"
        assert current(app) == "spring-email-01_fr-FR"
        await pilot.press("slash", *"xyz")
        await pilot.pause()
        assert "Nothing matches" in text_of(app)
        await pilot.press("escape", "e", "g", "s", "right_square_bracket")


async def test_arguments_can_be_shown_as_they_are_written(bench: Started) -> None:
    app = bench("variants")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("v")
        await pilot.pause()
        assert "{first_name}, your morning light" in text_of(app)


async def test_a_click_on_a_slot_edits_it(bench: Started) -> None:
    app = bench("variants", login="nina")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.pause()
        await pilot.click(SlotTexts, offset=(5, 5))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, EditScreen)
        assert isinstance(app.focused, PlainTextArea)
        assert app.focused.text == "A quiet minute before the day begins."


async def test_regenerating_asks_the_engine_for_another_text(root: Path, opened: Opened) -> None:
    workspace = opened(root, "nina")
    brief = workspace.brief("spring-glow")
    await collect(run(workspace, brief, engine_for(workspace, brief), RunOrder(("push",), ("de-DE",), count=1)))
    app = WorkbenchApp(workspace, "variants")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        await pilot.pause()
        chosen = current(app)
        before = workspace.store.variant(chosen).slots
        await pilot.press("g")
        while workspace.store.variant(chosen).revision == 1:
            await asyncio.sleep(0.02)
        await pilot.pause()
        assert "has another text" in text_of(app)
    assert workspace.store.variant(chosen).slots != before


async def test_hostile_texts_are_harmless_and_visible_in_list_texts_card_and_editor(bench: Started) -> None:
    app = bench("variants", login="nina")
    variant = app.workspace.store.variant("spring-push-01_en-GB")
    app.workspace.store.revise(
        variant.id,
        variant.revision,
        {"title": HOSTILE, "body": HOSTILE},
        author="nina",
        origin=variant.origin,
        at=app.workspace.now(),
    )
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.pause()
        app.screen.query_one("#status", Select).value = "draft"
        await pilot.pause()
        await pilot.pause()
        seen = text_of(app)
        await pilot.press("e")
        await pilot.pause(0.4)
        edited = text_of(app)
    assert seen.count("␛[31mred") >= 4, "list, both slots, card"
    assert "⟨U+202E⟩gro⟨U+202C⟩" in seen
    assert "␛[31mred" in edited
    assert "\x1b" not in seen + edited
    assert "\u202e" not in seen + edited
