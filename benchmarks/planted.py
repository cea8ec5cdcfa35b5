"""Text pairs for the benchmark of the checks: good ones, and the same with one defect planted in each.

Everything follows from a seed. Texts are put together from the sample's phrasebooks and from ``phrases.yaml``, with
facts that differ from pair to pair, so that hardly two texts are alike. A third has arguments, a third has its facts
literally beside a column of facts, a third has them literally and nothing else.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from ruamel.yaml import YAML

from workbench.models.facts import FactType
from workbench.project.brand import load_brand
from workbench.project.pairs import Pair, PairFact
from workbench.project.phrasebook import load_phrasebook
from workbench.project.templates import load_templates
from workbench.text.facts import icu_value
from workbench.text.icu import arguments, format_text

ROOT = Path(__file__).parents[1]
SOURCE = "en-GB"
CURRENCIES = {"pl-PL": "PLN", "pt-BR": "BRL", "ru-RU": "RUB", "tr-TR": "TRY", SOURCE: "GBP"}
PRODUCTS = tuple(
    f"{first} {second}"
    for first in ("Lumen", "Alba", "Velo", "Nerea", "Solis", "Mira", "Orla", "Tavi", "Runa", "Cala", "Iria", "Noma")
    for second in ("Glow Serum", "Dew Balm", "Day Veil", "Night Drops", "Skin Tint")
)
GIFTS = {
    SOURCE: "a mini cleansing milk",
    "de-DE": "eine Mini-Reinigungsmilch",
    "fr-FR": "un mini-lait démaquillant",
    "es-ES": "una mini leche limpiadora",
    "ru-RU": "мини-молочко для умывания",
}
QUOTES = {SOURCE: "“”", "de-DE": "„“", "fr-FR": ("«\u00a0", "\u00a0»"), "es-ES": "«»", "ru-RU": "«»", "pl-PL": "„”"}
MORE = {
    SOURCE: "Read more:",
    "de-DE": "Mehr dazu:",
    "fr-FR": "En savoir plus\u00a0:",
    "es-ES": "Más información:",
    "ru-RU": "Подробнее:",
    "it-IT": "Per saperne di più:",
    "pl-PL": "Więcej:",
    "pt-BR": "Saiba mais:",
    "nl-NL": "Meer lezen:",
    "tr-TR": "Daha fazlası:",
}
QUESTIONS = {
    SOURCE: "Shall we begin?",
    "de-DE": "Wollen wir anfangen?",
    "fr-FR": "On commence\u202f?",
    "es-ES": "¿Empezamos?",
    "ru-RU": "Начнём?",
    "it-IT": "Cominciamo?",
    "pl-PL": "Zaczynamy?",
    "pt-BR": "Vamos começar?",
    "nl-NL": "Zullen we beginnen?",
    "tr-TR": "Başlayalım mı?",
}
EMOJI = ("✨", "🌿", "💧", "🌸", "☀️", "🎁")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One slot text in the source locale and in another."""

    channel: str
    slot: str
    locale: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Good:
    """A pair with nothing wrong, and what a defect may want to know of it."""

    pair: Pair
    values: Mapping[str, str] = field(default_factory=dict)
    """Fact → how the target writes it."""
    names: tuple[str, ...] = ()
    """Facts that stand in the target, as an argument or literally."""
    others: tuple[Phrase, ...] = ()
    """Other phrases of the same locale."""


def phrases() -> list[Phrase]:
    """Every pair of phrases that the repository has."""
    return [*_sample_phrases(), *_other_phrases()]


def _sample_phrases() -> Iterator[Phrase]:
    brand = load_brand(ROOT)
    for template in load_templates(ROOT).values():
        book = load_phrasebook(ROOT, template, brand.identity.markets, list(brand.recipient_fields), SOURCE).entries
        for angle, slots in book[SOURCE].items():
            for slot, texts in slots.items():
                for phrase, text in texts.items():
                    for locale in brand.identity.markets:
                        yield Phrase(template.channel, slot, locale, text, book[locale][angle][slot][phrase])


def _other_phrases() -> Iterator[Phrase]:
    for entry in YAML(typ="safe").load(ROOT / "benchmarks" / "phrases.yaml"):
        channel = "push" if entry["slot"] == "title" else "email"
        for locale, text in entry.items():
            if locale not in ("slot", SOURCE):
                yield Phrase(channel, entry["slot"], locale, entry[SOURCE], text)


def good_pairs(count: int, seed: int = 7) -> Iterator[Good]:
    """``count`` pairs without a defect."""
    chance = random.Random(seed)
    known = phrases()
    by_locale: dict[str, list[Phrase]] = {}
    for phrase in known:
        by_locale.setdefault(phrase.locale, []).append(phrase)
    for number in range(count):
        yield _good(chance, number, by_locale[chance.choice(list(by_locale))])


def _good(chance: random.Random, number: int, known: list[Phrase]) -> Good:
    phrase = _composed(chance, known)
    mode = ("arguments", "facts", "literal")[number % 3]
    source_facts, facts = _facts(chance, phrase.locale, mode)
    link = next(fact.value for fact in facts if fact.name == "shop_link")
    source, target = (text.replace("{shop_link}", link) for text in (phrase.source, phrase.target))
    names = tuple(sorted(arguments(target) & {fact.name for fact in facts}))
    if mode != "arguments":
        source, target = _filled(source, source_facts, SOURCE), _filled(target, facts, phrase.locale)
    pair = Pair(
        row=number + 2,
        line=number + 2,
        id=f"{mode}-{number:05d}",
        locale=phrase.locale,
        text=target,
        source=source,
        source_locale=SOURCE,
        channel=phrase.channel,
        slot=phrase.slot,
        arguments=None if mode == "literal" else (*(fact.name for fact in facts), "first_name"),
        facts=None if mode == "literal" else facts,
    )
    values = {fact.name: str(icu_value(fact.type, fact.value, phrase.locale, fact.style)) for fact in facts}
    others = tuple(chance.sample(known, 6))
    return Good(replace(pair, max_length=len(target) * 2 + 20), values, names, others)


def _composed(chance: random.Random, known: list[Phrase]) -> Phrase:
    """One or two phrases, with what CRM texts have besides words."""
    phrase = chance.choice(known)
    if chance.random() < 0.75:
        phrase = _joined(phrase, chance.choice(known))
    changes = ((0.06, _with_quotes), (0.03, _with_html), (0.08, _with_link), (0.06, _with_question), (0.3, _with_emoji))
    for share, change in changes:
        if chance.random() < share:
            phrase = change(chance, phrase)
    return phrase


def _joined(one: Phrase, two: Phrase) -> Phrase:
    mark = "\n\n" if "\n" in one.source + two.source else " "
    return Phrase(
        "email",
        "body",
        one.locale,
        mark.join((_sentence(one.source), _sentence(two.source))),
        mark.join((_sentence(one.target), _sentence(two.target))),
    )


def _sentence(text: str) -> str:
    return text if text[-1] in ".!?…" else f"{text}."


def _with_emoji(chance: random.Random, phrase: Phrase) -> Phrase:
    if phrase.slot not in ("subject", "title"):
        return phrase  # the brand wants none elsewhere
    emoji = chance.choice(EMOJI)
    return replace(phrase, source=f"{emoji} {phrase.source}", target=f"{emoji} {phrase.target}")


def _with_quotes(chance: random.Random, phrase: Phrase) -> Phrase:
    if "{product}" not in phrase.source or "{product}" not in phrase.target or phrase.locale not in QUOTES:
        return phrase
    return replace(phrase, source=_quoted(phrase.source, SOURCE), target=_quoted(phrase.target, phrase.locale))


def _with_html(chance: random.Random, phrase: Phrase) -> Phrase:
    if "{product}" not in phrase.source or "{product}" not in phrase.target:
        return phrase
    bold = [text.replace("{product}", "<b>{product}</b>", 1) for text in (phrase.source, phrase.target)]
    return replace(phrase, source=bold[0], target=bold[1])


def _quoted(text: str, locale: str) -> str:
    left, right = QUOTES[locale]
    return text.replace("{product}", f"{left}{{product}}{right}", 1)


def _with_link(chance: random.Random, phrase: Phrase) -> Phrase:
    link = "{shop_link}"
    return replace(
        phrase,
        channel="email",
        slot="body",
        source=f"{_sentence(phrase.source)}\n\n{MORE[SOURCE]} {link}",
        target=f"{_sentence(phrase.target)}\n\n{MORE[phrase.locale]} {link}",
    )


def _with_question(chance: random.Random, phrase: Phrase) -> Phrase:
    return replace(
        phrase,
        channel="email",
        slot="body",
        source=f"{_sentence(phrase.source)} {QUESTIONS[SOURCE]}",
        target=f"{_sentence(phrase.target)} {QUESTIONS[phrase.locale]}",
    )


def _facts(chance: random.Random, locale: str, mode: str) -> tuple[tuple[PairFact, ...], tuple[PairFact, ...]]:
    """The same offer in the source market and in the other."""
    day = date(2027, 1, 1) + timedelta(days=chance.randint(0, 360))
    cents = f"{chance.randint(12, 1890)}.{chance.choice(('00', '90', '95', '50'))}"
    shared = {
        "product": (FactType.TEXT, chance.choice(PRODUCTS)),
        "discount": (FactType.PERCENT, str(chance.randint(5, 70))),
        "code": (FactType.CODE, f"{chance.choice(('GLOW', 'SPRING', 'HELLO', 'DEW'))}{chance.randint(10, 99)}"),
        "days_left": (FactType.NUMBER, str(chance.randint(2, 9))),
        "shop_link": (FactType.LINK, _link(chance)),
        "rating": (FactType.NUMBER, f"4.{chance.randint(1, 9)}"),
    }

    def of(market: str) -> tuple[PairFact, ...]:
        currency = "EUR" if mode == "literal" else CURRENCIES.get(market, "EUR")
        facts = [PairFact(name, type_, value) for name, (type_, value) in shared.items()]
        facts.append(PairFact("price", FactType.MONEY, f"{cents} {currency}"))
        facts.append(PairFact("ends", FactType.DATE, day.isoformat(), "day"))
        if mode == "facts":  # what a translator may take for the one that is meant
            facts.append(PairFact("club_discount", FactType.PERCENT, str(int(shared["discount"][1]) + 7)))
            facts.append(PairFact("starts", FactType.DATE, (day - timedelta(days=9)).isoformat(), "day"))
        return (*facts, PairFact("gift", FactType.TEXT, GIFTS.get(market, "gift")))

    return of(SOURCE), of(locale)


def _link(chance: random.Random) -> str:
    page = chance.choice(("lumen", "spring", "care"))
    return f"https://shop.example/{page}?utm_source=crm&id={chance.randint(100, 999)}"


def _filled(text: str, facts: tuple[PairFact, ...], locale: str) -> str:
    values = {fact.name: icu_value(fact.type, fact.value, locale, fact.style) for fact in facts}
    left = {name: f"{{{name}}}" for name in arguments(text) - values.keys()}
    return format_text(text, {**values, **left}, locale)
