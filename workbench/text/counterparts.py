"""The figures of one locale's text and how another locale writes them: what a translation may and must say literally.

For texts whose facts nobody declared. ``£1,299.00`` of an English text is ``1.299,00 £`` in German; ``31 March`` is
``31. März``. What cannot be read as a figure (a phone number, a link, a code) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from workbench.models.facts import FactType
from workbench.text.amounts import NUMBER, amount_of, currency_of
from workbench.text.clock import clock_word_spellings, time_spellings, usual_time
from workbench.text.days import day_of, day_spellings
from workbench.text.figure_places import Place, place_of
from workbench.text.figures import SUSPECT, Figure, Kind, figures
from workbench.text.lazy_set import LazySet
from workbench.text.locales import language
from workbench.text.numerals import number_words
from workbench.text.ordinals import ordinal_spellings, ordinal_word_values, words_for_one
from workbench.text.prose import prose
from workbench.text.restated import restated
from workbench.text.said import multiple_spellings, said_spellings, said_values
from workbench.text.scales import ALWAYS, always_spellings, scale_of
from workbench.text.spellings import plain, spellings
from workbench.text.usual_form import usual_form_of
from workbench.text.words import words

MOST = 300
"""Different figures of one text: no email has more, and each is compared with each figure of the translation."""


class Counterpart(NamedTuple):
    """One figure."""

    written: str
    """As the text has it, in plain form."""
    type: FactType
    forms: Set[str]
    """Every spelling in the other locale, in plain form; put together when first looked into."""


def counterparts(text: str, locale: str, other: str) -> Iterator[Counterpart]:
    """Every figure in the prose of the slot text ``text``, which is in ``locale``, as ``other`` may write it."""
    if not SUSPECT.search(text):
        return
    seen = plain(prose(text))
    found = list(figures(seen, locale))
    known: set[str] = set()
    for at, figure in enumerate(found):
        written = seen[figure.start : figure.end]
        known.add(written)
        if len(known) > MOST:
            break
        about = figure.kind, written, locale, other, seen, found, at
        yield Counterpart(written, _TYPES.get(figure.kind, FactType.TEXT), LazySet(_forms, _usual, about=about))


def kinds_in(text: str, locale: str) -> dict[str, Kind]:
    """Every figure in the prose of a slot text as :func:`counterparts` has it, and what it is."""
    if not SUSPECT.search(text):
        return {}
    seen = plain(prose(text))
    return dict(islice(((seen[start:end], kind) for kind, start, end in figures(seen, locale)), MOST))


def usual_counterpart(kind: Kind, written: str, locale: str, other: str) -> tuple[FactType, tuple[str, ...]]:
    """The type of a figure and how ``other`` writes it most often; no spelling where that is unclear."""
    return _TYPES.get(kind, FactType.TEXT), tuple(_usual(kind, written, locale, other))


def number_word_forms(text: str, locale: str, other: str) -> frozenset[str]:
    """For every number word in the text: its digits and its words in ``other``."""
    known = number_words(language(locale))
    said = frozenset(words(text))
    values = {known[word] for word in said if word in known} | ordinal_word_values(said, locale)
    values.update(said_values(text, said, locale, other))
    forms = (_number_forms(Decimal(value), "", other) for value in values)
    return clock_word_spellings(said, locale, other).union(said_spellings(text, said, locale, other), *forms)


def _usual(kind: Kind, written: str, locale: str, other: str, *_: object) -> Iterator[str]:
    usual = usual_form_of(kind, written, locale, other) if kind in _WRITTEN_ANEW else written
    if kind is Kind.TIME:
        usual = usual_time(written, other) or written
    if usual is not None:
        yield plain(usual)


def _forms(
    kind: Kind, written: str, locale: str, other: str, seen: str, found: list[Figure], at: int
) -> frozenset[str]:
    place = place_of(seen, found, at)
    read = _READERS.get(kind)
    forms = read(written, locale, other) if read else frozenset({written})
    if written == ALWAYS:
        forms |= frozenset(always_spellings(other))
    elif kind is Kind.NUMBER:
        forms |= frozenset(_number_in_place(written, locale, other, place, forms))
    elif place.shares_sign:
        forms |= {
            form for amount in _amounts(written, locale) for form in spellings(FactType.NUMBER, str(amount), other)
        }
    forms |= frozenset(restated(seen, found, at, locale, other))
    return forms | {written} if other == locale else forms


def _number_in_place(written: str, locale: str, other: str, place: Place, forms: frozenset[str]) -> Iterator[str]:
    if place.before or place.after:
        yield from (f"{place.before}{form}{place.after}" for form in forms if form[:1].isdigit())
    amount = amount_of(written, locale)
    if amount is None:
        return
    scale = scale_of(place.word, locale)
    if scale > 1:
        yield from spellings(FactType.NUMBER, str(amount * scale), other)
    if place.sign:
        lent = NUMBER.sub(written, place.sign, count=1)
        yield from _READERS[Kind.PERCENT if "%" in lent else Kind.MONEY](lent, locale, other)


def _money(written: str, locale: str, other: str) -> frozenset[str]:
    currencies = currency_of(NUMBER.sub("", written).strip(" +-–—"), locale)
    forms = [
        {form for code in currencies for form in spellings(FactType.MONEY, f"{amount} {code}", other)}
        for amount in _amounts(written, locale)
    ]
    return _alone_and_as_range(written, forms)


def _percent(written: str, locale: str, other: str) -> frozenset[str]:
    forms = [set(spellings(FactType.PERCENT, str(amount), other)) for amount in _amounts(written, locale)]
    return _alone_and_as_range(written, forms)


def _amounts(written: str, locale: str) -> list[Decimal]:
    found = (amount_of(number, locale) for number in NUMBER.findall(written))
    return [amount for amount in found if amount is not None]


def _alone_and_as_range(written: str, forms: list[set[str]]) -> frozenset[str]:
    """Every spelling of each amount, and of the two ends of a range such as ``10–20 %`` together."""
    found = set().union(*forms)
    if len(forms) == 2:
        starts = {digits[0] for form in forms[0] if (digits := NUMBER.search(form))}
        found |= {f"{start}{mark}{end}" for start in starts for mark in "-–—" for end in forms[1]}
    return frozenset(found or {written})


def _number(written: str, locale: str, other: str) -> frozenset[str]:
    match = _WITH_UNIT.fullmatch(written)
    number, unit = (match[1], match[2]) if match else (written, "")
    amount = amount_of(number, locale)
    if amount is None:
        return frozenset({written, *_ranges(written, locale, other)})
    forms = _number_forms(amount, written, other)
    if unit:
        forms |= {written, *(f"{form} {unit}" for form in forms)}
    return frozenset(forms)


def _date(written: str, locale: str, other: str) -> frozenset[str]:
    day = day_of(written, locale)
    forms = {written} if "/" in written or day is None else set()
    forms |= day_spellings(day, other) if day else set()
    if (amount := amount_of(written, locale)) is not None:  # 4.9 may be 4 September or 4.9 stars
        forms |= _number_forms(amount, written, other)
    return frozenset(forms)


def _time(written: str, locale: str, other: str) -> frozenset[str]:
    return time_spellings(written, other)


def _code(written: str, locale: str, other: str) -> frozenset[str]:
    protection = _PROTECTION.fullmatch(written)
    return frozenset({written, protection[1]} if protection else {written})


def _ranges(written: str, locale: str, other: str) -> Iterator[str]:
    """A range such as ``10-20`` or a score such as ``4.5/5``, each figure of it in the other notation."""
    pieces = _RANGE.split(written)
    for at in range(0, len(pieces), 2):
        amount = amount_of(pieces[at], locale)
        if amount is None:
            return
        pieces[at] = next(iter(sorted(spellings(FactType.NUMBER, str(amount), other))), pieces[at])
    yield "".join(pieces)
    yield from (pieces[at] for at in range(0, len(pieces), 2))


def _number_forms(amount: Decimal, written: str, other: str) -> set[str]:
    forms = set(spellings(FactType.NUMBER, str(amount), other))
    forms |= {word for word, value in number_words(language(other)).items() if value == amount}
    forms.update(multiple_spellings(amount))
    if amount == amount.to_integral_value():
        forms.update(ordinal_spellings(int(amount), written, other))
    if amount == 1:
        forms.update(words_for_one(other))
    return forms


_PROTECTION = re.compile(r"(?:SPF|LSF|FPS|UPF|PA|IP)(\d{1,3})", re.IGNORECASE)
"""Acronyms that other languages translate or set off: ``SPF50`` is ``LSF 50``."""
_WITH_UNIT = re.compile(r"([\d.,' ]*\d)([^\W\d_]{1,12})")
_RANGE = re.compile(r"([-–—/×x:])")
_READERS = {
    Kind.MONEY: _money,
    Kind.PERCENT: _percent,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.CODE: _code,
}
_WRITTEN_ANEW = frozenset((Kind.MONEY, Kind.PERCENT, Kind.NUMBER, Kind.DATE))
"""Kinds that another locale usually writes in another way."""
_TYPES = {
    Kind.LINK: FactType.LINK,
    Kind.CODE: FactType.CODE,
    Kind.MONEY: FactType.MONEY,
    Kind.PERCENT: FactType.PERCENT,
    Kind.NUMBER: FactType.NUMBER,
    Kind.DATE: FactType.DATE,
    Kind.TIME: FactType.DATE,
}
