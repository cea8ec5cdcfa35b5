"""Words that deny, exclude or restrict, by language; and what English denies in a condition."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.text.locales import language

DENIED = re.compile(
    r"(?:\b\w{1,6}n['’]t|\bnot|\bcannot|\bnever)\s+(?:be\s+|been\s+|yet\s+)?(?:valid|appl(?:y|ies|icable)|includ|combin"
    r"|availab|refund|redeem|exchang|transfer|eligib|need|have\s+to|requir|charg|cover)\w*",
    re.IGNORECASE,
)
"""A condition of an offer, with its *not*."""

_WORDS: dict[str, str] = {
    "de": "nicht nichts nie niemals ohne weder ausgenommen ausgeschlossen außer ausser nur lediglich entfällt "
    "entfallen kein* ungült* unzuläss* unnöt* überflüssig *los *lose *losen *frei *freie *freien",
    "fr": "ne n pas jamais aucun aucune sans hors sauf exclu* excepté ni non seulement inutile uniquement rien nul "
    "invalid* indispon* incompat*",
    "es": "no nunca sin excepto salvo ni tampoco ningún ninguna ninguno nada solo sólo exclu* innecesari* únicamente "
    "inválid* incompat*",
    "it": "non mai senza esclus* eccetto tranne né nessun* niente nulla solo inutil* soltanto",
    "pt": "não nunca sem exceto nem nenhum nenhuma nada apenas só somente exclu* inválid* indispon*",
    "nl": "niet niets geen nooit zonder behalve noch uitgezonderd uitgesloten alleen ongeldig* onnodig* *loos "
    "*loze *vrij",
    "pl": "nie nieważn* niedostęp* niepotrz* nigdy bez oprócz ani żad* wyłącz* tylko nic",
    "ru": "не недейств* недоступ* необяз* невозм* неприм* нет ни никак* ничего ничем никогда без кроме нельзя исключ* "
    "только лишь",
    "uk": "не недійсн* недоступ* неможл* нема* ні ніяк* нічого ніколи без крім лише тільки виключ* винят*",
}
"""A * stands for any beginning or ending."""


def denies(words: frozenset[str], locale: str) -> bool | None:
    """Whether one of the words denies something; ``None`` for a language without a list."""
    pattern = _pattern(language(locale))
    if pattern is None:
        return None
    plain, affixed = pattern
    return not plain.isdisjoint(words) or any(affixed.fullmatch(word) for word in words)


@lru_cache(maxsize=64)
def _pattern(tongue: str) -> tuple[frozenset[str], re.Pattern[str]] | None:
    listed = _WORDS.get(tongue, "").split()
    if not listed:
        return None
    affixed = "|".join(word.replace("*", r"\w*") for word in listed if "*" in word) or r"(?!)"
    return frozenset(word for word in listed if "*" not in word), re.compile(affixed)
