"""Workspaces for tests: the real sample, opened as somebody of its team on a fixed day."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from workbench.pipeline.workspace import Workspace, open_workspace
from workbench.project.settings import Settings

NOW = datetime(2027, 4, 1, 9, 30, tzinfo=UTC)
"""The day of the tests: the sample's offers run and its claims are in force."""


class Opened(Protocol):
    """What the fixture ``opened`` gives."""

    def __call__(self, root: Path, login: str = "nina", **settings: Any) -> Workspace: ...


def open_as(root: Path, login: str = "nina", **settings: Any) -> Workspace:
    """The workspace at ``root`` with ``login`` at the keyboard; whoever opens it closes its store."""
    return open_workspace(root, Settings(person=login, **settings), now=lambda: NOW)


def replace_in(path: Path, old: str, new: str) -> None:
    """Change what a file says; a test whose file no longer says ``old`` fails here."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not say {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(path: Path, text: str) -> int:
    """The 1-based line of the first occurrence of ``text``."""
    content = path.read_text(encoding="utf-8")
    assert text in content
    return content.count("\n", 0, content.index(text)) + 1
