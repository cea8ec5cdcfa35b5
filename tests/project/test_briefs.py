from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.workspaces import line_of, replace_in
from workbench.errors import ProjectError
from workbench.models.brand import Brand
from workbench.models.template import Template
from workbench.project.briefs import fact_line, load_brief, require_markets
from workbench.project.names import require_name

NAME = "spring-glow"
BRIEF = """\
# Made for the tests, against the sample's brand and templates.
title: Spring Glow
goal: Sell
product: A serum
audience: Customers
source_locale: en-GB
markets: [de-DE, fr-FR, es-ES, ru-RU]
angles: [benefit, care]
claims: [radiance]
facts:
  product: {type: text, value: Lumen}
  price:
    type: money
    value: 39.00 GBP
    markets:
      de-DE: 45.00 EUR
  discount:
    type: percent
    value: 20
  code:
    type: code
    value: GLOW20
  ends: {type: date, value: 2027-04-11}
  gift: {type: text, value: a mini milk}
  rating:
    type: number
    value: 4.8
  shop_link: {type: link, value: https://aurelle.example/en/lumen}
messages:
  - id: email
    template: promo-email
    timing: at noon
    variants: 12
  - id: push
    template: offer-push
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one campaign and nothing else."""
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / f"{NAME}.yaml").write_text(BRIEF, encoding="utf-8")
    return tmp_path


def refusal(
    folder: Path, brand: Brand, templates: Mapping[str, Template], old: str = "", new: str = "", name: str = NAME
) -> ProjectError:
    if old:
        replace_in(folder / "campaigns" / f"{NAME}.yaml", old, new)
    with pytest.raises(ProjectError) as refused:
        load_brief(folder, name, brand, templates)
    return refused.value


def test_the_sample_briefs_load(pristine: Path, brand: Brand, templates: Mapping[str, Template]) -> None:
    brief = load_brief(pristine, NAME, brand, templates)
    assert brief.name == NAME
    assert brief.locales == ("en-GB", "de-DE", "fr-FR", "es-ES", "ru-RU")
    assert [message.id for message in brief.messages] == ["email", "push"]
    chain = load_brief(pristine, "welcome-chain", brand, templates)
    assert len(chain.messages) == 3
    assert all(message.timing for message in chain.messages)


def test_a_fact_has_the_value_of_its_market(folder: Path, brand: Brand, templates: Mapping[str, Template]) -> None:
    price = load_brief(folder, NAME, brand, templates).facts["price"]
    assert price.value_in("de-DE") == "45.00 EUR"
    assert price.value_in("ru-RU") == "39.00 GBP"


@pytest.mark.parametrize(
    ("old", "new", "at", "message", "hint"),
    [
        ("audience:", "audiance:", "audiance:", "unknown key 'audiance'", "Did you mean audience?"),
        ("    timing:", "    timming:", "    timming:", "unknown key 'timming' in messages.0", "Did you mean timing?"),
        ("    type: code", "    tipe: code", "    tipe:", "unknown key 'tipe' in facts.code", "Did you mean type?"),
        ("title: Spring Glow\n", "", "# Made", "'title' is missing", "Add it."),
        ("de-DE, fr-FR", "de-DD, fr-FR", "markets:", "unknown locale 'de-DD': did you mean de-DE?", ""),
        ("de-DE, fr-FR", "de_DE, fr-FR", "markets:", "unknown locale 'de_DE': did you mean de-DE?", ""),
        ("de-DE, fr-FR", "it-IT, fr-FR", "markets:", "the brand does not speak it-IT", "Add it to brand/brand.yaml"),
        ("de-DE, fr-FR", "fr-FR, fr-FR", "markets:", "fr-FR stands twice", "Name each market once"),
        ("de-DE, fr-FR", "en-GB, fr-FR", "markets:", "en-GB stands twice", "not the source locale"),
        ("markets: [de-DE, fr-FR, es-ES, ru-RU]", "markets: []", "markets:", "markets: list should have at least", ""),
        ("source_locale: en-GB", "source_locale: xx-YY", "source_locale:", "unknown locale 'xx-YY'", ""),
        ("[benefit, care", "[benefits, care", "angles:", "unknown angle 'benefits'", "Did you mean benefit?"),
        ("[radiance]", "[radiant]", "claims:", "unknown claim 'radiant'", "Did you mean radiance?"),
        ("promo-email", "promo-mail", "promo-mail", "there is no template called 'promo-mail'", "Did you mean promo-e"),
        ("promo-email", "../promo-email", "template: ../", "there is no template called '../promo-email'", "Did you"),
        ("id: push", "id: email", "id: email\n    template: offer", "two messages are called 'email'", "Rename one"),
        ("id: push", "id: the-push", "id: the-push", "messages.1.id: string should match pattern", ""),
        (
            "variants: 12",
            "variants: twelve",
            "variants: twelve",
            "messages.0.variants: input should be a valid int",
            "",
        ),
        ("variants: 12", "variants: 0", "variants: 0", "messages.0.variants: input should be greater than", ""),
        ("variants: 12", "must_use: [prise]", "must_use:", "no fact is called 'prise'", "Did you mean price?"),
        ("value: 39.00 GBP", "value: £39", "  price:", "facts.price: money is written as an amount", ""),
        ("de-DE: 45.00 EUR", "de-DE: 45,00 EUR", "  price:", "facts.price: a number is written with digits", ""),
        ("value: 2027-04-11", "value: 2027-04-31", "  ends:", "facts.ends: a date is written as 2026-11-30", ""),
        ("value: GLOW20", "value: GLOW {20}", "  code:", "facts.code: a code has no spaces or brackets", ""),
        (
            "value: https://aurelle.example/en/lumen",
            "value: /en/lumen",
            "  shop_link:",
            "facts.shop_link: a link is",
            "",
        ),
        ("value: a mini milk", "value: <b>milk</b>", "  gift:", "facts.gift: a text fact is not empty", ""),
        ("    type: percent", "    type: number", "type: number", "fact 'discount' is number, but template promo-", ""),
        ("    type: percent", "    type: procent", "type: procent", "facts.discount.type: input should be 'money'", ""),
        ("  shop_link:", "  shop_url:", "facts:", "template promo-email needs the fact 'shop_link'", "Declare it, of"),
        ("      de-DE: 45.00", "      de-AT: 45.00", "      de-AT:", "'de-AT' is no market of this brief", "Did you"),
        ("  rating:", "  first_name:", "  first_name:", "'first_name' is already a recipient field", "Rename"),
        ("  rating:", "  Rating Stars:", "  Rating Stars:", "'Rating Stars' cannot be a fact's name", "Use small"),
        (
            "  rating:\n",
            "  price:\n",
            "  price:\n    type: number",
            "not valid YAML: found duplicate key 'price'",
            "Each",
        ),
    ],
)
def test_a_mistake_is_named_with_file_line_and_what_was_meant(
    folder: Path, brand: Brand, templates: Mapping[str, Template], old: str, new: str, at: str, message: str, hint: str
) -> None:
    refused = refusal(folder, brand, templates, old, new)
    line = line_of(folder / "campaigns" / f"{NAME}.yaml", at)
    assert refused.message.startswith(f"campaigns/{NAME}.yaml:{line}: {message}")
    assert refused.hint.startswith(hint) or hint in refused.hint


def test_a_claim_that_says_an_undeclared_fact_is_named(
    folder: Path, brand: Brand, templates: Mapping[str, Template]
) -> None:
    file = folder / "campaigns" / f"{NAME}.yaml"
    text = file.read_text("utf-8")
    start, end = text.index("  rating:"), text.index("  shop_link:")
    file.write_text((text[:start] + text[end:]).replace("[radiance]", "[radiance, rating]"), "utf-8")
    assert "claim 'rating' says {rating}, which no fact declares" in refusal(folder, brand, templates).message


@pytest.mark.parametrize("name", ["spring-glwo", "spring", "Spring-Glow"])
def test_an_unknown_campaign_is_answered_with_the_nearest(
    folder: Path, brand: Brand, templates: Mapping[str, Template], name: str
) -> None:
    refused = refusal(folder, brand, templates, name=name)
    assert refused.message == f"there is no campaign called {name!r}"
    assert "spring-glow" in refused.hint


@pytest.mark.parametrize(
    "name", ["../campaigns/spring-glow", "/etc/passwd", "spring-glow/../spring-glow", "", ".", "..", "spring-glow.yaml"]
)
def test_a_name_is_never_a_path(folder: Path, brand: Brand, templates: Mapping[str, Template], name: str) -> None:
    assert refusal(folder, brand, templates, name=name).message == f"there is no campaign called {name!r}"


def test_a_campaign_whose_name_cannot_become_a_row_id_is_refused(
    folder: Path, brand: Brand, templates: Mapping[str, Template]
) -> None:
    (folder / "campaigns" / f"{NAME}.yaml").rename(folder / "campaigns" / "Spring Glow!.yaml")
    refused = refusal(folder, brand, templates, name="Spring Glow!")
    assert "cannot become a row id" in refused.message


def test_the_line_of_a_fact_is_known(folder: Path, brand: Brand, templates: Mapping[str, Template]) -> None:
    brief = load_brief(folder, NAME, brand, templates)
    line = line_of(folder / "campaigns" / f"{NAME}.yaml", "  rating:")
    assert fact_line(folder, brief, "rating") == f"campaigns/{NAME}.yaml:{line}"


def test_markets_asked_for_must_be_the_briefs_own(
    folder: Path, brand: Brand, templates: Mapping[str, Template]
) -> None:
    brief = load_brief(folder, NAME, brand, templates)
    assert require_markets(brief, ["de-DE"]) == ["de-DE"]
    with pytest.raises(ProjectError, match="spring-glow has no market 'de-AT'") as refused:
        require_markets(brief, ["de-AT"])
    assert refused.value.hint == "Did you mean de-DE?"


def test_a_template_is_found_by_name_only(pristine: Path) -> None:
    with pytest.raises(ProjectError, match="there is no template called"):
        require_name("template", "../promo-email", ["promo-email"])
