"""How a phrase of a lexicon becomes a finding: under which law of which market, and what evidence lifts it."""

from __future__ import annotations

import importlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from workbench.checks.report import error, quoted, warning
from workbench.checks.signs import Phrases
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level
from workbench.text.locales import language, territory
from workbench.text.prose import prose
from workbench.text.tally import small_words
from workbench.text.terms import Hit, TermIndex

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk")
"""The languages that have a lexicon."""
_EU = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "HR",
        "CY",
        "CZ",
        "DK",
        "EE",
        "FI",
        "FR",
        "DE",
        "GR",
        "HU",
        "IE",
        "IT",
        "LV",
        "LT",
        "LU",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SK",
        "SI",
        "ES",
        "SE",
    ]
)
_NOTHING: Mapping[str, tuple[Hit, ...]] = {}
_FOLDS = {"tr": {"İ": "i", "I": "ı"}}


@dataclass(frozen=True, slots=True)
class Ground:
    """What one market's law makes of a statement."""

    level: Level
    law: str
    """As the finding cites it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of statement, and what becomes of it where."""

    section: str
    """The section of the lexicons."""
    says: str
    """What the words do: ``claims the first place in a market``."""
    advice: str
    """One sentence: what to do about it."""
    grounds: Mapping[str, Ground]
    """Territory, ``EU``, or empty for everywhere else → the law; a market without an entry has no such rule."""
    evidence: str = ""
    """The entry of the brief's ``evidence`` that lifts it."""
    claim: bool = False
    """Whether a claim in force that says the same lifts it."""
    unproven: bool = False
    """Whether a warning stays one when there is no brief that could name evidence."""


@lru_cache(maxsize=512)
def markets(locale: str) -> tuple[str, ...]:
    """The keys of :attr:`Rule.grounds` that may hold in ``locale``, the closest first."""
    code = territory(locale)
    return (code, "EU", "") if code in _EU else (code, "") if code else ("",)


def phrases(*sections: str) -> tuple[Phrases, ...]:
    """The sign that a text may have a phrase of one of the sections."""
    return (Phrases(_lexicon, frozenset(sections)),)


def _lexicon(subject: SlotSubject) -> TermIndex | None:
    tongue = language(subject.locale)
    return _index(tongue, False) if tongue in LANGUAGES else None


@lru_cache(maxsize=8192)
def hits(text: str, locale: str, prices: bool = False) -> Mapping[str, tuple[Hit, ...]]:
    """Section → the phrases of the language's lexicon that stand in a slot text, without those to be ignored.

    Words for a lower price stand in every second text and matter to one check, so they are looked up apart.
    """
    tongue = language(locale)
    found = _index(tongue, prices).find(text) if tongue in LANGUAGES else ()
    if not found:
        return _NOTHING
    sections: dict[str, list[Hit]] = {}
    for hit in found:
        sections.setdefault(hit.section, []).append(hit)
    kept = {name: tuple(_without(inside, sections.get(_except(name), []))) for name, inside in sections.items()}
    return {section: inside for section, inside in kept.items() if inside}


def judge(module: str, subject: SlotSubject, rules: Iterable[Rule]) -> Iterator[Finding]:
    """The findings of the check ``module`` in one slot text."""
    found = hits(subject.text, subject.locale)
    if not found:
        return
    for rule in rules:
        for hit in found.get(rule.section, ()):
            finding = report(module, subject, rule, (hit.start, hit.end))
            if finding is not None:
                yield finding


def report(module: str, subject: SlotSubject, rule: Rule, span: tuple[int, int]) -> Finding | None:
    """The finding that ``rule`` makes of the words at ``span``, unless it is lifted or does not hold here."""
    ground = ground_of(rule, subject.locale)
    level = None if ground is None else _level(rule, ground, subject)
    added = ground is not None and level is None and _is_added(rule, subject)
    words = subject.text[slice(*span)]
    if ground is None or (level is None and not added) or is_lifted(rule, subject) or _is_name(words, span, subject):
        return None
    make = error if level is Level.ERROR else warning
    advice = "The source does not say so. Leave it out." if added else f"{rule.advice}{_way_out(rule)}"
    message = f"{quoted(words)} {rule.says} ({ground.law}). {advice}"
    return make(module, subject.slot, message, span)


def ground_of(rule: Rule, locale: str) -> Ground | None:
    """The law that holds in the market of ``locale``."""
    return next((rule.grounds[key] for key in markets(locale) if key in rule.grounds), None)


def is_lifted(rule: Rule, subject: SlotSubject) -> bool:
    """Whether the brief names the evidence, or a claim in force says the same kind of thing."""
    if rule.evidence and subject.evidence and rule.evidence in subject.evidence:
        return True
    return rule.claim and any(
        rule.section in hits(claim.wording, subject.locale) for claim in subject.claims if not claim.barred
    )


def _level(rule: Rule, ground: Ground, subject: SlotSubject) -> Level | None:
    """Without a brief nobody could have named evidence: then what evidence can lift counts one step less."""
    if subject.evidence is not None or not (rule.evidence or rule.claim):
        return ground.level
    return Level.WARNING if ground.level is Level.ERROR or rule.unproven else None


def _is_added(rule: Rule, subject: SlotSubject) -> bool:
    """Whether only the translation says it, as far as words can tell."""
    if subject.source is None or language(subject.source_locale) != "en" or language(subject.locale) == "en":
        return False
    return not _may_say(subject.source, subject.source_locale, rule.section.partition("/")[0])


@lru_cache(maxsize=512)
def _may_say(source: str, locale: str, family: str) -> bool:
    """Whether an English source says something of the kind."""
    hints = _HINTS.get(family)
    if hints is None or hints.search(source):
        return True
    return any(section.partition("/")[0] == family for section in hits(source, locale))


_HINTS: Mapping[str, re.Pattern[str]] = {
    "free_offer": re.compile(
        r"free|on us\b|gift|complimentary|includ|no (?:\w+ )?(?:cost|charge|fee)|zero|[€£$]0\b|\b0 ?[€£$]|present|bonus"
        r"|treat|waive|nothing|get (?:one|the)|for (?:one|the price)|without|plus|throw in|extra",
        re.IGNORECASE,
    ),
    "guarantees": re.compile(
        r"guarant|promis|refund|money|returns\b|secure|certain|\bsure|warrant|or your|safe", re.IGNORECASE
    ),
    "superlatives": re.compile(
        r"\w(?<!for)(?<!inter)(?<!inv)(?<!qu)(?<!t)est\b|best|most|\btop|only|first|leading|number|\bno\. ?1|unique"
        r"|favou?rite|ultimate|perfect|\bever\b|never|exclusive|unriv|unmatch|unbeat|one of a kind|like no other"
        r"|everything|all\b",
        re.IGNORECASE,
    ),
}
"""What an English source may say instead, by family of rules: then the translation adds nothing."""


def _way_out(rule: Rule) -> str:
    ways = [f"name the proof in the brief, under evidence: {rule.evidence}"] if rule.evidence else []
    ways += ["list a claim that says so"] if rule.claim else []
    return f" If it can be proved, {', or '.join(ways)}." if ways else ""


def _is_name(words: str, span: tuple[int, int], subject: SlotSubject) -> bool:
    """Whether the words belong to the name of a product or to another declared text."""
    names = [form for spec in subject.arguments.values() for form in spec.forms if len(form) >= len(words)]
    names += [term.term for term in subject.terms if term.keep]
    start, end = span
    for name in {name.lower() for name in names if words.lower() in name.lower()}:
        around = subject.text.lower()
        at = around.find(name, max(0, end - len(name)))
        if 0 <= at <= start and end <= at + len(name):
            return True
    return False


def _without(inside: list[Hit], ignored: list[Hit]) -> Iterator[Hit]:
    """The hits that overlap none of the ignored ones; both are in order."""
    ends = [hit.end for hit in ignored]
    for hit in inside:
        after = bisect_right(ends, hit.start)
        if after == len(ignored) or ignored[after].start >= hit.end:
            yield hit


def _except(section: str) -> str:
    return f"{section.partition('/')[0]}/except"


@cache
def _index(tongue: str, prices: bool) -> TermIndex:
    lexicon: Mapping[str, str] = importlib.import_module(f"workbench.checks.lexicons.{tongue}").LEXICON
    sections = {name: lines for name, lines in lexicon.items() if name.startswith("price_reduction") is prices}
    return TermIndex(sections, _FOLDS.get(tongue, {}), small_words(tongue))


def has_figure(text: str) -> bool:
    """Whether a figure or an argument stands in the text, or a digit."""
    return "\ufffc" in prose(text) or any(character.isdigit() for character in text)
