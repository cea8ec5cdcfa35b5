"""The world at its worst: full disks, foreign databases, closed pipes, and Ctrl-C at any moment."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pipeline.runs import run_messages, stored
from tests.workspaces import Opened
from workbench.models.decision import Action
from workbench.pipeline.review import decide_each

PUSH = ("run", "spring-glow", "--messages", "push", "--variants", "4", "--locales", "de-DE", "--as", "nina")


def workbench(
    root: Path, *arguments: str, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """A real process, after ``before`` in it."""
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        cwd=root,
        preexec_fn=before,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def disk_of(size: int) -> Callable[[], None]:
    """What makes a process think that no file can grow beyond ``size`` bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def clear(done: subprocess.CompletedProcess[str]) -> str:
    """The error, which is a clear line and a hint."""
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_full_disk_leaves_no_part_of_an_export_and_the_one_before_whole(
    root: Path, opened: Opened, tmp_path: Path
) -> None:
    nina = opened(root)
    run_messages(nina, ("email",), 3, ("de-DE",))
    ids = [variant.id for variant in stored(nina)]
    approved, _ = decide_each(nina.as_person("vera"), Action.APPROVE, ids)
    assert len(approved) > 2
    asked = ("export", "spring-glow", "--profile", "generic", "--as", "marc", "--out", str(tmp_path / "out"))
    full = workbench(root, *asked, before=disk_of(60_000))
    assert full.returncode not in (0, -signal.SIGXFSZ)
    assert "Error: " in clear(full)
    assert not list(tmp_path.glob("out*/*"))
    assert workbench(root, *asked).returncode == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert workbench(root, *asked, before=disk_of(60_000)).returncode != 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("workspace", "out")] == []


def test_a_full_disk_stops_a_run_that_goes_on_when_there_is_room(root: Path, opened: Opened) -> None:
    size = (root / ".workbench" / "workbench.db").stat().st_size
    full = workbench(root, *PUSH, before=disk_of(size + 20_000))
    assert full.returncode in (1, 6)
    assert "room" in clear(full) or "disk" in clear(full)
    again = workbench(root, *PUSH)
    assert again.returncode == 0, again.stderr
    assert len(stored(opened(root))) == 8


def test_a_full_disk_is_said_plainly_by_init(tmp_path: Path) -> None:
    full = workbench(tmp_path, "init", "new", before=disk_of(1_000))
    assert full.returncode == 2
    assert "cannot be written" in clear(full)


def test_a_database_of_a_newer_workbench_is_left_alone(wb: Run, root: Path) -> None:
    path = root / ".workbench" / "workbench.db"
    with sqlite3.connect(path) as database:
        database.execute("UPDATE workbench_version SET version_num = '9999'")
    database.close()
    before = path.read_bytes()
    result = wb("status")
    assert result.code == 6
    assert "newer Workbench" in result.err
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_left_alone(wb: Run, root: Path) -> None:
    path = root / ".workbench" / "workbench.db"
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE songs (id)")
    database.close()
    result = wb("status")
    assert result.code == 6
    assert "another program" in result.err


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("mysql://u:secret@h/d", "mysql"),
        ("postgresql://u:secret@127.0.0.1:1/d", "cannot be reached"),
        ("://secret", "cannot be read"),
    ],
)
def test_a_database_that_cannot_be_opened_is_named_without_its_password(
    wb: Run, monkeypatch: pytest.MonkeyPatch, url: str, says: str
) -> None:
    monkeypatch.setenv("WORKBENCH_DATABASE", url)
    result = wb("status")
    assert result.code == 6
    assert says in result.err
    assert "secret" not in result.err
    assert "Traceback" not in result.err


def test_a_reader_that_goes_away_is_no_error(root: Path, opened: Opened) -> None:
    run_messages(opened(root), ("push",), 24, ())
    for asked in (["--format", "jsonl"], []):
        command = [sys.executable, "-m", "workbench", "queue", "--limit", "1000", *asked]
        process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr is not None
        said = process.stderr.read()
        process.stderr.close()
        assert process.wait(30) == 0
        assert b"Traceback" not in said
        assert b"Broken" not in said


def test_an_output_that_cannot_be_written_is_one_line(root: Path) -> None:
    (root / "pairs.csv").write_text("id,locale,text\n1,de-DE,Guten  Morgen\n", encoding="utf-8")
    for asked in ("lint", "pairs.csv"), ("--help",):
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            command = [sys.executable, "-m", "workbench", *asked]
            done = subprocess.run(command, cwd=root, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 2
        assert done.stderr == "Error: the output cannot be written or read: No space left on device\n"


def test_lint_reads_what_is_piped_in(root: Path) -> None:
    command = [sys.executable, "-m", "workbench", "lint", "-"]
    rows = "id,locale,text\n1,de-DE,Guten  Morgen\n"
    done = subprocess.run(command, cwd=root, input=rows, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "1 text: 0 errors, 1 warning.\n")
    assert "double_space" in done.stdout


def _interrupted(root: Path, command: Sequence[str], seconds: float) -> tuple[int, str]:
    started = "from workbench.__main__ import main; print(flush=True); main()"
    process = subprocess.Popen(
        [sys.executable, "-c", started, *command],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()  # Python itself has started; from here on it is our turn to be quiet
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    return process.returncode, said


@pytest.mark.parametrize("seconds", [0.05, 0.4, 0.9, 1.5])
def test_ctrl_c_at_any_moment_is_quiet_and_loses_nothing(root: Path, opened: Opened, seconds: float) -> None:
    code, said = _interrupted(root, PUSH, seconds)
    assert code in (130, -signal.SIGINT, 0), said
    assert "Traceback" not in said
    assert workbench(root, *PUSH).returncode == 0
    there = stored(opened(root))
    assert len(there) == 8
    assert len({(variant.ordinal, variant.locale) for variant in there}) == 8


def test_ctrl_c_that_meets_a_callback_stops_all_the_same() -> None:
    """Python swallows it there, as in the import system's own, prints a traceback and goes on."""
    program = (
        "import sys; from workbench.cli.main import stop_all_the_same; sys.unraisablehook = stop_all_the_same\n"
        "class Callback:\n    def __del__(self): raise KeyboardInterrupt\n"
        "Callback(); print('went on')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_stdout_is_data_and_stderr_is_narration(wb: Run) -> None:
    done = wb(*PUSH)
    assert done.out.startswith("spring-glow: ")
    assert "Generate: 4 texts" in done.err
    records = wb("queue", "--status", "all", "--limit", "3", "--format", "jsonl").records
    assert len(records) == 3
    assert all({"id", "locale", "status", "slots", "content_hash"} <= record.keys() for record in records)
    for command in (("status",), ("show", records[0]["id"]), ("history", records[0]["id"]), ("diff", records[0]["id"])):
        told = wb(*command, "--format", "jsonl")
        assert (told.code, told.err) == (0, "")
        assert told.records
