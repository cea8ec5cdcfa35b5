from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from workbench.errors import ProjectError
from workbench.project.sample import FOLDERS, copy_sample, sample_folder

REPOSITORY = Path(__file__).resolve().parents[2]


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the sample's folders by its path."""
    paths = [path for name in FOLDERS for path in (folder / name).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_sample_is_copied_whole_and_keeps_state_out_of_version_control(tmp_path: Path) -> None:
    copy_sample(tmp_path / "a" / "b")
    assert files(tmp_path / "a" / "b") == files(sample_folder())
    assert (tmp_path / "a" / "b" / ".gitignore").read_text() == ".workbench/\nexports/\n"


def test_nothing_that_is_there_is_touched(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(ProjectError, match="prompts is there already") as refused:
        copy_sample(tmp_path)
    assert "nothing was changed" in refused.value.hint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.txt", "prompts"]


def test_other_files_of_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    copy_sample(tmp_path)
    assert (tmp_path / ".gitignore").read_text() == "mine\n"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProjectError, match="cannot be written"):
        copy_sample(tmp_path / "file" / "workspace")


def test_an_installed_wheel_brings_the_sample_and_starts(tmp_path: Path) -> None:
    build = "from hatchling.build import build_wheel; print(build_wheel(%r))" % str(tmp_path)  # noqa: UP031
    built = subprocess.run(
        [sys.executable, "-c", build], cwd=REPOSITORY, capture_output=True, text=True, check=True, timeout=60
    )
    site = tmp_path / "site"
    with zipfile.ZipFile(tmp_path / built.stdout.strip().splitlines()[-1]) as wheel:
        names = wheel.namelist()
        wheel.extractall(site)
    assert not [name for name in names if name.startswith(("tests", "brand", ".")) or name.endswith((".pyc", ".db"))]
    assert files(site / "workbench" / "sample") == files(REPOSITORY)
    run = [sys.executable, "-m", "workbench", "init", "new"]
    done = subprocess.run(
        run, cwd=tmp_path, env={"PYTHONPATH": str(site)}, capture_output=True, text=True, check=True, timeout=60
    )
    assert "workbench run spring-glow" in done.stdout
    assert files(tmp_path / "new") == files(REPOSITORY)
    told = subprocess.run(
        [sys.executable, "-c", "import workbench; print(workbench.__file__)"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout.strip() == str(site / "workbench" / "__init__.py")
