"""Verification trusts the bytes alone: whatever is wrong in them is seen, however it got there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.export.sample import campaign, email, push
from workbench.errors import WorkbenchError
from workbench.export.columns import columns_of
from workbench.export.compose import compose
from workbench.export.encode import encode
from workbench.export.profile import Profile
from workbench.export.profiles import PROFILES
from workbench.export.rows import ExportRow
from workbench.export.verify import verify
from workbench.models.finding import Level
from workbench.models.variant import Rendered
from workbench.text.merge_tags import LEAKS

GENERIC, BRAZE = PROFILES["generic"], PROFILES["braze_catalog"]


def found_in(profile: Profile, of: ExportRow, old: str, new: str) -> set[str]:
    """Checks that see it when ``old`` is replaced by ``new`` in the bytes."""
    columns = columns_of(profile, [of])
    data = encode([compose(profile, columns, of)])
    assert old.encode() in data
    changed = data.replace(old.encode(), new.encode(), 1)
    return {f.finding.check for f in verify(profile, columns, [of], changed) if f.finding.severity is Level.ERROR}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Wake up, glow", "Wake up, grow"),
        ("£39.00", "£29.00"),
        ("{{${first_name} | default: 'there'}}", ""),
        ("{{${first_name} | default: 'there'}}", "{{${first_name} | default: 'dear'}}"),
        ("{{${first_name} | default: 'there'}}", "{{${last_name} | default: 'there'}}"),
        ("{{${first_name} | default: 'there'}}", "{{${first_name} | default: 'there'}}" * 2),
        ("{{${first_name} | default: 'there'}}", "{{${first_name} | default: ‘there’}}"),
        ("spring-glow-email-01_en-GB", "spring-glow-email-02_en-GB"),
        ("/en/lumen", "/de/lumen"),
        ("-20%", "'-20%"),
    ],
)
def test_a_change_anywhere_in_the_bytes_is_seen(old: str, new: str) -> None:
    assert "changed_text" in found_in(BRAZE, email("en-GB"), old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<a href=""{{unsubscribe_url}}"">', '<a href=""#"">'),
        ("note d&#x27;agrumes", "note d'agrume"),
        ("{{first_name|à l'équipe}}", "{{first_name|à l&#x27;équipe}}!"),
    ],
)
def test_a_change_inside_the_html_part_is_seen(old: str, new: str) -> None:
    assert "changed_text" in found_in(GENERIC, email("fr-FR"), old, new)


def test_a_change_inside_the_payload_is_seen() -> None:
    assert "changed_text" in found_in(GENERIC, push("fr-FR"), "L\\u0027éclat", "L\\u0027éclair")


def test_a_payload_that_is_no_json_is_seen() -> None:
    assert found_in(GENERIC, push("en-GB"), '""url"":', '""url""') == {"not_json"}


@pytest.mark.parametrize("data", [b'"a","b"\r\n', b"", b'"a\r\n', b'"a"b","c"\r\n', b'"\xff"\r\n'])
def test_bytes_that_hold_other_rows_stop_everything(data: bytes) -> None:
    of = email("en-GB")
    with pytest.raises(WorkbenchError):
        verify(BRAZE, columns_of(BRAZE, [of]), [of], data)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda p: p.name)
def test_sound_bytes_have_no_errors(profile: Profile) -> None:
    rows = [of for of in campaign() if of.variant.channel in profile.channels]
    columns = columns_of(profile, rows)
    data = encode([compose(profile, columns, of) for of in rows])
    assert {f.finding.severity for f in verify(profile, columns, rows, data)} <= {Level.WARNING}


LEAKED = {
    "Liquid or Handlebars": ["{{ first_name }}", "{% if x %}"],
    "Mailchimp": ["*|FNAME|*"],
    "AMPscript": ["%%First Name%%", "%%=v(@x)=%%"],
    "Mindbox or Braze": ["${Recipient.FirstName}", "@{if x}"],
    "Sendsay": ["[% anketa.base.firstName %]"],
    "Mailjet": ["[[UNSUB_LINK_EN]]"],
    "SendGrid": ["<%asm_preferences_raw_url%>"],
}


def test_every_tag_syntax_has_a_case_here() -> None:
    assert set(LEAKED) == set(LEAKS)


@pytest.mark.parametrize(("syntax", "tag"), [(name, tag) for name, tags in LEAKED.items() for tag in tags])
def test_a_tag_of_any_esp_is_seen_even_where_it_was_approved(syntax: str, tag: str) -> None:
    assert LEAKS[syntax].search(tag)
    of = email("en-GB")
    of = replace(of, rendered=Rendered({"subject": f"x {tag}"}, {}))
    columns = columns_of(BRAZE, [of])
    found = verify(BRAZE, columns, [of], encode([compose(BRAZE, columns, of)]))
    assert "leaked_tag" in {f.finding.check for f in found}
