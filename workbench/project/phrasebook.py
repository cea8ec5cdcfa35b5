"""Reads ``brand/phrasebook/<template>/<locale>.yaml``: copywriters' own phrases, aligned over locales."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import ProjectError
from workbench.models.template import Template
from workbench.project.yaml_file import YamlFile
from workbench.text.icu import SlotTextError, arguments
from workbench.text.nearest import did_you_mean

Phrases = dict[str, dict[str, dict[str, str]]]
"""Angle → slot → phrase id → slot text."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """All phrases of one template, in every locale that was asked for."""

    template: str
    entries: Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]
    """Locale → angle → slot → phrase id → slot text."""


def load_phrasebook(
    root: Path, template: Template, locales: Sequence[str], fields: Sequence[str], source_locale: str
) -> Phrasebook:
    """The phrasebook of ``template`` in ``locales``; ``fields`` are the brand's recipient fields.

    Raises :class:`ProjectError` naming file and line: a missing locale or phrase, a slot the template does not have,
    an argument that is neither a fact of the template nor a recipient field, text that is not well formed.
    """
    folder = root / "brand" / "phrasebook" / template.name
    known = [*template.facts, *fields]
    entries: dict[str, Phrases] = {}
    for code in dict.fromkeys((source_locale, *locales)):
        path = folder / f"{code}.yaml"
        if not path.is_file():
            raise ProjectError(
                f"the phrasebook of {template.name} has no text for {code}",
                f"Write brand/phrasebook/{template.name}/{code}.yaml, leave {code} out with --locales, "
                "or use a model with --engine VENDOR:MODEL.",
            )
        file = YamlFile(root, path)
        entries[code] = file.load(Phrases)
        _check_phrases(file, entries[code], template, known)
        _check_alignment(file, entries[code], entries[source_locale], source_locale)
    return Phrasebook(template.name, entries)


def _check_phrases(file: YamlFile, phrases: Phrases, template: Template, known: list[str]) -> None:
    for angle, slots in phrases.items():
        for slot in template.slots:
            if not slots.get(slot):
                raise file.error([angle], f"angle {angle!r} has no phrase for the slot {slot!r}", "Add at least one.")
        for slot, texts in slots.items():
            if slot not in template.slots:
                hint = did_you_mean(slot, template.slots)
                raise file.error([angle, slot], f"template {template.name} has no slot {slot!r}", hint)
            for phrase, text in texts.items():
                _check_text(file, [angle, slot, phrase], text, known)


def _check_text(file: YamlFile, loc: list[str | int], text: str, known: list[str]) -> None:
    try:
        names = arguments(text)
    except SlotTextError as error:
        raise file.error(loc, f"the text cannot be read as ICU MessageFormat: {error.message}") from None
    for name in sorted(names - set(known)):
        raise file.error(loc, f"no fact or recipient field is called {{{name}}}", did_you_mean(name, known))


def _check_alignment(file: YamlFile, phrases: Phrases, source: Phrases, source_locale: str) -> None:
    for angle, slot, phrase in _places(source):
        if phrase not in phrases.get(angle, {}).get(slot, {}):
            loc = [angle, slot] if angle in phrases else []
            raise file.error(loc, f"{angle}.{slot} has no counterpart of {phrase!r} ({source_locale})", "Add it.")
    for angle, slot, phrase in _places(phrases):
        known = source.get(angle, {}).get(slot, {})
        if phrase not in known:
            hint = did_you_mean(phrase, known)
            raise file.error([angle, slot, phrase], f"{source_locale} has no phrase {phrase!r} there", hint)


def _places(phrases: Phrases) -> Iterator[tuple[str, str, str]]:
    for angle, slots in phrases.items():
        for slot, texts in slots.items():
            for phrase in texts:
                yield angle, slot, phrase
