"""What shows that a check may find something in a text: most texts show most checks nothing, and they are not asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from workbench.checks.subject import SlotSubject
from workbench.text.terms import TermIndex
from workbench.text.watch import Characters, Look, Words

Sign = Callable[[SlotSubject], Look | None]
"""For texts of one market and one set of rules: what a piece shows that has it; ``None`` where nothing can.

Told by a subject's locales, register, rules, terms and claims alone. The same for the same market and rules, so that
what a piece showed can be remembered.
"""


Compare = Callable[[SlotSubject, Sequence[str], Sequence[str]], bool]
"""Whether the pieces of a text and those of its source, beside each other, show something."""


class Phrases(NamedTuple):
    """The words of a phrase of one of the sections, in whichever pieces of the text."""

    lexicon: Callable[[SlotSubject], TermIndex | None]
    sections: frozenset[str]


class Answered(NamedTuple):
    """Things, told apart by their bits, that a text must have if its source has them."""

    asks: Sign
    """:class:`Several` of the source."""
    answers: Sign
    """The same of the text."""


class Together(NamedTuple):
    """Signs that tell only together, in whichever pieces of the text."""

    signs: tuple[Sign, ...]
    least: int
    """So many of them do."""
    fewer: bool = False
    """Or it is that a text has fewer that tells."""


def together(*signs: Sign) -> Together:
    """All of the signs."""
    return Together(signs, len(signs))


def without(sign: Sign) -> Together:
    """The text has the sign nowhere."""
    return Together((sign,), 1, fewer=True)


def character(characters: Iterable[str]) -> Sign:
    """One of the characters."""
    return piece(Characters(frozenset(characters)))


def word(words: Iterable[str]) -> Sign:
    """One of the words, in lower case, whatever its capitals."""
    return piece(Words(frozenset(words)))


def word_of(words: Callable[[str], Iterable[str]]) -> Sign:
    """One of the words that ``words`` has for the text's locale."""

    @cache
    def look(locale: str) -> Look | None:
        wanted = frozenset(words(locale))
        return Words(wanted) if wanted else None

    return lambda subject: look(subject.locale)


def piece(look: Look) -> Sign:
    """What ``look`` sees in a piece, in any language."""
    return lambda subject: look


def anything(piece: str) -> bool:
    """What every piece shows: for a check that is always asked in some markets, or by some rules."""
    return True
