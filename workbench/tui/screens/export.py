"""Export: placeholder until deliver lands."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from workbench.tui.screens.base import ModeScreen


class ExportScreen(ModeScreen):
    """Export."""

    MODE = "export"

    def compose_body(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("export")

    def show_data(self) -> None:
        """Nothing yet."""
