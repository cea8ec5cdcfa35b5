"""A glossary's words are found in whatever form a sentence gives them, and in no word that only looks alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from workbench.checks.glossary import check
from workbench.checks.subject import SlotSubject
from workbench.models.brand import Term
from workbench.models.finding import Finding

_PATH = Path(__file__).parent / "data" / "inflections.yaml"
WORDS: dict[str, dict[str, dict[str, list[str]]]] = YAML(typ="safe").load(_PATH)
LOCALES = {"en": "en-GB", "cs": "cs-CZ", "uk": "uk-UA", "sv": "sv-SE", "kk": "kk-KZ", "ja": "ja-JP", "zh": "zh-CN"}


def _locale(language: str) -> str:
    return LOCALES.get(language, f"{language}-{language.upper()}")


def _translated(language: str, word: str, text: str) -> list[Finding]:
    """What the check says when *tingamajig* stands in the source and ``text`` for it, which should be ``word``."""
    locale = _locale(language)
    term = Term(term="tingamajig", translations={locale: [word]})
    return list(check(SlotSubject(locale, "xx", "push", "body", f"… {text} …", "A tingamajig", terms=(term,))))


def _missing_in_english(language: str, word: str, source: str) -> list[Finding]:
    """What the check says when ``source`` stands in the source and the translation has no word for ``word``."""
    term = Term(term=word, translations={"eo": ["aĵo"]})
    return list(check(SlotSubject("eo", _locale(language), "push", "body", "–", f"… {source} …", terms=(term,))))


def _forms(language: str, kind: str) -> Iterator[tuple[str, str]]:
    for word, samples in WORDS[language].items():
        yield from ((word, form) for form in samples[kind])


@pytest.mark.parametrize("language", WORDS)
def test_a_word_of_the_glossary_is_recognised_in_its_forms(language: str) -> None:
    forms = list(_forms(language, "forms"))
    missed = [(word, form) for word, form in forms if _translated(language, word, form)]
    assert len(missed) <= 0.05 * len(forms), missed


@pytest.mark.parametrize("language", WORDS)
def test_a_word_that_only_looks_alike_is_not_taken_for_it(language: str) -> None:
    taken = [(word, other) for word, other in _forms(language, "not") if not _translated(language, word, other)]
    assert taken == []


@pytest.mark.parametrize("language", WORDS)
def test_a_term_is_found_in_a_source_in_its_forms(language: str) -> None:
    # a word in between is allowed in translations only: "day and night cream" is another thing than "day cream"
    forms = [(word, form) for word, form in _forms(language, "forms") if len(form.split()) == len(word.split())]
    missed = [(word, form) for word, form in forms if not _missing_in_english(language, word, form)]
    assert len(missed) <= 0.05 * len(forms), missed


@pytest.mark.parametrize("language", WORDS)
def test_a_word_that_looks_like_a_term_asks_for_nothing(language: str) -> None:
    assert [pair for pair in _forms(language, "not") if _missing_in_english(language, *pair)] == []


@pytest.mark.parametrize("language", [language for language in WORDS if language not in ("ja", "zh")])
def test_a_forbidden_word_is_found_in_its_forms_and_nowhere_else(language: str) -> None:
    locale = _locale(language)

    def said(word: str, text: str) -> bool:
        term = Term(term="tingamajig", forbidden={locale: [word]})
        return bool(list(check(SlotSubject(locale, locale, "push", "body", f"… {text} …", terms=(term,)))))

    assert [pair for pair in _forms(language, "not") if said(*pair)] == []
    simple = [(word, form) for word, form in _forms(language, "forms") if len(form.split()) == len(word.split())]
    compounds = ("de", "nl", "sv")  # a compound with a forbidden word may be a word of its own
    missed = [pair for pair in simple if not said(*pair)]
    assert len(missed) <= (0.4 if language in compounds else 0.05) * len(simple), missed


def test_a_text_typed_with_combining_accents_is_read_the_same() -> None:
    assert _translated("fr", "crème de jour", "cre\u0300mes de jour") == []
