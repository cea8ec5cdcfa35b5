"""Advertising in Russia speaks Russian.

*Sale*, *new*, *must have*, *black friday* need an equal Russian wording in the same text (53-FZ, article 3, part 2;
38-FZ, article 5, part 11). Names of products and brands may stay as they are: those that are declared, and several
capitalised words that stand in the source just so, such as *Lumen Glow Serum*.

Say it in Russian, or put the Russian beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.checks.names import copied_names
from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import word
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import territory
from workbench.text.prose import wording
from workbench.text.words import vocabulary

_RUSSIAN = {
    "sale": ("распродаж", "скидк", "скидок"),
    "sales": ("распродаж", "скидк", "скидок"),
    "discount": ("скидк", "скидок"),
    "off": ("скидк", "скидок"),
    "new": ("нов", "новинк"),
    "hit": ("хит", "популярн"),
    "best": ("лучш",),
    "free": ("бесплатн", "подар"),
    "gift": ("подар",),
    "bonus": ("бонус", "подар"),
    "promo": ("промо", "акци"),
    "must have": ("необходим", "маст-хэв", "обязательн"),
    "black friday": ("чёрн", "черн"),
    "cyber monday": ("киберпонедельник",),
    "limited edition": ("ограниченн", "лимитированн"),
    "exclusive": ("эксклюзивн",),
    "special offer": ("специальн", "особ"),
    "last chance": ("последн",),
    "only": ("только",),
    "shop now": ("магазин", "выбрать", "купить"),
    "buy": ("купи",),
    "online": ("онлайн", "интернет"),
    "beauty": ("красот", "бьюти"),
    "skincare": ("уход",),
    "glow": ("сиян",),
    "love": ("люб",),
    "happy": ("счастлив", "с днём", "с днем"),
    "welcome": ("добро пожаловать", "привет"),
    "make up": ("макияж",),
    "look": ("образ",),
    "summer": ("лет",),
    "winter": ("зим",),
    "spring": ("весн", "весенн"),
    "autumn": ("осен",),
}
"""Foreign word → how its Russian wordings begin."""
_LATIN = re.compile("[A-Za-z]{2}")
_FIRST = {word: word.split()[0] for word in _RUSSIAN}
_ALL_FIRST = frozenset(_FIRST.values())
_IN_NAMES = frozenset(("glow", "beauty", "love", "happy", "look", "summer", "winter", "spring", "autumn", "skincare"))
"""Words that products are called by; *Black Friday* and *New Collection* are no names, however they are written."""


@slot_check_when(languages=("ru",), text=[word(_ALL_FIRST)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The foreign words without a Russian wording beside them."""
    words = vocabulary(subject.text)
    if territory(subject.locale) != "RU" or _ALL_FIRST.isdisjoint(words):
        return
    seen = wording(subject.text)
    found = [match for match in _foreign(_ALL_FIRST & words).finditer(seen) if not _is_at_home(match, words, subject)]
    nameless = _without_names(seen, subject) if found else seen
    for match in found:
        if nameless[slice(*match.span())] == match[0]:
            message = (
                f"{quoted(match[0])} needs an equal Russian wording (53-FZ, article 3; 38-FZ, article 5, part 11)."
            )
            yield warning(__name__, subject.slot, message, match.span())


def _is_at_home(word: re.Match[str], words: frozenset[str], subject: SlotSubject) -> bool:
    """Whether the text says it in Russian too, or the word belongs to a name that the source has."""
    beginnings = _RUSSIAN[word[0].lower().replace("-", " ")]
    return any(each.startswith(beginnings) for each in words) or _is_in_name(word, word.string, subject.source or "")


@lru_cache(maxsize=256)
def _foreign(first: frozenset[str]) -> re.Pattern[str]:
    """The foreign words that begin with one of these."""
    found = sorted((word for word in _RUSSIAN if _FIRST[word] in first), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(found).replace(' ', '[ -]')})(?![\w-])", re.IGNORECASE)


def _is_in_name(word: re.Match[str], text: str, source: str) -> bool:
    """Whether the word is one of several capitalised ones that stand in the source just so."""
    if word[0].lower() not in _IN_NAMES:
        return False
    return any(start <= word.start() and word.end() <= end for start, end in copied_names(text, source))


def _without_names(text: str, subject: SlotSubject) -> str:
    """``text`` with the names of products and everything declared masked."""
    names = {form for spec in subject.arguments.values() for form in spec.forms if _LATIN.search(form)}
    names |= {term.term for term in subject.terms if term.keep}
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "\ufffc" * len(name))
    return text
