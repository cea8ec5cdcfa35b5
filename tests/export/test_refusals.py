"""What may not leave stays, with the reason; nothing is dropped in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.export.sample import NAME, ORDER, email, push, row
from workbench.errors import WorkbenchError
from workbench.export.build import Build, build
from workbench.export.profiles import PROFILES, require_profile
from workbench.export.rows import ExportRow
from workbench.models.decision import Action
from workbench.models.variant import Rendered, Status
from workbench.text.merge_tags import placeholder

GENERIC, BRAZE, ONESIGNAL = PROFILES["generic"], PROFILES["braze_catalog"], PROFILES["onesignal_push"]


def reasons(done: Build) -> list[str]:
    return [left.reason for left in done.left_out]


def push_with(body: str, locale: str = "en-GB", **fallbacks: str) -> ExportRow:
    slots = {"title": "Title", "body": body}
    return replace(row(locale, slots, fallbacks=fallbacks, message="push", channel="push"), link="")


def with_slots(of: ExportRow, **slots: str) -> ExportRow:
    return replace(of, rendered=Rendered({**of.rendered.slots, **slots}, {}), link="")


def test_a_variant_that_is_not_approved_stays() -> None:
    of = email("en-GB")
    queued = replace(of, variant=replace(of.variant, status=Status.QUEUED))
    assert reasons(build(GENERIC, ORDER, [queued])) == ["it is queued, not approved"]


def test_a_variant_that_changed_after_its_approval_stays() -> None:
    of = email("en-GB")
    edited = replace(of, variant=replace(of.variant, content_hash="other"))
    assert reasons(build(GENERIC, ORDER, [edited])) == ["it changed after it was approved"]


def test_a_variant_without_a_hash_stays_even_if_its_approval_has_none_either() -> None:
    of = email("en-GB")
    empty = replace(of, variant=replace(of.variant, content_hash=""), approval=replace(of.approval, content_hash=""))
    assert reasons(build(GENERIC, ORDER, [empty])) == ["it changed after it was approved"]


def test_a_decision_that_is_no_approval_lets_nothing_out() -> None:
    of = email("en-GB")
    waived = replace(of, approval=replace(of.approval, action=Action.WAIVE))
    assert not build(GENERIC, ORDER, [waived]).files


def test_the_approval_of_another_variant_lets_nothing_out() -> None:
    of = replace(email("en-GB"), approval=email("de-DE").approval)
    assert reasons(build(GENERIC, ORDER, [of])) == ["its approval is that of spring-glow-email-01_de-DE"]


def test_the_same_variant_leaves_once() -> None:
    done = build(GENERIC, ORDER, [email("en-GB"), email("en-GB")])
    assert len(done.files[0].records) == 1
    assert reasons(done) == ["it stands in this export already, and ids are unique"]


def test_a_channel_that_the_esp_does_not_take_is_named() -> None:
    assert reasons(build(ONESIGNAL, ORDER, [email("en-GB")])) == ["OneSignal push languages takes push, not email"]


@pytest.mark.parametrize(
    ("profile", "link"),
    [("braze_catalog", "view_in_browser_url"), ("onesignal_push", "preferences_url")],
)
def test_a_system_link_without_a_tag_is_named(profile: str, link: str) -> None:
    done = build(PROFILES[profile], ORDER, [push_with(placeholder(link))])
    assert reasons(done) == [f"{PROFILES[profile].title} has no tag for {link}"]


@pytest.mark.parametrize(
    ("profile", "tag"),
    [
        ("braze_catalog", "{{${set_user_to_unsubscribed_url}}}"),
        ("onesignal_push", "[unsubscribe_url]"),
        ("generic", "{{unsubscribe_url}}"),
    ],
)
def test_the_unsubscribe_link_has_the_spelling_of_the_esp(profile: str, tag: str) -> None:
    done = build(PROFILES[profile], ORDER, [push_with(placeholder("unsubscribe_url"))])
    assert tag in done.files[0].records[0]


def test_a_recipient_field_without_fallback_is_named() -> None:
    done = build(BRAZE, ORDER, [push_with(f"Hello {NAME}")])
    assert reasons(done) == ["the recipient field first_name has no fallback in en-GB"]


@pytest.mark.parametrize(
    ("fallback", "tag"),
    [
        ("there", "{{${first_name} | default: 'there'}}"),
        ("l'équipe", '{{${first_name} | default: "l\'équipe"}}'),
        ("‘dear’ “you”", "{{${first_name} | default: '‘dear’ “you”'}}"),
        ('the "best"', "{{${first_name} | default: 'the \"best\"'}}"),
    ],
)
def test_liquid_quotes_a_fallback_with_the_straight_quote_that_it_does_not_hold(fallback: str, tag: str) -> None:
    assert build(BRAZE, ORDER, [push_with(NAME, first_name=fallback)]).files[0].records[0][7] == tag


@pytest.mark.parametrize("fallback", ['it\'s "you"', "a}}b", "{x}", "two\nlines"])
@pytest.mark.parametrize("profile", [BRAZE, ONESIGNAL], ids=lambda p: p.name)
def test_a_fallback_that_liquid_cannot_hold_is_refused(profile: object, fallback: str) -> None:
    done = build(profile, ORDER, [push_with(NAME, first_name=fallback)])  # type: ignore[arg-type]
    assert not done.files
    assert "first_name in en-GB: the fallback" in reasons(done)[0]


@pytest.mark.parametrize("fallback", ["a|b", "a}b", "a\nb"])
def test_a_fallback_that_the_generic_tag_cannot_hold_is_refused(fallback: str) -> None:
    assert "the fallback" in reasons(build(GENERIC, ORDER, [push_with(NAME, first_name=fallback)]))[0]


def test_the_attribute_has_the_name_that_the_esp_gives_it() -> None:
    of = push_with(placeholder("tier"), tier="friend")
    of = replace(of, attributes={"tier": {"braze": "loyalty tier", "onesignal": "loyalty"}})
    assert build(BRAZE, ORDER, [of]).files[0].records[0][7] == (
        "{{custom_attribute.${loyalty tier} | default: 'friend'}}"
    )
    assert build(ONESIGNAL, ORDER, [of]).files[0].records[0][3] == "{{ loyalty | default: 'friend' }}"


def test_an_attribute_name_that_breaks_the_tag_is_refused() -> None:
    of = replace(push_with(NAME, first_name="there"), attributes={"first_name": {"braze": "имя", "onesignal": "a-b"}})
    assert "cannot be the name of a Braze attribute" in reasons(build(BRAZE, ORDER, [of]))[0]
    assert "cannot be the name of a OneSignal tag" in reasons(build(ONESIGNAL, ORDER, [of]))[0]


def test_html_keeps_the_quotes_of_a_tag_and_escapes_its_fallback() -> None:
    of = row("en-GB", {"subject": "s"}, {"html": f"<p>{NAME}</p>"}, {"first_name": "Q&A's <friends>"})
    record = build(GENERIC, ORDER, [replace(of, link="")]).files[0].records[0]
    assert "<p>{{first_name|Q&amp;A's &lt;friends&gt;}}</p>" in record


def test_a_tag_whose_quote_would_end_an_html_attribute_is_refused() -> None:
    of = row("en-GB", {"subject": "s"}, {"html": f'<img alt="{NAME}">'}, {"first_name": 'the "best"'})
    assert "would end the attribute" in reasons(build(GENERIC, ORDER, [replace(of, link="")]))[0]


def test_a_cell_longer_than_braze_takes_is_refused() -> None:
    fits = with_slots(email("en-GB", 1), body="x" * 5000)
    too_long = with_slots(email("en-GB", 2), body="🌷" * 2501)
    done = build(BRAZE, ORDER, [fits, too_long])
    assert len(done.files[0].records) == 1
    assert reasons(done) == ["body has 5,002 characters; Braze catalog takes 5,000"]


@pytest.mark.parametrize("id_", ["spring glow_en-GB", "spring/glow_en-GB", "vårkampanj_en-GB", "=1_en-GB"])
def test_an_id_outside_the_alphabet_is_refused(id_: str) -> None:
    of = email("en-GB")
    of = replace(of, variant=replace(of.variant, id=id_), approval=replace(of.approval, variant_id=id_))
    assert "refuses in an id" in reasons(build(BRAZE, ORDER, [of]))[0]


@pytest.mark.parametrize("character", ["\t", "\r", "\0", "\x1b", "\x85"])
@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda p: p.name)
def test_control_characters_are_refused(profile: object, character: str) -> None:
    for body in (f"{character}Hello", f"Hello{character}"):
        done = build(profile, ORDER, [push_with(body)])  # type: ignore[arg-type]
        assert not done.files
        assert f"U+{ord(character):04X}" in reasons(done)[0]


def test_half_a_character_is_refused() -> None:
    assert "lone surrogate" in reasons(build(GENERIC, ORDER, [push_with("x\ud83d")]))[0]


@pytest.mark.parametrize("start", ["-20%", "+500", "=) hi", "@you", "＝1", "  -x", "\u200b=1"])
def test_a_formula_sign_at_the_start_is_a_warning_and_nothing_is_put_before_it(start: str) -> None:
    done = build(GENERIC, ORDER, [push_with(start)])
    assert start in done.files[0].records[0]
    assert [(found.finding.check, found.finding.slot) for found in done.findings] == [("formula_trigger_start", "body")]


def test_a_formula_sign_before_metadata_is_refused() -> None:
    of = email("en-GB")
    done = build(GENERIC, ORDER, [replace(of, approval=replace(of.approval, person="=cmd"))])
    assert reasons(done) == ["approved_by begins with =, which no identifier may"]


@pytest.mark.parametrize(
    ("leak", "syntax"),
    [
        ("{{ first_name }}", "Liquid"),
        ("{% if x %}", "Liquid"),
        ("*|FNAME|*", "Mailchimp"),
        ("%%First Name%%", "AMPscript"),
        ("${Recipient.FirstName}", "Mindbox"),
        ("@{if x}", "Mindbox"),
        ("[% anketa.x %]", "Sendsay"),
        ("[[UNSUB_LINK_EN]]", "Mailjet"),
        ("<%asm%>", "SendGrid"),
    ],
)
@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda p: p.name)
def test_a_raw_tag_in_copy_is_refused(profile: object, leak: str, syntax: str) -> None:
    done = build(profile, ORDER, [push_with(f"Hi {leak}!")])  # type: ignore[arg-type]
    assert not done.files


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda p: p.name)
def test_a_tag_that_a_copywriter_typed_in_the_profiles_own_spelling_is_refused(profile: object) -> None:
    own = {
        "generic": "{{first_name|there}}",
        "braze_catalog": "{{${first_name} | default: 'there'}}",
        "onesignal_push": "{{ first_name | default: 'there' }}",
    }
    body = own[profile.name]  # type: ignore[attr-defined]
    for typed in (body, f"{NAME} {body}"):
        assert not build(profile, ORDER, [push_with(typed, first_name="there")]).files  # type: ignore[arg-type]


def test_a_system_link_that_a_copywriter_typed_is_refused() -> None:
    for body in ("[unsubscribe_url]", f"{placeholder('unsubscribe_url')} [unsubscribe_url]"):
        assert not build(ONESIGNAL, ORDER, [push_with(body)]).files


@pytest.mark.parametrize("argument", ["{price}", "{ days_left , plural", "{0}"])
def test_an_argument_that_was_not_filled_in_is_refused(argument: str) -> None:
    done = build(GENERIC, ORDER, [push_with(f"only {argument}")])
    assert "argument that was not filled in" in reasons(done)[0]


@pytest.mark.parametrize("hidden", ["\ue000", "\\ue000first_name\\ue001", "%EE%80%80", "&#57344;", "&#xE000;"])
def test_a_placeholder_that_was_escaped_out_of_reach_is_refused(hidden: str) -> None:
    assert "placeholder" in reasons(build(GENERIC, ORDER, [push_with(f"x {hidden}")]))[0]


def test_a_link_that_nobody_approved_is_refused() -> None:
    of = replace(push("en-GB"), link="https://other.example/")
    assert reasons(build(GENERIC, ORDER, [of])) == ["https://other.example/ does not stand in what was approved"]


def test_onesignal_needs_english() -> None:
    done = build(ONESIGNAL, ORDER, [push("de-DE"), push("ru-RU")])
    assert not done.files
    assert all("needs the row 'en'" in reason for reason in reasons(done))


def test_onesignal_gives_up_the_file_when_its_english_row_may_not_leave() -> None:
    done = build(ONESIGNAL, ORDER, [push_with("{price}"), push("de-DE")])
    assert not done.files
    assert len(done.left_out) == 2


def test_onesignal_takes_one_row_per_language_and_the_source_first() -> None:
    us = push("en-GB")
    us = replace(us, variant=replace(us.variant, id="spring-glow-push-01_en-US", locale="en-US"))
    us = replace(us, approval=replace(us.approval, variant_id=us.variant.id))
    done = build(ONESIGNAL, ORDER, [us, push("de-DE"), push("en-GB")])
    assert [record[0] for record in done.files[0].records] == ["en", "de"]
    assert reasons(done) == ["OneSignal takes one row per language, and en-GB already is 'en'"]


@pytest.mark.parametrize(("locale", "code"), [("zh-TW", "zh-Hant"), ("zh-Hans-CN", "zh-Hans"), ("pt-BR", "pt")])
def test_onesignal_has_codes_of_its_own(locale: str, code: str) -> None:
    done = build(ONESIGNAL, ORDER, [push_with("hi"), push_with("hi", locale)])
    assert [record[0] for record in done.files[0].records] == ["en", code]


def test_a_language_that_onesignal_does_not_know_is_named() -> None:
    assert reasons(build(ONESIGNAL, ORDER, [push_with("hi"), push_with("hæ", "is-IS")])) == [
        "OneSignal has no language code for is-IS"
    ]


def test_a_slot_that_onesignal_has_no_column_for_is_named() -> None:
    of = with_slots(push("en-GB"), cta="Go")
    assert reasons(build(ONESIGNAL, ORDER, [of])) == ["OneSignal's language import has no column for the slot 'cta'"]


def test_a_push_longer_than_onesignals_guide_is_a_warning() -> None:
    done = build(ONESIGNAL, ORDER, [with_slots(push("en-GB"), title="x" * 51)])
    assert [found.finding.check for found in done.findings] == ["long_push"]


def test_two_slots_that_would_share_a_column_stop_the_export() -> None:
    clash = [with_slots(email("en-GB"), push_title="x"), push("en-GB")]
    with pytest.raises(WorkbenchError, match="would both be column 'push_title'"):
        build(BRAZE, ORDER, clash)


@pytest.mark.parametrize("slot", ["locale", "id"])
def test_a_slot_named_as_a_column_of_the_profile_stops_the_export(slot: str) -> None:
    with pytest.raises(WorkbenchError, match=f"already has a column '{slot}'"):
        build(BRAZE, ORDER, [with_slots(email("en-GB"), **{slot: "x"})])


def test_a_slot_name_that_braze_refuses_stops_the_export() -> None:
    with pytest.raises(WorkbenchError, match="does not take the column name 'sub title'"):
        build(BRAZE, ORDER, [with_slots(email("en-GB"), **{"sub title": "x"})])


def test_more_columns_than_braze_takes_stop_the_export() -> None:
    with pytest.raises(WorkbenchError, match="takes 1,000 columns"):
        build(BRAZE, ORDER, [with_slots(email("en-GB"), **{f"slot{n}": "x" for n in range(1000)})])


def test_an_unknown_profile_is_answered_with_the_nearest_and_all_of_them() -> None:
    with pytest.raises(WorkbenchError) as caught:
        require_profile("braze")
    assert "braze_catalog" in caught.value.hint
    assert all(name in caught.value.hint for name in PROFILES)
