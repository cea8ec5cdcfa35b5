"""The terminal interface: five modes over one workspace, one run in the background, one path for errors."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker

from workbench.errors import WorkbenchError
from workbench.pipeline.workspace import Workspace
from workbench.text.visible import visible
from workbench.tui import theme
from workbench.tui.bindings import keys_of
from workbench.tui.commands import KeyCommands
from workbench.tui.runs import Run, RunRequest, RunState, carry_out
from workbench.tui.screens.base import MODE_TITLES
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.person import PersonScreen


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the work the screens look at; empty fields restrict nothing."""

    campaign: str = ""
    message: str = ""
    locale: str = ""


class Reporting:
    """Catches what a person got wrong, in this one place, and has the app show it."""

    def __init__(self, app: WorkbenchApp) -> None:
        self._app = app

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, WorkbenchError):
            self._app.report(error)
            return True
        return False


def _screen(mode: str) -> Screen[Any]:
    """The screen of a mode, imported when it is first opened: nobody waits for five at the start."""
    screen: Screen[Any] = getattr(import_module(f"workbench.tui.screens.{mode}"), f"{mode.capitalize()}Screen")()
    return screen


class WorkbenchApp(App[int]):
    """Holds the workspace, who works in it, and the run under way; the screens do the rest."""

    TITLE = "Workbench"
    CSS = """
    * { scrollbar-size-vertical: 1; scrollbar-size-horizontal: 1; }
    #screen-body { height: 1fr; }
    Toast { max-width: 72; }
    CommandPalette > Vertical { width: 84; max-width: 96%; }
    CommandPalette SearchIcon { display: none; }
    CommandPalette #--input, CommandPalette CommandList { border: round $rule; }
    Button { min-width: 12; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  as Textual declares it
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {mode: partial(_screen, mode) for mode in MODE_TITLES}
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {KeyCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number), f"switch_mode('{mode}')", title, show=False, id=f"app.{mode}", tooltip=f"Go to {title}"
            )
            for number, (mode, title) in enumerate(MODE_TITLES.items(), 1)
        ),
        Binding("question_mark", "help", "Help", key_display="?", id="app.help",
                tooltip="Every key of this screen; on findings, explains them"),
        Binding("f1", "help", "Keys", show=False, id="app.keys", tooltip="Every key of this screen, always"),
        Binding("at", "switch_person", "Who", key_display="@", show=False, id="app.person", tooltip="Who you are"),
        Binding("ctrl+t", "other_theme", "Theme", show=False, id="app.theme", tooltip="Dark or light"),
        Binding("ctrl+q", "quit", "Quit", show=False, id="app.quit", tooltip="Everything is saved", priority=True),
    ]  # fmt: skip

    workspace: reactive[Workspace] = reactive[Workspace](None)  # type: ignore[arg-type]  # set on construction
    latest_run: reactive[Run | None] = reactive(None)

    def __init__(self, workspace: Workspace, start: str = "campaigns") -> None:
        super().__init__()
        self.set_reactive(WorkbenchApp.workspace, workspace)
        self.scope = Scope()
        self._is_scope_new = False
        self._start = start
        self._worker: Worker[None] | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, so that Textual's other themes work too."""
        return theme.DARK.variables

    def on_mount(self) -> None:
        """Open the first screen; ask for a name when nobody of the team sits here."""
        for known in theme.THEMES:
            self.register_theme(known)
        self.theme = theme.DARK.name
        self.switch_mode(self._start)
        if self.workspace.login not in self.workspace.brand.team:
            self.call_after_refresh(self.action_switch_person)

    def reporting(self) -> Reporting:
        """Show what a person got wrong instead of failing."""
        return Reporting(self)

    def report(self, error: WorkbenchError) -> None:
        """Show an error with its hint."""
        text = f"{error.message}\n{error.hint}" if error.hint else error.message
        self.notify(visible(text), severity="error", timeout=12, markup=False)

    def tell(self, text: str) -> None:
        """Say that something went well."""
        self.notify(visible(text), timeout=2.5, markup=False)

    def look_at(self, campaign: str) -> None:
        """Remember which campaign the person works on."""
        if campaign != self.scope.campaign:
            self.scope = Scope(campaign)

    def open_scope(self, mode: str, campaign: str, message: str = "", locale: str = "") -> None:
        """Go to a mode, looking at one part of the work."""
        self.scope = Scope(campaign, message, locale)
        self._is_scope_new = True
        self.switch_mode(mode)

    def take_scope(self) -> Scope | None:
        """The scope that a screen has just been opened with; nothing when the person came by the tabs."""
        is_new, self._is_scope_new = self._is_scope_new, False
        return self.scope if is_new else None

    def start_run(self, request: RunRequest) -> None:
        """Start a run on the app, so that it goes on whatever screen is open."""
        self.latest_run = Run(request)
        self._worker = self.run_worker(partial(carry_out, self.workspace, request, self._show_run), group="run")

    def cancel_run(self) -> None:
        """Stop the run under way; everything it has written is kept."""
        if self._worker is not None:
            self._worker.cancel()

    @property
    def is_busy(self) -> bool:
        """Whether a run is under way."""
        return self.latest_run is not None and self.latest_run.state is RunState.RUNNING

    def action_help(self) -> None:
        """Show every key of the present screen."""
        self.push_screen(
            HelpScreen(f"Keys on {MODE_TITLES.get(self.current_mode, 'this screen')}", keys_of(self.screen))
        )

    def action_switch_person(self) -> None:
        """Ask who is at the keyboard."""
        self.push_screen(PersonScreen(self.workspace.brand.team, self.workspace.login), self._become)

    def action_other_theme(self) -> None:
        """Dark or light."""
        self.theme = theme.other(self.theme)

    def _become(self, login: str | None) -> None:
        if login is not None:
            self.workspace = self.workspace.as_person(login)

    def _show_run(self, run: Run) -> None:
        self.latest_run = run
        if run.error is not None:
            self.report(run.error)
        elif run.state is RunState.FINISHED:
            self.tell(f"{run.request.campaign}: {run.queued} in the queue, {run.blocked} blocked")


def run(workspace: Workspace, start: str = "campaigns") -> int:
    """Open the terminal interface on one of its modes; the exit code."""
    gc.freeze()  # what is imported stays: to look it through for garbage takes 0.2 s in the middle of a key press
    return WorkbenchApp(workspace, start).run() or 0
