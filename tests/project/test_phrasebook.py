from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import ProjectError
from workbench.models.template import Template
from workbench.project.phrasebook import Phrasebook, load_phrasebook

ENGLISH = """\
benefit:
  title:
    glow: "{product} for {price}"
    soft: Softer mornings
  body:
    last: "Hello {first_name}, {days_left, plural, one {# day} other {# days}} left"
"""
GERMAN = """\
benefit:
  title:
    glow: "{product} für {price}"
    soft: Sanftere Morgen
  body:
    last: "Hallo {first_name}, noch {days_left, plural, one {# Tag} other {# Tage}}"
"""


@pytest.fixture
def template() -> Template:
    facts = {
        "product": {"type": "text"},
        "price": {"type": "money"},
        "days_left": {"type": "number"},
        "shop_link": {"type": "link"},
    }
    slots = {"title": {"max_length": 40}, "body": {"max_length": 90}}
    made = Template.model_validate(
        {"title": "Push", "channel": "push", "slots": slots, "facts": facts, "layout": {"payload": "x.j2"}}
    )
    made._name = "tiny"
    return made


def load(folder: Path, template: Template, german: str | None = GERMAN, english: str = ENGLISH) -> Phrasebook:
    place = folder / "brand" / "phrasebook" / "tiny"
    place.mkdir(parents=True)
    (place / "en-GB.yaml").write_text(english, encoding="utf-8")
    if german is not None:
        (place / "de-DE.yaml").write_text(german, encoding="utf-8")
    return load_phrasebook(folder, template, ["de-DE"], ["first_name"], "en-GB")


def test_phrases_are_read_by_locale_angle_slot_and_name(tmp_path: Path, template: Template) -> None:
    book = load(tmp_path, template)
    assert list(book.entries) == ["en-GB", "de-DE"]
    assert book.entries["de-DE"]["benefit"]["title"]["glow"] == "{product} für {price}"


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("    soft: Sanftere Morgen\n", "", ":2: benefit.title has no counterpart of 'soft' (en-GB)", "Add it."),
        ("    soft:", "    sfot:", ":2: benefit.title has no counterpart of 'soft' (en-GB)", "Add it."),
        ("  title:", "    warm: Mehr\n  title:", ":1: not valid", ""),
        ("    soft:", "    warm: Mehr\n    soft:", ":4: en-GB has no phrase 'warm' there", "Known: glow, soft."),
        ("  body:", "  bodi:", ":1: angle 'benefit' has no phrase for the slot 'body'", "Add at least one."),
        ("  body:", "  cta:\n    go: Los\n  body:", ":5: template tiny has no slot 'cta'", "Known: body, title."),
        ("benefit:", "benfit:", ":1: benefit.title has no counterpart of 'glow' (en-GB)", "Add it."),
        ("für {price}", "für {prise}", ":3: no fact or recipient field is called {prise}", "Did you mean price?"),
        ("für {price}", "für {price", ":3: the text cannot be read as ICU MessageFormat: ", ""),
        ("one {# Tag} ", "one {# Tag} one {x} ", ":6: the text cannot be read as ICU MessageFormat: a branch", ""),
        ("Sanftere Morgen", "[a]", ":4: benefit.title.soft: a text is expected here", ""),
        ("Sanftere Morgen", "", ":4: benefit.title.soft: a text is expected here", ""),
        ("benefit:\n", "- benefit\n- care\nx:\n", ":3: not valid YAML", ""),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    tmp_path: Path, template: Template, old: str, new: str, message: str, hint: str
) -> None:
    assert old in GERMAN
    with pytest.raises(ProjectError) as refused:
        load(tmp_path, template, GERMAN.replace(old, new, 1))
    if message != ":1: not valid":
        assert refused.value.message.startswith(f"brand/phrasebook/tiny/de-DE.yaml{message}")
        assert refused.value.hint.startswith(hint)


def test_a_market_without_text_is_named_with_what_to_do(tmp_path: Path, template: Template) -> None:
    with pytest.raises(ProjectError, match="the phrasebook of tiny has no text for de-DE") as refused:
        load(tmp_path, template, None)
    assert "brand/phrasebook/tiny/de-DE.yaml" in refused.value.hint
    assert "--locales" in refused.value.hint
    assert "--engine" in refused.value.hint


def test_a_mistake_in_the_source_is_found_there(tmp_path: Path, template: Template) -> None:
    with pytest.raises(ProjectError, match=r"tiny/en-GB\.yaml:3: no fact or recipient field is called \{prise\}"):
        load(tmp_path, template, english=ENGLISH.replace("{price}", "{prise}"))


def test_an_angle_may_be_missing_in_no_market(tmp_path: Path, template: Template) -> None:
    care = "care:\n  title:\n    a: Care\n  body:\n    b: Body\n"
    with pytest.raises(ProjectError, match=r"de-DE\.yaml:1: care\.title has no counterpart of 'a'"):
        load(tmp_path, template, english=ENGLISH + care)


def test_the_sample_phrasebooks_load(pristine: Path) -> None:
    from workbench.project.templates import load_templates  # noqa: PLC0415

    markets = ["de-DE", "fr-FR", "es-ES", "ru-RU"]
    for template in load_templates(pristine).values():
        book = load_phrasebook(pristine, template, markets, ["first_name"], "en-GB")
        assert list(book.entries) == ["en-GB", *markets]
