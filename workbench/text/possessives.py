"""Possessives that are a third person's or, politely, the reader's: Spanish *su*, Italian *suo*. The source tells.

English *your* can only be the reader's, and *its*, *her* and *their* never are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.text.locales import language
from workbench.text.words import vocabulary, words

_BOTH: dict[str, str] = {
    "de": "Ihr Ihre Ihren Ihrem Ihrer Ihres",
    "es": "su sus suyo suya suyos suyas",
    "it": "suo sua suoi sue",
}
"""German only with a capital, which at the beginning of a sentence says nothing."""
_INFORMAL: dict[str, str] = {
    "de": "du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem eurer",
    "es": "tu tus tuyo tuya tuyos tuyas te ti contigo",
    "it": "tuo tua tuoi tue te ti",
}
_IDIOMS: dict[str, str] = {
    "de": "(?![A-ZÄÖÜ])",
    "es": r"(?:vez|lugar|punto|parte|mejor|mayor|máxim[oa]|medida|just[ao]|ritmo|totalidad|alrededor|favor)\b",
    "it": r"(?:volta|parte|posto|modo|meglio|massim[oa]|insieme)\b",
}
"""What stands behind a possessive that is nobody's: *a su vez*, *a sua volta*."""
_READERS: dict[str, str] = {
    "de": "Bestellung|Warenkorb|Konto|Passwort|Geburtstag",
    "es": "primera vez|primer pedido|primera compra|próximo pedido|próxima compra|casa|pedido|cesta|carrito|compra"
    "|contraseña|suscripción|correo|cumpleaños",
    "it": "primo ordine|primo acquisto|prossimo ordine|prossimo acquisto|ordine|carrello|acquisto|password|compleanno",
}
"""What in an email is nobody else's but the reader's."""
_BEGINNINGS: dict[str, frozenset[str]] = {
    "de": frozenset(("in", "mit", "für", "an", "auf", "von", "zu", "bei", "und")),
    "es": frozenset(("¡", "¿", "a", "con", "de", "desde", "en", "para", "por", "sobre")),
}
"""What may stand before a possessive that is the reader's."""
_LOOK = 24
"""So many code points before a possessive have the word before it."""
_YOURS = frozenset(("your", "yours", "yourself"))
_ON_THE_WAY = re.compile(r"\bon (?:its|their|his|her) way\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?…\n]+")
_OTHERS = frozenset(("its", "his", "her", "hers", "their", "theirs", "whose", "she", "he", "they", "them", "him"))


def formal_possessives(text: str, locale: str, source: str, source_locale: str) -> Iterator[tuple[int, int]]:
    """Where a possessive addresses the reader formally, in a text that otherwise does not."""
    tongue = language(locale)
    both = both_persons(tongue)
    if both.isdisjoint(vocabulary(text)) or language(source_locale) != "en":
        return
    if not _OTHERS.isdisjoint(vocabulary(_ON_THE_WAY.sub("", source))):
        return
    informal = _INFORMAL[tongue].split()
    told = sum(word in _YOURS for word in words(source)) > sum(word in informal for word in words(text))
    for sentence in _SENTENCE.finditer(text):
        if vocabulary(sentence[0]).isdisjoint(informal):
            yield from _in_sentence(text, tongue, told, sentence.span())


def _in_sentence(text: str, tongue: str, told: bool, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """With the readers' own things anywhere, else where nobody else was named: at the beginning, or for its *your*."""
    for match in _pattern(tongue, False).finditer(text, *span):
        yield match.span(1)
    for match in _pattern(tongue, True).finditer(text, *span) if told and tongue in _BEGINNINGS else ():
        before = text[max(span[0], match.start() - _LOOK) : match.start()].split()
        if (not before or before[-1].lower() in _BEGINNINGS[tongue]) and not _is_readers(text, tongue, match):
            yield match.span(1)


def _is_readers(text: str, tongue: str, match: re.Match[str]) -> bool:
    return _pattern(tongue, False).match(text, match.start()) is not None


@lru_cache(maxsize=64)
def both_persons(tongue: str) -> frozenset[str]:
    """The possessives of a language, in lower case, that may be the reader's or somebody else's."""
    return frozenset(_BOTH.get(tongue, "").lower().split())


@lru_cache(maxsize=64)
def _pattern(tongue: str, told: bool) -> re.Pattern[str]:
    what = rf"(?!{_IDIOMS[tongue]})" if told else rf"(?=(?:{_READERS[tongue]})\b)"
    flags = re.NOFLAG if tongue == "de" else re.IGNORECASE
    return re.compile(rf"(?<!\w)({'|'.join(_BOTH[tongue].split())})\s{what}", flags)
