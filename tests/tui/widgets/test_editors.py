"""Findings, editors and dialogs: what people type, and what is told to them."""

from __future__ import annotations

from datetime import UTC, datetime

from textual.app import App
from textual.widgets import Select, Static

from tests.tui.stage import Stage
from tests.tui.world import HOSTILE, text_of
from workbench.errors import WorkbenchError
from workbench.models.decision import Action, Decision
from workbench.models.finding import Finding, Level
from workbench.models.template import Slot
from workbench.pipeline.outcome import Outcome, Step
from workbench.tui import theme
from workbench.tui.content import plain
from workbench.tui.runs import Run, RunRequest, RunState
from workbench.tui.screens.reason import ReasonDialog
from workbench.tui.widgets.filter_bar import ALL, Choice, FilterBar
from workbench.tui.widgets.findings import Findings, Judged, summary
from workbench.tui.widgets.plain_text_area import PlainTextArea
from workbench.tui.widgets.progress_panel import ProgressPanel
from workbench.tui.widgets.slot_editor import Judgement, SlotEditor

WARNING = Finding("voice_limit", Level.WARNING, "subject", "Too loud.", 0, 1)
ERROR = Finding("leaked_markup", Level.ERROR, "body", HOSTILE, 0, 1, fix=HOSTILE)
WAIVER = Decision("v", "h", Action.WAIVE, "vera", HOSTILE, datetime(2027, 4, 1, tzinfo=UTC), "voice_limit", "subject")


async def test_errors_come_first_and_waivers_last_with_who_and_why() -> None:
    findings = Findings()
    judged = [Judged(WARNING, WAIVER), Judged(Finding("a", Level.WARNING, "cta", "Later.")), Judged(ERROR)]
    app = Stage(findings, then=lambda: findings.load(judged))
    async with app.run_test(size=(150, 12)) as pilot:
        await pilot.pause()
        seen = text_of(app)
        assert findings.current == Judged(ERROR)
        await pilot.press("tab", "down", "down")
        assert findings.current == judged[1]
    assert seen.index("body") < seen.index("cta Later.") < seen.index("waived by vera")
    assert seen.count("␛[31mred") == 3, "message, fix and reason"
    assert "\x1b" not in seen


def test_the_summary_counts_what_is_not_waived() -> None:
    assert summary([Judged(ERROR), Judged(ERROR), Judged(WARNING)]).plain == "✗ 2 errors  ▲ 1 warning"
    assert summary([Judged(WARNING, WAIVER)]).plain == "✓ no findings"


async def test_an_editor_says_what_changed_and_shows_what_the_checks_say() -> None:
    editor = SlotEditor("subject", Slot(max_length=10, hint="Short."), "Hello", "Source text")
    app = Stage(editor, SlotEditor.Changed)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("tab", "X")
        await pilot.pause()
        assert editor.text == "XHello"
        assert editor.is_changed
        assert app.heard
        editor.judge(Judgement(12, [Finding("slot_length", Level.ERROR, "subject", "Two too long.")]))
        await pilot.pause()
        seen = text_of(app)
    assert "12/10" in seen
    assert "Two too long." in seen
    assert "Source text" in seen


async def test_an_editor_draws_hostile_text_as_marks_and_keeps_it_as_it_is() -> None:
    area = PlainTextArea(HOSTILE)
    app = Stage(area)
    async with app.run_test(size=(120, 6)) as pilot:
        await pilot.pause()
        seen = text_of(app)
    assert "[bold]loud[/] [/]" in seen
    assert "␛[31mred" in seen
    assert "␦gro␦" in seen
    assert "\x1b" not in seen
    assert "\u202e" not in seen
    assert area.text == HOSTILE


async def test_enter_in_a_single_line_submits_and_writes_no_line_break() -> None:
    area = PlainTextArea("one", is_single_line=True)
    app = Stage(area, PlainTextArea.Submitted)
    async with app.run_test(size=(40, 6)) as pilot:
        area.focus()
        await pilot.press("enter")
        await pilot.pause()
        assert app.heard
    assert area.text == "one"


class DialogApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.reasons: list[str | None] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.DARK.variables

    def on_mount(self) -> None:
        self.push_screen(ReasonDialog(HOSTILE, HOSTILE, "Reject"), self.reasons.append)


async def test_the_reason_dialog_wants_words() -> None:
    app = DialogApp()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("space", "enter")
        assert "Say why" in text_of(app)
        assert text_of(app).count("␛[31mred") == 2
        await pilot.press("N", "o", "ctrl+s")
    assert app.reasons == ["No"]


async def test_filters_speak_only_when_somebody_chooses() -> None:
    bar = FilterBar(Choice("locale", "All markets", [("Deutsch", "de-DE")]), Choice("status", "Any"))
    app = Stage(bar, FilterBar.Changed)
    async with app.run_test(size=(80, 10)) as pilot:
        await pilot.pause()
        bar.offer(Choice("status", "Any", [(HOSTILE, "draft")]))
        bar.choose(locale="de-DE", status="gone")
        await pilot.pause()
        assert not app.heard
        assert (bar.value("locale"), bar.value("status")) == ("de-DE", ALL)
        bar.query_one("#status", Select).value = "draft"
        await pilot.pause()
        assert len(app.heard) == 1
        assert "\x1b" not in text_of(app)
        bar.offer(Choice("status", "Any"))
        assert bar.value("status") == ALL, "what is no longer offered is no longer chosen"


async def test_progress_shows_steps_totals_and_problems() -> None:
    run = Run(RunRequest("spring"))
    run = run.after(Outcome(Step.GENERATE, "email", "en-GB", 3, 6, ("a", "b")))
    run = run.after(Outcome(Step.GENERATE, "email", "en-GB", 4, 6, (), WorkbenchError(HOSTILE, "Try again.")))
    run = run.after(Outcome(Step.CHECK, "email", "en-GB", 2, 2, ("a", "b"), queued=1, blocked=1))
    panel = ProgressPanel()
    app = Stage(panel, then=lambda: panel.load(run))
    async with app.run_test(size=(150, 24)) as pilot:
        await pilot.pause()
        seen = text_of(app)
        panel.load(Run(RunRequest("spring"), RunState.FAILED, error=WorkbenchError(HOSTILE, HOSTILE)))
        await pilot.pause()
        failed = text_of(app)
        panel.load(None)
        await pilot.pause()
        assert "Nothing is running." in text_of(app)
    for told in ("4/6", "2/2", "2 texts written", "1 queued", "1 blocked", "Problems (1)", "Try again.", "␛[31mred"):
        assert told in seen
    assert failed.count("␛[31mred") == 2
    assert "\x1b" not in seen + failed


async def test_a_static_with_content_is_never_read_as_markup() -> None:
    app = Stage(Static(plain("[/] [@click=app.quit]x[/]")))
    async with app.run_test(size=(60, 3)):
        assert "[/] [@click=app.quit]x[/]" in text_of(app)
