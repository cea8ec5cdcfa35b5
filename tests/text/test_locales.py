from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.locales import (
    UnknownLocale,
    display_name,
    is_rtl,
    language,
    needed_plural_categories,
    plural_categories,
    require_locale,
)


@pytest.mark.parametrize("tag", ["de-DE", "en-GB", "fr", "pt-BR", "zh-Hans-CN", "sr-Latn-RS", "es-419"])
def test_usual_codes_are_known(tag: str) -> None:
    assert require_locale(tag) == tag


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("de-de", "de-DE"),
        ("DE-DE", "de-DE"),
        ("de-DD", "de-DE"),
        ("dee-DE", "de-DE"),
        ("de_DE", "de-DE"),
        ("pt-BRR", "pt-BR"),
    ],
)
def test_a_mistyped_code_is_refused_with_the_one_that_was_meant(tag: str, meant: str) -> None:
    with pytest.raises(UnknownLocale, match=f"unknown locale '{tag}'.*{meant}"):
        require_locale(tag)


@pytest.mark.parametrize("tag", ["", "klingon", "../de", "de-DE\n", "de--DE", "x" * 5000])
def test_what_is_no_code_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLocale):
        require_locale(tag)


@given(st.text(st.sampled_from("deDEfrRUzhHans-_419"), max_size=12))
def test_any_code_is_known_or_refused_and_nothing_else(tag: str) -> None:
    with suppress(UnknownLocale):
        assert require_locale(tag) == tag


def test_locales_know_their_language_name_and_direction() -> None:
    assert language("de-AT") == "de"
    assert display_name("de-DE") == "German (Germany)"
    assert display_name("de-DE", "fr") == "allemand (Allemagne)"
    assert is_rtl("ar-EG")
    assert is_rtl("he-IL")
    assert not is_rtl("ru-RU")


@pytest.mark.parametrize(
    ("tag", "all_", "needed"),
    [
        ("de-DE", {"one", "other"}, {"one", "other"}),
        ("ru-RU", {"one", "few", "many", "other"}, {"one", "few", "many", "other"}),
        ("fr-FR", {"one", "many", "other"}, {"one", "other"}),
        ("es-ES", {"one", "many", "other"}, {"one", "other"}),
        ("ja-JP", {"other"}, {"other"}),
        ("ar-EG", {"zero", "one", "two", "few", "many", "other"}, {"zero", "one", "two", "few", "many", "other"}),
    ],
)
def test_plural_categories_are_those_of_the_language(tag: str, all_: set[str], needed: set[str]) -> None:
    assert plural_categories(tag) == all_
    assert needed_plural_categories(tag) == needed
