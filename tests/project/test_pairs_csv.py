from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.project.pair_files import Reading, read
from workbench.errors import ProjectError
from workbench.project.pairs import COLUMNS, MAX_CELL

HEADER = "id,locale,text\n"


def test_a_row_is_read_with_every_column(tmp_path: Path) -> None:
    content = (
        ",".join(COLUMNS) + "\n"
        '1,en-GB,de-DE,email,subject,40,Only {price},Nur {price},"[""price""]",'
        '"{""price"": {""type"": ""money"", ""value"": ""1299.00 EUR""}}"\n'
    )
    [pair] = read(tmp_path, content).pairs
    assert (pair.row, pair.line, pair.id, pair.source_locale, pair.locale) == (2, 2, "1", "en-GB", "de-DE")
    assert (pair.channel, pair.slot, pair.max_length) == ("email", "subject", 40)
    assert (pair.source, pair.text) == ("Only {price}", "Nur {price}")
    assert pair.arguments == ("price",)
    assert pair.facts == (("price", "money", "1299.00 EUR", ""),)


def test_what_is_not_said_is_none(tmp_path: Path) -> None:
    [pair] = read(tmp_path, "id,locale,text,source,arguments,facts,max_length\n1,de-DE,Hallo,,,,\n").pairs
    assert (pair.source, pair.arguments, pair.facts, pair.max_length) == (None, None, None, None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_found_in_the_header(tmp_path: Path, delimiter: str) -> None:
    rows = [["id", "locale", "text"], ["1", "de-DE", "Ja, gern; gleich"]]
    content = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert read(tmp_path, content).pairs[0].text == "Ja, gern; gleich"


def test_excels_line_that_names_the_separator_is_understood(tmp_path: Path) -> None:
    [pair] = read(tmp_path, "sep=;\r\nid;locale;text\r\n1;de-DE;Hallo\r\n").pairs
    assert (pair.row, pair.line, pair.text) == (2, 3, "Hallo")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read_without_being_asked(tmp_path: Path, encoding: str) -> None:
    reading = read(tmp_path, f"{HEADER}1,ru-RU,Доброе утро ☀️\n", encoding)
    assert [pair.text for pair in reading.pairs] == ["Доброе утро ☀️"]
    assert reading.remarks == []


@pytest.mark.parametrize(
    ("encoding", "name", "locale", "text"),
    [
        ("cp1251", "Windows-1251", "ru-RU", "Доброе утро, Нина"),
        ("cp1252", "Windows-1252", "de-DE", "Schöne Grüße für fünf Euro"),
    ],
)
def test_a_code_page_is_guessed_and_said_where_it_shows(
    tmp_path: Path, encoding: str, name: str, locale: str, text: str
) -> None:
    reading = read(tmp_path, f'{HEADER}1,en-GB,Hello\n2,{locale},"{text}"\n', encoding)
    assert reading.pairs[1].text == text
    [remark] = reading.remarks
    assert (remark.row, remark.column, remark.unread) == (3, "text", False)
    assert name in remark.message


def test_an_encoding_that_was_asked_for_is_used(tmp_path: Path) -> None:
    file = tmp_path / "koi.csv"
    file.write_bytes(f"{HEADER}1,ru-RU,Привет\n".encode("koi8-r"))
    assert Reading(file, "koi8-r").pairs[0].text == "Привет"
    with pytest.raises(ProjectError, match="there is no encoding 'koi9'"):
        Reading(file, "koi9")


def test_one_row_that_is_not_utf_8_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    content = f"{HEADER}1,de-DE,Grüße\n".encode() + b"2,de-DE,Gr\xfc\xdfe\n" + "3,de-DE,Größe\n".encode()
    reading = read(tmp_path, content)
    assert reading.ids == ["1", "3"]
    assert reading.unread == [(3, "text")]


def test_a_quote_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    reading = read(tmp_path, f'{HEADER}1,de-DE,"Hallo\n2,de-DE,Tag\n3,de-DE,"Gut, danke"\n4,de-DE,Ende\n')
    assert reading.ids == ["2", "3", "4"]
    assert reading.unread == [(2, "text")]


def test_a_quote_that_is_not_doubled_costs_one_row(tmp_path: Path) -> None:
    reading = read(tmp_path, f'{HEADER}1,de-DE,"Das "beste" Serum"\n2,de-DE,"Das ""beste"" Serum"\n')
    assert [pair.text for pair in reading.pairs] == ['Das "beste" Serum']
    assert reading.unread == [(2, "text")]


def test_a_quote_swallowing_exactly_one_row_is_still_noticed(tmp_path: Path) -> None:
    reading = read(tmp_path, f'{HEADER}1,de-DE,"Hallo\n"2","de-DE","Tag"\n3,de-DE,Ende\n')
    assert reading.ids == ["2", "3"]
    assert reading.unread == [(2, "text")]


def test_a_cell_may_have_lines_of_its_own(tmp_path: Path) -> None:
    reading = read(tmp_path, f'{HEADER}1,de-DE,"Hallo\n\n  Welt, ""du"""\n2,de-DE,Tag\n')
    assert [(pair.row, pair.line, pair.text) for pair in reading.pairs] == [
        (2, 2, 'Hallo\n\n  Welt, "du"'),
        (3, 5, "Tag"),
    ]


def test_a_cell_of_ten_megabytes_is_stepped_over(tmp_path: Path) -> None:
    huge = "Das Serum\n" * 1_050_000
    reading = read(tmp_path, f'{HEADER}1,de-DE,"{huge}"\n2,de-DE,Tag\n3,de-DE,{"x" * (MAX_CELL + 1)}\n4,de-DE,Ende\n')
    assert reading.ids == ["2", "4"]
    assert reading.unread == [(2, "text"), (4, "text")]
    assert "10,500,000 characters" in reading.remarks[0].message


def test_a_line_beyond_all_measure_is_skipped_unread(tmp_path: Path) -> None:
    reading = read(tmp_path, f"{HEADER}1,de-DE,{'x' * 17_000_000}\n2,de-DE,Tag\n")
    assert reading.ids == ["2"]
    assert reading.unread == [(2, "text")]


def test_a_row_with_too_few_or_too_many_cells_is_named(tmp_path: Path) -> None:
    reading = read(tmp_path, f"{HEADER}1,de-DE\n2,de-DE,Ja, gern\n3,de-DE,Tag,,\n\n4,de-DE,Ende\n")
    assert reading.ids == ["3", "4"]
    assert reading.unread == [(2, "text"), (3, "text")]
    assert reading.pairs[-1].row == 6


def test_a_nul_byte_is_a_character_for_the_checks(tmp_path: Path) -> None:
    assert read(tmp_path, f"{HEADER}1,de-DE,Ha\0llo\n").pairs[0].text == "Ha\0llo"


def test_other_columns_are_named_once_and_ignored(tmp_path: Path) -> None:
    reading = read(tmp_path, "id,Locale, text ,comment,context\n1,de-DE,Hallo,ok,x\n2,de-DE,Tag,ok,x\n")
    assert reading.ids == ["1", "2"]
    [remark] = reading.remarks
    assert "comment, context" in remark.message
    assert not remark.unread


@pytest.mark.parametrize(
    ("header", "message", "hint"),
    [
        ("id,locale", "the column text is missing", "id, locale, text"),
        ("Übersetzung;Sprache", "the columns id, locale, text are missing", "id, locale, text"),
        ("id,locale,text,sorce", "unknown column 'sorce'", "Did you mean source?"),
        ("id,locale,text,max length", "unknown column 'max length'", "Did you mean max_length?"),
        ("id,locale,text,text", "the column text stands twice", "Delete or rename"),
        ('id,locale,"text', "cannot be read", "id, locale, text"),
    ],
)
def test_a_header_that_cannot_be_used_says_what_is_wrong(tmp_path: Path, header: str, message: str, hint: str) -> None:
    with pytest.raises(ProjectError) as caught:
        read(tmp_path, f"{header}\n1,de-DE,Hallo,x\n")
    assert f"pairs.csv:1: {message}" in caught.value.message or message in caught.value.message
    assert hint in caught.value.hint


def test_a_file_that_cannot_be_read_at_all_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is empty"):
        read(tmp_path, "")
    with pytest.raises(ProjectError, match="is a folder"):
        Reading(tmp_path)
    with pytest.raises(ProjectError, match="does not exist"):
        Reading(tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00 and so on", "is a spreadsheet or an archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "is a picture"),
        (b"\x7fELF\x02\x01\x01\x03\x00\x00\xe9\x02\x3e and so on\n", "is no text file"),
    ],
)
def test_what_is_no_text_is_said_without_showing_it(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(ProjectError, match=message) as caught:
        read(tmp_path, content)
    assert "Save the texts as CSV" in caught.value.hint


_CELL = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(_CELL, min_size=1, max_size=6))
def test_whatever_a_csv_writer_quotes_comes_back(tmp_path: Path, texts: list[str]) -> None:
    quoted = ['"' + text.replace('"', '""') + '"' for text in texts]
    rows = "".join(f"{number},de-DE,{cell}\r\n" for number, cell in enumerate(quoted))
    assert [pair.text for pair in read(tmp_path, HEADER + rows).pairs] == texts


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_any_bytes_below_a_header_end_in_pairs_and_remarks(tmp_path: Path, content: bytes) -> None:
    reading = read(tmp_path, HEADER.encode() + content)
    assert all(remark.row >= 1 for remark in reading.remarks)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.text(st.sampled_from('a",;\n'), max_size=12), max_size=8))
def test_the_last_good_row_survives_any_mess_before_it(tmp_path: Path, rows: list[str]) -> None:
    mess = "".join(f"{row}\n" for row in rows)
    reading = read(tmp_path, f'{HEADER}{mess}"last","de-DE","Ende"\n')
    assert reading.ids[-1:] == ["last"]
