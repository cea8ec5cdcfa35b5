"""Apps on a small world that each test may change."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.tui import world
from tests.workspaces import Opened
from workbench.tui.app import WorkbenchApp


class Started(Protocol):
    """What the fixture ``bench`` gives."""

    def __call__(self, mode: str = "campaigns", login: str = "vera", **settings: Any) -> WorkbenchApp: ...


@pytest.fixture(scope="session")
def lived_in(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of :mod:`tests.tui.world`; copy it, and leave it as it is."""
    root = Path(shutil.copytree(pristine, tmp_path_factory.mktemp("lived-in") / "aurelle"))
    world.build(root)
    return root


@pytest.fixture
def place(lived_in: Path, tmp_path: Path) -> Path:
    """The lived-in workspace, of the test's own."""
    return Path(shutil.copytree(lived_in, tmp_path / "aurelle"))


@pytest.fixture
def bench(place: Path, opened: Opened) -> Started:
    """Makes the app over the test's workspace, with somebody at the keyboard."""

    def start(mode: str = "campaigns", login: str = "vera", **settings: Any) -> WorkbenchApp:
        return WorkbenchApp(opened(place, login, **settings), mode)

    return start
