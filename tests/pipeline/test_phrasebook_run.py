"""A run of the phrasebook: every market filled, every text distinct, nothing that the checks would stop."""

from __future__ import annotations

import math
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.pipeline.runs import CAMPAIGN, problems, run_messages, run_pushes, stored
from tests.workspaces import NOW, Opened, line_of, replace_in
from workbench.errors import ForbiddenError, ProjectError
from workbench.models.variant import Status
from workbench.pipeline.outcome import Step
from workbench.pipeline.run import remarks
from workbench.pipeline.workspace import Workspace
from workbench.project.phrasebook import load_phrasebook
from workbench.project.templates import load_templates

EMAILS, PUSHES = 48, 96
"""How many distinct texts a market gets at least of the sample's phrasebook."""


@pytest.mark.parametrize(
    ("campaign", "message", "count"),
    [
        ("spring-glow", "email", EMAILS),
        ("spring-glow", "push", PUSHES),
        ("welcome-chain", "cart", EMAILS),
    ],
)
def test_every_market_gets_enough_distinct_texts_and_no_check_objects(
    workspace: Workspace, campaign: str, message: str, count: int
) -> None:
    assert problems(run_messages(workspace, (message,), count, campaign=campaign)) == []
    found = stored(workspace, campaign=campaign)
    distinct: dict[str, set[tuple[str, ...]]] = {}
    for variant in found:
        distinct.setdefault(variant.locale, set()).add(tuple(variant.slots.values()))
    assert {locale: len(texts) for locale, texts in distinct.items()} == dict.fromkeys(
        ("en-GB", "de-DE", "fr-FR", "es-ES", "ru-RU"), count
    )
    assert Counter(variant.status for variant in found) == {Status.QUEUED: 5 * count}
    assert [(v.id, workspace.store.findings(v.id)) for v in found if v.errors] == []


def test_every_phrasebook_of_the_sample_has_enough_combinations(pristine: Path) -> None:
    templates = load_templates(pristine)
    for template in templates.values():
        (book,) = load_phrasebook(pristine, template, [], ["first_name"], "en-GB").entries.values()
        combinations = sum(math.prod(len(phrases) for phrases in slots.values()) for slots in book.values())
        assert combinations >= (EMAILS if template.channel == "email" else PUSHES), template.name


def test_the_stream_tells_of_every_step_and_ends_with_everything_done(workspace: Workspace) -> None:
    outcomes = run_pushes(workspace, 4, ("de-DE", "fr-FR"))
    for step, total in ((Step.GENERATE, 4), (Step.LOCALIZE, 8), (Step.CHECK, 12)):
        of_step = [outcome for outcome in outcomes if outcome.step is step]
        assert (of_step[0].done, of_step[0].total) == (0, total)
        assert of_step[-1].done == total
        assert [outcome.done for outcome in of_step] == sorted(outcome.done for outcome in of_step)
        assert len({id_ for outcome in of_step for id_ in outcome.variant_ids}) == total
    assert sum(outcome.queued + outcome.blocked for outcome in outcomes) == 12


def test_the_angles_of_the_brief_take_turns(workspace: Workspace) -> None:
    run_pushes(workspace, 6)
    angles = workspace.brief(CAMPAIGN).angles
    sources = sorted((v for v in stored(workspace) if v.is_source), key=lambda v: v.ordinal)
    assert [variant.angle for variant in sources] == [angles[n % len(angles)] for n in range(6)]


def test_the_same_seed_gives_the_same_texts_and_another_seed_others(root: Path, opened: Opened) -> None:
    def texts(seed: int, place: Path) -> list[dict[str, str]]:
        workspace = opened(place)
        run_messages(workspace, ("push",), 4, ("de-DE",), seed=seed)
        return [dict(v.slots) for v in sorted(stored(workspace), key=lambda v: (v.ordinal, v.locale))]

    again, other = (Path(shutil.copytree(root, root.with_name(name))) for name in ("again", "other"))
    first = texts(3, root)
    assert texts(3, again) == first
    assert texts(4, other) != first


def test_every_text_knows_where_it_came_from(workspace: Workspace) -> None:
    run_pushes(workspace)
    for variant in stored(workspace):
        origin = variant.origin
        assert (origin.engine, variant.author) == ("phrasebook", "nina")
        assert len(origin.unit_key) == len(origin.template_hash) == len(origin.brand_hash) == 64
        assert workspace.store.answer(origin.unit_key) is not None


def test_a_phrase_changed_in_one_market_changes_no_text_that_is_written(root: Path, opened: Opened) -> None:
    workspace = opened(root)
    run_pushes(workspace)
    before = stored(workspace)
    path = root / "brand" / "phrasebook" / "offer-push" / "de-DE.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("!", ""), encoding="utf-8")
    later = opened(root)
    run_pushes(later)
    assert [(v.id, v.slots, v.revision) for v in stored(later)] == [(v.id, v.slots, v.revision) for v in before]


def test_a_market_added_later_is_filled_for_the_texts_that_are_there(workspace: Workspace) -> None:
    run_pushes(workspace, locales=("de-DE",))
    run_pushes(workspace, locales=("de-DE", "ru-RU"))
    assert Counter(v.locale for v in stored(workspace)) == {"en-GB": 2, "de-DE": 2, "ru-RU": 2}


def test_asking_for_more_than_the_phrasebook_has_says_how_many_it_has(workspace: Workspace) -> None:
    outcomes = run_pushes(workspace, 500)
    said = problems(outcomes)
    assert said
    assert "the phrasebook has " in said[0]
    assert "asked for " in said[0]
    assert stored(workspace)  # what there is, is written


def test_a_claim_that_has_expired_stops_the_run_before_anything_is_written(root: Path, opened: Opened) -> None:
    workspace = replace(opened(root), now=lambda: NOW.replace(year=2040))
    claim = workspace.brief(CAMPAIGN).claims[0]
    with pytest.raises(ProjectError, match=f"claim '{claim}' expired on 20") as refused:
        run_pushes(workspace)
    line = line_of(root / "campaigns" / f"{CAMPAIGN}.yaml", "claims:")
    assert refused.value.message.startswith(f"campaigns/{CAMPAIGN}.yaml:{line}: ")
    assert "brand/claims.yaml" in refused.value.hint
    assert stored(workspace) == []


def test_only_a_copywriter_runs(root: Path, opened: Opened) -> None:
    with pytest.raises(ForbiddenError, match="is no copywriter"):
        run_pushes(opened(root, "vera"))
    with pytest.raises(ForbiddenError, match=r"'nobody' does not stand in brand/team\.yaml"):
        run_pushes(opened(root, "nobody"))


def test_an_unused_fact_is_remarked_on_with_its_line(root: Path, opened: Opened) -> None:
    brief = root / "campaigns" / f"{CAMPAIGN}.yaml"
    replace_in(brief, "facts:\n", "facts:\n  shade: {type: text, value: Ivory}\n")
    workspace = opened(root)
    run_pushes(workspace)
    said = remarks(workspace, workspace.brief(CAMPAIGN))
    line = line_of(brief, "  shade:")
    assert f"campaigns/{CAMPAIGN}.yaml:{line}: no text and no layout uses the fact 'shade'" in said
    assert not [remark for remark in said if "'shop_link'" in remark]
