from __future__ import annotations

from datetime import timedelta

import pytest

from workbench.errors import ConflictError, WorkbenchError
from workbench.models.decision import NEEDS_REASON, OUTCOMES, Action
from workbench.models.variant import Status


@pytest.mark.parametrize("action", OUTCOMES)
def test_a_decision_moves_the_variant_and_is_kept_with_its_event(desk, action):
    queued = desk.queued()
    decision = desk.decision(queued, action)
    decided = desk.store.decide(decision)
    assert decided == desk.store.variant(queued.id)
    assert decided.status is OUTCOMES[action]
    assert desk.store.decisions(queued.id) == [decision]
    last = desk.store.events(queued.id)[-1]
    assert (last.action, last.before, last.after) == (action, "queued", OUTCOMES[action])
    assert (last.person, last.note, last.content_hash) == ("vera", "read", queued.content_hash)


def test_the_second_of_two_people_reads_that_someone_was_quicker(desk):
    queued = desk.queued()
    desk.store.decide(desk.decision(queued))
    with pytest.raises(ConflictError, match="Someone changed spring-email-01_en-GB while you were looking") as caught:
        desk.store.decide(desk.decision(queued, Action.REJECT, person="jonas"))
    assert caught.value.hint == "It is now approved: open it again."
    assert [d.person for d in desk.store.decisions(queued.id)] == ["vera"]


def test_a_decision_on_other_content_than_the_stored_is_refused(desk):
    queued = desk.queued()
    desk.check(queued, content_hash="new price")
    with pytest.raises(ConflictError):
        desk.store.decide(desk.decision(queued))
    assert desk.store.variant(queued.id).status is Status.QUEUED


def test_only_what_is_queued_can_be_decided(desk, error):
    draft, other = desk.add(0, 1)
    blocked = desk.check(other, Status.BLOCKED, error())
    for variant in (draft, blocked):
        with pytest.raises(ConflictError):
            desk.store.decide(desk.decision(variant))


def test_a_decision_on_an_unknown_variant_is_one_clear_line(desk):
    queued = desk.queued()
    with pytest.raises(WorkbenchError, match="There is no variant 'gone'"):
        desk.store.decide(desk.decision(queued, variant_id="gone"))


@pytest.mark.parametrize("action", sorted(NEEDS_REASON - {Action.WAIVE}))
@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_is_asked_for(desk, action, reason):
    queued = desk.queued()
    decision = desk.decision(queued, action, reason=reason)
    for decide in (desk.store.decide, lambda one: desk.store.decide_all([one])):
        with pytest.raises(WorkbenchError, match="needs a reason"):
            decide(decision)
    assert desk.store.variant(queued.id).status is Status.QUEUED


def test_an_approval_needs_no_reason(desk):
    assert desk.store.decide(desk.decision(desk.queued(), reason="")).status is Status.APPROVED


def test_many_decisions_keep_what_holds_and_name_what_does_not(desk):
    queued = [desk.queued(n) for n in range(5)]
    desk.edit(queued[1])
    desk.check(queued[3], content_hash="new")
    decisions = [desk.decision(v) for v in queued] + [desk.decision(queued[0], Action.REJECT)]
    decisions.append(desk.decision(queued[0], variant_id="gone"))
    done, conflicts = desk.store.decide_all(decisions)
    assert done == [queued[n].id for n in (0, 2, 4)]
    assert conflicts == [queued[1].id, queued[3].id, queued[0].id, "gone"]
    assert [desk.store.variant(v.id).status for v in queued] == ["approved", "draft", "approved", "queued", "approved"]
    assert [len(desk.store.decisions(v.id)) for v in queued] == [1, 0, 1, 0, 1]
    assert desk.store.events(queued[2].id)[-1].action == "approve"


def test_the_latest_approval_is_the_newest_of_the_approvals(desk):
    first = desk.approved()
    assert desk.store.latest_approval(first.id).content_hash == first.content_hash
    again = desk.check(desk.edit(first))
    second = desk.decision(again, person="jonas")
    desk.store.decide(second)
    other = desk.queued(1)
    assert desk.store.latest_approval(first.id) == second
    assert desk.store.latest_approval(other.id) is None
    assert desk.store.approvals([first.id, other.id]) == {first.id: second}


def waiver(desk, variant, check="slot_length", slot="subject", **changes):
    return desk.decision(variant, Action.WAIVE, check=check, slot=slot, **changes)


def test_a_waiver_stops_a_checks_findings_in_a_slot_from_counting(desk, error, warning):
    found = (error(), error(), error("glossary"), error(slot="body"), warning())
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, *found)
    after = desk.store.waive(waiver(desk, blocked))
    assert (after.errors, after.warnings, after.status) == (2, 1, Status.BLOCKED)
    assert desk.store.waivers(blocked.id, blocked.content_hash) == [waiver(desk, blocked)]
    assert desk.store.findings(blocked.id) == found
    last = desk.store.events(blocked.id)[-1]
    assert (last.action, last.before, last.after) == ("waive", "blocked", "blocked")
    assert last.note == "slot_length in subject: read"


def test_a_waiver_still_counts_when_the_same_content_is_checked_again(desk, error):
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    waived = desk.store.waive(waiver(desk, blocked))
    assert desk.check(waived, Status.QUEUED, error()).errors == 0


def test_a_waiver_does_not_count_for_other_content(desk, error):
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    desk.store.waive(waiver(desk, blocked))
    again = desk.check(desk.edit(blocked), Status.BLOCKED, error())
    assert again.errors == 1
    assert desk.store.waivers(again.id, again.content_hash) == []
    assert len(desk.store.waivers_of([again.id])) == 1


def test_a_waiver_of_content_that_changed_is_refused(desk, error):
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    desk.edit(blocked)
    with pytest.raises(ConflictError):
        desk.store.waive(waiver(desk, blocked))
    assert desk.store.decisions(blocked.id) == []


def test_a_waiver_before_the_first_check_is_refused(desk):
    with pytest.raises(ConflictError):
        desk.store.waive(waiver(desk, desk.add(0)[0]))


def test_a_waiver_of_what_nobody_found_is_refused_and_says_what_there_is(desk, error):
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    with pytest.raises(WorkbenchError, match="has no finding of emoji in body") as caught:
        desk.store.waive(waiver(desk, blocked, "emoji", "body"))
    assert caught.value.hint == "It has: slot_length in subject."


def test_a_waiver_needs_a_reason_and_a_known_variant(desk, error):
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    with pytest.raises(WorkbenchError, match="needs a reason"):
        desk.store.waive(waiver(desk, blocked, reason=" "))
    with pytest.raises(WorkbenchError, match="There is no variant"):
        desk.store.waive(waiver(desk, blocked, variant_id="gone"))


def test_a_waiver_is_not_a_decision_on_the_variant(desk, error):
    blocked = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    with pytest.raises(ValueError, match="not a waiver"):
        desk.store.waive(desk.decision(blocked))
    with pytest.raises(ValueError, match="a waiver decides nothing"):
        desk.store.decide(waiver(desk, blocked))


def test_the_days_decisions_are_counted_without_waivers(desk, error):
    first = desk.approved()
    blocked = desk.check(desk.add(7)[0], Status.BLOCKED, error())
    desk.store.waive(waiver(desk, blocked))
    assert desk.store.decided_since(first.updated_at) == 1
    assert desk.store.decided_since(first.updated_at + timedelta(microseconds=1)) == 0
