"""Figures that an English source says in words: a dozen, a fortnight, half past seven, *buy one, get one*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from workbench.models.facts import FactType
from workbench.text.clock import half_hour_spellings
from workbench.text.decades import decade_spellings, decades_in
from workbench.text.halves import half_price
from workbench.text.locales import language
from workbench.text.ordinals import ROMAN_ONES
from workbench.text.spellings import spellings

_VALUES: dict[str, tuple[int, ...]] = {
    "one": (1,),
    "once": (1,),
    "single": (1,),
    "both": (2,),
    "couple": (2,),
    "double": (2,),
    "half": (2,),
    "pair": (2,),
    "twice": (2,),
    "triple": (3,),
    "thrice": (3,),
    "dozen": (12,),
    "fortnight": (2, 14, 15),
    "hundred": (100,),
    "thousand": (1000,),
    "million": (1_000_000,),
    "weekend": (2,),
}
_ROMAN = re.compile(r"(?<!\w)(?=[IVX]{2})(X{0,3})(IX|IV|V?I{0,3})(?!\w)")
_HALF_PRICE = re.compile(r"\bhalf(?:[ -]price| (?:the |of the )?(?:price|cost)| off)", re.IGNORECASE)
_OFFER = re.compile(r"\b(?:buy|two for one|one plus one|bogo)\b", re.IGNORECASE)
_OFFERS = ("1", "2", "3", "2x1", "2×1", "1+1", "1+1=2", "1+1=3", "2+1", "2+1=3", "1 + 1", "2 + 1")
_WEEKS = re.compile(r"\btwo weeks\b", re.IGNORECASE)
_FIFTEEN_DAYS = frozenset(("es", "fr", "it", "pt"))
"""Where two weeks are *quinze jours*."""


def said_values(text: str, said: frozenset[str], locale: str, other: str) -> Iterator[int]:
    """The values of words that are no numbers, and of Roman numerals."""
    for tens, ones in _ROMAN.findall(text):
        yield 10 * len(tens) + ROMAN_ONES.index(ones)
    if language(locale) == "en":
        for word in said & _VALUES.keys():
            yield from _VALUES[word]
        if language(other) in _FIFTEEN_DAYS and _WEEKS.search(text):
            yield 15


def said_spellings(text: str, said: frozenset[str], locale: str, other: str) -> Iterator[str]:
    """What ``other`` may write for phrases of the text that mean a figure."""
    if language(locale) != "en":
        return
    yield from half_hour_spellings(text, other)
    for decade in decades_in(said):
        yield from decade_spellings(decade, other)
    if "half" in said and _HALF_PRICE.search(text):
        yield from half_price(other)
        yield from spellings(FactType.PERCENT, "50", other)
    if said & {"twice", "double"}:
        yield from ("2x", "x2", "2×", "×2")
    if _OFFER.search(text):
        yield from _OFFERS


def multiple_spellings(amount: Decimal) -> Iterator[str]:
    """``10x``, as Portuguese counts instalments and everybody counts points."""
    if amount == amount.to_integral_value() and amount < 1000:
        yield f"{int(amount)}x"
