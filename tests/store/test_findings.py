from __future__ import annotations

import dataclasses

import pytest

from workbench.models.decision import Action
from workbench.models.finding import Finding, Level
from workbench.models.variant import Status


def test_a_check_moves_the_variant_and_keeps_what_it_found(desk, error, warning):
    found = (error(), warning(), error("glossary", "body"), Finding("emoji", Level.WARNING, "body", "\0\ud83d"))
    variant = desk.check(desk.add(0)[0], Status.BLOCKED, *found, content_hash="h")
    assert (variant.status, variant.content_hash, variant.errors, variant.warnings) == (Status.BLOCKED, "h", 2, 2)
    stored = desk.store.findings(variant.id)
    assert stored[:3] == found[:3]
    assert stored[3].message == "\ufffd?"
    last = desk.store.events(variant.id)[-1]
    assert (last.action, last.before, last.after) == ("checked", "draft", "blocked")
    assert (last.content_hash, last.revision) == ("h", 1)


def test_a_new_check_replaces_the_findings(desk, error, warning):
    variant = desk.check(desk.add(0)[0], Status.BLOCKED, error(), warning())
    variant = desk.check(variant, Status.QUEUED, warning())
    assert desk.store.findings(variant.id) == (warning(),)
    assert (variant.errors, variant.warnings) == (0, 1)


def test_findings_of_many_are_read_at_once(desk, error):
    added = desk.add(*range(3))
    desk.check(added[0], Status.BLOCKED, error())
    desk.check(added[2], Status.BLOCKED, error("a"), error("b"))
    assert desk.store.findings_of([v.id for v in added]) == {
        added[0].id: (error(),),
        added[2].id: (error("a"), error("b")),
    }


def test_a_check_that_says_nothing_new_writes_nothing(desk, error):
    variant = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    assert desk.check(variant, Status.BLOCKED, error()) == variant
    assert len(desk.store.events(variant.id)) == 2


def test_a_check_of_the_same_content_with_new_findings_is_stored(desk, warning):
    variant = desk.check(desk.queued(), Status.QUEUED, warning())
    assert (variant.status, variant.warnings) == (Status.QUEUED, 1)
    assert desk.store.events(variant.id)[-1].before == desk.store.events(variant.id)[-1].after == "queued"


def test_results_for_what_someone_changed_meanwhile_are_skipped_and_the_rest_is_kept(desk):
    edited, decided, fine = (desk.queued(n) for n in range(3))
    results = [desk.result(v, Status.BLOCKED, content_hash="new") for v in (edited, decided, fine)]
    desk.edit(edited)
    desk.store.decide(desk.decision(decided))
    skipped = desk.store.record_checks(results, "nina", fine.updated_at)
    assert skipped == [edited.id, decided.id]
    assert [desk.store.variant(v.id).status for v in (edited, decided, fine)] == ["draft", "approved", "blocked"]


def test_results_for_an_unknown_variant_are_skipped(desk):
    known = desk.add(0)[0]
    result = desk.result(known, Status.QUEUED)
    lost = dataclasses.replace(result, variant_id="gone_en-GB")
    assert desk.store.record_checks([lost, result], "nina", known.updated_at) == ["gone_en-GB"]


def test_an_approved_text_whose_content_is_the_same_stays_approved(desk):
    approved = desk.approved()
    assert desk.check(approved, Status.APPROVED, content_hash=approved.content_hash) == approved


def test_an_approved_text_whose_content_changed_goes_back_to_the_queue_by_way_of_a_draft(desk):
    approved = desk.approved()
    again = desk.check(approved, Status.QUEUED, content_hash="another price")
    assert (again.status, again.content_hash) == (Status.QUEUED, "another price")
    moves = [(event.action, event.before, event.after) for event in desk.store.events(approved.id)]
    assert moves[-2:] == [("reopened", "approved", "draft"), ("checked", "draft", "queued")]


@pytest.mark.parametrize("action", [Action.REJECT, Action.REQUEST_CHANGES])
def test_what_a_person_sent_back_stays_so_until_it_is_edited(desk, action):
    decided = desk.store.decide(desk.decision(desk.queued(), action))
    assert desk.check(decided, Status.QUEUED, content_hash="new") == decided


def test_a_check_can_not_approve(desk):
    with pytest.raises(ValueError, match="does not move from draft to approved"):
        desk.check(desk.add(0)[0], Status.APPROVED)


def test_thousands_are_recorded_at_once(desk, error):
    added = desk.add(*range(1100))
    results = [desk.result(v, Status.BLOCKED, error(), error("glossary")) for v in added]
    assert desk.store.record_checks(results, "nina", added[0].updated_at) == []
    assert {v.errors for v in desk.store.variants(limit=2000)} == {2}
    assert len(desk.store.findings_of([v.id for v in added])) == 1100
