"""What the cards of all channels have in common: a message, drawn at whatever width there is."""

from __future__ import annotations

from textual.content import Content

from workbench.tui.widgets.lines import Lines
from workbench.tui.widgets.preview import Preview


class Card(Lines):
    """A message as its customer sees it; subclasses draw it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._preview: Preview | None = None

    def load(self, preview: Preview) -> None:
        """Show ``preview``."""
        self._preview = preview
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """The message, once there is one."""
        return self.drawn(self._preview, width) if self._preview is not None else []

    def drawn(self, preview: Preview, width: int) -> list[Content]:
        """``preview`` in lines of ``width`` cells."""
        raise NotImplementedError
