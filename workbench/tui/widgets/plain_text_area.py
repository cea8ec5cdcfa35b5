"""An editor for text from anywhere: what could drive the terminal is drawn as a mark and kept as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from workbench.text.visible import visible

MARK = "␦"
"""Drawn for a character whose usual mark is longer than one cell; the cursor must keep its place."""


class PlainTextArea(TextArea):
    """A text area that shows hostile characters as marks; with ``is_single_line`` Enter submits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", "Undo", show=False, id="editor.undo", tooltip="Take back the last change"),
        Binding("ctrl+y", "redo", "Redo", show=False, id="editor.redo", tooltip="Make the change again"),
    ]

    @dataclass
    class Submitted(Message):
        """Enter was pressed in a single line."""

        area: PlainTextArea

    def __init__(self, text: str = "", *, is_single_line: bool = False, id: str | None = None) -> None:
        super().__init__(text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", id=id)
        self.is_single_line = is_single_line

    def get_line(self, line_index: int) -> Text:
        """The line as it is drawn: character for character, marks for what must not reach the terminal."""
        raw = self.document.get_line(line_index)
        return Text(_marked(raw), end="", no_wrap=True)

    async def _on_key(self, event: events.Key) -> None:
        if self.is_single_line and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self))


def _marked(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if character == "\t" else _mark(character) for character in text)


def _mark(character: str) -> str:
    if character == "\u200d":
        return character
    shown = visible(character)
    return shown if len(shown) == 1 else MARK
