"""Nothing is lost, nothing is paid twice (law 5)."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.llm_server import LlmServer, Request, ok, refused, says
from tests.pipeline.runs import problems, run_pushes, stored
from tests.workspaces import Opened
from workbench.models.variant import Status
from workbench.pipeline.workspace import Workspace

MODEL = "openai:gpt-test"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> LlmServer:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    with LlmServer() as running:
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        yield running


def _asked(server: LlmServer) -> Counter[str]:
    """How often each unit was asked for: the same prompt with the same schema is the same unit but for its seed."""
    return Counter(_identity(request) for request in server.requests)


def _identity(request: Request) -> str:
    return f"{request.name}|{request.body.get('seed')}|{request.prompt}"


def test_a_second_run_asks_for_nothing_and_writes_nothing(workspace: Workspace) -> None:
    run_pushes(workspace)
    before = stored(workspace)
    again = run_pushes(workspace)
    assert stored(workspace) == before
    assert [outcome.total for outcome in again if outcome.done == 0] == [0, 0, 4]


def test_more_variants_add_to_those_that_are_there(workspace: Workspace) -> None:
    run_pushes(workspace, count=2)
    first = {variant.id: variant for variant in stored(workspace)}
    run_pushes(workspace, count=5)
    after = {variant.id: variant for variant in stored(workspace)}
    assert len(after) == 10
    assert {id_: after[id_].slots for id_ in first} == {id_: variant.slots for id_, variant in first.items()}


def test_a_model_run_stores_each_answer_once_and_never_asks_again(workspace: Workspace, server: LlmServer) -> None:
    assert problems(run_pushes(workspace, 4, ("de-DE", "fr-FR"), MODEL)) == []
    asked = len(server.requests)
    assert len(stored(workspace)) == 12
    run_pushes(workspace, 4, ("de-DE", "fr-FR"), MODEL)
    assert len(server.requests) == asked
    assert max(_asked(server).values()) == 1


def test_a_failed_unit_leaves_the_others_alone_and_is_made_up_for(
    root: Path, opened: Opened, server: LlmServer
) -> None:
    workspace = opened(root, concurrency=1, variants_per_call=2)
    server.script(says("Sure! Here are some ideas."), says("Sure! Again."))
    outcomes = run_pushes(workspace, 4, ("de-DE",), MODEL)
    assert len(problems(outcomes)) == 1
    assert _tokens_of_failures(workspace) > 0
    assert 0 < len(stored(workspace)) < 8
    assert problems(run_pushes(workspace, 4, ("de-DE",), MODEL)) == []
    assert len(stored(workspace)) == 8


def _tokens_of_failures(workspace: Workspace) -> int:
    database = workspace.root / ".workbench" / "workbench.db"
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT sum(input_tokens) FROM failures").fetchone()[0] or 0)


def test_a_refused_key_stops_the_run_with_one_error(workspace: Workspace, server: LlmServer) -> None:
    server.script(*[refused(401, "invalid_api_key", "Incorrect API key provided")] * 50)
    with pytest.raises(Exception, match="key"):
        run_pushes(workspace, 4, ("de-DE",), MODEL)
    assert stored(workspace) == []


@pytest.mark.parametrize("answers", [1, 5])
def test_a_killed_run_goes_on_where_it_stopped(root: Path, opened: Opened, server: LlmServer, answers: int) -> None:
    server.script(*[ok(delay=0.05)] * 200)
    command = [sys.executable, "-m", "workbench", "run", "spring-glow", "--engine", MODEL, "--messages", "push"]
    command += ["--variants", "8", "--locales", "de-DE,fr-FR", "--as", "nina"]
    environment = {**os.environ, "WORKBENCH_CONCURRENCY": "1", "WORKBENCH_VARIANTS_PER_CALL": "2"}
    running = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while len(server.requests) <= answers and time.monotonic() < deadline:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert len(server.requests) > answers
    before = _asked(server)
    committed = stored(opened(root))
    again = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False, timeout=90)
    assert again.returncode == 0, again.stderr
    workspace = opened(root)
    assert len(stored(workspace)) == 24
    assert {v.id: v.slots for v in committed}.items() <= {v.id: v.slots for v in stored(workspace)}.items()
    # Only the one unit that was under way when the process died may have been asked for twice.
    assert sum((_asked(server) - Counter(dict.fromkeys(_asked(server), 1))).values()) <= 1
    assert before


def test_ctrl_c_keeps_what_was_written_and_says_so(root: Path, opened: Opened, server: LlmServer) -> None:
    server.script(*[ok(delay=0.2)] * 200)
    command = [sys.executable, "-m", "workbench", "run", "spring-glow", "--engine", MODEL, "--messages", "push"]
    environment = {**os.environ, "WORKBENCH_CONCURRENCY": "1", "WORKBENCH_VARIANTS_PER_CALL": "2"}
    running = subprocess.Popen(
        [*command, "--as", "nina"], cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 60
    while len(server.requests) <= 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, narration = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "What was written is kept" in narration
    assert "Traceback" not in narration
    assert stored(opened(root), Status.DRAFT)


def test_of_two_runs_at_once_the_second_says_so_and_changes_nothing(root: Path, server: LlmServer) -> None:
    server.script(*[ok(delay=0.3)] * 200)
    command = [sys.executable, "-m", "workbench", "run", "spring-glow", "--engine", MODEL, "--messages", "push"]
    command += ["--as", "nina"]
    first = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + 60
        while not server.requests and time.monotonic() < deadline:
            time.sleep(0.01)
        second = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=60)
    finally:
        first.kill()
        first.communicate()
    assert second.returncode == 3
    assert "another run of spring-glow is under way" in second.stderr
