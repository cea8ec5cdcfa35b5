from __future__ import annotations

import pytest

from workbench.errors import ConflictError, WorkbenchError
from workbench.models.decision import Action
from workbench.models.variant import Status


def in_each_status(desk, error):
    first, second = desk.add(0, 1)
    yield first
    yield desk.check(second, Status.BLOCKED, error())
    yield desk.queued(2)
    for ordinal, action in enumerate((Action.APPROVE, Action.REJECT, Action.REQUEST_CHANGES), 3):
        yield desk.store.decide(desk.decision(desk.queued(ordinal), action))


def test_an_edit_makes_a_draft_of_a_variant_in_any_status(desk, error):
    seen = set()
    for before in in_each_status(desk, error):
        after = desk.edit(before)
        assert after == desk.store.variant(before.id)
        assert (after.status, after.revision, after.content_hash, after.author) == (Status.DRAFT, 2, "", "olga")
        assert (after.errors, after.warnings) == (0, 0)
        assert desk.store.findings(before.id) == ()
        last = desk.store.events(before.id)[-1]
        assert (last.action, last.before, last.after, last.revision) == ("edited", before.status, "draft", 2)
        seen.add(before.status)
    assert seen == set(Status)


def test_the_texts_before_an_edit_are_kept(desk):
    first = desk.queued()
    desk.edit(desk.edit(first, "Second"), "Third")
    revisions = desk.store.revisions(first.id)
    assert [(r.number, r.slots["subject"], r.author) for r in revisions] == [
        (1, "Glow 0", "nina"),
        (2, "Second", "olga"),
        (3, "Third", "olga"),
    ]
    assert revisions[0].content_hash == first.content_hash
    assert [desk.store.revision(first.id, n) for n in (1, 2, 3)] == revisions


def test_a_revision_that_does_not_exist_is_one_clear_line(desk):
    first = desk.add(0)[0]
    with pytest.raises(WorkbenchError, match="has no revision 2") as caught:
        desk.store.revision(first.id, 2)
    assert caught.value.hint == "It has revisions 1 to 1."


def test_an_edit_of_a_text_that_someone_else_has_edited_is_refused(desk):
    first = desk.add(0)[0]
    desk.edit(first, "Mine")
    with pytest.raises(ConflictError, match="Someone changed spring-email-01_en-GB while you were looking"):
        desk.edit(first, "Theirs")
    assert desk.store.variant(first.id).slots["subject"] == "Mine"
    assert len(desk.store.events(first.id)) == 2


def test_an_edit_of_a_translation_keeps_what_it_was_translated_from(desk):
    source = desk.edit(desk.add(0)[0])
    german = desk.translate(source, "de-DE")
    assert desk.edit(german).source_revision == 2


def test_a_translation_made_anew_says_from_what(desk):
    source = desk.add(0)[0]
    german = desk.translate(source, "de-DE")
    source = desk.edit(source)
    anew = desk.store.revise(
        german.id, 1, {"subject": "Neu"}, author="nina", origin=german.origin, at=german.updated_at,
        source_revision=source.revision, action="translated",
    )  # fmt: skip
    assert (anew.source_revision, anew.revision) == (2, 2)
    assert desk.store.events(german.id)[-1].action == "translated"
    assert [r.source_revision for r in desk.store.revisions(german.id)] == [1, 2]


def test_reopening_makes_a_draft_of_the_same_text(desk, warning):
    approved = desk.approved()
    again = desk.store.reopen(approved.id, 1, "nina", approved.updated_at, "the price changed")
    assert (again.status, again.revision, again.slots, again.content_hash) == (Status.DRAFT, 1, approved.slots, "")
    last = desk.store.events(approved.id)[-1]
    assert (last.action, last.before, last.after, last.note) == ("reopened", "approved", "draft", "the price changed")


def test_reopening_what_someone_has_edited_is_refused(desk):
    approved = desk.approved()
    desk.edit(approved)
    with pytest.raises(ConflictError):
        desk.store.reopen(approved.id, 1, "nina", approved.updated_at)
