"""The world kept out of every test, and workspaces to work in."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.workspaces import Opened, open_as
from workbench.pipeline.workspace import Workspace
from workbench.project.sample import copy_sample
from workbench.store import open_store

MEMORY = Path("/dev/shm")
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2 << 30:
    # Every commit waits for the disk, and tests commit by the thousand: memory makes the suite several times faster.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

settings.register_profile("workbench", derandomize=True, deadline=None, database=None)
settings.load_profile("workbench")


@pytest.fixture(autouse=True)
def _nobody_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Hide the user's settings, keys and login: a test sees what it sets."""
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "nobody")
    for name in os.environ:
        if name.startswith(("WORKBENCH_", "OPENAI_", "LANGCHAIN_", "LANGSMITH_")) or name.endswith("_API_KEY"):
            monkeypatch.delenv(name)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests talk to this machine only."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test wanted to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied: quicker than migrating for every test."""
    path = tmp_path_factory.mktemp("empty") / "workbench.db"
    open_store(path).close()
    return path


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Path:
    """The sample workspace with an empty database; read it, or copy it, and leave it as it is."""
    root = tmp_path_factory.mktemp("pristine") / "workspace"
    copy_sample(root)
    state = root / ".workbench"
    state.mkdir()
    shutil.copy(empty_database, state / "workbench.db")
    return root


@pytest.fixture
def root(pristine: Path, tmp_path: Path) -> Path:
    """A sample workspace of the test's own."""
    return Path(shutil.copytree(pristine, tmp_path / "workspace"))


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens workspaces as somebody, and closes them after the test."""
    stores: list[Workspace] = []

    def open_(root: Path, login: str = "nina", **settings: Any) -> Workspace:
        stores.append(open_as(root, login, **settings))
        return stores[-1]

    yield open_
    for workspace in stores:
        workspace.store.close()


@pytest.fixture
def workspace(root: Path, opened: Opened) -> Workspace:
    """The test's own workspace with Nina, a copywriter, at the keyboard; nothing is written yet."""
    return opened(root)
