"""What fixing would change in a variant, before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from workbench.tui.widgets.passages import Passage, Passages


class FixScreen(ModalScreen[bool]):
    """Returns whether the person wants the changes."""

    AUTO_FOCUS = "#changes-box"
    DEFAULT_CSS = """
    FixScreen {
        align: center middle; background: $background 60%;
        #box {
            width: 84; max-width: 96%; height: auto; max-height: 96%;
            background: $surface; border: round $border; border-title-color: $primary; padding: 1 2;
        }
        #head { margin-bottom: 1; }
        #changes-box { height: auto; max-height: 45vh; background: $surface; }
        Passages { padding: 0; background: $surface; }
        #notes { height: auto; margin-top: 1; color: $text-muted; }
        #buttons { height: auto; align-horizontal: right; margin-top: 1; }
        #keys { width: 1fr; color: $text-disabled; }
        Button { margin-left: 2; }
        &.-narrow #box { padding: 0 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="fix.cancel", tooltip="Go back and change nothing"),
        Binding("enter", "confirm", "Fix", id="fix.confirm", tooltip="Make these changes, under your name"),
    ]

    def __init__(self, head: Content, changes: Sequence[Passage], notes: Content) -> None:
        super().__init__()
        self._head = head
        self._changes = changes
        self._notes = notes

    def compose(self) -> ComposeResult:
        """Which variant, before and after, what follows from it, two buttons."""
        with Vertical(id="box") as box:
            box.border_title = "Fix"
            yield Static(self._head, id="head")
            with VerticalScroll(id="changes-box"):
                yield Passages()
            yield Static(self._notes, id="notes")
            with Horizontal(id="buttons"):
                yield Static("Enter fixes, Escape goes back.", id="keys")
                yield Button("Cancel", id="cancel", compact=True)
                yield Button("Fix", variant="primary", id="confirm", compact=True)

    def on_mount(self) -> None:
        """Show the changes."""
        self.query_one(Passages).load(self._changes)

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(False)

    @on(Button.Pressed, "#confirm")
    def action_confirm(self) -> None:
        """Make the changes."""
        self.dismiss(True)
