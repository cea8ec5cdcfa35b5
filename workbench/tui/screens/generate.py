"""Generate: what to write, for which markets, with which engine; and how far it is."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input, Label, Select, SelectionList, Static
from textual.widgets.selection_list import Selection

from workbench.errors import WorkbenchError
from workbench.models.campaign import Brief
from workbench.text.locales import display_name
from workbench.text.visible import one_line
from workbench.tui.runs import Run, RunRequest, RunState
from workbench.tui.screens.base import ModeScreen
from workbench.tui.widgets.progress_panel import ProgressPanel

ENGINE_PATTERN = r"[A-Za-z0-9_.:/@-]*"


class GenerateScreen(ModeScreen):
    """The order on the left, its progress on the right."""

    MODE = "generate"
    CSS = """
    GenerateScreen {
        #order { width: 50; padding: 0 2; border-right: vkey $rule; }
        #progress { padding: 1 1; }
        Label { color: $text-muted; margin-top: 1; }
        Select, Input { width: 1fr; }
        SelectionList { height: auto; max-height: 8; border: none; background: $background; padding: 0; }
        SelectionList:focus { border: none; background-tint: $background 0%; }
        SelectionList > .selection-list--button { color: $panel; background: $panel; }
        SelectionList > .selection-list--button-highlighted { color: $panel; background: $panel; }
        SelectionList > .selection-list--button-selected { color: $success; background: $panel; }
        SelectionList > .selection-list--button-selected-highlighted { color: $success; background: $panel; }
        #numbers { height: auto; }
        #numbers > VerticalScroll { height: auto; width: 1fr; margin-right: 2; }
        #note { color: $text-muted; margin-top: 1; }
        #buttons { height: auto; margin: 1 0; }
        Button { margin-right: 2; }
        &.-narrow {
            #split { layout: vertical; overflow-y: auto; }
            #order { width: 1fr; height: auto; border-right: none; }
            #progress { height: auto; border-top: hkey $rule; }
            Label { margin-top: 0; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+g", "start", "Start", id="generate.start", tooltip="Write, localize and check; or resume"),
        Binding("ctrl+x", "cancel", "Cancel", id="generate.cancel", tooltip="Stop; what is written is kept"),
        Binding("r", "review", "Review", id="generate.review", tooltip="The queue of this campaign"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._brief: Brief | None = None

    def compose_body(self) -> ComposeResult:
        """The order's fields, then the progress."""
        with Horizontal(id="split"):
            with VerticalScroll(id="order", can_focus=False):
                yield Label("Campaign")
                yield Select[str]([], id="campaign", allow_blank=True, prompt="Choose a campaign", compact=True)
                yield Label("Messages")
                yield SelectionList[str](id="messages", compact=True)
                yield Label("Markets")
                yield SelectionList[str](id="locales", compact=True)
                yield Label("Engine: phrasebook, or VENDOR:MODEL")
                yield Input(id="engine", compact=True, restrict=ENGINE_PATTERN)
                with Horizontal(id="numbers"):
                    with VerticalScroll(can_focus=False):
                        yield Label("Variants each")
                        yield Input(id="count", placeholder="as the brief says", type="integer", compact=True)
                    with VerticalScroll(can_focus=False):
                        yield Label("Seed")
                        yield Input(id="seed", placeholder="as the brief says", type="integer", compact=True)
                yield Static(id="note")
                with Horizontal(id="buttons"):
                    yield Button("Start", variant="primary", id="start", compact=True)
                    yield Button("Cancel", id="cancel", compact=True)
            with VerticalScroll(id="progress", can_focus=False):
                yield ProgressPanel()

    def on_mount(self) -> None:
        """Follow the run of the app."""
        super().on_mount()
        self.watch(self.app, "latest_run", self._show_run)

    def show_data(self) -> None:
        """Offer the campaigns; keep what was chosen."""
        names = self.workspace.campaigns()
        select = self._campaigns
        wanted = self.bench.scope.campaign or (names[0] if names else "")
        with self.prevent(Select.Changed):
            select.set_options((Text(one_line(name)), name) for name in names)
            if wanted in names:
                select.value = wanted
        engine = self.query_one("#engine", Input)
        engine.value = engine.value or self.workspace.settings.engine
        if self._brief is None or self._brief.name != wanted:
            self._load(wanted)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Start and cancel exclude each other."""
        if action == "start":
            return not self.bench.is_busy or None
        if action == "cancel":
            return self.bench.is_busy or None
        return True

    @on(Button.Pressed, "#start")
    @on(Input.Submitted)
    def action_start(self) -> None:
        """Start the run, or resume it: what is there is not written again."""
        if self._brief is None or self.bench.is_busy:
            return
        messages, locales = self._chosen("messages"), self._chosen("locales")
        with self.bench.reporting():
            if not messages or not locales:
                raise WorkbenchError("nothing is chosen", "Choose at least one message and one market with Space.")
            request = RunRequest(
                campaign=self._brief.name,
                messages=messages,
                locales=locales,
                engine=self.query_one("#engine", Input).value.strip(),
                count=self._number("count"),
                seed=self._number("seed"),
            )
            self.bench.start_run(request)
            self.query_one(ProgressPanel).scroll_visible(animate=False)

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Stop the run under way."""
        self.bench.cancel_run()

    def action_review(self) -> None:
        """Go to the queue."""
        self.bench.open_scope("queue", self._brief.name if self._brief else "")

    @on(Select.Changed, "#campaign")
    def _choose(self, event: Select.Changed) -> None:
        if isinstance(event.value, str):
            self._load(event.value)

    def _load(self, name: str) -> None:
        self._brief = None
        with self.bench.reporting():
            brief = self.workspace.brief(name)
            self._brief = brief
            self.bench.look_at(name)
            self._offer("messages", [(m.id, f"{m.id}  {m.variants} of {m.template}") for m in brief.messages])
            self._offer("locales", [(code, f"{code}  {display_name(code)}") for code in brief.markets])
            note = f"Written in {display_name(brief.source_locale)}, then localized and checked. What is there stays."
            self.query_one("#note", Static).update(note)

    def _offer(self, name: str, options: list[tuple[str, str]]) -> None:
        selections: SelectionList[str] = self.query_one(f"#{name}", SelectionList)
        selections.clear_options()
        selections.add_options(Selection(Text(one_line(title)), value, True) for value, title in options)

    def _chosen(self, name: str) -> tuple[str, ...]:
        return tuple(self.query_one(f"#{name}", SelectionList).selected)

    def _number(self, name: str) -> int | None:
        text = self.query_one(f"#{name}", Input).value.strip()
        return int(text) if text else None

    @property
    def _campaigns(self) -> Select[str]:
        select: Select[str] = self.query_one("#campaign", Select)
        return select

    def _show_run(self, run: Run | None) -> None:
        self.query_one(ProgressPanel).load(run)
        is_running = run is not None and run.state is RunState.RUNNING
        self.query_one("#start", Button).disabled = is_running
        cancel = self.query_one("#cancel", Button)
        if cancel.disabled is is_running:  # a footer that is redrawn at every unit flickers
            cancel.disabled = not is_running
            self.refresh_bindings()
