from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta, timezone

import pytest

from workbench.store import FailedAnswer, StoredAnswer

AT = datetime(2026, 11, 30, 12, tzinfo=UTC)


def answer(**changes):
    payload = {"texts": [{"subject": "Glow «ё»"}], "raw": "x" * 200_000 + "\ud83d\0"}
    return dataclasses.replace(StoredAnswer("k" * 64, "openai:gpt-x", payload, AT, "gpt-x-0801", 120, 45), **changes)


def test_an_answer_is_read_back_as_it_was_saved(store):
    assert store.answer("k" * 64) is None
    assert store.save_answer(answer()) == answer()
    assert store.answer("k" * 64) == answer()


def test_the_first_answer_to_a_unit_stays(store):
    store.save_answer(answer())
    assert store.save_answer(answer(payload={"texts": []}, input_tokens=7)) == answer()


def test_a_moment_comes_back_in_utc_whatever_its_zone(store):
    in_berlin = AT.astimezone(timezone(timedelta(hours=1)))
    kept = store.save_answer(answer(at=in_berlin))
    assert kept.at == AT
    assert kept.at.tzinfo is UTC


def test_a_moment_without_a_zone_is_a_mistake(store):
    with pytest.raises(Exception, match="needs a time zone"):
        store.save_answer(answer(at=AT.replace(tzinfo=None)))


def test_answers_that_could_not_be_used_are_kept_with_what_they_cost(store):
    first = FailedAnswer("k" * 64, "openai:gpt-x", "not JSON", "Sure! \ud83d\0", AT, 90, 12)
    second = dataclasses.replace(first, raw="{", at=AT + timedelta(seconds=1))
    store.save_failure(first)
    store.save_failure(second)
    assert store.failed_answers("k" * 64) == [first, second]
    assert store.answer("k" * 64) is None
