"""The keys of the screen in its last line, to read and to click on.

One widget, drawn anew only when the keys are others: Textual's footer is a dozen widgets, and builds all of them again
whenever the focus moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

KEY, TITLE = "bold $footer-key-foreground", "$footer-description-foreground"


@dataclass(frozen=True, slots=True)
class Shown:
    """One key as it is printed."""

    key: str
    """As Textual calls it."""
    printed: str
    title: str
    is_enabled: bool

    def content(self) -> Content:
        """The key and what it does; dimmed when it does nothing here."""
        dim = "" if self.is_enabled else " dim"
        return Content.assemble((self.printed, KEY + dim), " ", (self.title, TITLE + dim))


class KeyLine(Widget):
    """Keys from the left, the command palette on the right where there is room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; width: 1fr; background: $footer-background; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[Shown] = []
        self._palette: list[Shown] = []

    def on_mount(self) -> None:
        """Follow the keys that are active."""
        self.screen.bindings_updated_signal.subscribe(self, self._update)

    def render(self) -> RenderResult:
        """The keys in one line."""
        drawn = Content("")
        for start, key in self._places():
            drawn = drawn.pad_right(start - drawn.cell_length) + key.content()
        return drawn

    def on_click(self, event: events.Click) -> None:
        """A click on a key is the key."""
        for start, key in self._places():
            if key.is_enabled and start <= event.x < start + key.content().cell_length:
                self.app.simulate_key(key.key)

    def _places(self) -> Iterator[tuple[int, Shown]]:
        start = 0
        for key in self._keys:
            yield start, key
            start += key.content().cell_length + 1
        for key in self._palette:
            right = self.size.width - key.content().cell_length - 1
            if right > start:
                yield right, key

    def _update(self, screen: Screen[object]) -> None:
        found: dict[str, Shown] = {}
        palette = []
        for key, active in screen.active_bindings.items():
            binding = active.binding
            shown = Shown(binding.key, self.app.get_key_display(binding), binding.description, active.enabled)
            if key == self.app.COMMAND_PALETTE_BINDING:
                palette = [shown]
            elif binding.show:
                found.setdefault(binding.action, shown)
        if (list(found.values()), palette) != (self._keys, self._palette):
            self._keys, self._palette = list(found.values()), palette
            self.refresh()
