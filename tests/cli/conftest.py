"""The command line as a user meets it: the real ``main``, its exit code, its stdout and its stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench.cli.main import main


@dataclass(frozen=True)
class Result:
    """What a command said when it ended."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """stdout as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def wb(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``workbench`` with arguments, in a sample workspace."""
    monkeypatch.chdir(root)

    def run(*arguments: str) -> Result:
        monkeypatch.setattr(sys, "argv", ["workbench", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main()
        said = capsys.readouterr()
        return Result(int(stopped.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def filled(wb: Run) -> Run:
    """The same, after a small run: two pushes in English and German wait in the queue."""
    done = wb("run", "spring-glow", "--messages", "push", "--variants", "2", "--locales", "de-DE", "--as", "nina")
    assert done.code == 0, done.err
    return wb
