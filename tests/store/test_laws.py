"""What holds after any sequence of what people, engines and checks do."""

from __future__ import annotations

import itertools

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from workbench.errors import ConflictError, WorkbenchError
from workbench.models.decision import OUTCOMES, Action
from workbench.models.variant import MOVES, Status
from workbench.store import VariantFilter

CAMPAIGNS = itertools.count(1)
CHECKED = st.sampled_from([Status.QUEUED, Status.QUEUED, Status.BLOCKED, Status.DRAFT])
DECIDED = st.sampled_from([Action.APPROVE, Action.APPROVE, Action.REJECT, Action.REQUEST_CHANGES])
HASHES = st.sampled_from(["hash a", "hash a", "hash b"])
LOOKED = st.sampled_from(["just now", "just now", "a while ago"])


class Desks(RuleBasedStateMachine):
    """Two people, an engine and the checks at one desk; they may look at a variant long before they act on it."""

    looks = Bundle("looks")

    def __init__(self, desk, error):
        super().__init__()
        self.desk = desk
        self.error = error
        self.campaign = f"c{next(CAMPAIGNS)}"

    def now(self, seen):
        return self.desk.store.variant(seen.id)

    def look(self, seen, looked):
        return self.now(seen) if looked == "just now" else seen

    @initialize(target=looks)
    def write(self):
        return self.desk.add(0, campaign=self.campaign)[0]

    @rule(target=looks, source=looks)
    def translate(self, source):
        return self.desk.translate(source, "de-DE") if source.is_source else source

    @rule(target=looks, seen=looks)
    def come_back(self, seen):
        return self.now(seen)

    @rule(target=looks, seen=looks, looked=LOOKED)
    def edit(self, seen, looked):
        seen, now = self.look(seen, looked), self.now(seen)
        try:
            after = self.desk.edit(seen)
        except ConflictError:
            assert now.revision != seen.revision
            return now
        assert now.revision == seen.revision
        assert (after.status, after.revision, after.content_hash) == (Status.DRAFT, now.revision + 1, "")
        return after

    @rule(target=looks, seen=looks, looked=LOOKED, status=CHECKED, content_hash=HASHES, broken=st.booleans())
    def check(self, seen, looked, status, content_hash, broken):
        seen, now = self.look(seen, looked), self.now(seen)
        found = [self.error()] if broken else []
        result = self.desk.result(seen, status, *found, content_hash=content_hash)
        skipped = self.desk.store.record_checks([result], "nina", seen.updated_at)
        assert bool(skipped) == ((now.revision, now.status) != (seen.revision, seen.status))
        return self.now(seen)

    @rule(target=looks, seen=looks, action=DECIDED, saw=HASHES, at_once=st.booleans())
    def decide(self, seen, action, saw, at_once):
        now = self.now(seen)
        holds = now.status is Status.QUEUED and now.content_hash == saw
        decision = self.desk.decision(now, action, content_hash=saw)
        if at_once:
            done, conflicts = self.desk.store.decide_all([decision])
            assert (done, conflicts) == (([seen.id], []) if holds else ([], [seen.id]))
            return self.now(seen)
        try:
            after = self.desk.store.decide(decision)
        except ConflictError:
            assert not holds
            return now
        assert (after.status, holds) == (OUTCOMES[action], True)
        return after

    @rule(seen=looks, looked=LOOKED)
    def waive(self, seen, looked):
        seen, before = self.look(seen, looked), self.now(seen)
        try:
            after = self.desk.store.waive(self.desk.decision(seen, Action.WAIVE, check="slot_length", slot="subject"))
        except WorkbenchError:
            assert self.now(seen) == before
        else:
            assert before.content_hash == seen.content_hash
            assert (after.status, after.errors) == (before.status, 0)

    @rule(target=looks, seen=looks, looked=LOOKED)
    def reopen(self, seen, looked):
        seen, now = self.look(seen, looked), self.now(seen)
        try:
            after = self.desk.store.reopen(seen.id, seen.revision, "nina", seen.updated_at)
        except ConflictError:
            assert now.revision != seen.revision
            return now
        assert (after.status, after.revision, after.content_hash) == (Status.DRAFT, seen.revision, "")
        return after

    @invariant()
    def what_is_approved_is_what_was_seen(self):
        wanted = VariantFilter(campaign=self.campaign, statuses=(Status.APPROVED,))
        for variant in self.desk.store.variants(wanted):
            assert self.desk.store.latest_approval(variant.id).content_hash == variant.content_hash != ""

    def teardown(self):
        """Every move is allowed and has its event, and nothing was approved that was not queued."""
        for variant in self.desk.store.variants(VariantFilter(campaign=self.campaign)):
            events = self.desk.store.events(variant.id)
            assert (events[0].before, events[-1].after) == ("", variant.status)
            for last, event in itertools.pairwise(events):
                assert event.before == last.after
                assert Status(event.after) in MOVES[Status(event.before)]
                assert event.action != "approve" or (event.before, event.after) == ("queued", "approved")
                assert event.after != "approved" or event.action == "approve"
            assert sum(event.action == "edited" for event in events) == variant.revision - 1
            decided = [event.action for event in events if event.action in set(Action)]
            assert decided == [decision.action for decision in self.desk.store.decisions(variant.id)]


def test_the_laws_hold_whatever_happens_in_whatever_order(desk, address, error):
    examples = 30 if address.endswith(".db") else 10
    run_state_machine_as_test(
        lambda: Desks(desk, error),
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes, and 40 steps can be read
        ),
    )
