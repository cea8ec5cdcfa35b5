"""Help answers at once: no heavy package is imported before a command needs it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

HEAVY = (
    "alembic babel icu4py jinja2 langchain langchain_core langchain_openai lingua mjml openai pydantic "
    "pyicumessageformat rapidfuzz regex rich ruamel selectolax simplemma sqlalchemy textual"
)
REPORT = """
import sys
sys.argv = ["workbench", *sys.argv[1:]]
from workbench.__main__ import main
try:
    main()
except SystemExit as stopped:
    code = stopped.code
print(code, *sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
"""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The top-level packages that a command has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    code, *names = done.stderr.splitlines()[-1].split()
    assert code in ("0", "ExitCode.OK", "2", "ExitCode.INPUT"), done.stderr
    return set(names)


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("rum",), ("lint", "--help")], ids=" ".join)
def test_help_imports_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    names = imported(tmp_path, *arguments)
    assert "click" in names
    assert names.isdisjoint(HEAVY.split())
    assert "asyncio" not in names


def test_reading_commands_import_no_model_no_screen_and_no_migrations(pristine: Path) -> None:
    names = imported(pristine, "status", "--format", "jsonl")
    assert "sqlalchemy" in names
    assert names.isdisjoint({"langchain", "langchain_core", "openai", "textual", "alembic", "rich", "lingua"})


def test_a_run_of_the_phrasebook_imports_no_model_and_no_screen(root: Path) -> None:
    asked = ("run", "spring-glow", "--messages", "push", "--variants", "1", "--locales", "de-DE", "--as", "nina")
    names = imported(root, *asked)
    assert "icu4py" in names
    assert names.isdisjoint({"langchain", "langchain_core", "openai", "textual"})


def test_help_costs_little_more_than_python_itself(tmp_path: Path) -> None:
    def seconds(*command: str) -> float:
        took = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, *command], cwd=tmp_path, check=True, capture_output=True, timeout=60)
            took.append(time.perf_counter() - start)
        return min(took)

    # 0.1 s is the promise; a busy machine slows both alike.
    assert seconds("-m", "workbench", "--help") < 0.1 + 6 * seconds("-c", "pass")
