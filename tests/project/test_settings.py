from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import ProjectError
from workbench.project.settings import (
    Settings,
    database_url,
    find_workspace,
    load_settings,
    person_at_keyboard,
)


@pytest.fixture
def user_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own settings file, not written yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "workbench" / "workbench.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "workspace").mkdir()
    return tmp_path / "workspace"


def test_without_any_file_the_defaults_hold(root: Path) -> None:
    assert load_settings(root, {}, {}) == Settings()
    assert Settings().engine == "phrasebook"


def test_a_flag_wins_over_the_environment_over_the_workspace_over_the_user(root: Path, user_file: Path) -> None:
    user_file.write_text('person = "user"\nengine = "user:e"\nconcurrency = 1\ndatabase = "user.db"\n')
    (root / "workbench.toml").write_text('person = "workspace"\nengine = "workspace:e"\nconcurrency = 2\n')
    environ = {"WORKBENCH_PERSON": "environment", "WORKBENCH_ENGINE": "environment:e"}
    told = load_settings(root, {"person": "flag", "engine": None, "database": ""}, environ)
    assert (told.person, told.engine, told.concurrency, told.database) == ("flag", "environment:e", 2, "user.db")


def test_an_empty_variable_is_no_setting(root: Path) -> None:
    assert load_settings(root, {}, {"WORKBENCH_ENGINE": ""}).engine == "phrasebook"


def test_numbers_come_from_the_environment_too(root: Path) -> None:
    assert load_settings(root, {}, {"WORKBENCH_CONCURRENCY": "3"}).concurrency == 3


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        ('persn = "nina"\n', "unknown setting 'persn'", "Did you mean person?"),
        ("[workbench]\nperson = 'x'\n", "unknown setting 'workbench'", "Known: "),
        ("concurrency = 0\n", "concurrency: ", ""),
        ('concurrency = "many"\n', "concurrency: ", ""),
        ("request_timeout = -1\n", "request_timeout: ", ""),
        ("person = \n", "is not valid TOML", "Mend "),
        ("person = 1\n", "person: ", ""),
    ],
)
def test_a_mistake_in_a_file_is_named_with_the_file(root: Path, content: str, message: str, hint: str) -> None:
    path = root / "workbench.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ProjectError) as refused:
        load_settings(root, {}, {})
    assert "workbench.toml" in refused.value.message
    assert message in refused.value.message
    assert refused.value.hint.startswith(hint)


def test_a_file_that_is_not_utf_8_is_named(root: Path) -> None:
    (root / "workbench.toml").write_bytes('person = "é"\n'.encode("latin-1"))
    with pytest.raises(ProjectError, match=r"workbench\.toml is not valid TOML"):
        load_settings(root, {}, {})


def test_a_file_that_cannot_be_read_is_named(root: Path) -> None:
    (root / "workbench.toml").mkdir()
    with pytest.raises(ProjectError, match=r"workbench\.toml cannot be read: Is a directory"):
        load_settings(root, {}, {})


def test_a_mistake_in_the_environment_is_named_with_its_variable(root: Path) -> None:
    with pytest.raises(ProjectError, match="WORKBENCH_CONCURRENCY"):
        load_settings(root, {}, {"WORKBENCH_CONCURRENCY": "many"})


def test_an_unknown_variable_is_refused_with_the_nearest(root: Path) -> None:
    with pytest.raises(ProjectError, match="WORKBENCH_PERSN") as refused:
        load_settings(root, {}, {"WORKBENCH_PERSN": "nina"})
    assert refused.value.hint == "Did you mean WORKBENCH_PERSON?"


def test_the_person_is_who_is_logged_in_unless_somebody_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "vera")
    assert person_at_keyboard(Settings()) == "vera"
    assert person_at_keyboard(Settings(person="nina")) == "nina"


def test_the_workspace_is_the_nearest_folder_with_a_brand(pristine: Path) -> None:
    assert find_workspace(pristine / "campaigns") == pristine
    with pytest.raises(ProjectError, match="is not inside a workspace") as refused:
        find_workspace(pristine.parent)
    assert "workbench init" in refused.value.hint


def test_the_database_lies_in_the_workspace_unless_a_setting_says_otherwise(root: Path) -> None:
    assert database_url(Settings(), root) == f"sqlite:///{root}/.workbench/workbench.db"
    assert database_url(Settings(database="postgresql://h/d"), root) == "postgresql://h/d"
