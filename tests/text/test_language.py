"""What a text is written in, from its letters, its small words, and only then from lingua."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.function_words import FUNCTION_WORDS
from workbench.text.home import home_of
from workbench.text.language import other_language, passages, words_of
from workbench.text.scripts import main_script, other_chinese, script_of
from workbench.text.tally import own_words, small_words, tally
from workbench.text.words import vocabulary

LOCALES = ("en-GB", "de-DE", "ru-RU", "kk-KZ", "ja-JP", "zh-TW", "ko-KR", "ar-AE", "sr-RS", "gl-ES", "xx")


def test_every_list_has_words_of_its_own_in_lower_case() -> None:
    assert len(FUNCTION_WORDS) >= 20
    for language, words in FUNCTION_WORDS.items():
        assert words == words.lower()
        assert len(small_words(language)) >= 60, language
        assert len(own_words(language)) >= 20, language


@pytest.mark.parametrize(
    ("locale", "script"),
    [
        ("de-DE", "Latn"),
        ("uk-UA", "Cyrl"),
        ("ja-JP", "Kana"),
        ("sr-RS", None),
        ("sr-Latn-RS", "Latn"),
        ("zh-Hant", "Hani"),
    ],
)
def test_a_locale_has_a_script_or_leaves_it_open(locale: str, script: str | None) -> None:
    assert script_of(locale) == script


def test_the_script_of_a_text_is_that_of_most_letters() -> None:
    assert main_script("Новый iPhone для вас") == "Cyrl"
    assert main_script("… 20 % 🎁") is None


def test_the_tally_names_the_languages_that_a_text_draws_on_most() -> None:
    count = tally(vocabulary("Ihr Warenkorb wartet noch auf Sie"), "nl")
    assert count.rivals == ("de",)
    assert count.margin == count.best - count.own > 0
    assert tally(vocabulary("Ihr Warenkorb wartet noch auf Sie"), "de").rivals == ()


def test_a_long_text_counts_no_further_than_a_byte_holds() -> None:
    words = [f"word{number}" for number in range(1000)] + sorted(small_words("en")) * 9
    assert tally(words, "de").best <= 255


def test_an_elided_article_is_a_word_of_its_own() -> None:
    assert {"l’", "d’", "qu’"} <= set(words_of("L'éclat d’été qu’il attend"))


def test_characters_tell_simplified_from_traditional_chinese() -> None:
    assert other_chinese("感谢您一直以来的支持", "zh-TW") == "zh-Hans"
    assert other_chinese("感謝您一直以來的支持", "zh-CN") == "zh-Hant"
    assert other_chinese("感謝您一直以來的支持", "zh-Hant-HK") is None


def test_a_clause_in_another_language_is_marked_where_it_stands() -> None:
    text = "Ihr Serum ist da, and you can try it now, und wir freuen uns."
    assert [text[start:end] for start, end in passages(text, "de-DE", "en")] == ["and you can try it now"]


@given(st.text(max_size=200), st.sampled_from(LOCALES))
def test_any_text_has_an_answer(text: str, locale: str) -> None:
    home_of(locale).has(text, vocabulary(text))
    assert all(0 <= start < end <= len(text) for start, end in home_of(locale).strangers(text))
    assert other_language(text, locale) != locale.partition("-")[0]
    assert all(0 <= start < end <= len(text) for start, end in passages(text, locale, "en"))
