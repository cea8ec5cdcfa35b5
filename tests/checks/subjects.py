"""Subjects for the checks' tests, built as tersely as a case in YAML says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from workbench.checks.subject import AdMark, ArgumentSpec, ClaimSpec, MessageSubject, SlotSubject
from workbench.models.brand import Term, VoiceRule
from workbench.models.facts import FactType
from workbench.models.variant import Rendered
from workbench.text.counterparts import counterparts
from workbench.text.spellings import spellings

DECLARED = {
    "product": "text Lumen Glow Serum",
    "price": "money 45.00 EUR",
    "discount": "percent 20",
    "code": "code GLOW20",
    "ends": "date 2027-04-11",
    "days_left": "number 3",
    "shop_link": "link https://aurelle.example/lumen",
    "first_name": "recipient",
}
"""What a case may use unless it declares its own ``arguments``."""

_RULES: TypeAdapter[list[VoiceRule]] = TypeAdapter(list[VoiceRule])
_TERMS: TypeAdapter[list[Term]] = TypeAdapter(list[Term])


def _arguments(case: Mapping[str, Any], locale: str) -> dict[str, ArgumentSpec]:
    """What a case declares; ``arguments: source`` takes the figures of its source for declared, as lint does."""
    declared = case.get("arguments", DECLARED)
    if declared != "source":
        return arguments(declared, locale)
    found = counterparts(case["source"], case.get("source_locale", "en-GB"), locale)
    return {f.written: ArgumentSpec(f.written, "fact", f.type, f.forms, literal=True) for f in found}


def arguments(declared: Mapping[str, str], locale: str) -> dict[str, ArgumentSpec]:
    """Specs from ``{price: "money 45.00 EUR", first_name: "recipient"}``."""
    specs = {}
    for name, text in declared.items():
        kind, _, value = text.partition(" ")
        if kind == "recipient":
            specs[name] = ArgumentSpec(name, "recipient")
        else:
            type_ = FactType(kind)
            specs[name] = ArgumentSpec(name, "fact", type_, spellings(type_, value, locale))
    return specs


def slot_subject(case: Mapping[str, Any]) -> SlotSubject:
    """The subject that a case describes."""
    locale = case.get("locale", "en-GB")
    text = case["text"]
    return SlotSubject(
        locale=locale,
        source_locale=case.get("source_locale", "en-GB"),
        channel=case.get("channel", "email"),
        slot=case.get("slot", "body"),
        text=text,
        source=case.get("source"),
        arguments=_arguments(case, locale),
        max_length=case.get("max_length"),
        multiline=case.get("multiline", True),
        rendered=tuple(case.get("rendered", ())),
        rules=tuple(_RULES.validate_python([_with_examples(rule) for rule in case.get("rules", [])])),
        terms=tuple(_TERMS.validate_python(case.get("terms", []))),
        register=case.get("register"),
        claims=tuple(ClaimSpec(**claim) for claim in case.get("claims", ())),
        evidence=case.get("evidence"),
    )


def message_subject(case: Mapping[str, Any]) -> MessageSubject:
    """The message that a case describes: its ``slots`` and its rendered ``parts``."""
    common = {key: value for key, value in case.items() if key in _COMMON}
    sources = case.get("sources", {})
    slots = {
        name: slot_subject({**common, "slot": name, "text": text, "source": sources.get(name)})
        for name, text in (case.get("slots") or _only_slot(case)).items()
    }
    parts = case.get("parts", {})
    return MessageSubject(
        locale=case.get("locale", "en-GB"),
        source_locale=case.get("source_locale", "en-GB"),
        channel=case.get("channel", "email"),
        slots=slots,
        rendered=Rendered({name: subject.text for name, subject in slots.items()}, parts),
        worst_parts={name: (part,) for name, part in parts.items()} | case.get("worst_parts", {}),
        legal=case.get("legal", {}),
        address=case.get("address", ""),
        unsubscribe_required=case.get("unsubscribe_required", False),
        required=frozenset(case.get("required", ())),
        ad_mark=_ad_mark(case.get("ad_mark")),
    )


_COMMON = ("locale", "source_locale", "channel", "arguments", "evidence", "claims", "max_length", "rendered")
"""What a message's case says of all its slots."""


def _only_slot(case: Mapping[str, Any]) -> dict[str, str]:
    return {case.get("slot", "body"): case["text"]} if "text" in case else {}


def _ad_mark(said: Mapping[str, Any] | None) -> AdMark | None:
    return said and AdMark(tuple(said["advertisers"]), said["erid"], tuple(said.get("links", ())))


def _with_examples(rule: Mapping[str, Any]) -> dict[str, Any]:
    return {"why": "it is not our tone", "examples": {"passes": ["Fine."], "fails": ["Not."]}, "id": "rule"} | rule
