"""What pieces of a text and its source show together: signs that tell only so, phrases, things to be answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from workbench.checks.registry import Need, slot_checks
from workbench.checks.signs import Answered, Phrases, Sign, Together, piece
from workbench.checks.subject import SlotSubject
from workbench.text.watch import Several

Numbered = tuple[int, Need]
"""A check's number, and what it needs."""
_Rule = tuple[int, int, int, bool]
"""The bit of a check, those of the signs that tell of it, and how many of them do, or whether fewer do."""
_MOST_KNOWN = 8192
_numbers: dict[object, tuple[int, int]] = {}


def number_of(sign: object, count: int = 1) -> int:
    """The number of a sign that does not tell alone, behind those of all checks; the first, if it has several."""
    if sign not in _numbers:
        last, width = next(reversed(_numbers.values()), (len(slot_checks()), 0))
        _numbers[sign] = last + width, count
    return _numbers[sign][0]


def forget_numbers() -> None:
    """Begin anew, when no market is left that uses them."""
    _numbers.clear()


def bits_of(numbers: Iterable[int]) -> int:
    """The integer with these bits."""
    return reduce(or_, (1 << number for number in numbers), 0)


class Combined(dict[int, int]):
    """Signs that tell only together: those shown → the checks that they tell of."""

    def __init__(self, needs: Sequence[Numbered], subject: SlotSubject) -> None:
        super().__init__()
        rules = [(number, rule) for number, need in needs for rule in need.text if isinstance(rule, Together)]
        # by what each looks for here: another market of the language may look for more, and see it where this has none
        own = {sign: number_of((sign, sign(subject))) for _, rule in rules for sign in rule.signs}
        self.signs = [(number, sign) for sign, number in own.items()]
        """Each of the signs, under a number of its own."""
        self.numbers = bits_of(number for number, _ in self.signs)
        self.lacking = bits_of(own[sign] for _, rule in rules if rule.fewer for sign in rule.signs)
        """Those of which it tells that a text has them not."""
        self._always: list[_Rule] = []
        self._of_sign: dict[int, list[_Rule]] = defaultdict(list)
        for number, rule in rules:
            known = 1 << number, bits_of(map(own.__getitem__, rule.signs)), rule.least, rule.fewer
            if rule.fewer:
                self._always.append(known)
            for sign in () if rule.fewer else rule.signs[: len(rule.signs) + 1 - rule.least]:
                self._of_sign[1 << own[sign]].append(known)

    def __missing__(self, shown: int) -> int:
        told, rest = 0, shown
        rules = self._always.copy()
        while rest:
            lowest = rest & -rest
            rules += self._of_sign.get(lowest, ())
            rest ^= lowest
        for number, signs, least, fewer in rules:
            if ((shown & signs).bit_count() < least) is fewer:
                told |= number
        if len(self) < _MOST_KNOWN:
            self[shown] = told
        return told


class PhraseSigns:
    """The phrases of lexicons, and the checks that they tell of."""

    def __init__(self, needs: Sequence[Numbered], subject: SlotSubject) -> None:
        signs = [(number, sign) for number, need in needs for sign in need.text if isinstance(sign, Phrases)]
        indexes = dict.fromkeys(index for _, sign in signs if (index := sign.lexicon(subject)) is not None)
        self.signs: list[tuple[int, Sign]] = []
        self._told = []
        for index in indexes:
            first = number_of(index, index.count)
            self.signs.append((first, piece(Several(index.keys_in, index.count))))
            told: dict[str, int] = defaultdict(int)
            for number, sign in signs:
                for section in sign.sections if sign.lexicon(subject) is index else ():
                    told[section] |= 1 << number
            self._told.append((index, first, dict(told)))

    def told(self, shown: int) -> int:
        """The checks of which phrases tell that the pieces of a text may have."""
        found = 0
        for index, first, told in self._told:
            for section in index.sections_of(shown >> first):
                found |= told.get(section, 0)
        return found


class AnsweredSigns:
    """What a text must have because its source has it."""

    def __init__(self, needs: Sequence[Numbered], subject: SlotSubject) -> None:
        self.asking: list[tuple[int, Sign]] = []
        self.answers: list[tuple[int, Sign]] = []
        self.numbers = 0
        """The bits of all the things."""
        self._rules: list[tuple[int, int]] = []
        for number, need in needs:
            for sign in need.source_text:
                if isinstance(sign, Answered) and isinstance(things := sign.asks(subject), Several):
                    first = number_of((sign, id(subject.terms), subject.locale), things.count)
                    self._rules.append((1 << number, (1 << things.count) - 1 << first))
                    self.numbers |= self._rules[-1][1]
                    self.asking.append((first, sign.asks))
                    self.answers.append((first, sign.answers))

    def told(self, asked_for: int, shown: int) -> int:
        """The checks of which something tells that the source shows and the text does not."""
        found = 0
        for number, things in self._rules:
            if asked_for & things & ~shown:
                found |= number
        return found
