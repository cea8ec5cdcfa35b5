"""Each country's spelling, and that its words stay words of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.country_spelling import old_spelling_of, spelling_of
from workbench.text.english_spelling import american, british, canadian
from workbench.text.yo import with_yo


def test_no_word_is_mended_into_one_that_would_be_mended_again() -> None:
    for words in (american(), british(), canadian(), with_yo()):
        assert not words.keys() & set(words.values())
    for locale in ("pt-PT", "pt-BR"):
        spelling = spelling_of(locale)
        assert spelling is not None
        assert not spelling.words.keys() & set(spelling.words.values())


@pytest.mark.parametrize(
    "word", ["size", "prize", "surprise", "exercise", "advertise", "our", "hour", "four", "tour", "more"]
)
def test_words_that_both_sides_of_the_atlantic_share_are_left_alone(word: str) -> None:
    assert word not in american()
    assert word not in british()


@pytest.mark.parametrize(
    ("locale", "word", "better"),
    [
        ("de-DE", "Strassenfeste", "Straßenfeste"),
        ("de-AT", "verheissungsvoll", "verheißungsvoll"),
        ("de-DE", "gewissermassen", "gewissermaßen"),
        ("de-DE", "Massstab", "Maßstab"),
        ("de-DE", "Preissenkung", "Preissenkung"),
        ("de-DE", "Hinweisschild", "Hinweisschild"),
        ("de-DE", "GROSS", "GROSS"),
        ("de-CH", "größte", "grösste"),
        ("de-LI", "STRAẞE", "STRASSE"),
    ],
)
def test_german_has_an_eszett_where_the_country_has_one(locale: str, word: str, better: str) -> None:
    spelling = spelling_of(locale)
    assert spelling is not None
    assert spelling.rewrite(word) == better


def test_only_the_ss_of_the_reform_is_mended() -> None:
    assert old_spelling_of("de-DE").rewrite("Gefäßverschluß") == "Gefäßverschluss"
    assert old_spelling_of("de-DE").rewrite("Spaß") == "Spaß"


@pytest.mark.parametrize("locale", ["de-DE", "de-CH"])
@given(word=st.text(min_size=1, max_size=30))
def test_mending_a_word_twice_is_mending_it_once(locale: str, word: str) -> None:
    spelling = spelling_of(locale)
    assert spelling is not None
    assert spelling.rewrite(spelling.rewrite(word)) == spelling.rewrite(word)
