"""Law: what was saved is loaded as it was, for everything that a person writes into a workspace."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from ruamel.yaml import YAML

from workbench.models.brand import (
    Angle,
    AvoidRule,
    Claim,
    Countable,
    Examples,
    Identity,
    LimitRule,
    Locale,
    LocalRecipientField,
    Person,
    Policy,
    PreferRule,
    RecipientField,
    Role,
    Term,
    Voice,
)
from workbench.models.campaign import Brief, Message
from workbench.models.facts import Fact, FactType
from workbench.models.template import Slot, Template, TemplateFact
from workbench.project.yaml_file import YamlFile

awkward = st.sampled_from(
    ["no", "007", "1E5", "- a", "a: b", "# x", "{x}", "'", '"', "|", "~", "null", "é\n\nß", " x "]
)
text = awkward | st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]), min_size=1, max_size=9)
texts = st.lists(text, min_size=1, max_size=2)
name = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True)
code = st.sampled_from(["de-DE", "en-GB", "no", "fr-FR"])


def some(values: st.SearchStrategy[Any], keys: st.SearchStrategy[str] = name) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(keys, values, max_size=2)


numbers = st.decimals(-9999, 9999, places=2).map(lambda number: f"{number:f}")
plain = st.text(st.sampled_from("ab é-!"), min_size=1, max_size=8).filter(str.strip)
VALUES = {
    FactType.MONEY: st.tuples(numbers, st.sampled_from(["EUR", "GBP"])).map(" ".join),
    FactType.PERCENT: numbers,
    FactType.NUMBER: numbers,
    FactType.DATE: st.dates(date(1900, 1, 1), date(2200, 1, 1)).map(date.isoformat),
    FactType.CODE: st.sampled_from(["GLOW20", "0020", "1E5", "no"]),
    FactType.LINK: st.sampled_from(["https://aurelle.example/a?b=c#d"]),
    FactType.TEXT: plain,
}
facts = st.one_of(
    *(
        st.builds(Fact, type=st.just(type_), value=value, markets=some(value, code), note=st.just("") | text)
        for type_, value in VALUES.items()
    )
)
messages = st.builds(
    Message,
    id=st.from_regex(r"[a-z0-9]{1,6}", fullmatch=True),
    template=text,
    timing=st.just("") | text,
    variants=st.integers(1, 500),
    notes=st.just("") | text,
    must_use=st.lists(name, max_size=2),
)
briefs = st.builds(
    Brief,
    title=text,
    goal=text,
    product=text,
    audience=st.just("") | text,
    source_locale=code,
    markets=st.lists(code, min_size=1, max_size=2),
    angles=texts,
    facts=some(facts),
    claims=st.lists(text, max_size=2),
    seed=st.integers(),
    messages=st.lists(messages, min_size=1, max_size=2),
)
examples = st.builds(Examples, passes=texts, fails=texts)
scope = {
    "channels": st.lists(text, max_size=1),
    "slots": st.lists(text, max_size=1),
    "locales": st.lists(code, max_size=1),
}
common = {"id": text, "why": text, "severity": st.sampled_from(["error", "warning"]), "examples": examples, **scope}
rules = st.one_of(
    st.builds(AvoidRule, kind=st.just("avoid"), terms=texts, **common),
    st.builds(PreferRule, kind=st.just("prefer"), terms=some(text, text), **common),
    st.builds(LimitRule, kind=st.just("limit"), count=st.sampled_from(Countable), max=st.integers(0, 9), **common),
)
locales = st.builds(
    Locale,
    register=st.sampled_from(["informal", "formal", "neutral"]),
    address=text,
    style=st.just("") | text,
    recipient_fields=some(
        st.builds(LocalRecipientField, fallback=text, samples=st.lists(text, min_size=3, max_size=3))
    ),
    legal=some(some(text)),
    labels=some(text),
)
slots = st.builds(Slot, max_length=st.integers(1, 999), hint=st.just("") | text, multiline=st.booleans())
SAVED: dict[Any, st.SearchStrategy[Any]] = {
    Brief: briefs,
    Identity: st.builds(
        Identity,
        **dict.fromkeys(
            ["name", "legal_entity", "postal_address", "sender_name", "sender_email", "website", "source_locale"], text
        ),
        markets=texts,
    ),
    Voice: st.builds(Voice, tone=text, channels=some(text), rules=st.lists(rules, max_size=2)),
    list[Term]: st.lists(
        st.builds(Term, term=text, translations=some(texts, code), keep=st.booleans(), note=st.just("") | text),
        max_size=2,
    ),
    dict[str, Claim]: some(
        st.builds(
            Claim, wording=some(text, code), evidence=text, expires=st.dates(), markets=st.lists(code, max_size=2)
        ),
        text,
    ),
    dict[str, Angle]: some(st.builds(Angle, title=text, idea=text), text),
    dict[str, RecipientField]: some(st.builds(RecipientField, description=text, esp=some(text))),
    Locale: locales,
    dict[str, Person]: some(
        st.builds(
            Person,
            name=text,
            roles=st.lists(st.sampled_from(Role), min_size=1, max_size=2),
            locales=st.lists(code | st.just("*"), max_size=2),
        ),
        text,
    ),
    Policy: st.builds(Policy, four_eyes=st.booleans()),
    Template: st.builds(
        Template,
        title=text,
        channel=st.sampled_from(["email", "push"]),
        slots=st.dictionaries(name, slots, min_size=1, max_size=2),
        facts=some(st.builds(TemplateFact, type=st.sampled_from(FactType), required=st.booleans())),
        layout=some(text),
    ),
}


@pytest.mark.parametrize("type_", SAVED, ids=str)
def test_what_was_saved_is_loaded_as_it_was(type_: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()

    @settings(max_examples=25)
    @given(SAVED[type_])
    def law(value: Any) -> None:
        path = folder / "saved.yaml"
        path.write_text(_saved(type_, value), encoding="utf-8")
        assert YamlFile(folder, path).load(type_) == value

    law()


def _saved(type_: Any, value: Any) -> str:
    out = io.StringIO()
    YAML(typ="safe", pure=True).dump(TypeAdapter(type_).dump_python(value, mode="json", by_alias=True), out)
    return out.getvalue()
