"""No text, however strange, makes a check raise, and none takes longer than its length allows."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.checks.subjects import message_subject, slot_subject
from workbench.checks.registry import slot_checks
from workbench.checks.run import MOST, check_slot, run_checks
from workbench.models.variant import Rendered
from workbench.text.visible import one_line

LOCALES = ("en-GB", "de-DE", "fr-FR", "es-ES", "ru-RU", "ar-EG", "ja-JP", "tr-TR", "pl-PL", "he-IL", "zh-CN", "hi-IN")
RULES: list[dict[str, Any]] = [
    {"kind": "avoid", "terms": ["miracle*", "*free", "(a+)+$", "last chance", "чудо"]},
    {"kind": "prefer", "terms": {"cart": "basket", "еще": "ещё"}},
    *(
        {"kind": "limit", "count": count, "max": 1}
        for count in ("exclamation_marks", "emoji", "sentences", "words_per_sentence", "capitalised_words")
    ),
]
TERMS: list[dict[str, Any]] = [
    {"term": "Aurelle", "keep": True},
    {"term": "serum", "translations": {"de-DE": ["Serum"], "ru-RU": ["сыворотка"], "ja-JP": ["セラム"]}},
]

_PIECES = st.sampled_from(
    [
        *("{price}", "{days_left, plural, one {# day} other {# days}}", "{", "}", "{{ x }}", "'", "#", "{first_name}"),
        *("20%", "45,00 €", "https://x.example", "31 марта", "<b>", "**", "[bold]", "\x1b[31m", "\u200b", "\u202e"),
        *(
            "&amp;",
            "!!",
            "?!",
            "…",
            " ",
            "\n\n",
            "«",
            "»",
            "„",
            "“",
            "Aurelle",
            "serum",
            "miracle",
            "code GLOWNOW",
            "two",
        ),
    ]
)
TEXT = st.lists(st.one_of(st.text(max_size=20), _PIECES), max_size=12).map("".join)


def _case(text: str, source: str | None, locale: str) -> dict[str, Any]:
    common = {"locale": locale, "source": source, "rules": RULES, "terms": TERMS, "max_length": 30}
    return {**common, "text": text, "rendered": [text, "x"], "multiline": False}


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXT, st.one_of(st.none(), TEXT), st.sampled_from(LOCALES))
def test_any_text_is_read_without_a_crash_and_findings_point_into_it(
    text: str, source: str | None, locale: str
) -> None:
    subject = slot_subject(_case(text, source, locale))
    message = message_subject(
        {"locale": locale, "parts": {"html": text, "text": text, "payload": text}, "address": "x"}
    )
    message = replace(message, slots={"body": subject}, rendered=Rendered({"body": text}, message.rendered.parts))
    for finding in run_checks(replace(message, required=frozenset({"price"}), unsubscribe_required=True)):
        assert finding.message
        assert finding.message == one_line(finding.message)
        if finding.start is not None:
            assert finding.end is not None
            assert 0 <= finding.start <= finding.end <= len(text)


HUNDRED_KB = 100_000
SEEDS = (
    *(
        "a",
        " ",
        "a ",
        "1",
        "1 ",
        "1 a ",
        "!",
        "A ",
        "{",
        "}",
        "{a}",
        "{{",
        "<",
        "<a ",
        "<!--",
        "&",
        "&a;",
        "[",
        "[a",
        "[a](",
    ),
    *(
        "*",
        "**a",
        "_a",
        "`",
        "\\",
        "%",
        "$",
        "${",
        "*|",
        "@",
        "a@",
        "a.",
        "a-",
        "www.",
        "://",
        "a://",
        "(",
        "«",
        "„",
        "“",
    ),
    *(
        "я",
        "aя",
        "ая ",
        "e\u0301",
        "👩‍",
        "🇩",
        "\u200d",
        "\u202e",
        "\x1b[",
        "\n",
        "\r\n",
        "\n\n",
        "…",
        "'",
        "’",
        "code ABCD ",
    ),
    *(
        "a a ",
        "the the ",
        "two ",
        "45,00 € ",
        "Ã¼",
        ". ",
        "? ",
        "。",
        "ـ",
        "{price} ",
        "\ue000a\ue001",
        '"a": "',
        "<style>",
    ),
)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_hundred_kilobytes_take_no_longer_than_their_length_allows(seed: str) -> None:
    text = (seed * HUNDRED_KB)[:HUNDRED_KB]
    subject = slot_subject(_case(text, text[: HUNDRED_KB // 2], "ru-RU"))
    for check in slot_checks():
        began = time.process_time()
        findings = sum(1 for _ in islice(check(subject), MOST))
        took = time.process_time() - began
        assert took < 4, f"{check.__module__} took {took:.1f} s for {findings} findings"


FIGURES = (
    "45,00 € ",
    "1 ",
    "1 to ",
    "5 to 10% ",
    "20% ",
    "3 pm ",
    "31 March ",
    "24/7 ",
    "SPF 50 ",
    "1 million ",
    "1/2-",
)


def _took(text: str, source: str) -> float:
    """The processor time of reading a source's figures and checking a text against them."""
    began = time.process_time()
    subject = slot_subject({"locale": "de-DE", "source": source, "text": text, "arguments": "source"})
    for check in slot_checks():
        for _ in islice(check(subject), MOST):
            pass
    return time.process_time() - began


@pytest.mark.parametrize("seed", FIGURES)
def test_twice_as_many_figures_take_about_twice_as_long(seed: str) -> None:
    halves = (seed * HUNDRED_KB)[: HUNDRED_KB // 2]
    whole = (seed * HUNDRED_KB)[:HUNDRED_KB]
    took = min(_took(whole, whole) for _ in range(2))  # the first may pay for imports, tables, a collection of garbage
    assert took < 3 * _took(halves, halves) + 0.5


def test_thousands_of_different_figures_that_are_all_wrong_take_no_longer_than_their_length_allows() -> None:
    source = "; ".join(f"{number}.5" for number in range(1_000, 15_000))
    text = "; ".join(f"{number},5" for number in range(15_000, 29_000))
    assert _took(text, source) < 6


def test_a_text_that_is_broken_as_a_whole_has_so_many_findings_of_a_check_and_no_more() -> None:
    subject = slot_subject({"text": "a , b " * 3 * MOST})
    assert [finding.check for finding in check_slot(subject)].count("punctuation_spacing") == MOST
