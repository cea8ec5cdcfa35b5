from __future__ import annotations

import html
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.merge_tags import LEAKS, names, placeholder, substitute, visible

fields = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
words = st.text(st.characters(exclude_characters="\ue000\ue001", exclude_categories=["Cs"]), max_size=10)
texts = st.lists(words | fields.map(lambda name: ("field", name)), max_size=8)


def written(parts: list[str | tuple[str, str]], spell: str) -> str:
    return "".join(part if isinstance(part, str) else spell.format(part[1]) for part in parts)


@given(texts)
def test_placeholders_are_filled_one_by_one_and_all_else_stays(parts: list[str | tuple[str, str]]) -> None:
    text = "".join(part if isinstance(part, str) else placeholder(part[1]) for part in parts)
    assert names(text) == [part[1] for part in parts if not isinstance(part, str)]
    assert substitute(text, "<{}>".format) == written(parts, "<{}>")
    assert visible(text) == written(parts, "{{{}}}")


@given(texts)
def test_filling_every_placeholder_with_itself_changes_nothing(parts: list[str | tuple[str, str]]) -> None:
    text = "".join(part if isinstance(part, str) else placeholder(part[1]) for part in parts)
    assert substitute(text, placeholder) == text


@given(texts)
def test_placeholders_survive_html_and_json_escaping(parts: list[str | tuple[str, str]]) -> None:
    text = "".join(part if isinstance(part, str) else placeholder(part[1]) for part in parts)
    assert names(html.escape(text)) == names(text)
    assert names(json.loads(json.dumps(text))) == names(text)


def test_a_value_that_looks_like_a_placeholder_is_not_filled_again() -> None:
    assert substitute(placeholder("first_name"), lambda _: placeholder("city")) == placeholder("city")


@pytest.mark.parametrize(
    ("esp", "tag"),
    [
        ("Liquid or Handlebars", "{{ first_name | default: 'you' }}"),
        ("Liquid or Handlebars", "{% if a %}"),
        ("Mailchimp", "*|FNAME|*"),
        ("AMPscript", "%%first_name%%"),
        ("AMPscript", "%%=v(@name)=%%"),
        ("Mindbox or Braze", "${first_name}"),
        ("Mindbox or Braze", "@{name}"),
        ("Sendsay", "[% anketa.name %]"),
        ("Mailjet", "[[data:firstname]]"),
        ("SendGrid", "<%name%>"),
    ],
)
def test_the_tags_of_every_esp_are_recognised(esp: str, tag: str) -> None:
    assert LEAKS[esp].search(f"Hello {tag}, welcome")


@given(st.text(st.sampled_from("{}%*|[]<>$@ab "), max_size=300).map(lambda text: text * 50))
def test_looking_for_leaked_tags_takes_no_time(text: str) -> None:
    assert all(pattern.search(text) is None or pattern.search(text) for pattern in LEAKS.values())
