"""``?`` on a finding: what its check looks for, why, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Select

from tests.tui.conftest import Started
from tests.tui.world import HOSTILE, press, settle, text_of
from tests.workspaces import Opened
from workbench.checks.registry import catalogue
from workbench.models.decision import Action
from workbench.models.finding import Finding, Level
from workbench.models.variant import Status
from workbench.pipeline.workspace import Workspace
from workbench.store.values import CheckResult
from workbench.tui.screens.edit import EditScreen
from workbench.tui.screens.explain import ExplainScreen
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.queue import QueueScreen
from workbench.tui.screens.reason import ReasonDialog
from workbench.tui.widgets.findings import Findings
from workbench.tui.widgets.plain_text_area import PlainTextArea

SIZE = (120, 40)
GERMAN = "spring-push-02_de-DE"
DOUBLE = Finding("double_space", Level.WARNING, "body", "2 spaces in a row.", 9, 10, "\u00a0")
LONG = Finding("length_ratio", Level.WARNING, "title", "Far longer than its source.", 0, 5)


@pytest.fixture
def place_with(place: Path, opened: Opened) -> Workspace:
    """Nina's workspace, where the checks have found two things in a German push."""
    nina = opened(place, "nina")
    found(nina, [DOUBLE, LONG])
    return nina


def found(workspace: Workspace, findings: Sequence[Finding]) -> None:
    variant = workspace.store.variant(GERMAN)
    result = CheckResult(GERMAN, variant.revision, variant.status, variant.content_hash, tuple(findings), Status.QUEUED)
    workspace.store.record_checks([result], "nina", workspace.now())


async def open_german(pilot: Pilot[int]) -> None:
    await settle(pilot)
    pilot.app.screen.query_one("#severity", Select).value = "warning"
    await settle(pilot)


async def test_one_key_explains_a_finding_in_the_words_of_the_catalogue(bench: Started, place_with: Workspace) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        assert "? Explain" in text_of(app)
        seen = await press(pilot, "question_mark")
        assert isinstance(app.screen, ExplainScreen)
    check = catalogue()["double_space"]
    assert check.title in seen
    assert " ".join(check.about.split())[:40] in seen
    assert DOUBLE.message in seen
    assert re.search(r"fix +␣", seen), "what the fix would put there, though it is a space"
    assert "1 of 2" in seen


async def test_arrows_walk_the_findings_and_the_next_key_acts_on_the_one_that_was_read(
    bench: Started, place_with: Workspace
) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        seen = await press(pilot, "question_mark", "down")
        assert catalogue()["length_ratio"].title in seen
        assert "2 of 2" in seen
        await press(pilot, "escape")
        chosen = app.screen.query_one(Findings).current
        assert chosen is not None
        assert chosen.finding == LONG
        seen = await press(pilot, "w")
        assert LONG.message in seen
        await press(pilot, *"It fits", "enter")
    waived = [d.check for d in place_with.store.decisions(GERMAN) if d.action is Action.WAIVE]
    assert waived == ["length_ratio"]


async def test_waiving_and_editing_start_from_the_explanation(bench: Started, place_with: Workspace) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        seen = await press(pilot, "question_mark", "down", "w")
        assert isinstance(app.screen, ReasonDialog)
        assert LONG.message in seen
        await press(pilot, "escape", "question_mark", "up", "e")
        assert isinstance(app.screen, EditScreen)
        assert isinstance(app.focused, PlainTextArea)
        assert app.focused.text.startswith("{product} wartet"), "in the slot of the finding"


async def test_a_click_on_a_finding_explains_it(bench: Started, place_with: Workspace) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        await pilot.click(Findings, offset=(4, 1))
        await pilot.pause()
        assert isinstance(app.screen, ExplainScreen)
        assert LONG.message in text_of(app)


async def test_a_finding_is_waived_once(bench: Started, place_with: Workspace) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await open_german(pilot)
        await press(pilot, "question_mark", "w", *"It fits", "enter")
        assert "waived by vera" in await press(pilot, "question_mark", "up", "escape")
        assert "has waived it already" in await press(pilot, "w")
    assert len([d for d in place_with.store.decisions(GERMAN) if d.action is Action.WAIVE]) == 1


async def test_who_may_not_decide_is_not_offered_to_waive(bench: Started, place_with: Workspace) -> None:
    app = bench("queue", login="olga")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        seen = await press(pilot, "question_mark")
        assert "Waive" not in seen.splitlines()[-1]
        await press(pilot, "w")
        assert isinstance(app.screen, ExplainScreen)


async def test_the_keys_are_one_more_press_away_and_f1_shows_them_at_once(
    bench: Started, place_with: Workspace
) -> None:
    app = bench("queue")
    async with app.run_test(size=(120, 60)) as pilot:
        await open_german(pilot)
        seen = await press(pilot, "question_mark", "question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert "Explain the findings" in seen
        await press(pilot, "escape", "f1")
        assert isinstance(app.screen, HelpScreen)


async def test_without_findings_the_key_shows_help(bench: Started) -> None:
    app = bench("variants")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "? Help" in text_of(app)
        await press(pilot, "question_mark")
        assert isinstance(app.screen, HelpScreen)


async def test_the_explanation_is_readable_on_a_small_terminal(bench: Started, place_with: Workspace) -> None:
    found(place_with, [Finding("glossary", Level.WARNING, "body", "Not the term.", 0, 9)])
    app = bench("queue")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_german(pilot)
        first = await press(pilot, "question_mark")
        last = await press(pilot, *["pagedown"] * 3)
    words = catalogue()["glossary"].about.split()
    assert words[0] in first
    assert words[-1] in last


async def test_a_check_that_is_gone_and_a_hostile_finding_harm_nothing(bench: Started, place_with: Workspace) -> None:
    found(place_with, [Finding("of [/] yesterday", Level.WARNING, "html", HOSTILE, 0, 900, HOSTILE)])
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        seen = await press(pilot, "question_mark")
        assert "of [/] yesterday" in seen
        assert "has no check of that name" in seen
        assert "[bold]loud[/]" in seen
        assert "\x1b" not in seen
        assert "\u202e" not in seen
        await press(pilot, "down", "down", "escape")
        assert isinstance(app.screen, QueueScreen)


async def test_findings_that_change_meanwhile_lead_nobody_astray(bench: Started, place_with: Workspace) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await open_german(pilot)
        behind = app.screen.query_one(Findings)
        await press(pilot, "question_mark", "down")
        behind.load(behind.items[:1])
        await press(pilot, "e")
        assert isinstance(app.screen, EditScreen)
