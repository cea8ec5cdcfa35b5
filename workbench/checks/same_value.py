"""Whether a figure with the digits of a fact may be the fact: *9. Juli* is not 9 June, nor *49,00 €* £49."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from workbench.checks.subject import ArgumentSpec
from workbench.models.facts import FactType
from workbench.text.amounts import NUMBER, currency_of
from workbench.text.days import months_named
from workbench.text.figure_values import amounts_of
from workbench.text.spellings import plain

_Reading = Callable[[str, str], Iterable[object]]
_NOTATIONS = ("en", "de")
"""Locales that between them read a point and a comma either way."""


def may_be_worth(spec: ArgumentSpec, written: str, locale: str) -> bool:
    """Whether nothing that ``written`` says for certain is something else than what the fact says."""
    forms = [plain(form) for form in spec.forms]
    for read in _READINGS.get(spec.type, ()) if spec.type is not None else ():
        said = {value for tongue in (locale, *_NOTATIONS) for value in read(written, tongue)}
        meant = set(chain.from_iterable(read(form, locale) for form in forms))
        if said and meant and said.isdisjoint(meant):
            return False
    return True


def _currencies(written: str, locale: str) -> Iterable[str]:
    return currency_of(NUMBER.sub("", written).strip(" +-–—"), locale)


_READINGS: dict[FactType, tuple[_Reading, ...]] = {
    FactType.DATE: (months_named,),
    FactType.MONEY: (_currencies, amounts_of),
    FactType.PERCENT: (amounts_of,),
    FactType.NUMBER: (amounts_of,),
}
"""What can be read in a figure of the type; each by itself, and nothing where it is unclear."""
