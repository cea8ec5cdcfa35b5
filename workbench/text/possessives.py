"""Possessives that are a third person's or, politely, the reader's: Spanish *su*, Italian *suo*. The source tells.

English *your* can only be the reader's, and *its*, *her* and *their* never are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.text.locales import language
from workbench.text.words import vocabulary, words

_BOTH: dict[str, str] = {"es": "su sus suyo suya suyos suyas", "it": "suo sua suoi sue"}
_INFORMAL: dict[str, str] = {
    "es": "tu tus tuyo tuya tuyos tuyas te ti contigo",
    "it": "tuo tua tuoi tue te ti",
}
_IDIOMS: dict[str, str] = {
    "es": "vez|lugar|punto|parte|mejor|mayor|máxim[oa]|medida|just[ao]|ritmo|totalidad|alrededor|favor|máximo",
    "it": "volta|parte|posto|modo|meglio|massimo|massima|insieme",
}
"""What stands behind a possessive that is nobody's: *a su vez*, *a sua volta*."""
_READERS: dict[str, str] = {
    "es": "primera vez|primer pedido|primera compra|próximo pedido|próxima compra|casa|pedido|cesta|carrito|compra"
    "|contraseña|suscripción|correo|cumpleaños",
    "it": "primo ordine|primo acquisto|prossimo ordine|prossimo acquisto|ordine|carrello|acquisto|password|compleanno",
}
"""What in an email is nobody else's but the reader's."""
_YOURS = frozenset(("your", "yours", "yourself"))
_SENTENCE = re.compile(r"[^.!?…\n]+")
_OTHERS = frozenset(("its", "his", "her", "hers", "their", "theirs", "whose", "she", "he", "they", "them", "him"))


def formal_possessives(text: str, locale: str, source: str, source_locale: str) -> Iterator[tuple[int, int]]:
    """Where a possessive addresses the reader formally, in a text that otherwise does not."""
    tongue = language(locale)
    both = _both(tongue)
    if both.isdisjoint(vocabulary(text)) or language(source_locale) != "en":
        return
    if not _OTHERS.isdisjoint(vocabulary(source)):
        return
    informal = _INFORMAL[tongue].split()
    told = sum(word in _YOURS for word in words(source)) > sum(word in informal for word in words(text))
    for sentence in _SENTENCE.finditer(text):
        if vocabulary(sentence[0]).isdisjoint(informal):
            for match in _pattern(tongue, told).finditer(text, *sentence.span()):
                yield match.span(1)


@lru_cache(maxsize=64)
def _both(tongue: str) -> frozenset[str]:
    return frozenset(_BOTH.get(tongue, "").split())


@lru_cache(maxsize=64)
def _pattern(tongue: str, told: bool) -> re.Pattern[str]:
    what = rf"(?!(?:{_IDIOMS[tongue]})\b)" if told else rf"(?=(?:{_READERS[tongue]})\b)"
    return re.compile(rf"(?<!\w)({'|'.join(_BOTH[tongue].split())})\s{what}", re.IGNORECASE)
