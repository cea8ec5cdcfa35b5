"""Two people, two runs: real threads and real processes on one database."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from workbench.errors import ConflictError
from workbench.models.decision import Action
from workbench.models.variant import Status
from workbench.store import open_store

PEOPLE = 6


def at_once(work):
    barrier = Barrier(PEOPLE)

    def start(number):
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(PEOPLE) as pool:
        return list(pool.map(start, range(PEOPLE)))


def test_of_many_who_decide_at_once_one_wins(address, desk, desk_of):
    queued = desk.queued()

    def decide(number):
        action = (Action.APPROVE, Action.REJECT)[number % 2]
        with open_store(address) as store:
            try:
                return store.decide(desk_of(store).decision(queued, action, person=f"p{number}")).status
            except ConflictError:
                return None

    outcomes = [status for status in at_once(decide) if status]
    assert outcomes == [desk.store.variant(queued.id).status]
    assert len(desk.store.decisions(queued.id)) == 1
    assert len(desk.store.events(queued.id)) == 3


def test_a_decision_and_an_edit_at_once_never_approve_the_edited_text(desk):
    for ordinal in range(5):
        queued = desk.queued(ordinal)

        def act(number, queued=queued):
            try:
                desk.edit(queued) if number % 2 else desk.store.decide(desk.decision(queued))
            except ConflictError:
                return False
            return True

        at_once(act)
        now = desk.store.variant(queued.id)
        assert (now.status, now.revision) == (Status.DRAFT, 2)


def test_of_many_who_edit_at_once_one_wins(desk):
    first = desk.add(0)[0]

    def edit(number):
        try:
            return desk.edit(first, f"by {number}").slots["subject"]
        except ConflictError:
            return None

    (won,) = [text for text in at_once(edit) if text]
    assert desk.store.variant(first.id).slots["subject"] == won


def test_threads_that_add_the_same_units_make_each_once(desk):
    added = at_once(lambda _: [variant for ordinal in range(10) for variant in desk.add(ordinal)])
    assert all(variants == added[0] for variants in added)
    assert sorted(v.number for v in desk.store.sources("spring", "email")) == list(range(1, 11))


def test_threads_that_add_to_several_messages_at_once_do_not_wait_for_each_other_for_ever(desk):
    def add(number):
        messages = ["a", "b", "c"] if number % 2 else ["c", "b", "a"]
        texts = [desk.text(ordinal, message=message) for ordinal in range(3) for message in messages]
        return len(desk.store.add_variants(texts, "nina", desk.add(number)[0].updated_at))

    assert at_once(add) == [9] * PEOPLE
    assert desk.store.count() == 9 + PEOPLE


def test_bulk_decisions_at_once_decide_each_variant_once(desk):
    queued = [desk.queued(n) for n in range(12)]

    def decide(number):
        several = queued if number % 2 else queued[::-1]
        return desk.store.decide_all([desk.decision(v, person=f"p{number}") for v in several])[0]

    done = [id_ for ids in at_once(decide) for id_ in ids]
    assert sorted(done) == sorted(v.id for v in queued)


RUN = """
import sys
from datetime import UTC, datetime
from workbench.models.variant import Origin
from workbench.store import NewVariant, open_store
with open_store(sys.argv[1]) as store:
    for ordinal in range(int(sys.argv[2])):
        new = NewVariant("spring", "email", "promo", "email", "en-GB", "en-GB", "care", 1, ordinal,
                         {"subject": f"Glow {ordinal}"}, Origin("phrasebook"))
        print(store.add_variants([new], "nina", datetime.now(UTC))[0].id, flush=True)
"""


def start(address, count):
    return subprocess.Popen([sys.executable, "-c", RUN, str(address), str(count)], stdout=subprocess.PIPE, text=True)


def test_two_runs_at_once_write_each_unit_once(address):
    runs = [start(address, 30) for _ in range(2)]
    printed = [run.communicate()[0].split() for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert printed[0] == printed[1]
    with open_store(address) as store:
        assert sorted(v.number for v in store.sources("spring", "email")) == list(range(1, 31))


def test_runs_that_start_at_once_on_no_database_make_one(tmp_path):
    path = tmp_path / "workbench.db"
    runs = [start(path, 5) for _ in range(3)]
    assert [run.communicate()[0].count("\n") for run in runs] == [5, 5, 5]
    assert [run.returncode for run in runs] == [0, 0, 0]
    with open_store(path) as store:
        assert store.count() == 5


def test_what_a_killed_run_had_written_is_there(address):
    run = start(address, 100_000)
    said = [run.stdout.readline().strip() for _ in range(20)]
    run.send_signal(signal.SIGKILL)
    run.communicate()
    with open_store(address) as store:
        written = [v.id for v in store.variants(limit=100_000)]
        assert written[:20] == said
        assert store.existing_ordinals("spring", "email", "en-GB", "phrasebook", 1) == set(range(len(written)))
