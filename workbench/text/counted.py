"""Counted nouns: which languages change them with the number, and which words of theirs stay as they are."""

from __future__ import annotations

import re

from workbench.text.locales import language

_SLAVIC = ("one", "few", "many")
_DIFFER: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("en", "de", "nl", "fr", "es", "it", "pt", "pl", "cs"), ("one", "other")),
    **dict.fromkeys(("ru", "uk"), _SLAVIC),
}
"""Language → the categories of which no two share a form of a noun."""

_SAME: dict[str, str] = {
    "en": "series species pence headquarters means",
    "de": "euro cent dollar pfund franken prozent grad gramm kilo kilogramm mal stück paar dutzend uhr kissen wagen "
    "becken zeichen packen gb mb ml cl km kg cm mm karat watt volt sie ihnen ihr ihre ihren ihrem ihrer",
    "nl": "euro cent procent jaar uur keer kwartier gram kilo liter meter stuks paar dozijn voor meer minder met nog "
    "over tot van",
    "fr": "mois fois prix choix avis bras repas cas colis tapis jus corps palais succès pour avec sans encore plus "
    "moins par sur dans",
    "es": "lunes martes miércoles jueves viernes crisis tesis paraguas para más menos con sin por solo hasta",
    "it": "euro foto moto auto radio cinema sport bar film set kit box gel spray gift per più meno con senza ancora "
    "solo",
    "pt": "lápis ônibus tórax para mais menos com sem por só até",
    "pl": "euro dla więcej mniej przez tylko jeszcze",
    "cs": "euro pro více méně ještě",
    "ru": "евро кофе пальто авто видео фото кино кило руб для ещё еще или уже под при",
    "uk": "євро пальто авто відео фото кіно кіло грн для ще або вже під при",
}
"""Words after a number that are written alike for one and for many."""
_SAME_WORDS = {tongue: frozenset(words.split()) for tongue, words in _SAME.items()}
_ALIKE_ENDINGS = {
    "de": ("er", "el", "chen", "lein"),
    "it": ("à", "è", "ì", "ò", "ù"),
    "fr": ("ment",),
    "es": ("mente",),
}
_NEXT_WORD = re.compile(r"#[\s\u00a0\u202f]*([^\W\d_]{3,})(?![\w.])")
_ENGLISH = re.compile(r"#[^.!?;:,]{0,60}?\b([^\W\d_]{2,}(?<![us])(?<!i)s)\b", re.IGNORECASE)
_GERMAN = re.compile(r"#[^.!?;:,#]{0,60}?(?<!\w)([^\W\d_a-zäöüß][^\W\d_]{2,})(?![\w.])")
_NOUN = {"en": _ENGLISH, "de": _GERMAN}


def differing(locale: str) -> tuple[str, ...]:
    """The plural categories of which no two share a form; nothing where that cannot be told."""
    return _DIFFER.get(language(locale), ())


def counted_noun(branch: str, locale: str) -> str:
    """The word that ``branch`` counts with ``#`` and that changes with the number; empty when there is none.

    In English only a plural tells (``# days``), in German the capital; elsewhere the word right after the number.
    """
    tongue = language(locale)
    found = _NOUN.get(tongue, _NEXT_WORD).search(branch)
    if found is None:
        return ""
    word = found[1].lower()
    if word in _SAME_WORDS.get(tongue, ()) or word.endswith(_ALIKE_ENDINGS.get(tongue, ("\0",))):
        return ""
    return found[1]
