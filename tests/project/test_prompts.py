from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import ProjectError
from workbench.project.prompts import Prompts


@pytest.fixture
def prompts(tmp_path: Path) -> Prompts:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "write.j2").write_text("\nWrite {{ count }} for <{{ name }}>.\n", encoding="utf-8")
    return Prompts(tmp_path)


def test_a_prompt_is_filled_without_escaping(prompts: Prompts) -> None:
    assert prompts.render("write", count=2, name="A & B") == "Write 2 for <A & B>."


def test_a_value_missing_in_a_prompt_is_named_with_file_and_line(prompts: Prompts) -> None:
    with pytest.raises(ProjectError, match=r"prompts/write\.j2:2: 'name' is undefined"):
        prompts.render("write", count=2)


def test_a_missing_prompt_is_named(prompts: Prompts) -> None:
    with pytest.raises(ProjectError, match=r"prompts/translate\.j2"):
        prompts.render("translate")
    with pytest.raises(ProjectError, match=r"prompts/translate\.j2 does not exist"):
        prompts.hash("translate")


def test_the_hash_of_a_prompt_changes_with_its_text(prompts: Prompts, tmp_path: Path) -> None:
    before = prompts.hash("write")
    assert prompts.hash("write") == before
    (tmp_path / "prompts" / "write.j2").write_text("Write.", encoding="utf-8")
    assert prompts.hash("write") != before
