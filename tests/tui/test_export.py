"""Export: what leaves, what stays and why, and writing it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Select

from tests.tui.conftest import Started
from tests.tui.world import text_of


async def laid_out(pilot: Pilot[int]) -> str:
    for _ in range(200):
        await pilot.pause()
        if "leave" in text_of(pilot.app):
            break
        await asyncio.sleep(0.02)
    return text_of(pilot.app)


async def test_the_preview_shows_rows_and_what_stays_with_the_reason(bench: Started) -> None:
    app = bench("export", login="marc")
    async with app.run_test(size=(120, 40)) as pilot:
        seen = await laid_out(pilot)
    assert "✓ 3 rows leave" in seen
    assert "– 12 stay" in seen
    assert "spring-email-01_en-GB" in seen
    assert "reviewer asked for changes" in seen
    assert "default: 'there'" in seen, "the merge tag as the ESP reads it"


async def test_another_profile_lays_the_rows_out_anew(bench: Started) -> None:
    app = bench("export", login="marc")
    async with app.run_test(size=(120, 40)) as pilot:
        await laid_out(pilot)
        app.screen.query_one("#profile", Select).value = "generic"
        await pilot.pause()
        seen = await laid_out(pilot)
    assert "generic" in seen


async def test_a_crm_manager_writes_the_files_and_reads_where_they_are(bench: Started, place: Path) -> None:
    app = bench("export", login="marc")
    async with app.run_test(size=(120, 40)) as pilot:
        await laid_out(pilot)
        await pilot.press("x")
        folder = place / "exports" / "spring" / "braze_catalog"
        for _ in range(200):
            await asyncio.sleep(0.02)
            if (folder / "manifest.json").exists():
                break
        await pilot.pause()
        await pilot.pause()
        seen = text_of(app)
    assert (folder / "manifest.json").exists()
    assert list(folder.glob("*.csv"))
    assert "3 rows written" in seen
    assert "SHA-256" in seen


async def test_nobody_else_writes(bench: Started, place: Path) -> None:
    app = bench("export", login="vera")
    async with app.run_test(size=(120, 40)) as pilot:
        await laid_out(pilot)
        await pilot.press("x")
        await pilot.pause()
    assert not (place / "exports").exists()
