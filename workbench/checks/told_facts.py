"""Declared facts that stand in a text or in its source written out, known by what they are worth.

A subject has the spellings of its own locale only, so that a source is read for values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import islice

from workbench.checks.declared_values import TYPES
from workbench.checks.literal_facts import stands
from workbench.checks.report import Span
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.text.counterparts import MOST as MOST_COUNTERPARTS
from workbench.text.figure_values import Value, may_be_said, numbers_of, values_of
from workbench.text.figures import Figure, Kind, figures
from workbench.text.lazy_set import LazySet
from workbench.text.prose import MASK, prose
from workbench.text.said_days import may_say_day
from workbench.text.spellings import plain
from workbench.text.usual_form import usual_form_of

AMOUNTS = (FactType.NUMBER, FactType.MONEY, FactType.PERCENT)
"""Types that are known by an amount."""
NAMES = (FactType.CODE, FactType.LINK)
"""Types that are written the same everywhere."""
_KINDS = {type_: kind for kind, type_ in TYPES.items()}
_SEEMING = frozenset({(Kind.NUMBER, FactType.CODE), (Kind.DATE, FactType.NUMBER)})
"""What a fact may seem to be: *glow20* is no code by its look, and *4.8* may be the fourth of August."""
_UNCLEAR = frozenset({Kind.NUMBER, Kind.DATE, Kind.TIME})
"""Figures that may be any fact, having no sign of their own: *4.8* is a number, a date or a time."""
_MONTH = re.compile(r"[^\W\d_]{3,}")
_MOST_FACTS = 50
"""No offer has more of one type."""


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A declared fact that its value tells from the others."""

    spec: ArgumentSpec
    type: FactType
    values: frozenset[Value]


def told_apart(specs: Sequence[ArgumentSpec], locale: str) -> list[ToldFact]:
    """The facts of one type without those that share a value with another."""
    if len(specs) > _MOST_FACTS:
        return []
    facts = [ToldFact(spec, spec.type, _worth(spec, locale)) for spec in specs if spec.type is not None]
    return [
        fact
        for fact in facts
        if fact.values
        and not fact.spec.differs
        and all(other is fact or other.values.isdisjoint(fact.values) for other in facts)
    ]


def _worth(spec: ArgumentSpec, locale: str) -> frozenset[Value]:
    forms = spec.forms.likely() if isinstance(spec.forms, LazySet) else spec.forms
    fullest = max(sorted(map(plain, forms)), key=lambda form: sum(map(str.isdigit, form)), default="")
    return values_of(spec.type, fullest, locale) if spec.type is not None and fullest else frozenset()


class Side:
    """The source or the text, read once."""

    def __init__(self, text: str, locale: str) -> None:
        self.text = text
        self.locale = locale
        self.seen = plain(prose(text))
        self.figures = tuple(islice(figures(self.seen, locale), MOST_COUNTERPARTS + 1))
        """What is written out; a text with more figures than anybody sends is none to compare."""

    def is_readable(self) -> bool:
        """Whether all figures of the text were read."""
        return len(self.figures) <= MOST_COUNTERPARTS

    def written(self, figure: Figure) -> str:
        """The figure as it stands there."""
        return self.seen[figure.start : figure.end]

    def figures_of(self, fact: ToldFact) -> list[Figure]:
        """Where the fact is written out."""
        return [figure for figure in self.figures if not fact.values.isdisjoint(self._worth(figure, fact.type))]

    def argument(self, fact: ToldFact) -> Span | None:
        """Where the fact's argument stands."""
        found = re.search(rf"\{{\s*{re.escape(fact.spec.name)}\s*[}},]", self.text) if "{" in self.text else None
        return found and (found.start(), self.text.find("}", found.start()) + 1)

    def may_say(self, fact: ToldFact, besides: Set[Figure]) -> bool:
        """Whether the fact may stand there in one way or another, apart from figures that are other facts."""
        if self.argument(fact):
            return True
        if fact.type in NAMES:
            rest = self.seen.casefold()
            for figure in besides:
                rest = rest.replace(self.written(figure).casefold(), MASK)
            return any(value[0] in rest for value in fact.values)
        told = {value[0] for value in fact.values}
        for figure in self.figures:
            if not self._may_be(figure, fact.type):
                continue
            numbers = numbers_of(self.written(figure), self.locale)
            if figure in besides:
                numbers -= {part for value in self._worth(figure, fact.type) for part in value}
            if not told.isdisjoint(numbers):
                return True
        return self._may_say_in_words(fact)

    def _may_say_in_words(self, fact: ToldFact) -> bool:
        if fact.type is FactType.DATE:
            days = [tuple(map(int, value)) for value in fact.values]
            return any(may_say_day(day, month, self.seen, self.figures, self.locale) for day, month in days)
        return fact.type in AMOUNTS and any(
            may_be_said(fact.type, amount, self.text, self.locale) for amount, *_ in fact.values
        )

    def _may_be(self, figure: Figure, type_: FactType) -> bool:
        """Whether a figure is of the type, or has no sign or month that would say of which it is."""
        if figure.kind is _KINDS[type_]:
            return True
        return figure.kind in _UNCLEAR and not (figure.kind is Kind.DATE and _MONTH.search(self.written(figure)))

    def _worth(self, figure: Figure, type_: FactType) -> frozenset[Value]:
        is_one = TYPES.get(figure.kind) is type_ or (figure.kind, type_) in _SEEMING
        return values_of(type_, self.written(figure), self.locale) if is_one else frozenset()


def in_place_of(wrong: Figure, right: Figure, lost: ToldFact, source: Side, text: Side) -> str | None:
    """The source's fact as the text's market writes it; nothing where a figure has more to it than the fact."""
    if lost.type in NAMES:
        return source.written(right)
    shown = usual_form_of(_KINDS[lost.type], source.written(right), source.locale, text.locale)
    if shown is None or values_of(lost.type, plain(shown), text.locale).isdisjoint(lost.values):
        return None
    has_unit = wrong.kind is Kind.NUMBER and not text.written(wrong)[-1:].isdigit()
    return None if has_unit else shown


@dataclass(frozen=True, slots=True)
class LostFact:
    """A declared fact that the source states and the text does not."""

    name: str
    """As the source writes it."""
    fix: str | None
    """As the text should write it."""


def lost_fact(subject: SlotSubject, wrong: Figure) -> LostFact | None:
    """The only fact of the figure's type that the source has written out and the text lacks, the figure being none."""
    type_ = TYPES.get(wrong.kind)
    specs = [spec for spec in subject.arguments.values() if spec.type is type_ is not None and not spec.literal]
    if not specs or subject.source is None:
        return None
    source, text = Side(subject.source, subject.source_locale), Side(subject.text, subject.locale)
    if not (source.is_readable() and text.is_readable()):
        return None
    besides = frozenset({wrong})
    lost = [
        fact
        for fact in told_apart(specs, subject.locale)
        if source.figures_of(fact) and not text.may_say(fact, besides) and not stands(fact.spec, text.seen)
    ]
    if len(lost) != 1 or not lost[0].values.isdisjoint(text._worth(wrong, lost[0].type)):
        return None
    right = source.figures_of(lost[0])[0]
    return LostFact(source.written(right), in_place_of(wrong, right, lost[0], source, text))
