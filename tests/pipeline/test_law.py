"""What the brief says of claims, evidence and placement decides what its texts may say."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.pipeline.runs import run_messages, run_pushes, stored
from tests.workspaces import NOW, Opened, line_of, replace_in
from workbench.errors import ProjectError
from workbench.models.finding import Finding
from workbench.models.variant import Status
from workbench.pipeline.subjects import claim_specs
from workbench.pipeline.validate import live_findings
from workbench.pipeline.workspace import Workspace
from workbench.project.brand import load_brand

BRIEF = Path("campaigns") / "spring-glow.yaml"
EVIDENCE = "evidence:\n  prior_price_30d"
MARK = "placement: third_party\nerid: 2VtzqwABC\n"


def findings(workspace: Workspace, locale: str, **slots: str) -> list[Finding]:
    """What the checks would say of a push in ``locale`` with these slots."""
    variant = next(v for v in stored(workspace) if v.locale == locale)
    return live_findings(workspace, variant, {**variant.slots, **slots})


def checks(workspace: Workspace, locale: str, **slots: str) -> set[str]:
    return {finding.check for finding in findings(workspace, locale, **slots)}


def test_a_claim_that_the_brief_lists_may_be_made_and_another_may_not(workspace: Workspace) -> None:
    run_pushes(workspace, 1)
    assert "claims" not in checks(workspace, "de-DE", body="Spendet den ganzen Tag Feuchtigkeit: {product}.")
    (found,) = [
        f
        for f in findings(workspace, "en-GB", body="Our customers give it {rating} out of five stars.")
        if f.check == "claims"
    ]
    assert "the claim “rating”, and the brief does not list it" in found.message


def test_a_claim_ends_on_its_last_day_and_at_the_border_of_its_markets(pristine: Path) -> None:
    brand = load_brand(pristine)
    barred = {c.id: c.barred for c in claim_specs(brand, "de-DE", date(2028, 1, 1), ["radiance", "hydration"])}
    assert barred["radiance"] == ""
    assert barred["hydration"] == "it expired on 2027-12-31"
    assert barred["tested"] == "the brief does not list it"
    assert not any(c.barred for c in claim_specs(brand, "de-DE", date(2027, 6, 30)))
    brand.claims["radiance"].markets.append("en-GB")
    assert claim_specs(brand, "de-DE", NOW.date())[0].barred == "it may not be made in de-DE"


def test_a_discount_without_a_prior_price_blocks_the_markets_of_the_union(root: Path, opened: Opened) -> None:
    replace_in(root / BRIEF, EVIDENCE, "evidence:\n  stock")
    workspace = opened(root)
    run_messages(workspace, ("email",), 1, ("de-DE", "ru-RU"))
    status = {variant.locale: variant.status for variant in stored(workspace)}
    assert status == {"en-GB": Status.QUEUED, "de-DE": Status.BLOCKED, "ru-RU": Status.QUEUED}
    (found,) = [
        f
        for v in stored(workspace)
        if v.locale == "de-DE"
        for f in workspace.store.findings(v.id)
        if f.check == "price_reduction"
    ]
    assert "evidence: prior_price_30d" in found.message


def test_unknown_evidence_is_refused_with_its_line(root: Path, opened: Opened) -> None:
    replace_in(root / BRIEF, "prior_price_30d:", "prior_price:")
    with pytest.raises(ProjectError) as refused:
        opened(root).brief("spring-glow")
    assert f"spring-glow.yaml:{line_of(root / BRIEF, 'prior_price:')}" in str(refused.value)
    assert "prior_price_30d" in refused.value.hint


def test_what_a_third_party_places_in_russia_is_marked_in_every_part(root: Path, opened: Opened) -> None:
    replace_in(root / BRIEF, "claims: [", f"{MARK}claims: [")
    replace_in(root / BRIEF, "https://aurelle.example/ru/lumen", "https://aurelle.example/ru/lumen?erid=2VtzqwABC")
    workspace = opened(root)
    run_messages(workspace, ("email",), 1, ("de-DE", "ru-RU"))
    assert {variant.status for variant in stored(workspace)} == {Status.QUEUED}
    run_pushes(workspace, 1, ("ru-RU",))
    pushes = [v for v in stored(workspace, Status.BLOCKED) if v.locale == "ru-RU"]
    messages = [f.message for v in pushes for f in workspace.store.findings(v.id) if f.check == "advertising_mark"]
    assert messages == [
        "The payload part lacks the word «Реклама», the advertiser's name or site, erid: 2VtzqwABC "
        "(38-FZ, article 18.1)."
    ]


def test_a_landing_page_without_the_token_blocks(root: Path, opened: Opened) -> None:
    replace_in(root / BRIEF, "claims: [", f"{MARK}claims: [")
    workspace = opened(root)
    run_messages(workspace, ("email",), 1, ("ru-RU",))
    (blocked,) = stored(workspace, Status.BLOCKED)
    assert {f.slot for f in workspace.store.findings(blocked.id) if f.check == "advertising_mark"} == {"html", "text"}


def test_a_superlative_waits_for_evidence(workspace: Workspace, root: Path) -> None:
    run_pushes(workspace, 1, ("ru-RU",))
    assert "superlatives" in checks(workspace, "ru-RU", title="Сыворотка номер один")
    replace_in(root / BRIEF, "evidence:\n", "evidence:\n  superlative: Исследование рынка, 2026\n")
    assert "superlatives" not in checks(workspace, "ru-RU", title="Сыворотка номер один")


def test_the_mark_is_no_part_of_the_brands_own_mailings(workspace: Workspace) -> None:
    run_messages(workspace, ("email",), 1, ("ru-RU",))
    assert json.dumps([v.slots for v in stored(workspace)], ensure_ascii=False).find("Реклама") < 0
    assert {variant.status for variant in stored(workspace)} == {Status.QUEUED}
