"""A check is asked only where a text shows that it may find something; it finds nothing in all others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
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
        *("code", "SAVE", "20 %", "1.299,00 €", "{name}", "{n, plural, one {#} other {#}}", "<b>", "gratis", "I", "İ"),
        *("n’t", "…", "Serum", "the", "und", "(", "„", ":", "!", "*", "Montag", "nicht", "du", "Sie", "(Sie", "TODO:"),
        *("{n, plural, one {color} other {gratis}}", "https://x.example/the-serum", "www.x.example/a", "the@x.example"),
        *("{the_days, plural, other {#}}", "discover\u00a0the", "the</b>", "new/old", "serum", "discover", "heal*"),
        *("MONDAY", "{price}", "{old}", "must", "-", "24/7", "<a title='the", "friends", "with", "all"),
    ]
) | st.text(max_size=12)
_BRAND = {
    "rules": [
        {"kind": "avoid", "id": "a", "terms": ["gratis", "heal*", "24/7", "must have"]},
        {"kind": "prefer", "id": "p", "terms": {"old": "young"}},
    ],
    "terms": [{"term": "serum", "translations": {"de-DE": ["Serum"], "fr-FR": ["sérum"]}}],
    "claims": [{"id": "c", "wording": "{price} {old}", "barred": "it expired"}],
    "register": "formal",
}


@given(
    st.lists(_PIECES, max_size=8),
    st.lists(_PIECES, max_size=8),
    st.sampled_from([" ", "\u00a0", "\n", "", "  "]),
    st.sampled_from(["de-DE", "fr-FR", "tr-TR", "ru-RU", "es-ES", "ja-JP", "en-GB"]),
    st.booleans(),
)
def test_nothing_in_any_text_is_passed_over(
    mine: list[str], theirs: list[str], space: str, locale: str, has_brand: bool
) -> None:
    case = {"text": space.join(mine), "source": space.join(theirs), "locale": locale, "source_locale": "en-GB"}
    assert _missed(slot_subject(case | (_BRAND if has_brand else {}))) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Only today.", "Noch {n, plural, one {gratis} other {umsonst}} heute."),
        ("Buy the serum now", "Jetzt kaufen: https://shop.example/Serum"),
        ("Buy the serum now", 'Jetzt <a href="Serum">kaufen</a>'),
        (
            "Today you can discover the\u00a0new serum with all your friends.",
            "Heute neu: discover the new serum und mehr davon.",
        ),
        (
            "Today you can <b>discover the new serum</b> with all your friends",
            "Neu: discover the new serum today und mehr",
        ),
        ("Today—you can have it—all of the best for you and me", "Neu: you can have it all und mehr"),
        ("Open until MONDAY for you", "Bis Dienstag offen."),
        ("Only {price} and {old}.", "Nur {price} und {old}."),
    ],
)
def test_what_hides_in_a_piece_is_not_passed_over(source: str, text: str) -> None:
    case = {"text": text, "source": source, "locale": "de-DE", "source_locale": "en-GB"}
    assert _missed(slot_subject(case | _BRAND)) == []


def test_markets_made_in_threads_lose_no_sign() -> None:
    words = [f"wort{letter}" for letter in "abcdefgh"]
    subjects = [
        slot_subject({"text": word, "locale": "de-DE", "rules": [{"kind": "avoid", "id": "a", "terms": [word]}]})
        for word in words
    ]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(asked, subjects))
    assert [_missed(subject) for subject in subjects] == [[]] * len(words)
