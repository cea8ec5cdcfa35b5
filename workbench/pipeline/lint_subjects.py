"""What the checks look at when a text comes from a file instead of a campaign: a pair as a slot subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from workbench.checks.lazy_arguments import LazyArguments
from workbench.checks.subject import ClaimSpec, MessageSubject, SlotSubject
from workbench.models.brand import Brand, LocalRecipientField, Term, VoiceRule
from workbench.pipeline.in_force import claim_specs, rules_in_force
from workbench.pipeline.lint_arguments import Declared, OfSource, names_in
from workbench.project.pairs import Pair
from workbench.text.facts import icu_value
from workbench.text.filling import fillings

_ONE_LINE = frozenset(("subject", "preheader", "headline", "title", "cta", "button", "label"))
"""Slots that have no place for a line break, whoever names them."""
_SOURCE_LOCALE = "en"
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class LintBrand:
    """What of a brand holds for texts from anywhere."""

    brand: Brand | None = None
    terms: tuple[Term, ...] = ()
    today: date = field(default_factory=date.today)
    """The day on which a claim has to be in force."""
    _claims: dict[str, tuple[ClaimSpec, ...]] = field(default_factory=dict)
    _rules: dict[tuple[str, str, str], tuple[VoiceRule, ...]] = field(default_factory=dict)

    def rules(self, channel: str, slot: str, locale: str) -> tuple[VoiceRule, ...]:
        """The voice rules in force there; the same tuple each time, since checks prepare what they make of it."""
        if self.brand is None:
            return ()
        place = channel, slot, locale
        found = self._rules.get(place)
        if found is None:
            found = rules_in_force(self.brand, *place)
            if len(self._rules) < _KEPT:
                self._rules[place] = found
        return found

    def claims(self, locale: str) -> tuple[ClaimSpec, ...]:
        """The brand's claims in the locale's wording; no brief lists any, so all that are in force may be made."""
        if self.brand is None:
            return ()
        if locale not in self._claims:
            self._claims[locale] = claim_specs(self.brand, locale, self.today)
        return self._claims[locale]

    def fields(self, locale: str) -> Mapping[str, LocalRecipientField]:
        """The recipient fields with their samples in the locale, without samples if the brand does not sell there."""
        if self.brand is None or locale not in self.brand.locales:
            return {}
        return self.brand.locales[locale].recipient_fields

    def register(self, locale: str) -> Literal["informal", "formal", "neutral"] | None:
        """How the brand addresses its readers there, if it sells there."""
        if self.brand is None or locale not in self.brand.locales:
            return None
        return self.brand.locales[locale].register_

    @property
    def source_locale(self) -> str:
        """Which locale a pair is translated from that does not say."""
        return self.brand.identity.source_locale if self.brand else _SOURCE_LOCALE


def message_of(pairs: list[Pair], known: LintBrand) -> MessageSubject:
    """The slots of one message: pairs of one id and locale."""
    first = pairs[0]
    slots = {subject.slot: subject for subject in (slot_subject(pair, known) for pair in pairs)}
    return MessageSubject(first.locale, _source_locale(first, known), first.channel, slots)


def slot_of(pair: Pair) -> str:
    """The pair's slot, as findings name it."""
    return pair.slot or "text"


def slot_subject(pair: Pair, known: LintBrand) -> SlotSubject:
    """A pair as the slot checks see it."""
    slot = slot_of(pair)
    return SlotSubject(
        locale=pair.locale,
        source_locale=_source_locale(pair, known),
        channel=pair.channel,
        slot=slot,
        text=pair.text,
        source=pair.source,
        arguments=_arguments(pair, known),
        max_length=pair.max_length,
        multiline=slot not in _ONE_LINE,
        rendered=_rendered(pair, known),
        rules=known.rules(pair.channel, slot, pair.locale),
        terms=known.terms,
        register=known.register(pair.locale),
        claims=known.claims(pair.locale),
    )


def _source_locale(pair: Pair, known: LintBrand) -> str:
    if pair.source_locale:
        return pair.source_locale
    return known.source_locale if pair.source is not None else pair.locale


def _arguments(pair: Pair, known: LintBrand) -> LazyArguments:
    """What was declared; where nothing was, what the source has stands for it."""
    fields = (*(known.brand.recipient_fields if known.brand else ()), *(pair.arguments or ()))
    undeclared = (pair.text if pair.source is None else pair.source) if pair.arguments is None else ""
    if pair.facts is not None:
        return Declared(undeclared, fields, pair.facts, pair.locale)
    seen, its_locale = (pair.text, pair.locale) if pair.source is None else (pair.source, _source_locale(pair, known))
    return OfSource(undeclared, fields, seen, its_locale, pair.locale)


def _rendered(pair: Pair, known: LintBrand) -> tuple[str, ...]:
    """The text as customers read it: facts filled in, and each sample of the brand's recipient fields."""
    if "{" not in pair.text:
        return (pair.text,)
    names = names_in(pair.text)
    facts = {
        fact.name: icu_value(fact.type, fact.value, pair.locale, fact.style)
        for fact in pair.facts or ()
        if fact.name in names
    }
    fields = known.fields(pair.locale)
    used = [name for name in names if name in fields and name not in facts]
    if not used:
        return fillings(pair.text, facts, pair.locale)
    count = max(len(fields[name].samples) for name in used)
    samples = [{name: fields[name].samples[n % len(fields[name].samples)] for name in used} for n in range(count)]
    samples.append({name: fields[name].fallback for name in used})
    found = (fillings(pair.text, {**facts, **sample}, pair.locale) for sample in samples)
    return tuple(text for texts in found for text in texts)
