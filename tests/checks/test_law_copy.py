"""Copy as people write it: what the law minds is found, and what only looks so is let through."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.checks.subjects import slot_subject
from workbench.checks.law import LANGUAGES
from workbench.checks.registry import slot_checks
from workbench.models.finding import Finding
from workbench.text.locales import language

CHECKS = {
    *("superlatives", "medical_claims", "free_from", "authority_claims", "claims", "free_offer", "guarantees"),
    *("green_claims", "urgency", "disguised_subject", "foreign_words_ru", "banned_platforms_ru"),
}


@cache
def _copy() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = YAML(typ="safe").load(Path(__file__).parent / "data" / "law_copy.yaml")
    return loaded


def _good() -> Iterator[Any]:
    for locale, texts in _copy().items():
        yield from (pytest.param(locale, text, id=f"{locale}-{n}") for n, text in enumerate(texts["good"], 1))


def _bad() -> Iterator[Any]:
    for locale, texts in _copy().items():
        for check, sentences in texts["bad"].items():
            for number, text in enumerate(sentences, 1):
                yield pytest.param(locale, check, text, id=f"{locale}-{check}-{number}")


def _findings(locale: str, text: str) -> list[Finding]:
    case = {"locale": locale, "text": text, "slot": "subject", "arguments": {}, "evidence": {}}
    subject = slot_subject(case)
    checks = [check for check in slot_checks() if check.__module__.rpartition(".")[2] in CHECKS]
    return [finding for check in checks for finding in check(subject)]


@pytest.mark.parametrize(("locale", "text"), _good())
def test_good_copy_is_left_in_peace(locale: str, text: str) -> None:
    assert _findings(locale, text) == []


@pytest.mark.parametrize(("locale", "check", "text"), _bad())
def test_what_the_law_minds_is_found(locale: str, check: str, text: str) -> None:
    assert check in {finding.check for finding in _findings(locale, text)}


def test_every_language_with_a_lexicon_has_copy() -> None:
    assert {language(locale) for locale in _copy()} == set(LANGUAGES)
