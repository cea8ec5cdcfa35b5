"""The queue: one item in full, a decision, the next item at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Select

from tests.tui.conftest import Started
from tests.tui.world import HOSTILE, press, settle, text_of
from tests.workspaces import Opened
from workbench.models.decision import Action
from workbench.models.variant import Status
from workbench.pipeline.review import decide
from workbench.pipeline.revise import edit, send_to_queue
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.edit import EditScreen
from workbench.tui.screens.queue import QueueScreen
from workbench.tui.screens.reason import ReasonDialog
from workbench.tui.widgets.plain_text_area import PlainTextArea

SIZE = (120, 40)


@pytest.fixture(autouse=True)
def _fast_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests approve as fast as they can press keys."""
    monkeypatch.setattr(QueueScreen, "GUARD", 0.0)


def current(app: WorkbenchApp) -> str:
    screen = app.screen
    assert isinstance(screen, QueueScreen)
    assert screen._view is not None
    return screen._view.variant.id


async def test_shows_one_item_as_its_customer_sees_it_and_how_far_one_is(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        seen = text_of(app)
    assert "spring-email-01_de-DE" in seen
    assert "Hallo Anna," in seen, "the card greets a realistic customer"
    assert "noch 3 Tage Lumen Glow Serum für" in seen
    assert "English (United Kin" in seen, "the source stands beside the translation"
    assert "1 of 10 · 5 decided today" in seen


async def test_approving_brings_the_next_item_at_once_and_binds_the_decision_to_what_was_seen(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await pilot.press("a")
        await settle(pilot)
        assert current(app) != first
        assert "1 of 9 · 6 decided today" in text_of(app)
    stored = app.workspace.store.variant(first)
    assert stored.status is Status.APPROVED
    decision = app.workspace.store.decisions(first)[-1]
    assert (decision.person, decision.content_hash) == ("vera", stored.content_hash)


async def test_an_approve_key_that_is_held_down_approves_one_item(
    bench: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QueueScreen, "GUARD", 5.0)
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, QueueScreen)
        screen._quiet_since = -5.0
        await pilot.press("a", "a", "a", "a")
        await settle(pilot)
        assert "1 of 9 · 6 decided today" in text_of(app)


async def test_keys_pressed_in_a_row_act_on_what_each_of_them_shows(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("n", "a", "n", "a")
        await settle(pilot)
    approved = [d for d in app.workspace.store.variants(limit=100) if d.status is Status.APPROVED]
    assert len(approved) == 5
    assert app.workspace.store.variant("spring-email-01_de-DE").status is Status.QUEUED, "it was passed over"


async def test_rejecting_asks_for_a_reason_and_takes_no_empty_one(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await pilot.press("r", "enter")
        assert isinstance(app.screen, ReasonDialog)
        assert "Say why" in text_of(app)
        await pilot.press(*"Off brand", "enter")
        await settle(pilot)
        assert current(app) != first
    assert app.workspace.store.variant(first).status is Status.REJECTED
    assert app.workspace.store.decisions(first)[-1].reason == "Off brand"


async def test_escape_in_the_reason_dialog_decides_nothing(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await pilot.press("c", "x", "escape")
        await settle(pilot)
        assert current(app) == first
    assert app.workspace.store.variant(first).status is Status.QUEUED


async def test_requesting_changes_sends_the_item_back_with_the_reason(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await pilot.press("c")
        app.screen.query_one(PlainTextArea).load_text("Warmer, please")
        await pilot.click("#confirm")
        await settle(pilot)
    assert app.workspace.store.variant(first).status is Status.CHANGES_REQUESTED


async def test_a_decision_on_something_that_changed_meanwhile_is_refused_in_words(
    bench: Started, opened: Opened, place: Path
) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        first = current(app)
        edit(opened(place, "nina"), first, {"cta": "To the shop"})
        await pilot.press("a")
        await settle(pilot)
        assert "not queued" in text_of(app)
    assert app.workspace.store.variant(first).status is Status.DRAFT


async def test_two_reviewers_decide_once(bench: Started, opened: Opened, place: Path) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        decide(opened(place, "jonas"), Action.REJECT, first, "I was quicker")
        await pilot.press("a")
        await settle(pilot)
    assert app.workspace.store.variant(first).status is Status.REJECTED


async def test_next_and_previous_walk_without_deciding(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await pilot.press("n", "n")
        await settle(pilot)
        assert "3 of 10" in text_of(app)
        await pilot.press("p", "p", "p")
        await settle(pilot)
        assert current(app) == first


async def test_filters_narrow_the_queue_by_market_and_message(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.screen.query_one("#locale", Select).value = "fr-FR"
        await settle(pilot)
        app.screen.query_one("#message", Select).value = "push"
        await settle(pilot)
        assert current(app) == "spring-push-01_fr-FR"
        assert "1 of 2" in text_of(app)


async def test_the_severity_filter_shows_what_errors_block_and_a_waiver_queues_it(bench: Started) -> None:
    app = bench("queue", login="vera")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.screen.query_one("#severity", Select).value = "error"
        await settle(pilot)
        blocked = current(app)
        assert blocked == "spring-push-03_de-DE"
        await pilot.press("w")
        await settle(pilot)
        assert "Waive this finding" in text_of(app)
        await pilot.press(*"Legal agreed", "enter")
        await settle(pilot)
    waivers = [d for d in app.workspace.store.decisions(blocked) if d.action is Action.WAIVE]
    assert [waiver.reason for waiver in waivers] == ["Legal agreed"]


async def test_what_changed_since_the_last_approval_is_shown(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=(120, 60)) as pilot:
        await settle(pilot)
        app.screen.query_one("#locale", Select).value = "de-DE"
        await settle(pilot)
        assert current(app) == "spring-email-01_de-DE"
        seen = text_of(app)
    assert "Changes since the last approval" in seen
    assert "Morgenlicht Licht" in seen, "old and new stand beside each other"
    assert "Nina Hart  edited" in seen


async def test_editing_from_the_queue_makes_a_draft_and_goes_on(bench: Started) -> None:
    app = bench("queue", login="vera")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await press(pilot, "n")
        second = current(app)
        await press(pilot, "p")
        await press(pilot, "e")
        assert isinstance(app.screen, EditScreen)
        await press(pilot, "X", "ctrl+s")
        assert current(app) == second, "no item is passed over unread"
        screen = app.screen
        assert isinstance(screen, QueueScreen)
        assert screen._rows is not None
        assert screen._rows.count() == app.workspace.store.count(screen.wanted())
    assert app.workspace.store.variant(first).status is Status.DRAFT
    assert app.workspace.store.variant(first).author == "vera"


async def test_a_reviewer_of_other_markets_cannot_decide(bench: Started) -> None:
    app = bench("queue", login="olga")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = current(app)
        await pilot.press("a", "r")
        await settle(pilot)
        assert isinstance(app.screen, QueueScreen), "no dialog opened"
    assert app.workspace.store.variant(first).status is Status.QUEUED


async def test_who_edited_a_text_may_not_approve_it(bench: Started) -> None:
    app = bench("queue", login="vera")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        first = current(app)
        edit(app.workspace, first, {"cta": "To the shop"})
        send_to_queue(app.workspace, first)
        app.screen.query_one("#campaign", Select).value = "spring"
        await settle(pilot)
        assert current(app) == first
        await pilot.press("a")
        await settle(pilot)
        assert "somebody else has to" in text_of(app)
    assert app.workspace.store.variant(first).status is Status.QUEUED


async def test_the_list_opens_beside_the_item_and_enter_reads_the_row(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("l", "end", "enter")
        await settle(pilot)
        assert "10 of 10" in text_of(app)
        assert not app.screen.has_class("-list")


async def test_an_empty_queue_says_so(bench: Started) -> None:
    app = bench("queue")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for _ in range(10):
            await pilot.press("a")
            await settle(pilot)
        assert "Nothing to review here. Well done." in text_of(app)
        await pilot.press("a", "w", "n")


async def test_hostile_reasons_and_findings_are_harmless(bench: Started, opened: Opened, place: Path) -> None:
    nina, vera = opened(place, "nina"), opened(place, "vera")
    decide(vera, Action.REQUEST_CHANGES, "spring-push-02_en-GB", HOSTILE)
    edit(nina, "spring-push-02_en-GB", {"body": HOSTILE})
    assert send_to_queue(nina, "spring-push-02_en-GB").status is Status.BLOCKED
    app = bench("queue")
    async with app.run_test(size=(170, 70)) as pilot:
        await settle(pilot)
        app.screen.query_one("#severity", Select).value = "error"
        await settle(pilot)
        assert current(app) == "spring-push-02_en-GB"
        seen = text_of(app)
    assert seen.count("␛[31mred") >= 3, "card, slot, history"
    assert "asked for changes" in seen
    assert "\x1b" not in seen
    assert "\u202e" not in seen
