"""The prompts: Jinja files in ``prompts/``, rendered for a model and hashed for the record."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from workbench.project.sandbox import Sandbox, render
from workbench.project.yaml_file import read_text


class Prompts:
    """The prompt files of a workspace."""

    def __init__(self, root: Path) -> None:
        self._folder = root / "prompts"
        self._environment = Sandbox(self._folder)

    def render(self, name: str, /, **values: Any) -> str:
        """The text of ``prompts/<name>.j2``; raises :class:`ProjectError` naming file and line."""
        return render(self._environment, "prompts", f"{name}.j2", values).strip()

    def hash(self, name: str) -> str:
        """SHA-256 (hex) of the prompt file, so that a text knows which prompt wrote it."""
        text = read_text(self._folder / f"{name}.j2", f"prompts/{name}.j2")
        return hashlib.sha256(text.encode()).hexdigest()
