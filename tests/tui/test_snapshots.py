"""One picture per screen and size: 120×40 for the beauty, 80×24 because it must work.

``pytest tests/tui/test_snapshots.py --snapshot-update`` takes them anew; look at them before you commit them.
"""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import Started
from tests.tui.world import text_of
from workbench.tui.screens.base import MODE_TITLES

SIZES = [(120, 40), (80, 24)]


async def settled(pilot: Pilot[Any]) -> None:
    for _ in range(100):
        await pilot.pause(0.02)
        if "Laying out" not in text_of(pilot.app):
            break
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("mode", MODE_TITLES)
def test_a_screen_looks_as_it_did(snap_compare: Any, bench: Started, mode: str, size: tuple[int, int]) -> None:
    login = "marc" if mode == "export" else "vera"
    assert snap_compare(bench(mode, login=login), terminal_size=size, run_before=settled)
