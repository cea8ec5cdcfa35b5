"""What a user can get wrong on the command line: one clear line, the right exit code, nothing lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import replace_in
from workbench.store import open_store


def _one_line(text: str) -> bool:
    return "Traceback" not in text and len(text.strip().splitlines()) <= 4


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("rum", "spring-glow"), 2, "Did you mean run?"),
        (("run", "spring-glo", "--as", "nina"), 2, "Did you mean spring-glow?"),
        (("run", "../spring-glow", "--as", "nina"), 2, "there is no campaign"),
        (("run", "spring-glow", "--as", "nian"), 4, "Did you mean nina?"),
        (("run", "spring-glow", "--as", "marc"), 4, "is no copywriter"),
        (("run", "spring-glow", "--locales", "de-AT", "--as", "nina"), 2, "Did you mean de-DE?"),
        (("run", "spring-glow", "--messages", "pusch", "--as", "nina"), 2, "Did you mean push?"),
        (("run", "spring-glow", "--engine", "phrasbook", "--as", "nina"), 5, "An engine is phrasebook or VENDOR:MODEL"),
        (("run", "spring-glow", "--engine", "openai:gpt-x", "--as", "nina"), 5, "OPENAI_API_KEY"),
        (("show", "nothing-like-it"), 2, "nothing-like-it"),
        (("export", "spring-glow", "--profile", "braze", "--as", "marc"), 2, "braze_catalog"),
        (("edit", "x", "--slot", "title", "--as", "nina"), 2, "--text"),
        (("status", "--format", "xml"), 2, "jsonl"),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_one(wb: Run, arguments: tuple[str, ...], code: int, says: str) -> None:
    result = wb(*arguments)
    assert (result.code, result.out) == (code, "")
    assert says in result.err
    assert "Traceback" not in result.err


def test_outside_a_workspace_the_way_in_is_named(wb: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    result = wb("status")
    assert result.code == 2
    assert "workbench init DIR" in result.err


def test_the_workspace_may_be_named_before_any_command(
    wb: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert wb("--workspace", str(root), "migrate").code == 0
    assert wb("--workspace", str(root), "status").code == 0


def test_init_touches_nothing_that_is_there(wb: Run, tmp_path: Path) -> None:
    assert wb("init", str(tmp_path / "new")).code == 0
    before = (tmp_path / "new" / "brand" / "brand.yaml").read_bytes()
    again = wb("init", str(tmp_path / "new"))
    assert again.code == 2
    assert "is there already" in again.err
    assert (tmp_path / "new" / "brand" / "brand.yaml").read_bytes() == before


def test_a_typo_in_a_brief_is_named_with_file_and_line(wb: Run, root: Path) -> None:
    replace_in(root / "campaigns" / "spring-glow.yaml", "goal:", "gaol:")
    result = wb("run", "spring-glow", "--as", "nina")
    assert result.code == 2
    assert "campaigns/spring-glow.yaml:" in result.err
    assert "Did you mean goal?" in result.err
    assert _one_line(result.err)


def test_a_layout_with_an_undefined_variable_is_named_with_file_and_line(wb: Run, root: Path) -> None:
    layout = root / "templates" / "offer-push" / "payload.json.j2"
    layout.write_text('{"title": {{ title | tojson }},\n "body": {{ boddy | tojson }}}\n', encoding="utf-8")
    result = wb("run", "spring-glow", "--messages", "push", "--variants", "1", "--as", "nina")
    assert result.code == 2
    assert "templates/offer-push/payload.json.j2:2" in result.err
    assert "boddy" in result.err


def test_a_phrasebook_without_a_market_is_named_before_anything_is_written(wb: Run, root: Path) -> None:
    (root / "brand" / "phrasebook" / "offer-push" / "fr-FR.yaml").unlink()
    result = wb("run", "spring-glow", "--as", "nina")
    assert result.code == 2
    assert "the phrasebook of offer-push has no text for fr-FR" in result.err
    assert wb("status", "--format", "jsonl").records == []
    assert (
        wb("run", "spring-glow", "--messages", "push", "--locales", "de-DE", "--variants", "1", "--as", "nina").code
        == 0
    )


def test_an_unused_fact_is_named_with_its_line(wb: Run, root: Path) -> None:
    brief = root / "campaigns" / "spring-glow.yaml"
    replace_in(brief, "facts:\n", "facts:\n  shade:\n    type: text\n    value: Ivory\n")
    result = wb("run", "spring-glow", "--messages", "push", "--variants", "24", "--locales", "de-DE", "--as", "nina")
    assert result.code == 0
    assert "no text and no layout uses the fact 'shade'" in result.err


def test_a_damaged_database_is_said_plainly(wb: Run, root: Path) -> None:
    (root / ".workbench" / "workbench.db").write_bytes(b"this is not a database" * 200)
    result = wb("status")
    assert result.code == 6
    assert _one_line(result.err)


def test_a_locked_database_is_said_plainly(filled: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(open_store.__kwdefaults__, "busy_seconds", 0.2)
    held = sqlite3.connect(root / ".workbench" / "workbench.db", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    try:
        result = filled("edit", "spring-glow-push-01_en-GB", "--slot", "title", "--text", "Hello", "--as", "nina")
    finally:
        held.close()
    assert result.code == 6
    assert _one_line(result.err)


def test_the_terminal_interface_wants_a_terminal(wb: Run) -> None:
    result = wb("tui")
    assert result.code == 2
    assert "needs a terminal" in result.err
