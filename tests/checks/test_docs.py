"""The page about the checks says what the checks' docstrings say."""

from __future__ import annotations

from pathlib import Path

from workbench.checks.docs import page
from workbench.checks.registry import catalogue

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_check_says_what_is_wrong_why_and_what_to_do() -> None:
    for check in catalogue().values():
        assert check.title.endswith("."), check.id
        assert len(check.about.split("\n\n")) >= 2, check.id
