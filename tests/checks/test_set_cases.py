"""Checks across a set of variants: ``cases/<check>.yaml`` with the variants under ``set``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.checks.test_cases import set_cases
from workbench.checks import registry
from workbench.checks.run import check_set
from workbench.checks.subject import SetEntry, SetSubject


def _cases(kind: str) -> Iterator[Any]:
    for check, number, case in set_cases(kind):
        yield pytest.param(check, case, id=f"{check}-{number}-{case['locale']}")


def _subject(case: dict[str, Any]) -> SetSubject:
    here, elsewhere = (_entries(case.get(key, {})) for key in ("set", "elsewhere"))
    return SetSubject(case["locale"], here, case.get("register"), elsewhere)


def _entries(several: dict[str, Any]) -> tuple[SetEntry, ...]:
    return tuple(SetEntry(id_, **_tuples(entry)) for id_, entry in several.items())


def _tuples(entry: dict[str, Any]) -> dict[str, Any]:
    failing = {check: tuple(locales) for check, locales in entry.get("failing_markets", {}).items()}
    return {**entry, "failing_markets": failing}


@pytest.mark.parametrize(("check", "case"), _cases("fires"))
def test_it_fires_on_the_right_variants(check: str, case: dict[str, Any]) -> None:
    registry.catalogue()
    found = list(registry._set_checks[check](_subject(case)))
    assert {id_: finding.slot for id_, finding in found} == case["on"]
    assert case.get("says", "") in found[0][1].message
    assert {finding.check for _, finding in found} == {check}


@pytest.mark.parametrize(("check", "case"), _cases("quiet"))
def test_it_stays_quiet_on_a_good_set(check: str, case: dict[str, Any]) -> None:
    registry.catalogue()
    assert list(registry._set_checks[check](_subject(case))) == []


def test_near_duplicates_are_found_among_thousands_without_comparing_all_pairs() -> None:
    words = [f"w{number:x}" for number in range(500)]
    texts = [" ".join(words[(i * k) % 500] for k in range(3, 23)) for i in range(3000)]
    texts[2999] = texts[17] + " extra"
    entries = tuple(SetEntry(str(i), {"body": text}) for i, text in enumerate(texts))
    assert "2999" in check_set(SetSubject("en-GB", entries))
