"""A bare app with our colours, to try one widget."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from workbench.tui import theme


class Stage(App[None]):
    """Shows one widget and remembers the messages that reach the top."""

    def __init__(self, widget: Widget, *kinds: type[Message], then: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.widget = widget
        self.kinds = kinds
        self.heard: list[Message] = []
        self._then = then

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.DARK.variables

    def compose(self) -> ComposeResult:
        yield self.widget

    def on_mount(self) -> None:
        if self._then is not None:
            self._then()

    async def _on_message(self, message: Message) -> None:
        if isinstance(message, self.kinds):
            self.heard.append(message)
        await super()._on_message(message)
