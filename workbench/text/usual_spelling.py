"""How a market writes a fact most often, in plain form: what is looked for first in a text."""

from __future__ import annotations

from functools import lru_cache

from workbench.models.facts import FactType
from workbench.text.facts import format_fact, shape_for
from workbench.text.number_shapes import Shape
from workbench.text.spellings import plain

_DATE = FactType.DATE


def usual_spelling(type_: FactType, value: str, locale: str, style: str = "") -> str:
    """``plain(format_fact(…))`` without a cache, for hardly two prices of a long file are alike."""
    if type_ is _DATE:
        return plain(format_fact(type_, value, locale, style))
    amount, _, currency = value.partition(" ")
    whole, point, decimals = amount.partition(".")
    if len(amount) <= _MOST and whole.isdecimal() and amount.isascii() and (decimals.isdecimal() or not point):
        shape = _plain_shape(type_, currency, locale, len(decimals), bool(point))
        if shape is not None and (whole[0] != "0" or whole == "0") and (currency or decimals[-1:] != "0"):
            return shape.write(whole, decimals)
    return plain(format_fact(type_, value, locale, style))


_MOST = 13
"""Longer amounts are rare and may have more digits than a fact may have."""


@lru_cache(maxsize=2048)
def _plain_shape(type_: FactType, currency: str, locale: str, decimals: int, has_point: bool) -> Shape | None:
    shape = shape_for(type_, currency, locale, decimals, has_point)
    if shape is None:
        return None
    return Shape(plain(shape.prefix), plain(shape.suffix), plain(shape.group), plain(shape.mark), shape.least)


def tail_of(type_: FactType, value: str) -> str:
    """Digits that stand together in every text that has the fact in its usual spelling; empty if that is unclear."""
    if type_ is _DATE:
        return value[8:].lstrip("0")
    tail = value.partition(" ")[0].partition(".")[0][-3:]
    return tail if tail.isdecimal() else ""
