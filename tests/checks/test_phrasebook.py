"""The sample brand's own phrases are good copy: no check finds an error in them, and few find anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.checks.run import check_slot
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.brand import Brand, VoiceRule
from workbench.models.facts import FactType
from workbench.models.finding import Finding, Level
from workbench.models.template import Template
from workbench.project.brand import load_brand
from workbench.project.phrasebook import load_phrasebook
from workbench.project.templates import load_template, template_names
from workbench.text.spellings import spellings

ROOT = Path(__file__).parents[2]
VALUES = {
    FactType.TEXT: "Lumen Glow Serum",
    FactType.MONEY: "39.00 GBP",
    FactType.PERCENT: "20",
    FactType.NUMBER: "3",
    FactType.DATE: "2027-04-11",
    FactType.CODE: "GLOW20",
    FactType.LINK: "https://aurelle.example/lumen",
}


def _subjects(brand: Brand, template: Template, locale: str) -> Iterator[tuple[str, SlotSubject]]:
    source_locale = brand.identity.source_locale
    entries = load_phrasebook(ROOT, template, [locale], list(brand.recipient_fields), source_locale).entries
    arguments = {
        name: ArgumentSpec(name, "fact", fact.type, spellings(fact.type, VALUES[fact.type], locale))
        for name, fact in template.facts.items()
    } | {name: ArgumentSpec(name, "recipient") for name in brand.recipient_fields}
    for angle, slots in entries[locale].items():
        for slot, phrases in slots.items():
            for phrase, text in phrases.items():
                yield (
                    f"{angle}/{slot}/{phrase}",
                    SlotSubject(
                        locale=locale,
                        source_locale=source_locale,
                        channel=template.channel,
                        slot=slot,
                        text=text,
                        source=None if locale == source_locale else entries[source_locale][angle][slot][phrase],
                        arguments=arguments,
                        multiline=template.slots[slot].multiline,
                        rules=tuple(rule for rule in brand.voice.rules if _holds(rule, template.channel, slot, locale)),
                        terms=tuple(brand.glossary),
                        register=brand.locales[locale].register_,
                    ),
                )


def _holds(rule: VoiceRule, channel: str, slot: str, locale: str) -> bool:
    return (
        (not rule.channels or channel in rule.channels)
        and (not rule.slots or slot in rule.slots)
        and (not rule.locales or locale in rule.locales)
    )


def _phrasebooks() -> list[tuple[str, str]]:
    return sorted((path.parent.name, path.stem) for path in ROOT.glob("brand/phrasebook/*/*.yaml"))


@pytest.mark.parametrize(("name", "locale"), _phrasebooks())
def test_a_copywriters_phrases_yield_no_error_and_few_warnings(name: str, locale: str) -> None:
    assert name in template_names(ROOT)
    found: list[tuple[str, str, Finding]] = []
    phrases = 0
    for phrase, subject in _subjects(load_brand(ROOT), load_template(ROOT, name), locale):
        phrases += 1
        found += [(phrase, subject.text, finding) for finding in check_slot(subject)]
    errors = [entry for entry in found if entry[2].severity is Level.ERROR]
    assert errors == []
    warned = {phrase for phrase, _, _ in found}
    assert len(warned) <= phrases * 0.05, "\n".join(f"{p}: {f.check}: {f.message}" for p, _, f in found)
