"""Of thirty markets' texts none is taken for another language's, and hardly any swapped one is let through."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from workbench.checks.subject import SlotSubject
from workbench.checks.wrong_language import check
from workbench.models.finding import Finding, Level
from workbench.text.words import words

_PATH = Path(__file__).parent / "data" / "languages.yaml"
TEXTS: dict[str, list[str]] = YAML(typ="safe").load(_PATH)
LOCALES = sorted(TEXTS)
SCRIPTS_WITHOUT_SPACES = ("ja", "zh", "ko")


def _findings(locale: str, text: str, source: str | None = None) -> list[Finding]:
    return list(check(SlotSubject(locale, "en-GB", "push", "body", text, source)))


def _are_one_language(locale: str, other: str) -> bool:
    """Portuguese is told from Spanish, but not Brazilian from European; the two Chinese scripts are told apart."""
    return locale == other or (locale[:2] == other[:2] and not locale.startswith("zh"))


@cache
def _swapped(locale: str) -> tuple[tuple[str, bool], ...]:
    """Texts of all other languages that are long enough to tell, each with whether it was caught in ``locale``."""
    caught: list[tuple[str, bool]] = []
    for other in LOCALES:
        for text in () if _are_one_language(locale, other) else TEXTS[other]:
            if len(words(text)) >= 5 or other[:2] in SCRIPTS_WITHOUT_SPACES:
                found = _findings(locale, text, "Nothing alike")
                is_caught = [f.severity for f in found] == [Level.ERROR] and "This reads as" in found[0].message
                caught.append((text, is_caught))
    return tuple(caught)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_in_its_own_language_is_let_through(locale: str) -> None:
    assert len(TEXTS[locale]) == 8
    for text, source in zip(TEXTS[locale], TEXTS["en-GB"], strict=True):
        assert _findings(locale, text, None if locale == "en-GB" else source) == [], text


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_of_five_words_in_another_language_is_caught(locale: str) -> None:
    missed = [text for text, is_caught in _swapped(locale) if not is_caught]
    assert len(missed) <= len(_swapped(locale)) * 0.02, missed


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if not locale.startswith("en")])
def test_a_sentence_left_in_english_is_marked(locale: str) -> None:
    marked = 0
    for at, text in enumerate(TEXTS[locale]):
        found = _findings(locale, f"{text} {TEXTS['en-GB'][at - 1]}", TEXTS["en-GB"][at])
        marked += bool(found) and all("is English" in finding.message for finding in found)
    assert marked >= 6


def test_models_are_loaded_for_doubtful_texts_only() -> None:
    """Half a second and 40 MB that a good text never costs."""
    script = (
        "import sys; from tests.checks.test_wrong_language import TEXTS, _findings; "
        "[_findings(locale, text, 'x') for locale in ('de-DE', 'en-GB', 'fr-FR', 'ru-RU', 'ja-JP') "
        "for text in TEXTS[locale]]; print('lingua' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.strip() == "False"
