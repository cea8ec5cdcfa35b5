from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.project.pair_files import Reading, read
from workbench.errors import ProjectError

GOOD = '{"id": "9", "locale": "de-DE", "text": "Hallo"}\n'


def read_jsonl(path: Path, content: str | bytes, encoding: str = "utf-8") -> Reading:
    return read(path, content, encoding, "pairs.jsonl")


def test_values_may_be_json_or_json_in_a_text(tmp_path: Path) -> None:
    facts = {"discount": {"type": "percent", "value": 20}}
    row = {"id": 7, "locale": "de-DE", "text": "Hallo", "max_length": 40, "arguments": ["discount"], "facts": facts}
    as_text = row | {"arguments": json.dumps(row["arguments"]), "facts": json.dumps(facts), "max_length": "40"}
    one, two = read_jsonl(tmp_path, f"{json.dumps(row)}\n{json.dumps(as_text)}\n").pairs
    assert one.id == two.id == "7"
    assert one.max_length == two.max_length == 40
    assert one.arguments == two.arguments == ("discount",)
    assert one.facts == two.facts == (("discount", "percent", "20", ""),)


def test_a_file_without_an_ending_is_told_by_its_first_character(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD, name="pairs").ids == ["9"]


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ('{"id": "1", "locale": "de-DE", "text": "Hallo"', "", "not JSON: expecting ',' delimiter at character 47"),
        ('["1", "de-DE", "Hallo"]', "", "not a JSON object"),
        ('{"id": "1", "locale": "de-DE"}', "text", "missing"),
        ('{"id": "1", "locale": "de-DE", "txt": "Hallo"}', "text", "Is 'txt' meant?"),
        ('{"id": "1", "locale": "de-DE", "text": "Hallo", "sorce": "Hello"}', "sorce", "Did you mean source?"),
        ('{"id": "1", "locale": "de-DE", "text": ["Hallo"]}', "text", "not a text"),
        ('{"id": "1", "locale": "de-DE", "text": "' + "x" * 100_001 + '"}', "text", "100,001 characters"),
        ("[" * 200_000, "", "nested too deep"),
        ('{"id": ' + "9" * 10_000 + "}", "", "a number is too long"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path, line: str, column: str, message: str) -> None:
    reading = read_jsonl(tmp_path, f"{GOOD}{line}\n\n{GOOD}")
    assert reading.ids == ["9", "9"]
    assert reading.unread == [(2, column)]
    assert message in reading.remarks[0].message


def test_other_keys_are_named_once_and_ignored(tmp_path: Path) -> None:
    row = '{"id": "1", "locale": "de-DE", "text": "Hallo", "project": "x"}\n'
    reading = read_jsonl(tmp_path, row * 3)
    assert reading.ids == ["1"] * 3
    assert [(remark.row, remark.column) for remark in reading.remarks] == [(1, "project")]


def test_a_code_page_is_guessed_and_bytes_that_are_not_utf_8_are_named(tmp_path: Path) -> None:
    russian = '{"id": "1", "locale": "ru-RU", "text": "Доброе утро"}\n'
    reading = read_jsonl(tmp_path, GOOD + russian, "cp1251")
    assert reading.pairs[1].text == "Доброе утро"
    assert "Windows-1251" in reading.remarks[0].message
    reading = read_jsonl(tmp_path, russian.encode() + GOOD.replace("a", "ä").encode("latin-1") + GOOD.encode())
    assert reading.ids == ["1", "9"]
    assert reading.unread == [(2, "")]


def test_half_of_a_surrogate_pair_reaches_the_checks(tmp_path: Path) -> None:
    [pair] = read_jsonl(tmp_path, '{"id": "1", "locale": "de-DE", "text": "Hallo \\ud83d"}\n').pairs
    assert pair.text == "Hallo \ud83d"


def test_a_json_array_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is a JSON array") as caught:
        read(tmp_path, f"[{GOOD}]", name="pairs.json")
    assert "one object per line" in caught.value.hint
