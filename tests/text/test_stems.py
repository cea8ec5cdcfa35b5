"""Two words that are one, by endings, stems, and the ends of compounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.stems import is_form
from workbench.text.term_forms import TermFinder, TermForm

LANGUAGES = ("de", "ru", "uk", "pl", "fr", "es", "it", "pt", "tr", "en", "kk", "ar", "hu", "hi", "vi", "xx")


@pytest.mark.parametrize(
    ("language", "word", "of"),
    [
        ("de", "Gutscheincodes", "Code"),
        ("de", "Gesichtsseren", "Serum"),
        ("ru", "дней", "день"),
        ("uk", "кольорами", "колір"),
        ("pl", "sukience", "sukienka"),
        ("fr", "travaux", "travail"),
        ("fr", "yeux", "œil"),
        ("pt", "cartões", "cartão"),
        ("tr", "SEPETİNİZDEKİLER", "sepet"),
        ("kk", "сыйлығыңызды", "сыйлық"),
        ("ar", "بالسلة", "السلة"),
        ("hu", "kosarad", "kosár"),
        ("fi", "lahjasi", "lahja"),
        ("ro", "comenzile", "comenzi"),
        ("en", "deliveries", "delivery"),
    ],
)
def test_a_form_is_seen_to_be_one(language: str, word: str, of: str) -> None:
    assert is_form(word, of, language)


@pytest.mark.parametrize(
    ("language", "word", "of"),
    [("de", "hausen", "Haus"), ("de", "Giftzwerg", "Gift"), ("en", "basketball", "basket"), ("ru", "код", "кодекс")],
)
def test_a_word_that_begins_alike_is_none(language: str, word: str, of: str) -> None:
    assert not is_form(word, of, language)


def test_a_compound_counts_unless_it_must_not() -> None:
    assert is_form("Einkaufskorb", "Korb", "de")
    assert not is_form("Einkaufskorb", "Korb", "de", compounds=False)


def test_words_of_a_term_may_stand_apart_but_not_across_a_stop() -> None:
    term = TermForm("crème de jour", "fr")
    assert list(term.find("Une crème hydratante de jour")) == [(4, 28)]
    assert not term.stands_in("Une crème. De jour en jour")
    assert not TermForm("day cream", "en", gap=0).stands_in("day and night cream")


def test_many_terms_are_looked_up_by_the_word_that_tells_most() -> None:
    finder = TermFinder([TermForm(term, "en") for term in ("day cream", "gift", "24/7", "SPF 50")], "en")
    assert finder.candidates("Two gifts, open 24/7") == {1: ["gifts"], 2: []}
    assert finder.candidates("Nothing of ours") == {}
    assert finder.candidates("Nothing of ours") == {}


@given(st.text(max_size=30), st.text(min_size=1, max_size=30), st.sampled_from(LANGUAGES))
def test_any_two_words_can_be_compared(word: str, of: str, language: str) -> None:
    assert is_form(of, of, language)
    is_form(word, of, language)


@given(st.text(min_size=1, max_size=20), st.text(max_size=100), st.sampled_from(LANGUAGES))
def test_what_is_found_lies_in_the_text_in_order(term: str, text: str, language: str) -> None:
    at = 0
    for start, end in TermForm(term, language).find(text):
        assert at <= start < end <= len(text)
        at = end
