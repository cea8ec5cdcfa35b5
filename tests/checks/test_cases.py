"""Every check fires on what it must catch and stays quiet on what it must let through: ``cases/<check>.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.checks.subjects import message_subject, slot_subject
from workbench.checks import registry
from workbench.checks.asked import asked, checks_of
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

CASES = Path(__file__).parent / "cases"
PLACEHOLDERS = str.maketrans({"⟪": "\ue000", "⟫": "\ue001"})


@cache
def _file(check: str) -> dict[str, list[dict[str, Any]]]:
    loaded: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(CASES / f"{check}.yaml")
    return loaded


def _cases(kind: str) -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        for number, case in enumerate(_file(path.stem)[kind], 1):
            if "set" in case:
                continue
            yield pytest.param(path.stem, case, id=f"{path.stem}-{number}-{case.get('locale', 'en-GB')}")


def set_cases(kind: str) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """The cases of checks that look at several variants at once: check, number, case."""
    for path in sorted(CASES.glob("*.yaml")):
        for number, case in enumerate(_file(path.stem)[kind], 1):
            if "set" in case:
                yield path.stem, number, case


def case_subjects() -> Iterator[tuple[str, SlotSubject]]:
    """The slot text of every case, and where the case stands."""
    for kind in ("fires", "quiet"):
        for path in sorted(CASES.glob("*.yaml")):
            for number, case in enumerate(_file(path.stem)[kind], 1):
                if "text" in case:
                    yield f"{path.stem}-{kind}-{number}", slot_subject(case)


def _findings(check: str, case: dict[str, Any]) -> list[Finding]:
    registry.catalogue()
    if check in registry._slot_checks:
        subject, parts = slot_subject(case), registry._slot_checks[check]
        return [finding for run in parts if run in checks_of(asked(subject)) for finding in run(subject)]
    return list(registry._message_checks[check](message_subject(_with_placeholders(case))))


def _with_placeholders(value: Any) -> Any:
    """Recipient fields in rendered parts are private-use characters, which YAML refuses: cases write ``⟪name⟫``."""
    if isinstance(value, dict):
        return {key: _with_placeholders(inner) for key, inner in value.items()}
    return value.translate(PLACEHOLDERS) if isinstance(value, str) else value


def _fixed(text: str, findings: list[Finding]) -> str:
    for finding in sorted(findings, key=lambda f: f.start or 0, reverse=True):
        if finding.fix is not None and finding.start is not None and finding.end is not None:
            text = text[: finding.start] + finding.fix + text[finding.end :]
    return text


@pytest.mark.parametrize(("check", "case"), _cases("fires"))
def test_it_fires(check: str, case: dict[str, Any]) -> None:
    findings = _findings(check, case)
    assert len(findings) == case.get("count", 1), findings
    for finding in findings:
        assert finding.check == check
        assert finding.message[-1] in ".?"
        if finding.start is not None and finding.end is not None:
            text = case["text"] if "text" in case else case["slots"][finding.slot]
            assert 0 <= finding.start <= finding.end <= len(text)
    first = findings[0]
    if "at" in case:
        assert first.start is not None
        assert case["text"][first.start : first.end] == case["at"]
    if "says" in case:
        assert case["says"] in first.message
    if "severity" in case:
        assert first.severity == case["severity"]
    if "fixed" in case:
        assert _fixed(case["text"], findings) == case["fixed"]


@pytest.mark.parametrize(("check", "case"), _cases("quiet"))
def test_it_stays_quiet(check: str, case: dict[str, Any]) -> None:
    assert _findings(check, case) == []


def test_every_check_has_cases_for_and_against() -> None:
    assert sorted(registry.catalogue()) == sorted(path.stem for path in CASES.glob("*.yaml"))
    for check in registry.catalogue():
        assert _file(check)["fires"], check
        assert _file(check)["quiet"], check


def test_most_checks_are_tried_in_several_languages() -> None:
    for check in registry.catalogue():
        cases = _file(check)["fires"] + _file(check)["quiet"]
        assert len(cases) >= 4, check
        assert registry.catalogue()[check].scope != "slot" or len({c.get("locale", "en-GB") for c in cases}) > 1, check
