"""BCP 47 locale codes: validity, names, direction and plural categories, from CLDR by Babel."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from workbench.text.nearest import nearest


class UnknownLocale(ValueError):
    """The code is no locale that CLDR knows."""


@lru_cache(maxsize=512)
def babel_locale(tag: str) -> Locale:
    """Babel's locale of a BCP 47 ``tag``; raises :class:`UnknownLocale`, a ``ValueError``, naming the nearest code."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        close = nearest(tag, _known())
        hint = f"did you mean {close}?" if close else "write it like de-DE or pt-BR"
        raise UnknownLocale(f"unknown locale {tag!r}: {hint}") from None


def require_locale(tag: str) -> str:
    """``tag`` itself if it is a locale in its usual spelling; raises :class:`UnknownLocale` otherwise."""
    usual = str(babel_locale(tag)).replace("_", "-")
    if usual != tag:
        raise UnknownLocale(f"unknown locale {tag!r}: did you mean {usual}?")
    return tag


@lru_cache(maxsize=512)
def language(tag: str) -> str:
    """The language subtag: ``de`` of ``de-AT``."""
    return tag.partition("-")[0]


_HOMES = {"de": "DE", "es": "ES", "fr": "FR", "it": "IT", "nl": "NL", "pl": "PL", "ru": "RU", "tr": "TR", "uk": "UA"}


@lru_cache(maxsize=512)
def territory(tag: str) -> str:
    """The territory whose law holds: ``AT`` of ``de-AT``, ``DE`` of ``de``; empty where a language cannot tell."""
    last = tag.rpartition("-")[2]
    return last if len(last) == 2 and last.isupper() else _HOMES.get(language(tag), "")


def display_name(tag: str, in_: str = "en") -> str:
    """The locale's name for people, in the language ``in_``: ``German (Germany)``."""
    return babel_locale(tag).get_display_name(in_) or tag


def is_rtl(tag: str) -> bool:
    """Whether the locale is written from right to left."""
    return babel_locale(tag).text_direction == "rtl"


def plural_categories(tag: str) -> frozenset[str]:
    """The CLDR cardinal plural categories of the locale, ``other`` included."""
    return frozenset(babel_locale(tag).plural_form.tags) | {"other"}


def needed_plural_categories(tag: str) -> frozenset[str]:
    """The categories that whole numbers below a million can select; a text must have a branch for each of them.

    French, Spanish, Italian and Portuguese have ``many`` for millions only, which copy never counts to.
    """
    return _needed(tag)


@lru_cache(maxsize=512)
def _needed(tag: str) -> frozenset[str]:
    rule = babel_locale(tag).plural_form
    return frozenset(rule(n) for n in (*range(201), 1000, 10_000, 100_000)) | {"other"}


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    return tuple(identifier.replace("_", "-") for identifier in locale_identifiers())
