from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.text.visible import one_line, visible, with_spaces

BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
JOINER = "\u200d"
SEEN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
"""Format characters that have a shape of their own: number signs and hieroglyph joiners."""

hostile = st.text(st.characters() | st.sampled_from("\x1b\x9b\u202e\u2066\u200b\u200e\ufeff\u00ad\U000e0041\u200d👩✨"))


@given(hostile)
@example("\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07link\x1b]8;;\x07")
@example("\ud800")
def test_nothing_that_steers_a_terminal_or_hides_text_gets_through(text: str) -> None:
    for character in visible(text):
        assert character == "\n" or unicodedata.category(character) not in ("Cc", "Cs"), ascii(character)
        assert unicodedata.bidirectional(character) not in BIDI, ascii(character)
        assert unicodedata.category(character) not in ("Zl", "Zp"), ascii(character)
        hides = unicodedata.category(character) == "Cf" and ord(character) not in SEEN
        assert not hides or character == JOINER, ascii(character)


@given(hostile)
def test_what_is_harmless_stays_and_nothing_is_dropped(text: str) -> None:
    shown = visible(text)
    assert len(shown) >= len(text)
    harmless = [c for c in text if unicodedata.category(c)[0] in "LNPSM" and c != JOINER]
    kept = iter(shown)
    assert all(c in kept for c in harmless)


@given(hostile)
def test_showing_twice_changes_nothing_more(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(hostile)
def test_a_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Glow & more [bold]x[/]", "Glow & more [bold]x[/]"),
        ("\x1b[31m", "␛[31m"),
        ("a\tb\rc\x00", "a␉b␍c␀"),
        ("a\nb", "a\nb"),
        ("\u202egnp", "⟨U+202E⟩gnp"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("Straße, «été», Ёлка", "Straße, «été», Ёлка"),
        ("45,00\u00a0€", "45,00\u00a0€"),
        ("Haut\u00adpflege", "Haut⟨U+00AD⟩pflege"),
    ],
)
def test_hostile_characters_are_shown_as_marks(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_line_feed_is_shown_on_one_line_as_a_mark() -> None:
    assert one_line("a\n\nb") == "a ⏎  ⏎ b"


def test_one_kind_of_space_can_be_told_from_another() -> None:
    assert with_spaces("a b\u00a0c\u202fd\u2009e\nf\tg") == "a·b␣c⍽d⟨U+2009⟩e⏎f␉g"


@given(hostile)
def test_with_its_spaces_in_sight_a_text_has_no_other_space(text: str) -> None:
    assert not any(character.isspace() for character in with_spaces(text))
