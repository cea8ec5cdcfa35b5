"""Every key of the screen one came from, generated from its bindings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.tui.bindings import EVERYWHERE, FOCUS, HERE, Key
from workbench.tui.content import line
from workbench.tui.widgets.key_line import KeyLine
from workbench.tui.widgets.lines import rule
from workbench.tui.widgets.status_matrix import legend


class HelpScreen(ModalScreen[None]):
    """A card with the keys, grouped by where they work."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle; background: $background 60%;
        VerticalScroll {
            width: 84; max-width: 96%; height: auto; max-height: 90%;
            background: $surface; border: round $border; border-title-color: $primary; padding: 1 2;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "dismiss", "Close", id="help.close", tooltip="Back to the screen"),
    ]

    def __init__(self, title: str, keys: Sequence[Key]) -> None:
        super().__init__()
        self._title = title
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The groups, then the legend of signs."""
        with VerticalScroll() as card:
            card.border_title = self._title
            for group in (HERE, FOCUS, EVERYWHERE):
                keys = [key for key in self._keys if key.group == group]
                if keys:
                    yield Static(Content("\n").join([Content.styled(group, "bold $primary"), *map(_row, keys)]))
                    yield Static("")
            yield Static(Content.assemble(rule(76), "\n", legend()))
        yield KeyLine()


def _row(key: Key) -> Content:
    title = Content.styled(f"{key.title.capitalize():<20}", "bold")
    return Content.assemble(line(f"  {key.keys:<12}", "$accent"), title, line(key.about, "$text-muted"))
