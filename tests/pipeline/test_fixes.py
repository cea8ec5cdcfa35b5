"""Mechanical mending: exactly what was shown, as a new revision by a person, checked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.runs import CAMPAIGN, run_pushes
from tests.workspaces import Opened
from workbench.errors import ConflictError, ForbiddenError, WorkbenchError
from workbench.models.decision import Action
from workbench.models.variant import Status, Variant
from workbench.pipeline.deliver import plan
from workbench.pipeline.fixes import fix, fix_as_seen, proposed
from workbench.pipeline.review import decide, waive
from workbench.pipeline.revise import edit, send_to_queue
from workbench.pipeline.view import view
from workbench.pipeline.workspace import Workspace

EN, DE = "spring-glow-push-01_en-GB", "spring-glow-push-01_de-DE"
UNTIDY, TIDY = "Gutes  Licht am Morgen", "Gutes Licht am Morgen"


@pytest.fixture
def vera(root: Path, opened: Opened) -> Workspace:
    """With a German title of two spaces in the queue."""
    nina = opened(root, "nina")
    run_pushes(nina)
    edit(nina, DE, {"title": UNTIDY})
    assert send_to_queue(nina, DE).warnings
    return nina.as_person("vera")


def fixed_by(workspace: Workspace, variant_id: str = DE) -> Variant:
    variant = workspace.store.variant(variant_id)
    return fix_as_seen(workspace, variant, proposed(workspace, variant))


def test_a_fix_is_a_new_revision_by_its_person_and_is_checked_at_once(vera: Workspace) -> None:
    before = vera.store.variant(DE)
    after = fixed_by(vera)
    assert (after.slots["title"], after.revision, after.author) == (TIDY, before.revision + 1, "vera")
    assert (after.status, after.warnings) == (Status.QUEUED, 0)
    assert vera.store.revision(DE, before.revision).slots["title"] == UNTIDY, "the old text is kept"
    assert "fixed" in [event.action for event in vera.store.events(DE)]


def test_whoever_fixed_a_text_may_not_approve_it(vera: Workspace) -> None:
    fixed_by(vera)
    with pytest.raises(ForbiddenError, match="somebody else"):
        decide(vera, Action.APPROVE, DE)


def test_nobody_without_a_hand_in_texts_fixes_one(vera: Workspace) -> None:
    with pytest.raises(ForbiddenError, match="no copywriter or reviewer"):
        fixed_by(vera.as_person("marc"))
    assert vera.store.variant(DE).slots["title"] == UNTIDY


def test_what_changed_since_it_was_shown_is_not_fixed(vera: Workspace) -> None:
    seen = vera.store.variant(DE)
    shown = proposed(vera, seen)
    edit(vera.as_person("nina"), DE, {"title": "Ein anderes  Licht"})
    with pytest.raises(ConflictError, match="Someone changed"):
        fix_as_seen(vera, seen, shown)
    assert vera.store.variant(DE).slots["title"] == "Ein anderes  Licht"


def test_a_fixed_text_is_no_longer_approved(vera: Workspace) -> None:
    decide(vera, Action.APPROVE, DE)
    assert fixed_by(vera).status is Status.QUEUED
    assert DE not in {row.variant.id for row in plan(vera, CAMPAIGN).rows}


@pytest.mark.parametrize("action", [Action.REJECT, Action.REQUEST_CHANGES])
def test_a_fix_does_not_bring_back_what_a_reviewer_sent_away(vera: Workspace, action: Action) -> None:
    decide(vera, action, DE, "The idea is wrong.")
    assert fixed_by(vera).status is Status.DRAFT


def test_a_fix_does_not_make_an_outdated_translation_current(vera: Workspace) -> None:
    nina = vera.as_person("nina")
    edit(nina, EN, {"title": "Another light, quite another"})
    fixed_by(vera)
    with pytest.raises(ConflictError, match="translates an earlier text"):
        decide(vera.as_person("jonas"), Action.APPROVE, DE)


def test_what_a_person_has_waived_is_left_as_it_is(vera: Workspace) -> None:
    seen = view(vera, DE)
    waive(vera, DE, seen.findings[0], "The poet wants it.", seen.hash)
    assert not proposed(vera, seen.variant).texts


def test_where_there_is_nothing_mechanical_nothing_is_written(vera: Workspace) -> None:
    assert not proposed(vera, vera.store.variant(EN)).texts
    with pytest.raises(WorkbenchError, match="no finding that can be fixed"):
        fix(vera, EN)
    assert vera.store.variant(EN).revision == 1
