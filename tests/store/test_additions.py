from __future__ import annotations

import pytest

from workbench.models.variant import Origin, Status


def test_a_new_source_is_a_draft_with_the_next_number_of_its_message(desk):
    first, second = desk.add(0, 1)
    push = desk.add(0, message="push")[0]
    assert [v.id for v in (first, second, push)] == [
        "spring-email-01_en-GB",
        "spring-email-02_en-GB",
        "spring-push-01_en-GB",
    ]
    assert {v.status for v in (first, second, push)} == {Status.DRAFT}
    assert (first.number, first.revision, first.author, first.content_hash) == (1, 1, "nina", "")


def test_what_was_added_is_read_back_the_same(desk):
    added = desk.add(0, 1, slots={"subject": "Ваша «подсветка» 😀 {price}", "body": "a\n\n'b' \"c\""})
    assert [desk.store.variant(v.id) for v in added] == added


def test_adding_the_same_source_again_returns_the_first_and_writes_nothing(desk):
    first = desk.add(0)
    again = desk.add(0, slots={"subject": "Other"})
    assert again == first
    assert desk.store.count() == 1
    assert len(desk.store.events(first[0].id)) == 1


def test_a_number_is_not_lost_when_a_text_exists_already(desk):
    desk.add(0, 1)
    assert [v.number for v in desk.add(0, 2, 1, 3)] == [1, 3, 2, 4]


def test_one_unit_twice_in_one_call_becomes_one_variant(desk):
    first, second = desk.add(0, 0)
    assert first == second
    assert desk.store.count() == 1


def test_another_seed_or_engine_is_another_text(desk):
    desk.add(0)
    desk.add(0, seed=2**40)
    desk.add(0, origin=Origin("openai:gpt-x"))
    assert desk.store.count() == 3


def test_a_translation_shares_key_and_number_and_is_unique_in_its_locale(desk):
    source = desk.add(0)[0]
    german = desk.translate(source, "de-DE")
    assert (german.id, german.key, german.number, german.source_revision) == ("spring-email-01_de-DE", source.key, 1, 1)
    assert not german.is_source
    assert desk.translate(source, "de-DE", slots={"subject": "anders"}) == german
    assert desk.store.siblings(source.key) == [source, german]


def test_the_first_event_of_a_variant_says_who_wrote_it(desk):
    source = desk.add(0)[0]
    german = desk.translate(source, "de-DE")
    (written,) = desk.store.events(source.id)
    (translated,) = desk.store.events(german.id)
    assert (written.action, written.before, written.after, written.person) == ("written", "", "draft", "nina")
    assert (translated.action, translated.note) == ("translated", "phrasebook")


def test_a_resumed_run_learns_which_ordinals_are_written_even_if_a_person_edited_them(desk):
    first, _ = desk.add(0, 3)
    desk.add(7, seed=2)
    desk.edit(first)
    assert desk.store.existing_ordinals("spring", "email", "en-GB", "phrasebook", 1) == {0, 3}
    assert desk.add(0)[0].slots["subject"] == "Edited"


def test_a_run_learns_which_texts_are_translated_and_from_what(desk):
    first, second = desk.add(0, 1)
    desk.translate(first, "de-DE")
    desk.translate(second, "de-DE", source_revision=4)
    desk.translate(second, "fr-FR")
    assert desk.store.translated_keys("spring", "de-DE") == {first.key: 1, second.key: 4}
    assert desk.store.translated_keys("spring", "en-GB") == {}


def test_sources_come_by_number(desk):
    added = desk.add(5, 2, 9)
    desk.translate(added[0], "de-DE")
    assert desk.store.sources("spring", "email") == added


def test_thousands_are_added_at_once(desk):
    added = desk.add(*range(1200))
    assert [v.number for v in added] == list(range(1, 1201))
    assert desk.add(*range(1200)) == added


HOSTILE = {"half a pair": "\ud83d", "NUL": "a \0 b", "bidi and ESC": "\u202e \x1b[31m", "long": "😀" * 100_000}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_of_a_model_is_kept_exactly(desk, text):
    variant = desk.add(0, slots={"subject": text})[0]
    assert desk.store.variant(variant.id).slots == {"subject": text}
