"""Plural categories: which numbers select which, so that a missing branch can be told from an unneeded one."""

from __future__ import annotations

from functools import lru_cache

from workbench.text.locales import babel_locale

_RANGE = (*range(201), 1000, 10_000, 100_000)
"""Whole numbers that copy counts to; every rule of CLDR repeats within them."""


@lru_cache(maxsize=512)
def known(locale: str, *, ordinal: bool = False) -> frozenset[str]:
    """Every category that CLDR has for the locale."""
    where = babel_locale(locale)
    return frozenset((where.ordinal_form if ordinal else where.plural_form).tags) | {"other"}


@lru_cache(maxsize=512)
def numbers(locale: str, *, ordinal: bool = False) -> dict[str, frozenset[int]]:
    """Category → the whole numbers of copy that select it; categories that none selects are left out.

    French, Spanish, Italian and Portuguese have ``many`` for millions only, which copy never counts to.
    """
    where = babel_locale(locale)
    rule = where.ordinal_form if ordinal else where.plural_form
    found: dict[str, set[int]] = {}
    for number in _RANGE:
        found.setdefault(rule(number), set()).add(number)
    return {category: frozenset(members) for category, members in found.items()}


@lru_cache(maxsize=1024)
def missing(locale: str, keys: frozenset[str], *, ordinal: bool = False) -> tuple[str, ...]:
    """The categories that the locale needs and ``keys`` lacks; ``=1`` stands for ``one`` where one is 0 or 1 only."""
    exact = {int(key[1:]) for key in keys if key[1:].isdecimal() and key.startswith("=")} | {0}
    return tuple(
        category
        for category, members in sorted(numbers(locale, ordinal=ordinal).items())
        if category not in keys and not members <= exact
    )
