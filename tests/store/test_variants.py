from __future__ import annotations

import pytest

from workbench.errors import WorkbenchError
from workbench.models.finding import Level
from workbench.models.variant import Status
from workbench.store import Count, VariantFilter


def ids(variants):
    return [variant.id for variant in variants]


def test_pages_follow_each_other_without_gap_or_repetition(desk):
    added = desk.add(*range(25))
    pages, after = [], None
    while page := desk.store.variants(after=after, limit=10):
        pages.append(page)
        after = page[-1].id
    assert [len(page) for page in pages] == [10, 10, 5]
    assert [variant for page in pages for variant in page] == added


def test_a_page_goes_on_after_a_variant_that_has_left_the_filter(desk):
    queued = [desk.queued(n) for n in range(3)]
    queue = VariantFilter(statuses=(Status.QUEUED,))
    desk.store.decide(desk.decision(queued[0]))
    assert ids(desk.store.variants(queue, after=queued[0].id)) == ids(queued[1:])


def test_a_list_can_be_entered_anywhere_by_position(desk):
    added = desk.add(*range(20))
    wanted = VariantFilter(campaign="spring")
    rowids = desk.store.rowids(wanted)
    assert len(rowids) == desk.store.count(wanted) == 20
    assert desk.store.by_rowids([rowids[17], rowids[3], 10**9]) == [added[17], added[3]]
    assert rowids.index(desk.store.rowid(added[5].id)) == 5


def test_all_of_a_filter_come_one_by_one(desk):
    added = desk.add(*range(1203))
    desk.translate(added[0], "de-DE")
    assert list(desk.store.each(VariantFilter(locale="en-GB"))) == added


def test_each_filter_restricts_and_all_combine(desk, error, warning):
    english = desk.check(desk.add(0)[0], Status.BLOCKED, error())
    german = desk.check(desk.translate(english, "de-DE"), Status.QUEUED, warning())
    push = desk.add(0, message="push")[0]
    other = desk.add(0, campaign="autumn")[0]
    edited = desk.edit(push)

    def found(**wanted):
        return ids(desk.store.variants(VariantFilter(**wanted)))

    assert found(campaign="autumn") == [other.id]
    assert found(message="push") == [push.id]
    assert found(locale="de-DE") == [german.id]
    assert found(statuses=(Status.BLOCKED, Status.QUEUED)) == [english.id, german.id]
    assert found(severity=Level.ERROR) == [english.id]
    assert found(severity=Level.WARNING) == [german.id]
    assert found(author="olga") == [edited.id]
    assert found(campaign="spring", message="email", locale="de-DE", statuses=(Status.QUEUED,)) == [german.id]
    assert found(campaign="spring", locale="de-DE", severity=Level.ERROR) == []


@pytest.mark.parametrize(
    ("text", "searched", "hit"),
    [
        ("Straße im MÄRZ", "märz", True),
        ("Сияние Кожи", "сияние кожи", True),
        ("100% off_now", "100%", True),
        ("100 off", "100%", False),
        ("a_b", "a_b", True),
        ("axb", "a_b", False),
        (r"back\slash /", r"\slash /", True),
        ('O\'Neil "quoted"', "'neil \"q", True),
        ("NUL \0 inside", "inside", True),
    ],
)
def test_search_finds_text_in_any_case_and_takes_wildcards_literally(desk, text, searched, hit):
    desk.add(0, slots={"subject": "x", "body": text})
    assert desk.store.count(VariantFilter(text=searched)) == int(hit)


def test_search_finds_the_new_text_of_an_edited_variant_and_not_the_old(desk):
    desk.edit(desk.add(0)[0], "Leuchten")
    assert desk.store.count(VariantFilter(text="leuchten")) == 1
    assert desk.store.count(VariantFilter(text="glow")) == 0


def test_counts_are_by_campaign_message_locale_and_status(desk):
    first, second = desk.add(0, 1)
    desk.check(first)
    desk.translate(second, "de-DE")
    desk.add(0, campaign="autumn")
    assert desk.store.counts("spring") == [
        Count("spring", "email", "de-DE", Status.DRAFT, 1),
        Count("spring", "email", "en-GB", Status.DRAFT, 1),
        Count("spring", "email", "en-GB", Status.QUEUED, 1),
    ]
    assert sum(count.n for count in desk.store.counts()) == 4
    assert desk.store.counts("winter") == []


def test_the_beginning_of_an_id_is_enough_if_only_one_has_it(desk):
    source = desk.add(*range(12))[0]
    german = desk.translate(source, "de-DE")
    assert desk.store.resolve("spring-email-01_d") == german.id
    assert desk.store.resolve(german.id) == german.id
    assert desk.store.resolve("spring-email-12") == "spring-email-12_en-GB"


def test_an_id_that_is_the_beginning_of_another_is_found(desk):
    swiss = desk.add(0, locale="de", source_locale="de")[0]
    desk.translate(swiss, "de-CH")
    assert desk.store.resolve("spring-email-01_de") == swiss.id


def test_an_ambiguous_beginning_lists_some_of_what_it_fits(desk):
    desk.add(*range(5))
    with pytest.raises(WorkbenchError, match="More than one variant begins with 'spring'") as caught:
        desk.store.resolve("spring")
    assert caught.value.hint.endswith("spring-email-01_en-GB, spring-email-02_en-GB, spring-email-03_en-GB …")


@pytest.mark.parametrize("prefix", ["", "winter", "spring-email-99", "%", "spring_email", "SPRING"])
def test_an_unknown_beginning_is_one_clear_line(desk, prefix):
    desk.add(0)
    with pytest.raises(WorkbenchError, match="There is no variant"):
        desk.store.resolve(prefix)


@pytest.mark.parametrize("ask", ["variant", "rowid", "revisions"])
def test_an_unknown_id_is_one_clear_line(desk, ask):
    with pytest.raises(WorkbenchError, match="There is no variant 'nope'"):
        getattr(desk.store, ask)("nope")
