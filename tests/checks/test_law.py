"""The lexicons find what they list, every rule has its words, law and evidence, and no text makes them slow."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.subjects import slot_subject
from workbench.checks import (
    authority_claims,
    claims,
    disguised_subject,
    free_from,
    free_offer,
    green_claims,
    guarantees,
    medical_claims,
    superlatives,
    urgency,
)
from workbench.checks.law import LANGUAGES, Rule, hits, markets
from workbench.checks.limits import LIMITS, limits
from workbench.checks.registry import slot_checks
from workbench.models.campaign import Evidence
from workbench.text.terms import TermIndex

RULES: tuple[Rule, ...] = (
    *authority_claims._RULES,
    *claims._RULES,
    *free_from._RULES,
    *free_offer._RULES,
    *green_claims._RULES,
    *guarantees._RULES,
    *medical_claims._RULES,
    disguised_subject._NOTICE,
    superlatives._POSITION,
    superlatives._QUALITY,
    urgency._STOCK,
    urgency._TIME,
)
OPTIONAL = {"authority_claims/compliance", "free_offer/gift", "urgency/stock", "authority_claims/approved"}
"""Sections that a language may do without."""
LOCALES = {
    "de": "de-DE",
    "en": "en-US",
    "es": "es-ES",
    "fr": "fr-FR",
    "it": "it-IT",
    "nl": "nl-NL",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ru": "ru-RU",
    "tr": "tr-TR",
    "uk": "uk-UA",
}


def _lexicon(tongue: str) -> dict[str, str]:
    lexicon: dict[str, str] = import_module(f"workbench.checks.lexicons.{tongue}").LEXICON
    return lexicon


def _lines(tongue: str) -> Iterator[tuple[str, str]]:
    for section, lines in _lexicon(tongue).items():
        yield from ((section, line.strip()) for line in lines.splitlines() if line.strip())


def _said(line: str) -> str:
    """A text that says the phrase, with the first of all alternatives."""
    words = [word for word in re.findall(r"(?:\([^()]*\)|\S)+", line) if not word.endswith("?")]
    plain = [re.sub(r"\(([^()|]*)[^()]*\)", r"\1", word.lstrip("!")) for word in words]
    return " ".join(plain).replace("*", "").replace("#", "12").replace("_", "irgend")


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_phrase_is_found_where_it_stands(tongue: str) -> None:
    index = TermIndex(_lexicon(tongue))
    for section, line in _lines(tongue):
        said = _said(line)
        for text in (said, f"Xy, {said}!", said.upper() if tongue != "tr" else said):
            assert section in {hit.section for hit in index.find(text)}, (line, text)


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_section_belongs_to_a_rule_and_every_rule_has_words(tongue: str) -> None:
    sections = {section for section in _lexicon(tongue) if not section.endswith("/except")}
    sections -= {f"price_reduction/{kind}" for kind in ("word", "comparison", "whole")}
    assert sections - {rule.section for rule in RULES} == set()
    assert {rule.section for rule in RULES} - OPTIONAL - sections == set()


def test_every_rule_says_under_which_law_and_what_evidence_lifts_it() -> None:
    for rule in RULES:
        assert rule.grounds, rule.section
        assert all(ground.law for ground in rule.grounds.values())
        assert not rule.evidence or rule.evidence in Evidence.model_fields, rule.section
        assert rule.advice.endswith("."), rule.section


def test_a_market_is_judged_by_its_own_law_then_by_that_of_the_union() -> None:
    assert markets("de-AT") == ("AT", "EU", "")
    assert markets("de") == ("DE", "EU", "")
    assert markets("ru-RU") == ("RU", "")
    assert markets("en") == ("",)
    assert markets("zh-Hans-CN") == ("CN", "")


def test_a_word_is_ignored_inside_what_is_to_be_ignored() -> None:
    assert "superlatives/quality" not in hits("Та самая лёгкая сыворотка", "ru-RU")
    assert "superlatives/quality" in hits("Самая лёгкая сыворотка", "ru-RU")


def test_every_limit_has_a_source_and_a_day() -> None:
    for row in LIMITS:
        assert row.source.startswith("https://"), row
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row.read), row
        assert row.most > 0, row
    assert [row.most for row in limits("push", "title")] == sorted(row.most for row in limits("push", "title"))
    assert limits("Web Push", "title") == limits("web_push", "title") != ()


PIECES = st.sampled_from([_said(line) for tongue in LANGUAGES for _, line in _lines(tongue)])
TEXT = st.lists(st.one_of(PIECES, st.text(max_size=8), st.sampled_from(["{", "}", "{price}", ". ", "%"])), max_size=9)


@settings(max_examples=300, deadline=None)
@given(TEXT.map(" ".join), st.sampled_from(sorted(LOCALES.values())), st.sampled_from([None, {}]))
def test_whatever_is_said_findings_point_into_the_text(text: str, locale: str, evidence: dict[str, str] | None) -> None:
    claim = {"id": "x", "wording": text[: len(text) // 2] or "x", "barred": "it expired"}
    subject = slot_subject({"text": text, "locale": locale, "slot": "subject", "evidence": evidence, "claims": [claim]})
    for check in slot_checks():
        if check.__module__.rpartition(".")[2] in NAMES:
            for finding in check(subject):
                assert finding.start is not None
                assert finding.end is not None
                assert 0 <= finding.start < finding.end <= len(text)


NAMES = {rule.section.partition("/")[0] for rule in RULES} | {"foreign_words_ru", "banned_platforms_ru"}


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_a_hundred_kilobytes_of_one_phrase_take_linear_time(tongue: str) -> None:
    lines = [_said(line) for _, line in _lines(tongue)]
    for said in lines[::9]:
        text = f"{said} "
        text *= 100_000 // len(text)
        began = time.process_time()
        hits(text, LOCALES[tongue])
        hits(text, LOCALES[tongue], prices=True)
        assert time.process_time() - began < 2, said
