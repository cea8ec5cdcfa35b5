"""What every mode's screen has: the top bar, the footer, and the app it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from workbench.errors import WorkbenchError
from workbench.pipeline.workspace import Workspace
from workbench.tui.widgets.key_line import KeyLine
from workbench.tui.widgets.top_bar import Tab, TopBar, Who

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp

MODE_TITLES = {
    "campaigns": "Campaigns",
    "generate": "Generate",
    "variants": "Variants",
    "queue": "Queue",
    "export": "Export",
}
"""Mode → its title, in the order of the work."""


class ModeScreen(Screen[None]):
    """One mode; subclasses compose its body and load its data when it comes into sight."""

    MODE: ClassVar[str]
    _is_due = False

    def compose(self) -> ComposeResult:
        """Top bar, body, keys."""
        yield TopBar(MODE_TITLES, self.MODE)
        with Container(id="screen-body"):
            yield from self.compose_body()
        yield KeyLine()

    def compose_body(self) -> ComposeResult:
        """The widgets of this mode."""
        raise NotImplementedError

    def show_data(self) -> None:
        """Load what the screen shows, as it is now."""
        raise NotImplementedError

    @property
    def bench(self) -> WorkbenchApp:
        """The app, by its own type."""
        app: WorkbenchApp = self.app  # type: ignore[assignment]
        return app

    @property
    def workspace(self) -> Workspace:
        """The workspace with whoever sits at the keyboard."""
        return self.bench.workspace

    def on_mount(self) -> None:
        """Follow the app's person."""
        self.watch(self.app, "workspace", self._show_place)

    def on_screen_resume(self) -> None:
        """Show the present state each time the screen comes into sight; Textual says so twice the first time."""
        if not self._is_due:
            self._is_due = True
            self.call_later(self._show_now)

    def _show_now(self) -> None:
        self._is_due = False
        with self.bench.reporting():
            self.show_data()

    def _show_place(self, workspace: Workspace) -> None:
        try:
            name = workspace.person.name
            roles = ", ".join(role.replace("_", " ") for role in workspace.person.roles)
        except WorkbenchError:
            name, roles = workspace.login or "nobody", "not in the team: press @"
        self.query_one(TopBar).load(workspace.root.name, workspace.brand.identity.name, name, roles)

    @on(Tab.Chosen)
    def _switch(self, event: Tab.Chosen) -> None:
        self.bench.switch_mode(event.mode)

    @on(Who.Clicked)
    def _ask_who(self) -> None:
        self.bench.action_switch_person()
