"""The layers of the design hold, and a contract that is broken is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """What ``lint-imports`` says of the package in ``folder``."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_imports_go_downward_only() -> None:
    done = lint(REPOSITORY)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_a_stray_module_and_an_import_upwards_are_noticed(tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    package = tmp_path / "workbench"
    shutil.copytree(REPOSITORY / "workbench", package, ignore=shutil.ignore_patterns("__pycache__", "data"))
    assert lint(tmp_path).returncode == 0
    (package / "utils.py").write_text("", encoding="utf-8")
    for module, line in {
        "text/icu.py": "import workbench.project.settings",
        "checks/empty.py": "import workbench.store.store",
        "pipeline/run.py": "import sqlalchemy",
        "cli/show.py": "import textual",
    }.items():
        path = package / module
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    said = lint(tmp_path).stdout
    assert "workbench.utils" in said
    for importer, imported in (
        ("workbench.text.icu", "workbench.project.settings"),
        ("workbench.checks.empty", "workbench.store.store"),
        ("workbench.pipeline.run", "sqlalchemy"),
        ("workbench.cli.show", "textual"),
    ):
        assert f"{importer} -> {imported}" in said
