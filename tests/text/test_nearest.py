from __future__ import annotations

from workbench.text.nearest import did_you_mean, nearest


def test_a_typo_finds_the_name_that_was_meant() -> None:
    assert nearest("subjekt", ["body", "subject", "cta"]) == "subject"
    assert did_you_mean("subjekt", ["body", "subject"]) == "Did you mean subject?"


def test_a_name_that_is_like_nothing_is_answered_with_every_choice() -> None:
    assert nearest("xyzzy", ["body", "subject"]) is None
    assert did_you_mean("xyzzy", ["subject", "body"]) == "Known: body, subject."


def test_without_any_choice_the_answer_says_so() -> None:
    assert did_you_mean("subject", []) == "None is declared."
