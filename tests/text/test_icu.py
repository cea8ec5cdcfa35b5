from __future__ import annotations

from collections import Counter
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.slot_texts import NAMES, SlotText, anything, literal, simple, slot_texts
from workbench.text.icu import (
    MAX_LENGTH,
    MAX_PATHS,
    Argument,
    Choice,
    Hash,
    Literal,
    SlotTextError,
    _by_parser,
    _quick,
    arguments,
    branches,
    format_text,
    parse,
    walk,
)

VALUES = {name: f"[{name}]" for name in NAMES}


@given(slot_texts(anything))
def test_every_literal_stands_in_the_text_where_its_span_says(made: SlotText) -> None:
    found = [node for node in walk(parse(made.text)) if isinstance(node, Literal)]
    assert all(made.text[node.start : node.end] == node.text for node in found)
    assert tuple(node.text for node in found) == made.literals


@given(slot_texts(anything))
def test_every_other_node_stands_in_the_text_where_its_span_says(made: SlotText) -> None:
    for node in walk(parse(made.text)):
        written = made.text[node.start : node.end]
        if isinstance(node, Argument):
            assert written == f"{{{node.name}}}"
        elif isinstance(node, Choice):
            assert written.startswith(f"{{{node.name}, plural,")
            assert written.endswith("}")
        elif isinstance(node, Hash):
            assert written == "#"


@given(slot_texts(anything))
def test_each_alternative_counts_its_own_arguments(made: SlotText) -> None:
    assert sorted(map(sorted, branches(made.text))) == sorted(map(sorted, made.paths))
    assert arguments(made.text) == frozenset().union(*made.paths)


@given(simple(anything))
@example(literal("'"))
def test_formatting_fills_arguments_and_keeps_every_other_character(made: SlotText) -> None:
    expected = made.readings[0]
    for name in NAMES:
        expected = expected.replace(f"<{name}>", VALUES[name])
    assert format_text(made.text, VALUES, "de-DE") == made.text.replace("{", "[").replace("}", "]") == expected


@given(slot_texts(st.text("' a", max_size=4)), st.sampled_from([1, 7]))
def test_apostrophes_are_kept_wherever_they_stand(made: SlotText, number: int) -> None:
    told = format_text(made.text, {**VALUES, "days_left": number}, "en-GB")
    readings = {
        reading.replace("<#>", str(number)).replace("<", "[").replace(">", "]").count("'") for reading in made.readings
    }
    assert told.count("'") in readings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("l'{product}", "l'Lumen"),
        ("'{product}'", "'Lumen'"),
        ("it''s {product}", "it''s Lumen"),
        ("l’{product}", "l’Lumen"),
        ("{days_left, plural, one {# day's} other {# days' worth}}", "3 days' worth"),
        ("'", "'"),
        ("''{product}", "''Lumen"),
        ("'#' {days_left, plural, other {'#'}}", "'#' '3'"),
    ],
)
def test_an_apostrophe_is_an_apostrophe(text: str, told: str) -> None:
    assert format_text(text, {"product": "Lumen", "days_left": 3}, "en-GB") == told


@pytest.mark.parametrize(
    ("number", "told"), [(1, "1 день"), (3, "3 дня"), (5, "5 дней"), (21, "21 день"), (11, "11 дней")]
)
def test_the_plural_follows_the_language(number: int, told: str) -> None:
    text = "{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}"
    assert format_text(text, {"n": number}, "ru-RU") == told


def test_a_number_is_written_as_its_market_writes_it() -> None:
    assert format_text("{rating}", {"rating": Decimal("4.8")}, "de-DE") == "4,8"


def test_the_branches_of_a_plural_are_alternatives() -> None:
    text = "{price}: {n, plural, one {{gift}} other {{gift}, {gift} or {code}}}"
    assert branches(text) == (
        Counter({"price": 1, "n": 1, "gift": 1}),
        Counter({"price": 1, "n": 1, "gift": 2, "code": 1}),
    )


def test_a_text_of_very_many_alternatives_is_read_in_bounded_time() -> None:
    text = "{n, plural, one {{a}} other {{b}}}" * 40
    assert len(branches(text)) == MAX_PATHS


def test_the_branch_of_one_name_is_not_found_inside_another() -> None:
    text = "{n, plural, other {one {x}} one {other}}"
    (choice,) = parse(text)
    assert isinstance(choice, Choice)
    assert choice.branches["one"] == (Literal("other", 33, 38),)
    assert text[33:38] == "other"


@pytest.mark.parametrize(
    ("text", "said", "position"),
    [
        ("Only {price", "expected", 11),
        ("Only price}", "unexpected", 10),
        ("{}", "expected placeholder name", 1),
        ("'' {a b}", "expected , or }", 6),
        ("{n, plural, one {a}}", "other", 19),
        ("{n, plural, one {a} one {b} other {c}}", "twice", 0),
        ("{{price}}", "expected placeholder name", 1),
    ],
)
def test_malformed_text_is_refused_with_its_place(text: str, said: str, position: int) -> None:
    with pytest.raises(SlotTextError) as refused:
        parse(text)
    assert said in refused.value.message
    assert refused.value.position == position


@given(st.text(st.sampled_from("{}#'na, plurone=0ther"), max_size=60))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        spans = [(node.start, node.end) for node in walk(parse(text))]
    except SlotTextError as refused:
        spans = [(refused.position, refused.position + 1)]
    assert all(0 <= start < end <= len(text) + 1 for start, end in spans)


@given(st.text(st.sampled_from("{}#'n, plural select one other {x}"), max_size=60))
def test_any_text_is_formatted_or_refused_and_nothing_else(text: str) -> None:
    with suppress(SlotTextError):
        format_text(text, {"n": 2, "x": "X"}, "en-GB")


def test_a_text_too_long_to_be_copy_is_refused_unread() -> None:
    with pytest.raises(SlotTextError, match="longer than"):
        parse("{" * (MAX_LENGTH + 1))


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(SlotTextError):
        parse("{n, plural, other {" * 500 + "}}" * 500)


def test_an_argument_without_a_value_is_named() -> None:
    with pytest.raises(SlotTextError, match=r"no value for \{gift\}"):
        format_text("{product} and {gift}", {"product": "Lumen"}, "en-GB")


PIECES = [
    "{a}",
    "{ b }",
    "{a, plural, one {",
    "{a,plural,=1{",
    "{n, select, x {",
    "{n, selectordinal, one {",
    "} other {",
    "} few {",
    "}}",
    "} }",
    "}",
    "{",
    "#",
    "'",
    " ",
    "x",
    "\n",
    "other {",
    "offset:1 ",
    "{a, number}",
    "{a, plural,",
    "{a, plural, zero{} other{z}}",
    "{a, select, =1{} other{#}}",
    "{a, plural, other {{b, select, other {#}}}}",
    "{a, plural, one {#}other {{b, plural, other {# {c}}}}}",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_what_is_read_quickly_is_what_the_parser_reads(text: str) -> None:
    quick = _quick(text)
    assert quick is None or quick == _by_parser(text)


def test_plurals_and_selects_are_read_quickly() -> None:
    assert _quick("{n, plural, =1 {one {gift}} other {# gifts}} for {who, select, you {you} other {them}}")
    assert _quick("{n, plural, offset:1 one {x} other {y}}") is None
