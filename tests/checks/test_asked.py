"""A check is asked only where a text shows that it may find something; it finds nothing in all others."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.checks import cases
from benchmarks.planted import ROOT, good_pairs
from tests.checks.subjects import slot_subject
from tests.checks.test_cases import case_subjects
from workbench.checks.asked import asked, checks_of
from workbench.checks.registry import need_of, slot_checks
from workbench.checks.subject import SlotSubject
from workbench.pipeline.lint import Linter
from workbench.pipeline.lint_subjects import slot_subject as pair_subject
from workbench.text.locales import language


def _missed(subject: SlotSubject) -> list[str]:
    """The checks for texts of this language that find something and are not asked."""
    tongue, translated = language(subject.locale), subject.source is not None
    meant = [check for check in slot_checks() if need_of(check).may_hold(tongue, translated)]
    plan = checks_of(asked(subject))
    return [check.__module__ for check in meant if check not in plan and list(check(subject))]


def test_no_case_of_any_check_is_passed_over_by_another_check() -> None:
    assert {name: missed for name, subject in case_subjects() if (missed := _missed(subject))} == {}


@pytest.mark.parametrize("with_brand", [True, False])
def test_nothing_that_can_be_planted_is_passed_over(with_brand: bool) -> None:
    known = Linter(ROOT if with_brand else None).known
    pairs = [case.spoilt for case in cases(600)] + [good.pair for good in islice(good_pairs(200, 4), 200)]
    assert {pair.text: missed for pair in pairs if (missed := _missed(pair_subject(pair, known)))} == {}


_PIECES = st.sampled_from(
    [
        "code",
        "SAVE",
        "20 %",
        "1.299,00 €",
        "{name}",
        "{n, plural, one {#} other {#}}",
        "<b>",
        "gratis",
        "I",
        "İ",
        "n’t",
        "…",
    ]
) | st.text(max_size=12)


@given(
    st.lists(_PIECES, max_size=8),
    st.lists(_PIECES, max_size=8),
    st.sampled_from([" ", "\u00a0", "\n", "", "  "]),
    st.sampled_from(["de-DE", "fr-FR", "tr-TR", "ru-RU", "es-ES", "ja-JP", "en-GB"]),
)
def test_nothing_in_any_text_is_passed_over(mine: list[str], theirs: list[str], space: str, locale: str) -> None:
    case = {"text": space.join(mine), "source": space.join(theirs), "locale": locale, "source_locale": "en-GB"}
    assert _missed(slot_subject(case)) == []
