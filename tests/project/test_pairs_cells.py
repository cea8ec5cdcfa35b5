from __future__ import annotations

from typing import Any

import pytest

from workbench.project.pair_cells import pair_of
from workbench.project.pairs import CellError, Pair, RawPair


def pair(**cells: Any) -> Pair:
    return pair_of(RawPair(2, 2, {"id": "1", "locale": "de-DE", "text": "Hallo"} | cells))


@pytest.mark.parametrize("tag", ["de-DE", "de", "zh-CN", "zh-TW", "sr-Latn-RS", "es-419", "pt-BR", " de-DE "])
def test_a_locale_may_be_short(tag: str) -> None:
    assert pair(locale=tag).locale == tag.strip()


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"id": ""}, "id", "empty"),
        ({"locale": ""}, "locale", "missing"),
        ({"locale": "de_DE"}, "locale", "did you mean de-DE?"),
        ({"locale": "xx-YY"}, "locale", "unknown locale 'xx-YY'"),
        ({"source_locale": "english"}, "source_locale", "unknown locale 'english'"),
        ({"max_length": "forty"}, "max_length", "'forty' is no number of characters"),
        ({"max_length": "-1"}, "max_length", "is no number"),
        ({"max_length": True}, "max_length", "is no number"),
        ({"arguments": "[price"}, "arguments", "not JSON (expecting value at character 2)"),
        ({"arguments": '{"price": 1}'}, "arguments", "not a JSON list of names"),
        ({"arguments": '["{price}"]'}, "arguments", "write the names without braces"),
        ({"facts": "{'price': 1}"}, "facts", "not JSON"),
        ({"facts": "[]"}, "facts", "not a JSON object"),
        ({"facts": '{"price": "39"}'}, "facts", "'price' is not an object"),
        ({"facts": '{"price": {"type": "money"}}'}, "facts", "'value' is missing"),
        ({"facts": '{"price": {"type": "money", "value": "39"}}'}, "facts", "money is written as an amount"),
        ({"facts": '{"price": {"type": "monney", "value": "39.00 EUR"}}'}, "facts", "'price': type:"),
        ({"facts": '{"price": {"type": "money", "valu": "39.00 EUR"}}'}, "facts", "Did you mean value?"),
        ({"facts": '{"ends": {"type": "date", "value": "30.11.2026"}}'}, "facts", "a date is written as 2026-11-30"),
        ({"facts": "[" * 100_000}, "facts", "not JSON that can be read"),
        ({"facts": f'{{"price": {{"type": "money", "value": "{"9" * 5000} EUR"}}}}'}, "facts", "more than 15 digits"),
        ({"facts": '{"n": {"type": "number", "value": "0.0000000000000000001"}}'}, "facts", "more than 15 digits"),
    ],
)
def test_a_cell_that_cannot_be_read_names_its_column(cells: dict[str, Any], column: str, message: str) -> None:
    with pytest.raises(CellError) as caught:
        pair(**cells)
    assert caught.value.column == column
    assert message in str(caught.value)


def test_no_arguments_is_something_else_than_not_saying() -> None:
    assert pair(arguments="[]", facts="{}").arguments == ()
    assert pair(arguments="[]", facts="{}").facts == ()
    assert pair(arguments="", facts=None).arguments is None
    assert pair(arguments="null").arguments is None


@pytest.mark.parametrize("limit", [60, "60", " 60 ", "60.0", 60.0])
def test_a_limit_may_come_from_a_table_program(limit: object) -> None:
    assert pair(max_length=limit).max_length == 60


def test_a_fact_may_have_the_style_and_the_markets_that_a_brief_gives_it() -> None:
    facts = '{"ends": {"type": "date", "value": "2026-11-30", "style": "day", "markets": {"de-DE": "2026-12-01"}}}'
    assert pair(facts=facts).facts == (("ends", "date", "2026-12-01", "day"),)


@pytest.mark.parametrize(
    "fact",
    [
        '{"type": "number", "value": "5", "style": "\\ntext\\nfoo\\n"}',
        '{"type": "number", "value": "5\\n\\nnumber\\n6"}',
        '{"type": "number\\n5\\n\\nnumber", "value": "6"}',
        '{"type": "number", "value": "5", "styel": ""}',
        '{"type": "number", "value": "5", "style": null}',
        '{"type": "number", "value": true}',
        '{"type": "code", "value": ["A"]}',
        '["type", "value"]',
        '"type"',
    ],
)
def test_nothing_passes_for_a_fact_that_only_looks_like_one_beside_others(fact: str) -> None:
    with pytest.raises(CellError):
        pair(facts=f'{{"a": {{"type": "number", "value": "1"}}, "b": {fact}}}')


def test_a_number_in_json_may_stand_beside_texts() -> None:
    facts = '{"a": {"type": "number", "value": 5}, "b": {"type": "code", "value": "GLOW20", "style": ""}}'
    assert pair(facts=facts).facts == (("a", "number", "5", ""), ("b", "code", "GLOW20", ""))
