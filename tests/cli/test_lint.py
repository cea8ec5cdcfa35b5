from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from workbench.cli.common import STDIN
from workbench.cli.sarif import Sarif
from workbench.models.finding import Finding, Level
from workbench.pipeline.lint import Located

KEYS = ["id", "check", "severity", "slot", "start", "end", "message", "fix"]


@pytest.fixture
def pairs(root: Path) -> Path:
    """A file with two good texts and two bad ones."""
    file = root / "pairs.csv"
    file.write_text(
        "id,source_locale,locale,slot,source,text\n"
        "good,en-GB,de-DE,subject,Good morning,Guten Morgen\n"
        "spaces,en-GB,de-DE,subject,Good morning,Guten  Morgen\n"
        "figure,en-GB,de-DE,subject,Save 20%,Sparen Sie 25 %\n"
        "fine,en-GB,fr-FR,subject,Good morning,Bonjour\n",
        encoding="utf-8",
    )
    return file


def test_findings_are_one_object_per_line_with_eight_keys(wb: Run, pairs: Path) -> None:
    done = wb("lint", str(pairs))
    assert done.code == 1
    assert all(list(record) == KEYS for record in done.records)
    assert {record["id"] for record in done.records} == {"spaces", "figure"}
    [spaces] = [record for record in done.records if record["id"] == "spaces"]
    assert "Guten  Morgen"[spaces["start"] : spaces["end"]].strip() == ""
    assert "4 texts:" in done.err


def test_good_texts_end_with_zero_and_say_nothing_on_stdout(wb: Run, root: Path) -> None:
    file = root / "good.jsonl"
    file.write_text('{"id": "1", "locale": "fr-FR", "text": "Bonjour"}\n', encoding="utf-8")
    done = wb("lint", str(file))
    assert (done.code, done.out) == (0, "")
    assert "1 text: 0 errors, 0 warnings." in done.err


def test_a_row_that_cannot_be_read_is_named_and_the_rest_is_checked(wb: Run, pairs: Path) -> None:
    with pairs.open("a", encoding="utf-8") as out:
        out.write("odd,en-GB,de_DE,subject,Hello,Hallo\nlast,en-GB,de-DE,subject,Good night,Gute  Nacht\n")
    done = wb("lint", str(pairs))
    assert done.code == 2
    assert "pairs.csv: row 6, column locale: unknown locale 'de_DE': did you mean de-DE?" in done.err
    assert "1 row could not be read." in done.err
    assert done.records[-1]["id"] == "last"


def test_a_file_that_cannot_be_read_ends_with_two_and_one_line(wb: Run, root: Path) -> None:
    (root / "empty.csv").touch()
    (root / "text.csv").write_text("id,locale\n1,de-DE\n", encoding="utf-8")
    for name, message in (
        ("nothing.csv", "nothing.csv does not exist"),
        ("brand", "brand is a folder"),
        ("empty.csv", "empty.csv is empty"),
        ("text.csv", "text.csv:1: the column text is missing"),
    ):
        done = wb("lint", name)
        assert (done.code, done.out) == (2, "")
        assert message in done.err
        assert "Traceback" not in done.err


def test_many_bad_rows_are_counted_after_a_while(wb: Run, root: Path) -> None:
    file = root / "bad.csv"
    file.write_text("id,locale,text\n" + "1,xx-XX,Hallo\n" * 1200, encoding="utf-8")
    done = wb("lint", str(file))
    assert done.err.count("column locale") == 1000
    assert "… and 200 more like these." in done.err


def test_a_table_is_for_people(wb: Run, pairs: Path) -> None:
    done = wb("lint", str(pairs), "--format", "table")
    header, *rows = done.out.splitlines()
    assert header.split() == ["row", "id", "market", "slot", "check", "finding"]
    assert {row.split()[1] for row in rows} == {"spaces", "figure"}


def test_sarif_is_one_document_with_rules_results_and_what_could_not_be_read(wb: Run, pairs: Path) -> None:
    with pairs.open("a", encoding="utf-8") as out:
        out.write("odd,en-GB,xx-XX,subject,Hello,Hallo\n")
    done = wb("lint", str(pairs), "--format", "sarif")
    log = json.loads(done.out)
    assert (done.code, log["version"]) == (2, "2.1.0")
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        [place] = result["locations"]
        assert place["physicalLocation"]["artifactLocation"] == {"uri": "pairs.csv"}
        assert place["physicalLocation"]["region"]["startLine"] in (3, 4)
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "unknown locale 'xx-XX'" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_says_a_message_as_it_reads(wb: Run, root: Path) -> None:
    """Braces are doubled (SARIF 2.1.0, 3.11.5), no piece of copy becomes a link, and a text is one whole place."""
    file = root / "links.jsonl"
    row = {"id": "1", "locale": "fr-FR", "source": "See {price}", "text": "Voir {prix} [ici](https://evil.example)"}
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    [run] = json.loads(wb("lint", str(file), "--format", "sarif").out)["runs"]
    messages = [result["message"]["text"] for result in run["results"]]
    assert any(message.startswith("The source has {{price}}, the text {{prix}}.") for message in messages)
    assert not any("](" in message for message in messages)
    for result in run["results"]:
        [logical] = result["locations"][0]["logicalLocations"]
        assert logical["name"] == logical["fullyQualifiedName"] == "1/fr-FR/text"
        assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_sarif_names_what_is_piped_in_the_same_in_every_run() -> None:
    located = Located("1", 1, 1, "fr-FR", Finding("empty", Level.ERROR, "body", "Write the text."))
    assert '"file:///dev/stdin"' in Sarif(STDIN).result(located)


def test_sarif_without_findings_is_still_a_document(wb: Run, root: Path) -> None:
    file = root / "good one.jsonl"
    file.write_text('{"id": "1", "locale": "fr-FR", "text": "Bonjour"}\n', encoding="utf-8")
    [run] = json.loads(wb("lint", str(file), "--format", "sarif").out)["runs"]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_hostile_characters_of_a_file_never_reach_the_terminal(wb: Run, root: Path) -> None:
    file = root / "hostile.jsonl"
    row = {"id": "\x1b]0;owned\x07", "locale": "de-DE", "slot": "\x1b[31m", "text": "Hallo \x1b[31mWelt \ud83d"}
    file.write_text(json.dumps(row) + "\n" + json.dumps(row | {"locale": "\x1b[2J"}) + "\n", encoding="utf-8")
    for format_ in ("table", "jsonl", "sarif"):
        done = wb("lint", str(file), "--format", format_)
        assert done.code == 2
        assert "\x1b" not in done.out + done.err


def test_a_brand_of_another_folder_is_held(wb: Run, pairs: Path) -> None:
    pairs.write_text(
        "id,source_locale,locale,channel,source,text\n1,en-GB,de-DE,email,Your basket,Ihre Einkaufstüte\n",
        encoding="utf-8",
    )
    assert "glossary" not in wb("lint", str(pairs)).out
    assert "glossary" in wb("lint", str(pairs), "--brand", ".").out
    assert "glossary" in wb("lint", str(pairs), "--brand", "brand").out
    done = wb("lint", str(pairs), "--brand", "templates")
    assert done.code == 2
    assert "templates has no brand/brand.yaml" in done.err
