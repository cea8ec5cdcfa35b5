"""Which checks are asked about a text: those for which something in it shows that they may find anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from threading import Lock

from workbench.checks.evidence import AnsweredSigns, Combined, PhraseSigns, bits_of, forget_numbers, number_of
from workbench.checks.registry import SlotCheck, need_of, slot_checks
from workbench.checks.signs import Answered, Phrases, Sign, Together, anything, piece
from workbench.checks.subject import SlotSubject
from workbench.text.locales import language
from workbench.text.pieces import pieces_of
from workbench.text.prose import has_more_than_names
from workbench.text.watch import Watch

_MOST_MARKETS = 1024
"""A brand's locales times its channels and slots; with more, all begin anew."""
_BRANCHED = piece(has_more_than_names)
"""A plural or select, whose branches look like names when they are single words."""
_HIDING = piece(re.compile(r"[<>@]|://|www\.", re.IGNORECASE).search)
"""A link, an address or a tag, whose words no reader sees: they do not count for what a text must have."""
_BRACES = re.compile("[{}]")
_making = Lock()
_MOST_PIECES = 4000
"""No copy has more; to ask everything of a text that has costs less than to look."""


def asked(subject: SlotSubject) -> int:
    """The slot checks that may find something in the text, as the bits of :func:`checks_of`."""
    key = (
        *(subject.locale, subject.source_locale, subject.source is None, subject.register),
        *(id(subject.rules), id(subject.terms), id(subject.claims)),
    )
    market = _markets.get(key)
    if market is None:
        with _making:
            market = _made(key, subject)
    return market.asked(subject)


def _made(key: tuple[object, ...], subject: SlotSubject) -> _Market:
    if key not in _markets:
        if len(_markets) >= _MOST_MARKETS:
            _markets.clear()
            _watch.cache_clear()
            forget_numbers()
        _markets[key] = _Market(subject)
    return _markets[key]


@lru_cache(maxsize=8192)
def checks_of(numbers: int) -> tuple[SlotCheck, ...]:
    """The checks whose places among :func:`slot_checks` are bits of ``numbers``, by id."""
    found = []
    while numbers:
        lowest = numbers & -numbers
        found.append(slot_checks()[lowest.bit_length() - 1])
        numbers ^= lowest
    return tuple(found)


class _Market:
    """What is asked about texts of one market under the same rules."""

    def __init__(self, subject: SlotSubject) -> None:
        self._held = subject.rules, subject.terms, subject.claims  # so that their identities stay theirs
        tongue, translated = language(subject.locale), subject.source is not None
        needs = [(number, need_of(check)) for number, check in enumerate(slot_checks())]
        needs = [(number, need) for number, need in needs if need.may_hold(tongue, translated)]
        self._possible = bits_of(number for number, _ in needs)
        self._compare = [(1 << number, need.compare) for number, need in needs if need.compare]
        self._combined, self._phrases = Combined(needs, subject), PhraseSigns(needs, subject)
        self._answered = AnsweredSigns(needs, subject)
        alone = [(n, sign) for n, need in needs for sign in need.text if not isinstance(sign, (Together, Phrases))]
        self._always = bits_of(number for number, need in needs if not need.has_signs)
        self._always |= bits_of(number for number, sign in alone if sign(subject) is anything)
        self._branched, self._hiding = 1 << number_of(_BRANCHED), 1 << number_of(_HIDING)
        self._lacking = self._combined.lacking | self._answered.numbers
        text = [
            (number_of(_BRANCHED), _BRANCHED),
            (number_of(_HIDING), _HIDING),
            *(each for each in alone if each[1](subject) is not anything),
            *self._combined.signs,
            *self._phrases.signs,
            *self._answered.answers,
        ]
        source = [(n, sign) for n, need in needs for sign in need.source_text if not isinstance(sign, Answered)]
        source += [(number_of(_BRANCHED), _BRANCHED), *self._answered.asking]
        self._text = _watching("text", subject, text)
        self._source = _watching(
            "source", subject, [*source, *self._answered.asking, (number_of(_BRANCHED), _BRANCHED)]
        )
        self._opening = _watching("opening", subject, ((n, sign) for n, need in needs for sign in need.opening))
        self._closing = _watching("closing", subject, ((n, sign) for n, need in needs for sign in need.closing))

    def asked(self, subject: SlotSubject) -> int:
        """The checks that may find something."""
        pieces = pieces_of(subject.text)
        if len(pieces) > _MOST_PIECES:
            return self._possible
        shown = self._shown(self._text, subject.text, pieces)
        found = shown | self._phrases.told(shown)
        if shown & (self._hiding | self._branched):
            shown &= ~self._lacking
        found |= self._combined[shown & self._combined.numbers]
        found |= self._opening.seen[pieces[0]] | self._closing.seen[pieces[-1]]
        if subject.source is not None:
            theirs = pieces_of(subject.source)
            asked_for = self._shown(self._source, subject.source, theirs)
            found |= asked_for | self._answered.told(asked_for, shown)
            for number, shows in self._compare:
                if shows(subject, pieces, theirs):
                    found |= number
        return found & self._possible | self._always

    def _shown(self, watch: Watch, text: str, pieces: list[str]) -> int:
        """What the pieces show; of plurals and selects also the branches, which look like names when they are words."""
        shown = watch.seen.of(pieces)
        if shown & self._branched:
            shown |= watch.seen.of(pieces_of(_BRACES.sub(" ", text)))
        return shown


_markets: dict[tuple[object, ...], _Market] = {}


@cache
def _watch(where: str, tongue: str) -> Watch:
    return Watch()


def _watching(where: str, subject: SlotSubject, signs: Iterable[tuple[int, Sign]]) -> Watch:
    """What looks for the signs in one part of the texts of a language, whatever else is looked for there."""
    watch = _watch(where, language(subject.source_locale if where == "source" else subject.locale))
    looks = ((number, sign(subject)) for number, sign in signs)
    watch.wait((number, look) for number, look in looks if look is not None)
    return watch
