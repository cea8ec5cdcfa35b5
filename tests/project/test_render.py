from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from workbench.errors import ProjectError
from workbench.models.brand import Brand
from workbench.models.campaign import Brief
from workbench.models.template import Template
from workbench.models.variant import Rendered
from workbench.project.briefs import load_brief
from workbench.project.mjml import compile_mjml
from workbench.project.render import Layouts, fill_part, legal_texts, render_slots
from workbench.text import merge_tags
from workbench.text.icu import SlotTextError

EMAIL = {
    "subject": "{product}: d'{code} & <b>",
    "preheader": "Until {ends}",
    "headline": "{discount} off",
    "body": "Hello {first_name},\n\n{days_left, plural, one {# day} other {# days}} for {price}.",
    "cta": "Shop",
}


@pytest.fixture(scope="session")
def brief(pristine: Path, brand: Brand, templates: Mapping[str, Template]) -> Brief:
    return load_brief(pristine, "spring-glow", brand, templates)


@pytest.fixture(scope="session")
def layouts(pristine: Path) -> Layouts:
    return Layouts(pristine)


@pytest.fixture(scope="session")
def email(layouts: Layouts, brief: Brief, brand: Brand, templates: Mapping[str, Template]) -> Rendered:
    return layouts.render(templates["promo-email"], brief, brand, "de-DE", EMAIL)


def test_facts_are_filled_as_the_market_writes_them(brief: Brief, brand: Brand) -> None:
    texts = render_slots(brief, brand, "de-DE", EMAIL)
    assert texts["subject"] == "Lumen Glow Serum: d'GLOW20 & <b>"
    assert texts["preheader"] == "Until 11. April"
    assert texts["headline"] == "20\u00a0% off"
    assert texts["body"] == f"Hello {merge_tags.placeholder('first_name')},\n\n3 days for 45,00\u00a0€."


def test_recipient_fields_and_system_links_stand_as_placeholders_in_every_part(email: Rendered) -> None:
    assert "first_name" in merge_tags.names(email.parts["html"])
    assert "first_name" in merge_tags.names(email.parts["text"])
    for link in ("unsubscribe_url", "view_in_browser_url"):
        assert f'href="{merge_tags.placeholder(link)}"' in email.parts["html"]
    assert "unsubscribe_url" in merge_tags.names(email.parts["text"])


def test_a_placeholder_survives_the_attributes_of_mjml() -> None:
    link = merge_tags.placeholder("unsubscribe_url")
    button = f'<mj-button href="{link}">{link}</mj-button>'
    column = f"<mj-section><mj-column>{button}</mj-column></mj-section>"
    html = compile_mjml(f"<mjml><mj-body>{column}</mj-body></mjml>", "a.mjml")
    assert merge_tags.names(html) == ["unsubscribe_url", "unsubscribe_url"]
    assert "\\u{" not in html


def test_copy_is_text_in_html_and_stands_as_it_is_in_plain_text(
    layouts: Layouts, brief: Brief, brand: Brand, templates: Mapping[str, Template]
) -> None:
    hostile = "\"><script>alert()</script>' onload='x <b> & &amp;"
    parts = layouts.render(templates["promo-email"], brief, brand, "en-GB", dict.fromkeys(EMAIL, hostile)).parts
    page = LexborHTMLParser(parts["html"])
    assert not page.css("script, b, [onload]")
    assert page.css_first("title").text() == hostile
    assert page.css_first(".paragraph").text() == hostile
    assert hostile in parts["text"]


def test_the_address_and_legal_texts_stand_in_both_parts(email: Rendered, brand: Brand) -> None:
    for text in legal_texts(brand, "email", "de-DE").values():
        words = text.partition(merge_tags.OPEN)[0].split("https://")[0].strip()
        assert words in email.parts["text"]
    assert brand.identity.postal_address in email.parts["text"]
    assert brand.identity.postal_address in email.parts["html"]


def test_a_push_is_a_json_payload_whatever_the_copy_says(
    layouts: Layouts, brief: Brief, brand: Brand, templates: Mapping[str, Template]
) -> None:
    slots = {"title": 'A "title" \\ {first_name}', "body": "Line\u2028 </script> {price}"}
    rendered = layouts.render(templates["offer-push"], brief, brand, "en-GB", slots)
    filled = fill_part("payload", rendered.parts["payload"], lambda _: 'Zoë "Z" \\')
    payload = json.dumps(json.loads(filled), ensure_ascii=False)
    assert json.dumps('A "title" \\ Zoë "Z" \\', ensure_ascii=False)[1:-1] in payload


def test_slot_text_is_never_read_as_a_template(
    layouts: Layouts, brief: Brief, brand: Brand, templates: Mapping[str, Template]
) -> None:
    with pytest.raises(SlotTextError):
        layouts.render(templates["offer-push"], brief, brand, "en-GB", {"title": "{{ facts }}", "body": "x"})
    texts = render_slots(brief, brand, "en-GB", {"title": "<%= x %> [[y]] #{z}".replace("{z}", "")})
    assert texts["title"] == "<%= x %> [[y]] #"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{{ preheader }}", "{{ preheadr }}", "'preheadr' is undefined"),
        ("{{ preheader }}", "{{ preheader ", ""),
        ("{{ preheader }}", "{{ ''.__class__ }}", "not allowed in a template"),
        ("{{ preheader }}", "{{ 'a' * 10**9 }}", "not allowed in a template"),
        ("{{ preheader }}", "{% include 'email.mjml.j2' %}", ""),
        ("{{ preheader }}", "{% include '../../etc/passwd' %}", "there is no file '../../etc/passwd'"),
        ("{{ preheader }}", "{{ facts.prise }}", "has no attribute 'prise'"),
    ],
)
def test_a_mistake_in_a_layout_is_named_with_file_and_line(
    root: Path, brief: Brief, brand: Brand, templates: Mapping[str, Template], old: str, new: str, message: str
) -> None:
    path = root / "templates" / "promo-email" / "email.mjml.j2"
    text = path.read_text("utf-8")
    line = text.count("\n", 0, text.index(old)) + 1
    path.write_text(text.replace(old, new, 1), "utf-8")
    start = time.process_time()
    with pytest.raises(ProjectError) as refused:
        Layouts(root).render(templates["promo-email"], brief, brand, "en-GB", EMAIL)
    assert time.process_time() - start < 3
    assert refused.value.message.startswith("templates/promo-email/email.mjml.j2")
    assert message in refused.value.message
    assert f":{line}: " in refused.value.message or "include" in new or "preheader " in new


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("<mjml><mj-body><mj-secton></mj-secton></mj-body></mjml>", "no tag <mj-secton>", "Did you mean mj-section?"),
        ("<mjml>\n<mj-body>\n<mj-section>", "cannot be compiled", "every tag is closed"),
        ("", "cannot be compiled", ""),
        ("<p>no mjml</p>", "cannot be compiled", ""),
    ],
)
def test_mjml_that_is_wrong_is_named(source: str, message: str, hint: str) -> None:
    with pytest.raises(ProjectError) as refused:
        compile_mjml(source, "templates/t/a.mjml.j2")
    assert refused.value.message.startswith("templates/t/a.mjml.j2: ")
    assert message in refused.value.message
    assert hint in refused.value.hint


def test_mjml_includes_no_file() -> None:
    with pytest.raises(ProjectError, match="no tag <mj-include>"):
        compile_mjml('<mjml><mj-body><mj-include path="/etc/passwd" /></mj-body></mjml>', "a.mjml")


def test_a_value_is_escaped_as_its_part_needs() -> None:
    text = merge_tags.placeholder("first_name")
    assert fill_part("html", text, lambda _: '<"Z">') == "&lt;&quot;Z&quot;&gt;"
    assert fill_part("payload", text, lambda _: '"Z"\n') == '\\"Z\\"\\n'
    assert fill_part("text", text, lambda _: '<"Z">') == '<"Z">'
