"""Defects that a benchmark plants: each takes a good pair and spoils its translation in one way, or cannot."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from benchmarks.planted import Good
from workbench.project.pairs import Pair

Defect = Callable[[random.Random, Good], str | None]
"""The spoilt text of a good pair; nothing when the pair has no place for the defect."""

DEFECTS: dict[str, Defect] = {}


def planted(name: str, chance: random.Random, good: Good) -> Pair | None:
    """The pair of ``good`` with that defect."""
    text = DEFECTS[name](chance, good)
    if text is None or text == good.pair.text:
        return None
    limit = len(good.pair.text) if name == "too long" else good.pair.max_length
    return replace(good.pair, id=f"{good.pair.id}-{name.replace(' ', '-')}", text=text, max_length=limit)


def defect(run: Defect) -> Defect:
    """Register a defect under its function's name."""
    DEFECTS[run.__name__.replace("_", " ")] = run
    return run


_ARGUMENT = re.compile(r"\{[a-z_]+\}")
_WORD = re.compile(r"[^\W\d_]{4,}")


def _argument(chance: random.Random, text: str) -> re.Match[str] | None:
    found = list(_ARGUMENT.finditer(text))
    return chance.choice(found) if found else None


def _cut(text: str, start: int, end: int, new: str = "") -> str:
    return text[:start] + new + text[end:]


def _has_letters_only(text: str) -> bool:
    return "{" not in text


@defect
def argument_missing(chance: random.Random, good: Good) -> str | None:
    match = _argument(chance, good.pair.text)
    return re.sub(r"  +", " ", _cut(good.pair.text, *match.span()).strip()) if match else None


@defect
def argument_doubled(chance: random.Random, good: Good) -> str | None:
    match = _argument(chance, good.pair.text)
    return _cut(good.pair.text, *match.span(), f"{match[0]} {match[0]}") if match else None


@defect
def argument_renamed(chance: random.Random, good: Good) -> str | None:
    match = _argument(chance, good.pair.text)
    names = {"{price}": "{preis}", "{code}": "{codigo}", "{product}": "{produkt}", "{ends}": "{ende}"}
    return _cut(good.pair.text, *match.span(), names[match[0]]) if match and match[0] in names else None


@defect
def argument_extra(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    absent = [name for name in ("rating", "price", "code") if name not in text]
    return f"{text} {{{absent[0]}}}" if "{" in text and absent else None


@defect
def plural_branch_missing(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    for branch in (r" few \{[^{}]*\}", r" many \{[^{}]*\}", r" one \{[^{}]*\}"):
        if re.search(branch, text):
            return re.sub(branch, "", text, count=1)
    return None


@defect
def icu_broken(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    return text.replace("}", "", 1) if "{" in text else None


def _literal(good: Good, *names: str) -> tuple[str, str] | None:
    """A fact that stands literally in the text, and how."""
    if "arguments" in good.pair.id:
        return None
    for name in names:
        if name in good.names and good.values[name] in good.pair.text:
            return name, good.values[name]
    return None


@defect
def figure_changed(chance: random.Random, good: Good) -> str | None:
    found = _literal(good, *chance.sample(["price", "discount", "days_left"], 3))
    if not found:
        return None
    digit = next(i for i, c in enumerate(found[1]) if c.isdigit())
    other = chance.choice([d for d in "123456789" if d != found[1][digit]])
    return good.pair.text.replace(found[1], _cut(found[1], digit, digit + 1, other), 1)


@defect
def date_changed(chance: random.Random, good: Good) -> str | None:
    found = _literal(good, "ends")
    if not found:
        return None
    return good.pair.text.replace(found[1], re.sub(r"\d+", lambda m: str(int(m[0]) % 27 + 1), found[1], count=1), 1)


@defect
def fact_swapped(chance: random.Random, good: Good) -> str | None:
    others = {"discount": "club_discount", "ends": "starts"}
    found = _literal(good, *chance.sample(sorted(others), 2))
    if not found or (other := good.values.get(others[found[0]])) is None:
        return None
    return good.pair.text.replace(found[1], other)


@defect
def code_changed(chance: random.Random, good: Good) -> str | None:
    found = _literal(good, "code")
    return good.pair.text.replace(found[1], found[1][:-1] + str((int(found[1][-1]) + 3) % 10), 1) if found else None


@defect
def figure_missing(chance: random.Random, good: Good) -> str | None:
    found = _literal(good, *chance.sample(["price", "discount"], 2))
    return re.sub(r"  +", " ", good.pair.text.replace(found[1], "")).strip() if found else None


@defect
def figure_invented(chance: random.Random, good: Good) -> str | None:
    extra = {"de": "Nur noch 3 Stück!", "fr": "Plus que 3 pièces.", "es": "Solo quedan 3.", "ru": "Осталось всего 3."}
    tail = extra.get(good.pair.locale[:2], "+ 15%")
    return f"{good.pair.text} {tail}" if good.pair.slot == "body" else None


@defect
def wrong_market_notation(chance: random.Random, good: Good) -> str | None:
    found = _literal(good, "price")
    if not found:
        return None
    foreign = found[1].translate(str.maketrans({".": ",", ",": ".", "\u202f": ",", "\u00a0": " "}))
    return good.pair.text.replace(found[1], foreign, 1) if foreign.replace("\u00a0", " ") != found[1] else None


@defect
def currency_changed(chance: random.Random, good: Good) -> str | None:
    found = _literal(good, "price")
    return good.pair.text.replace(found[1], re.sub(r"€|₽|zł|R\$|₺", "$", found[1]), 1) if found else None


@defect
def link_changed(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    return chance.choice([
        text.replace("utm_source=crm", "utm_source=cmr"), text.replace("shop.example", "shop.exemple"),
        text.replace("https://", "https:// "),
    ]) if "https://" in text else None  # fmt: skip


@defect
def untranslated(chance: random.Random, good: Good) -> str | None:
    source = good.pair.source or ""
    return source if len(_WORD.findall(_ARGUMENT.sub("", source))) >= 3 else None


@defect
def partly_untranslated(chance: random.Random, good: Good) -> str | None:
    ours, theirs = (re.split(r"(?<=[.!?…]) ", text) for text in (good.pair.text, good.pair.source or ""))
    plain = [at for at, part in enumerate(theirs) if "{" not in part and not re.search(r"\d", part) and len(part) > 30]
    if len(ours) != len(theirs) or not plain or len(ours) < 2:
        return None
    at = chance.choice(plain)
    return " ".join([*ours[:at], theirs[at], *ours[at + 1 :]])


@defect
def another_language(chance: random.Random, good: Good) -> str | None:
    foreign = {
        "de-DE": "Votre panier vous attend toujours, prenez tout votre temps pour choisir.",
        "fr-FR": "Ihr Warenkorb wartet noch auf Sie, nehmen Sie sich Zeit für die Auswahl.",
        "es-ES": "O seu carrinho ainda está à sua espera, escolha com toda a calma.",
        "ru-RU": "Ваш кошик досі чекає на вас, обирайте спокійно і без поспіху.",
        "it-IT": "Tu cesta todavía te está esperando, elige con toda la calma del mundo.",
        "pl-PL": "Váš košík na vás stále čeká, vybírejte v klidu a beze spěchu.",
        "pt-BR": "Tu cesta todavía te está esperando, elige con toda la calma del mundo.",
        "nl-NL": "Ihr Warenkorb wartet noch auf Sie, nehmen Sie sich Zeit für die Auswahl.",
        "tr-TR": "Səbətin hələ də səni gözləyir, tələsmədən və rahatlıqla seç.",
    }
    return foreign[good.pair.locale] if "{" not in (good.pair.source or "") and not good.names else None


@defect
def double_space(chance: random.Random, good: Good) -> str | None:
    at = [m.start() for m in re.finditer(r"(?<=[^\W\d_]) (?=[^\W\d_])", good.pair.text)]
    return _cut(good.pair.text, place := chance.choice(at), place, " ") if at else None


@defect
def edge_space(chance: random.Random, good: Good) -> str | None:
    return chance.choice([f" {good.pair.text}", f"{good.pair.text} "])


@defect
def no_break_space_lost(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    return re.sub("[\u00a0\u202f](?=[?!:;»%€])", " ", text) if good.pair.locale == "fr-FR" else None


@defect
def space_before_sign_lost(chance: random.Random, good: Good) -> str | None:
    return re.sub("[\u00a0\u202f](?=[?!:;»])", "", good.pair.text) if good.pair.locale == "fr-FR" else None


@defect
def foreign_quotes(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    return re.sub("[„“”«»]", '"', re.sub("(?<=«)\u00a0|\u00a0(?=»)", "", text)) if re.search("[„«]", text) else None


@defect
def quote_not_closed(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    return re.sub("\u00a0?[“”»]", "", text, count=1) if re.search("[„«]", text) else None


@defect
def doubled_word(chance: random.Random, good: Good) -> str | None:
    words = list(re.finditer(r"(?<![\w{])(?![nv]ous)[^\W\d_]{4,}(?= [^\W\d_])", good.pair.text))
    match = chance.choice(words) if words and good.pair.locale != "tr-TR" else None  # Turkish doubles words
    return _cut(good.pair.text, match.end(), match.end(), f" {match[0].lower()}") if match else None


@defect
def zero_width(chance: random.Random, good: Good) -> str | None:
    words = list(_WORD.finditer(_ARGUMENT.sub(lambda m: "#" * len(m[0]), good.pair.text)))
    words = [m for m in words if not _inside_braces(good.pair.text, m.start())]
    match = chance.choice(words) if words else None
    return (
        _cut(good.pair.text, at := match.start() + 2, at, chance.choice("\u200b\u200e\ufeff\u2060")) if match else None
    )


def _inside_braces(text: str, at: int) -> bool:
    return text.count("{", 0, at) != text.count("}", 0, at)


@defect
def homoglyph(chance: random.Random, good: Good) -> str | None:
    swap = {"а": "a", "е": "e", "о": "o", "с": "c", "р": "p"}
    table = swap if good.pair.locale == "ru-RU" else {latin: cyrillic for cyrillic, latin in swap.items()}
    words = [m for m in _WORD.finditer(good.pair.text) if not _inside_braces(good.pair.text, m.start())]
    words = [m for m in words if set(m[0][1:]) & table.keys() and not m[0].isupper() and "://" not in good.pair.text]
    match = chance.choice(words) if words else None
    if match is None:
        return None
    at = next(i for i in range(match.start() + 1, match.end()) if good.pair.text[i] in table)
    return _cut(good.pair.text, at, at + 1, table[good.pair.text[at]])


@defect
def mojibake(chance: random.Random, good: Good) -> str | None:
    words = [
        m
        for m in _WORD.finditer(good.pair.text)
        if not m[0].isascii() and not _inside_braces(good.pair.text, m.start())
    ]
    match = chance.choice(words) if words else None
    spoilt = match[0].encode().decode("cp1252", "replace") if match else ""
    return _cut(good.pair.text, *match.span(), spoilt) if match else None


@defect
def esp_tag(chance: random.Random, good: Good) -> str | None:
    tag = chance.choice(["{{ first_name }}", "*|FNAME|*", "%%FIRST_NAME%%", "${name}", "{% if vip %}"])
    return f"{tag} {good.pair.text}"
