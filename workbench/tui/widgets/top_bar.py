"""The two lines at the top of every screen: where and who you are, and the modes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workbench.tui.content import line


class Tab(Static):
    """One mode to click on."""

    @dataclass
    class Chosen(Message):
        """The tab was clicked."""

        mode: str

    def __init__(self, mode: str, key: str, title: str) -> None:
        super().__init__(Content.assemble((key, "$text-disabled"), " ", title), id=f"tab-{mode}")
        self._mode = mode

    def on_click(self) -> None:
        """Ask for the mode."""
        self.post_message(self.Chosen(self._mode))


class Who(Static):
    """The person at the keyboard, to click on."""

    class Clicked(Message):
        """Somebody else wants to sit down."""

    def on_click(self) -> None:
        """Ask who it is."""
        self.post_message(self.Clicked())


class TopBar(Vertical):
    """Workspace, brand and person; below them the modes, the present one marked."""

    DEFAULT_CSS = """
    TopBar {
        height: 3; background: $surface;
        & > Horizontal { height: 1; padding: 0 1; }
        #place { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
        Who { width: auto; max-width: 60%; text-wrap: nowrap; text-overflow: ellipsis; }
        Who:hover { background: $cursor-line; }
        Tab { width: auto; padding: 0 1; margin-right: 2; color: $text-muted; }
        Tab:hover { color: $text; background: $cursor-line; }
        Tab.-current { color: $primary; text-style: bold; }
        #line { height: 1; color: $rule; background: $background; }
    }
    """

    def __init__(self, modes: Mapping[str, str], current: str) -> None:
        super().__init__()
        self._modes = modes
        self._current = current

    def compose(self) -> ComposeResult:
        """Two lines and a rule."""
        with Horizontal():
            yield Static(id="place")
            yield Who(id="who")
        with Horizontal():
            for number, (mode, title) in enumerate(self._modes.items(), 1):
                tab = Tab(mode, str(number), title)
                tab.set_class(mode == self._current, "-current")
                yield tab
        yield Static("▔" * 400, id="line")

    def load(self, workspace: str, brand: str, name: str, roles: str) -> None:
        """Show where and who."""
        place = Content.assemble(("Workbench", "bold $accent"), "  ", line(brand, "bold"), ("  ·  ", "$text-disabled"))
        self.query_one("#place", Static).update(place + line(workspace, "$text-muted"))
        who = Content.assemble(("@ ", "$text-disabled"), line(name, "bold"), "  ", line(roles, "$text-muted"))
        self.query_one(Who).update(who)
