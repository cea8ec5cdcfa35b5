"""A dialog that asks for the reason of a decision."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from workbench.tui.content import plain
from workbench.tui.widgets.plain_text_area import PlainTextArea


class ReasonDialog(ModalScreen[str | None]):
    """Returns the reason, or nothing when the person thinks better of it."""

    DEFAULT_CSS = """
    ReasonDialog {
        align: center middle; background: $background 60%;
        #box { width: 68; max-width: 96%; height: auto; background: $surface; border: round $border; padding: 1 2; }
        #title { text-style: bold; }
        #about { color: $text-muted; margin-bottom: 1; }
        PlainTextArea { height: 5; border: round $border-blurred; padding: 0 1; background: $background; }
        PlainTextArea:focus { border: round $border; }
        #missing { color: $text-muted; height: 1; }
        #missing.-wrong { color: $error; }
        #buttons { height: auto; align-horizontal: right; }
        Button { margin-left: 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="reason.cancel", tooltip="Go back without deciding"),
        Binding("ctrl+s", "submit", "Confirm", id="reason.confirm", tooltip="Decide, with this reason", priority=True),
    ]

    def __init__(self, title: str, about: str, confirm: str) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._confirm = confirm

    def compose(self) -> ComposeResult:
        """What is decided, the reason, two buttons."""
        with Vertical(id="box"):
            yield Static(plain(self._title), id="title")
            yield Static(plain(self._about), id="about")
            yield PlainTextArea(is_single_line=True)
            yield Static("Enter confirms, Escape goes back.", id="missing")
            with Horizontal(id="buttons"):
                yield Button("Cancel", id="cancel", compact=True)
                yield Button(Content(self._confirm), variant="primary", id="confirm", compact=True)

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Decide nothing."""
        self.dismiss(None)

    @on(Button.Pressed, "#confirm")
    @on(PlainTextArea.Submitted)
    def action_submit(self) -> None:
        """Return the reason, if there is one."""
        reason = self.query_one(PlainTextArea).text.strip()
        if reason:
            self.dismiss(reason)
        else:
            missing = self.query_one("#missing", Static)
            missing.add_class("-wrong")
            missing.update("Say why in a few words; it is kept with the decision.")
