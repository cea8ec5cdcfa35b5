"""A fact must not stand where its source has another one.

The source says that the sale ends on 9 June; the translation gives the day on which it starts. Both are facts of the
brief, so each is right in itself, and the offer is wrong all the same. The same happens to ``price`` and
``old_price``, to two percentages, two numbers, two codes and two links.

Looked at where the facts are declared and the source has one of them written out: the text lacks it, and has another
one of the same type that the source lacks. Quiet where two facts have one value, and where a text only leaves a fact
out or adds one.

Write the fact of the source; the finding carries it. An argument such as ``{ends}`` cannot be mixed up unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from workbench.checks.declared_values import TYPES
from workbench.checks.literal_facts import stands
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.models.finding import Finding
from workbench.text.figure_values import Value, may_be_said, numbers_of, values_of
from workbench.text.figures import Figure, Kind, figures
from workbench.text.lazy_set import LazySet, significant
from workbench.text.prose import MASK, prose
from workbench.text.spellings import plain
from workbench.text.usual_form import usual_form_of

_AMOUNTS = frozenset({FactType.NUMBER, FactType.MONEY, FactType.PERCENT})
_NAMES = frozenset({FactType.CODE, FactType.LINK})
_KINDS = {type_: kind for kind, type_ in TYPES.items()}
_SEEMING = frozenset({(Kind.NUMBER, FactType.CODE), (Kind.DATE, FactType.NUMBER)})
"""What a fact may seem to be: *glow20* is no code by its look, and *4.8* may be the fourth of August."""
_UNCLEAR = frozenset({Kind.NUMBER, Kind.DATE, Kind.TIME})
"""Figures that may be any fact, having no sign of their own: *4.8* is a number, a date or a time."""
_MONTH = re.compile(r"[^\W\d_]{3,}")
_RUNS = re.compile(r"\d+").findall


@slot_check_when(source=True)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The facts that stand for another fact of the source."""
    if subject.source is None or not ((theirs := _RUNS(subject.source)) or "://" in subject.source):
        return
    facts = subject.arguments.values()
    types = _repeated(facts)
    if types and (numbers := set(theirs)) == set(_RUNS(subject.text)):
        types = [type_ for type_ in types if _may_hide(type_, facts, subject, numbers)]
    if not types:
        return
    source, text = _Side(subject.source, subject.source_locale), _Side(subject.text, subject.locale)
    for type_ in types:
        known = _told_apart([spec for spec in facts if spec.type is type_], subject.locale)
        for lost, gained in zip(*_exchanged(known, source, text), strict=False):
            yield _finding(subject, lost, gained, source, text)


def _repeated(specs: Iterable[ArgumentSpec]) -> list[FactType]:
    """The types of which two facts are declared; in lists, for to hash an enum takes longer than to look at few."""
    once: list[FactType] = []
    twice: list[FactType] = []
    for spec in specs:
        type_ = spec.type
        if type_ is None or spec.literal:
            continue
        if type_ in once:
            twice.append(type_)
        else:
            once.append(type_)
    return [type_ for type_ in once if type_ in twice and type_ is not FactType.TEXT] if twice else twice


def _may_hide(type_: FactType, facts: Iterable[ArgumentSpec], subject: SlotSubject, numbers: Set[str]) -> bool:
    """Whether facts of the type may be swapped though source and text have the same numbers, as good texts have."""
    if type_ in _AMOUNTS:
        return False
    forms = [spec.forms for spec in facts if spec.type is type_]
    if type_ is FactType.DATE:
        return _may_differ_in_month(forms, numbers)
    source = subject.source or ""
    return any(form in source and form not in subject.text for some in forms for form in some)


def _may_differ_in_month(dates: Sequence[Set[str]], numbers: Set[str]) -> bool:
    """Whether two of the dates are days with such a number, so that one could stand for the other unseen."""
    days = {significant(number) for number in numbers}
    return sum(not isinstance(forms, LazySet) or forms.is_likely_among(days) for forms in dates) > 1


@dataclass(frozen=True, slots=True)
class _Fact:
    """A declared fact, and what it is worth."""

    spec: ArgumentSpec
    type: FactType
    values: frozenset[Value]


def _told_apart(specs: Sequence[ArgumentSpec], locale: str) -> list[_Fact]:
    """The facts of one type without those that share a value with another."""
    facts = [_Fact(spec, spec.type, _worth(spec, locale)) for spec in specs if spec.type is not None]
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


class _Side:
    """The source or the text, read once."""

    def __init__(self, text: str, locale: str) -> None:
        self.text = text
        self.locale = locale
        self.seen = plain(prose(text))
        self.figures = tuple(figures(self.seen, locale))

    def written(self, figure: Figure) -> str:
        """The figure as it stands there."""
        return self.seen[figure.start : figure.end]

    def figures_of(self, fact: _Fact) -> list[Figure]:
        """Where the fact is written out."""
        return [figure for figure in self.figures if not fact.values.isdisjoint(self._worth(figure, fact.type))]

    def argument(self, fact: _Fact) -> Span | None:
        """Where the fact's argument stands."""
        found = re.search(rf"\{{\s*{re.escape(fact.spec.name)}\s*[}},]", self.text) if "{" in self.text else None
        return found and (found.start(), self.text.find("}", found.start()) + 1)

    def may_say(self, fact: _Fact, besides: Sequence[Figure]) -> bool:
        """Whether the fact may stand there in one way or another, apart from figures that are other facts."""
        if self.argument(fact):
            return True
        if fact.type in _NAMES:
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
        return fact.type in _AMOUNTS and any(may_be_said(fact.type, amount, self.text, self.locale) for amount in told)

    def _may_be(self, figure: Figure, type_: FactType) -> bool:
        """Whether a figure is of the type, or has no sign or month that would say of which it is."""
        if figure.kind is _KINDS[type_]:
            return True
        return figure.kind in _UNCLEAR and not (figure.kind is Kind.DATE and _MONTH.search(self.written(figure)))

    def _worth(self, figure: Figure, type_: FactType) -> frozenset[Value]:
        is_one = TYPES.get(figure.kind) is type_ or (figure.kind, type_) in _SEEMING
        return values_of(type_, self.written(figure), self.locale) if is_one else frozenset()


def _exchanged(facts: Sequence[_Fact], source: _Side, text: _Side) -> tuple[list[_Fact], list[_Fact]]:
    """The facts that the source has written out and the text certainly lacks, and the other way round."""
    theirs = [fact for fact in facts if source.figures_of(fact)]
    mine = [fact for fact in facts if text.figures_of(fact) or text.argument(fact)]
    only_theirs = [fact for fact in theirs if fact not in mine]
    only_mine = [fact for fact in mine if fact not in theirs]
    if not only_theirs or not only_mine:
        return [], []
    known = [figure for fact in only_mine for figure in text.figures_of(fact)]
    lost = [fact for fact in only_theirs if not text.may_say(fact, known) and not stands(fact.spec, text.seen)]
    known = [figure for fact in only_theirs for figure in source.figures_of(fact)]
    return lost, [fact for fact in only_mine if not source.may_say(fact, known)]


def _finding(subject: SlotSubject, lost: _Fact, gained: _Fact, source: _Side, text: _Side) -> Finding:
    right = source.figures_of(lost)[0]
    wrong = next(iter(text.figures_of(gained)), None)
    span = text.argument(gained) if wrong is None else (wrong.start, wrong.end)
    says = f"{{{gained.spec.name}}}" if wrong is None else f"{quoted(text.written(wrong))} ({gained.spec.name})"
    fix = f"{{{lost.spec.name}}}" if wrong is None else _in_place_of(wrong, right, lost, source, text)
    message = f"The source says {quoted(source.written(right))} ({lost.spec.name}), the text {says}."
    advice = "what the source says" if fix is None else fix if wrong is None else quoted(fix)
    return error(__name__, subject.slot, f"{message} Write {advice}.", span, fix)


def _in_place_of(wrong: Figure, right: Figure, lost: _Fact, source: _Side, text: _Side) -> str | None:
    """The source's fact as the text's market writes it; nothing where a figure has more to it than the fact."""
    if lost.type in _NAMES:
        return source.written(right)
    shown = usual_form_of(_KINDS[lost.type], source.written(right), source.locale, text.locale)
    if shown is None or values_of(lost.type, plain(shown), text.locale).isdisjoint(lost.values):
        return None
    has_unit = wrong.kind is Kind.NUMBER and not text.written(wrong)[-1:].isdigit()
    return None if has_unit else shown
