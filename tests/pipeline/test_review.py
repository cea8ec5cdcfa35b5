"""Review by people: rights, reasons, four eyes, and decisions that hold for exactly what was seen."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.pipeline.runs import CAMPAIGN, run_pushes, stored
from tests.workspaces import Opened, replace_in
from workbench.errors import ConflictError, ForbiddenError, WorkbenchError
from workbench.models.decision import Action
from workbench.models.variant import Status
from workbench.pipeline.deliver import plan, preview
from workbench.pipeline.engines import engine_for
from workbench.pipeline.review import decide, decide_each, waive
from workbench.pipeline.revise import edit, regenerate, send_to_queue
from workbench.pipeline.run import collect
from workbench.pipeline.validate import validate
from workbench.pipeline.view import view
from workbench.pipeline.workspace import Workspace

EN, DE = "spring-glow-push-01_en-GB", "spring-glow-push-01_de-DE"


@pytest.fixture
def nina(workspace: Workspace) -> Workspace:
    run_pushes(workspace)
    return workspace


@pytest.fixture
def vera(nina: Workspace) -> Workspace:
    return nina.as_person("vera")


def _check(workspace: Workspace) -> None:
    asyncio.run(collect(validate(workspace, workspace.brief(CAMPAIGN))))


def test_an_approval_holds_the_hash_of_what_was_seen(vera: Workspace) -> None:
    seen = view(vera, DE)
    approved = decide(vera, Action.APPROVE, DE, seen_hash=seen.hash)
    assert approved.status is Status.APPROVED
    approval = vera.store.latest_approval(DE)
    assert approval is not None
    assert (approval.person, approval.content_hash) == ("vera", seen.hash)


def test_what_changed_under_the_reviewers_eyes_is_not_decided_on(nina: Workspace, vera: Workspace) -> None:
    seen = view(vera, DE)
    edit(nina, DE, {"title": "Licht am Morgen"})
    send_to_queue(nina, DE)
    with pytest.raises(ConflictError, match="changed while you were looking"):
        decide(vera, Action.APPROVE, DE, seen_hash=seen.hash)
    assert vera.store.variant(DE).status is Status.QUEUED


def test_who_wrote_or_last_edited_a_text_may_not_approve_it(nina: Workspace) -> None:
    olga = nina.as_person("olga")
    russian = "spring-glow-push-01_ru-RU"
    run_pushes(nina, locales=("ru-RU",))
    edit(olga, russian, {"title": "Утренний свет"})
    send_to_queue(olga, russian)
    with pytest.raises(ForbiddenError, match="somebody else has to approve"):
        decide(olga, Action.APPROVE, russian)
    assert decide(nina.as_person("vera"), Action.APPROVE, russian).status is Status.APPROVED


def test_an_editor_may_still_reject_and_a_policy_may_drop_four_eyes(
    nina: Workspace, root: Path, opened: Opened
) -> None:
    olga = nina.as_person("olga")
    russian = "spring-glow-push-01_ru-RU"
    run_pushes(nina, locales=("ru-RU",))
    edit(olga, russian, {"title": "Утренний свет"})
    send_to_queue(olga, russian)
    replace_in(root / "brand" / "policy.yaml", "four_eyes: true", "four_eyes: false")
    alone = opened(root, "olga")
    assert decide(alone, Action.APPROVE, russian).status is Status.APPROVED


def test_reviewers_decide_on_their_locales_only(nina: Workspace) -> None:
    with pytest.raises(ForbiddenError, match="may not decide on de-DE"):
        decide(nina.as_person("olga"), Action.APPROVE, DE)
    assert decide(nina.as_person("jonas"), Action.APPROVE, DE).status is Status.APPROVED


@pytest.mark.parametrize("action", [Action.REJECT, Action.REQUEST_CHANGES])
def test_a_refusal_needs_a_reason(vera: Workspace, action: Action) -> None:
    with pytest.raises(WorkbenchError, match="needs a reason"):
        decide(vera, action, DE, "   ")
    assert vera.store.variant(DE).status is Status.QUEUED


def test_an_edit_after_approval_makes_a_draft_that_cannot_leave(nina: Workspace, vera: Workspace) -> None:
    decide(vera, Action.APPROVE, DE)
    assert edit(nina, DE, {"title": "Licht am Morgen"}).status is Status.DRAFT
    assert [left.reason for left in plan(vera, CAMPAIGN).left_out if left.id == DE] == [
        "it is a draft that nobody has checked"
    ]


def test_a_changed_brief_ends_the_approval_by_computation(vera: Workspace, root: Path, opened: Opened) -> None:
    priced = next(v for v in stored(vera) if "{discount}" in str(v.slots) and v.locale == "de-DE")
    decide(vera, Action.APPROVE, priced.id)
    assert priced.id in {row.variant.id for row in plan(vera, CAMPAIGN).rows}
    replace_in(root / "campaigns" / "spring-glow.yaml", "value: 20\n", "value: 30\n")
    later = opened(root, "nina")
    assert "changed after it was approved" in next(
        left.reason for left in plan(later, CAMPAIGN).left_out if left.id == priced.id
    )
    _check(later)
    again = later.store.variant(priced.id)
    assert again.status is Status.QUEUED
    assert again.content_hash != priced.content_hash
    assert [event.after for event in later.store.events(priced.id)][-3:] == ["approved", "draft", "queued"]


def test_a_check_leaves_an_approved_text_alone_while_its_content_is_the_same(nina: Workspace, vera: Workspace) -> None:
    decide(vera, Action.APPROVE, DE)
    before = vera.store.events(DE)
    _check(nina)
    assert vera.store.events(DE) == before
    assert vera.store.variant(DE).status is Status.APPROVED


def test_a_brief_changed_since_the_check_is_checked_again_before_anybody_decides(
    vera: Workspace, root: Path, opened: Opened
) -> None:
    priced = next(v for v in stored(vera) if "{discount}" in str(v.slots))
    replace_in(root / "campaigns" / "spring-glow.yaml", "value: 20\n", "value: 30\n")
    with pytest.raises(ConflictError, match="changed since it was checked"):
        decide(opened(root, "vera"), Action.APPROVE, priced.id)


def test_an_edited_source_holds_back_its_translations(nina: Workspace, vera: Workspace) -> None:
    decide(vera, Action.APPROVE, DE)
    edit(nina, EN, {"title": "A lighter morning"})
    assert "source text changed" in next(left.reason for left in plan(vera, CAMPAIGN).left_out if left.id == DE)


def test_a_translation_that_a_person_edited_is_never_overwritten(nina: Workspace) -> None:
    mine = edit(nina, DE, {"title": "Licht am Morgen"})
    edit(nina, EN, {"title": "A lighter morning"})
    outcomes = run_pushes(nina)
    assert any(outcome.problem and DE in outcome.problem.message for outcome in outcomes)
    assert nina.store.variant(DE).slots == mine.slots


def test_a_waiver_queues_a_blocked_text_and_stands_in_the_export(nina: Workspace, vera: Workspace) -> None:
    edit(nina, EN, {"title": "Only 7 drops"})
    assert send_to_queue(nina, EN).status is Status.BLOCKED
    shown = view(vera, EN)
    finding = next(f for f in shown.findings if f.check == "undeclared_fact")
    with pytest.raises(ForbiddenError):
        waive(nina, EN, finding, "It is how it is used", shown.hash)
    assert waive(vera, EN, finding, "It is how it is used", shown.hash).status is Status.QUEUED
    decide(vera, Action.APPROVE, EN)
    row = next(row for row in plan(vera, CAMPAIGN).rows if row.variant.id == EN)
    assert [(w.check, w.person) for w in row.waivers] == [("undeclared_fact", "vera")]


def test_a_waiver_ends_with_the_text_it_was_given_for(nina: Workspace, vera: Workspace) -> None:
    edit(nina, EN, {"title": "Only 7 drops"})
    send_to_queue(nina, EN)
    shown = view(vera, EN)
    waive(vera, EN, next(f for f in shown.findings if f.check == "undeclared_fact"), "Fine", shown.hash)
    edit(nina, EN, {"title": "Only 8 drops"})
    assert send_to_queue(nina, EN).status is Status.BLOCKED


def test_a_text_that_cannot_be_laid_out_is_neither_waived_nor_approved(nina: Workspace, vera: Workspace) -> None:
    edit(nina, EN, {"title": "Only {price"})
    assert send_to_queue(nina, EN).status is Status.BLOCKED
    shown = view(vera, EN)
    finding = next(f for f in shown.findings if f.check == "icu_syntax")
    with pytest.raises(WorkbenchError, match="cannot be laid out") as refused:
        waive(vera, EN, finding, "It will be fine", shown.hash)
    assert "Mend" in refused.value.hint
    assert vera.store.variant(EN).status is Status.BLOCKED


def test_a_rejected_text_stays_so_until_it_is_edited(nina: Workspace, vera: Workspace) -> None:
    decide(vera, Action.REJECT, DE, "Not our tone")
    _check(nina)
    assert nina.store.variant(DE).status is Status.REJECTED
    with pytest.raises(WorkbenchError, match="is rejected") as refused:
        send_to_queue(nina, DE)
    assert "Edit it first" in refused.value.hint
    edit(nina, DE, {"title": "Licht am Morgen"})
    assert send_to_queue(nina, DE).status is Status.QUEUED


def test_one_refusal_among_many_decisions_is_named_and_stops_no_other(vera: Workspace) -> None:
    decide(vera, Action.APPROVE, DE)
    done, refused = decide_each(vera, Action.APPROVE, [DE, EN])
    assert [variant.id for variant in done] == [EN]
    assert [refusal.variant_id for refusal in refused] == [DE]


async def test_a_regenerated_text_is_another_one_and_a_draft(nina: Workspace) -> None:
    before = nina.store.variant(EN)
    taken = [dict(variant.slots) for variant in stored(nina) if variant.is_source]
    after = await regenerate(nina, EN, engine_for(nina, nina.brief(CAMPAIGN)))
    assert after.status is Status.DRAFT
    assert after.revision == before.revision + 1
    assert dict(after.slots) not in taken


def test_the_view_compares_with_the_last_approved_revision(nina: Workspace, vera: Workspace) -> None:
    approved = decide(vera, Action.APPROVE, DE)
    edit(nina, DE, {"title": "Licht am Morgen"})
    edit(nina, DE, {"title": "Licht am frühen Morgen"})
    shown = view(vera, DE)
    assert shown.approved is not None
    assert shown.approved.slots == approved.slots


def test_a_preview_of_an_export_shows_the_rows_and_writes_nothing(vera: Workspace, root: Path) -> None:
    decide(vera, Action.APPROVE, DE)
    decide(vera, Action.APPROVE, EN)
    built = preview(vera, CAMPAIGN, "onesignal_push")
    assert [record[0] for record in built.files[0].records] == ["en", "de"]
    assert not (root / "exports").exists()
