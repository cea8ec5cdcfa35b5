"""The embedded engine: copywriters' own phrases, combined under a seed and looked up in other locales.

It invents nothing: every text it gives was written by a person, which is what a brand needs that may only send
pre-approved wording.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from workbench.engines.base import Answer, TranslateUnit, Unit, WriteUnit, unit_key
from workbench.engines.spread import Combination, Spread
from workbench.errors import ModelError, ProjectError
from workbench.project.phrasebook import Phrasebook
from workbench.text.icu import arguments
from workbench.text.nearest import did_you_mean

Slots = Mapping[str, Mapping[str, str]]
"""Slot → phrase id → slot text."""


class PhrasebookEngine:
    """Writes and translates from ``brand/phrasebook/``; needs no network, no key and no prompt."""

    name = "phrasebook"
    title = "Phrasebook (pre-approved wording, no AI)"
    needs_prompt = False
    variants_per_call = 1

    def __init__(self, phrasebooks: Callable[[str], Phrasebook]) -> None:
        """``phrasebooks`` reads a template's phrasebook, in all locales it is wanted in."""
        self._read = lru_cache(maxsize=None)(phrasebooks)
        self._spreads: dict[object, Spread] = {}

    def key(self, unit: Unit) -> str:
        """The hash of the unit and of the phrases of its angle in the locales it touches."""
        entries = self._read(unit.template).entries
        locales = [unit.locale] if isinstance(unit, WriteUnit) else [unit.source_locale, unit.locale]
        return unit_key(self.name, unit, phrases=[entries.get(code, {}).get(unit.angle, {}) for code in locales])

    async def write(self, unit: WriteUnit) -> Answer:
        """One text per ordinal; raises ``ProjectError`` when the phrasebook has too few."""
        phrases = self._eligible(unit)
        spread = self._spread(unit, phrases)
        wanted = max(unit.ordinals, default=-1) + 1
        if wanted > spread.size:
            raise _exhausted(unit, phrases, spread.size, wanted)
        return Answer(tuple(_combined(phrases, spread[ordinal]) for ordinal in unit.ordinals), raw="", model=self.name)

    async def translate(self, unit: TranslateUnit) -> Answer:
        """The counterpart of each phrase; raises ``ModelError`` for a text that is not in the book."""
        source = self._slots(unit.template, unit.source_locale, unit.angle)
        target = self._slots(unit.template, unit.locale, unit.angle)
        texts = {slot.name: _counterpart(unit, slot.name, source, target) for slot in unit.slots}
        return Answer((texts,), raw="", model=self.name)

    async def aclose(self) -> None:
        """Nothing is open."""

    def _slots(self, template: str, locale: str, angle: str) -> Slots:
        book = self._read(template)
        if locale not in book.entries:
            raise ProjectError(
                f"the phrasebook of {template} has no text for {locale}",
                f"Write {_file(template, locale)}, or use a model with --engine VENDOR:MODEL.",
            )
        angles = book.entries[locale]
        if angle not in angles:
            raise ProjectError(
                f"{_file(template, locale)}: no phrases for the angle {angle!r}",
                f"{did_you_mean(angle, angles)} Add the angle there or leave it out of the brief.",
            )
        return angles[angle]

    def _eligible(self, unit: WriteUnit) -> Slots:
        slots = self._slots(unit.template, unit.locale, unit.angle)
        return {s.name: _usable(slots.get(s.name, {}), unit.arguments) for s in unit.slots}

    def _spread(self, unit: WriteUnit, phrases: Slots) -> Spread:
        seed = f"{unit.seed}/{unit.campaign}/{unit.message}/{unit.angle}"
        key = (seed, unit.required, tuple((slot, tuple(texts.items())) for slot, texts in phrases.items()))
        if key not in self._spreads:
            mentions = [[arguments(text) & unit.required for text in texts.values()] for texts in phrases.values()]
            self._spreads[key] = Spread(mentions, unit.required, seed)
        return self._spreads[key]


def _usable(texts: Mapping[str, str], allowed: frozenset[str]) -> Mapping[str, str]:
    return {phrase: text for phrase, text in texts.items() if arguments(text) <= allowed}


def _combined(phrases: Slots, combination: Combination) -> Mapping[str, str]:
    chosen = zip(phrases.items(), combination, strict=True)
    return {slot: list(texts.values())[at] for (slot, texts), at in chosen}


def _counterpart(unit: TranslateUnit, slot: str, source: Slots, target: Slots) -> str:
    text = unit.texts.get(slot, "").strip()
    phrases = [phrase for phrase, candidate in source.get(slot, {}).items() if candidate.strip() == text]
    if not phrases:
        raise ModelError(
            f"{slot}: this text is not in the phrasebook ({_file(unit.template, unit.source_locale)}, {unit.angle})",
            f"It was edited by hand. Write {slot} for {unit.locale} by hand too, add the phrase to the phrasebook "
            "in every locale, or translate with --engine VENDOR:MODEL.",
        )
    for phrase in phrases:
        if phrase in target.get(slot, {}):
            return target[slot][phrase]
    raise ProjectError(
        f"{_file(unit.template, unit.locale)}: {unit.angle}.{slot} has no counterpart of {phrases[0]!r} "
        f"({unit.source_locale})",
        "Add it.",
    )


def _exhausted(unit: WriteUnit, phrases: Slots, size: int, wanted: int) -> ProjectError:
    counts = " × ".join(f"{len(texts)} {slot}" for slot, texts in phrases.items())
    needs = f" that mention {', '.join(sorted(unit.required))}" if unit.required else ""
    return ProjectError(
        f"the phrasebook has {size} distinct texts for {unit.template}/{unit.angle}{needs}; asked for {wanted}",
        f"Usable with this brief's facts: {counts}. Ask for fewer variants, add phrases to "
        f"{_file(unit.template, unit.locale)}, or use --engine VENDOR:MODEL.",
    )


def _file(template: str, locale: str) -> str:
    return f"brand/phrasebook/{template}/{locale}.yaml"
