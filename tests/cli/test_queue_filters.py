"""A filter that names nothing is a typo, not an empty queue (law 9)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import replace_in


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--campaign", "sprng-glow"), "Did you mean spring-glow?"),
        (("--campaign", "../spring-glow"), "there is no campaign"),
        (("--locale", "de-DD"), "Did you mean de-DE?"),
        (("--author", "ninna"), "Did you mean nina?"),
        (("--campaign", "spring-glow", "--message", "psh"), "Did you mean push?"),
        (("--message", "psh"), "Did you mean push?"),
        (("--after", "spring-glow-push-77"), "no variant"),
        (("--status", "queud"), "queued"),
        (("--severity", "eror"), "error"),
        (("--lmit", "5"), "--limit"),
    ],
)
def test_a_filter_that_names_nothing_is_answered_with_what_was_meant(
    filled: Run, arguments: tuple[str, ...], says: str
) -> None:
    result = filled("queue", *arguments)
    assert (result.code, result.out) == (2, "")
    assert says in result.err


@pytest.mark.parametrize("asked", ["--locale fr-FR", "--author vera", "--campaign welcome-chain", "--message cart"])
def test_a_filter_that_names_something_may_find_nothing(filled: Run, asked: str) -> None:
    result = filled("queue", *asked.split())
    assert (result.code, result.err.strip()) == (0, "Nothing here.")


def test_what_a_person_wrote_who_has_left_the_team_can_still_be_found(filled: Run, root: Path) -> None:
    replace_in(root / "brand" / "team.yaml", "nina:\n", "nora:\n")
    assert len(filled("queue", "--author", "nina", "--format", "jsonl").records) == 4
