from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.measure import first_graphemes, graphemes, utf8_bytes, utf16_units


@pytest.mark.parametrize(
    ("text", "seen", "units", "size"),
    [
        ("", 0, 0, 0),
        ("Glow", 4, 4, 4),
        ("Größe", 5, 5, 7),
        ("ё", 1, 1, 2),
        ("е\u0308", 1, 2, 4),
        ("✨", 1, 1, 3),
        ("💐", 1, 2, 4),
        ("👩‍👩‍👧", 1, 8, 18),
        ("🇬🇧", 1, 4, 8),
        ("👍🏽", 1, 4, 8),
        ("a\r\nb", 3, 4, 4),
        ("नि", 1, 2, 6),
    ],
)
def test_lengths_are_counted_as_people_forms_and_payloads_count(text: str, seen: int, units: int, size: int) -> None:
    assert (graphemes(text), utf16_units(text), utf8_bytes(text)) == (seen, units, size)


@given(st.text())
def test_people_see_no_more_characters_than_a_form_counts(text: str) -> None:
    assert graphemes(text) <= len(text) <= utf16_units(text) <= utf8_bytes(text)


@given(st.text(), st.integers(0, 40))
def test_the_beginning_of_a_text_is_no_longer_than_asked_and_cuts_no_character(text: str, count: int) -> None:
    start = first_graphemes(text, count)
    assert text.startswith(start)
    assert graphemes(start) == min(count, graphemes(text))
