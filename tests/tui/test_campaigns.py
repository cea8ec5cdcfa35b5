"""Campaigns: the matrix of messages and markets, and ways onward."""

from __future__ import annotations

from pathlib import Path

from tests.tui.conftest import Started
from tests.tui.world import BRIEF, HOSTILE, text_of
from workbench.tui.screens.variants import VariantsScreen
from workbench.tui.widgets.filter_bar import FilterBar
from workbench.tui.widgets.status_matrix import StatusMatrix


async def test_each_market_and_message_shows_its_counts(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        seen = text_of(app)
    german = next(row for row in seen.splitlines() if "de-DE" in row)
    assert "●2" in german, "both emails wait"
    assert "✓1 ●1 ✗1" in german, "of the pushes one is approved, one waits, one is blocked"
    french = next(row for row in seen.splitlines() if "fr-FR" in row)
    assert "●2 ↺1" in french
    assert "3/15 approved" in seen
    assert "£39.00  ·  45,00 €" in seen
    assert "Thursday morning" in seen


async def test_enter_opens_the_variants_of_a_cell(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.focused, StatusMatrix)
        await pilot.press("down", "right", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, VariantsScreen)
        bar = app.screen.query_one(FilterBar)
        assert [bar.value(name) for name in ("campaign", "message", "locale")] == ["spring", "push", "de-DE"]
        assert "spring-push-01_de-DE" in text_of(app)


async def test_a_double_click_opens_a_cell(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        await pilot.click(StatusMatrix, offset=(35, 2), times=2)
        await pilot.pause()
        await pilot.pause()
        assert app.current_mode == "variants"


async def test_keys_lead_on_to_generate_review_and_export(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(120, 40)) as pilot:
        for key, mode in (("g", "generate"), ("r", "queue"), ("v", "variants"), ("x", "export")):
            app.switch_mode("campaigns")
            await pilot.pause()
            await pilot.press(key)
            await pilot.pause()
            assert app.current_mode == mode


async def test_a_broken_brief_is_told_with_its_line_and_spoils_nothing_else(bench: Started, place: Path) -> None:
    (place / "campaigns" / "broken.yaml").write_text(BRIEF.replace("markets: [", "markts: ["), encoding="utf-8")
    app = bench()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        seen = text_of(app)
        assert "campaigns/broken.yaml:5" in seen
        assert "markets" in seen, "the nearest known key"
        await pilot.press("down")
        await pilot.pause()
        assert "3/15 approved" in text_of(app)


async def test_hostile_words_in_a_brief_are_harmless_and_visible(bench: Started, place: Path) -> None:
    hostile = HOSTILE.replace("\x1b", "\\e").replace("\x07", "\\a")
    brief = BRIEF.replace("title: Spring\n", f'title: "{hostile}"\n').replace(
        "timing: Thursday morning", f'timing: "{hostile}"'
    )
    (place / "campaigns" / "spring.yaml").write_text(brief, encoding="utf-8")
    app = bench()
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        seen = text_of(app)
    assert seen.count("[bold]loud[/] [/] [@click=app.quit]x[/] ␛[31mred") == 2
    assert "\x1b" not in seen
