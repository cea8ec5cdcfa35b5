"""The shell: modes, keys, help, palette, people, errors."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import OptionList

import workbench.tui as folder
from tests.tui.conftest import Started
from tests.tui.world import HOSTILE, text_of
from workbench.errors import WorkbenchError
from workbench.tui.app import run
from workbench.tui.screens.base import MODE_TITLES
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.person import PersonScreen
from workbench.tui.theme import LIGHT


def own_bindings() -> Iterator[tuple[str, Binding]]:
    for module in pkgutil.walk_packages(folder.__path__, f"{folder.__name__}."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, DOMNode) and thing.__module__ == module.name:
                for binding in thing.__dict__.get("BINDINGS", ()):
                    assert isinstance(binding, Binding)
                    yield thing.__name__, binding


def test_every_binding_has_an_id_a_title_and_a_tooltip() -> None:
    found = list(own_bindings())
    assert len(found) > 40
    for owner, binding in found:
        assert binding.id, (owner, binding)
        assert binding.description, (owner, binding)
        assert binding.tooltip, (owner, binding)
    ids = [binding.id for _, binding in found]
    assert len(ids) == len(set(ids))


async def test_digits_and_clicks_switch_modes(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for number, (mode, title) in enumerate(MODE_TITLES.items(), 1):
            await pilot.press(str(number))
            await pilot.pause()
            assert app.current_mode == mode
            assert title in text_of(app)
        await pilot.click("#tab-variants")
        await pilot.pause()
        assert app.current_mode == "variants"


async def test_help_lists_every_key_of_the_screen_from_its_bindings(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=(120, 50)) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        seen = text_of(app)
        for binding in type(app.screen_stack[-2]).BINDINGS:
            assert isinstance(binding, Binding)
            assert binding.tooltip in seen or binding.action == "explain", "there is no finding to explain"
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, HelpScreen)


async def test_the_palette_runs_any_key_by_its_name(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p", *"export")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert app.current_mode == "export"


async def test_somebody_who_is_not_in_the_team_is_asked_who_they_are(bench: Started) -> None:
    app = bench(login="stranger")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
        app.screen.query_one(OptionList).highlighted = 1
        await pilot.press("enter")
        await pilot.pause()
        assert app.workspace.person.name == "Vera Lindqvist"
        assert "Vera Lindqvist  reviewer" in text_of(app)


async def test_a_click_on_the_name_lets_somebody_else_sit_down(bench: Started) -> None:
    app = bench(login="vera")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.click("#who")
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert app.workspace.login == "vera"


async def test_an_error_of_a_person_is_shown_with_its_hint_as_plain_text(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(160, 40), notifications=True) as pilot:
        await pilot.pause()
        with app.reporting():
            raise WorkbenchError(HOSTILE, "Mend it.")
        await pilot.pause()
        seen = text_of(app)
    assert "[bold]loud[/]" in seen
    assert "Mend it." in seen
    assert "\x1b" not in seen


async def test_a_mistake_of_the_program_is_not_swallowed(bench: Started) -> None:
    app = bench()
    with pytest.raises(ZeroDivisionError), app.reporting():
        raise ZeroDivisionError


async def test_the_theme_changes_at_a_key(bench: Started) -> None:
    app = bench()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert app.theme == LIGHT.name


def test_a_screen_is_imported_when_it_is_opened() -> None:
    asked = "import sys, workbench.tui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    assert set(done.stdout.split()).isdisjoint(f"workbench.tui.screens.{mode}" for mode in MODE_TITLES)


def test_the_command_line_has_one_door() -> None:
    assert callable(run)
