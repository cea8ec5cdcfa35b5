"""A fact must not stand where its source has another one.

The source says that the sale ends on 9 June; the translation gives the day on which it starts. Both are facts of the
brief, so each is right in itself, and the offer is wrong all the same. The same happens to ``price`` and
``old_price``, to two percentages, two numbers, two codes and two links.

Looked at where the facts are declared and the source has one of them written out: the text lacks it, and has another
one of the same type that the source lacks. Quiet where two facts have one value, where a text only leaves a fact out or
adds one, and where the other fact is this market's own: ``link_de``, or a price in another currency.

Write the fact of the source; the finding carries it. An argument such as ``{ends}`` cannot be mixed up unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal

from workbench.checks.literal_facts import stands
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.checks.told_facts import AMOUNTS, Side, ToldFact, in_place_of, told_apart
from workbench.models.facts import FactType
from workbench.models.finding import Finding
from workbench.text.lazy_set import LazySet, significant

_RUNS = re.compile(r"\d+").findall

_WORDS = re.compile(r"[^\W_]+").findall
_LONGEST_DAY = len("31")
_UNITS = (7, 12, 24, 30, 52, 60, 1000)
"""How many of one unit of time, length, volume or weight make another."""


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
    source, text = Side(subject.source, subject.source_locale), Side(subject.text, subject.locale)
    if not (source.is_readable() and text.is_readable()):
        return
    for type_ in types:
        known = told_apart([spec for spec in facts if spec.type is type_], subject.locale)
        for lost, gained in zip(*_exchanged(known, source, text), strict=False):
            if not _means_the_same(lost, gained, subject.locale):
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
    if type_ in AMOUNTS:
        return False
    forms = [spec.forms for spec in facts if spec.type is type_]
    if type_ is FactType.DATE:
        return _may_differ_in_month(forms, numbers)
    source = subject.source or ""
    return any(form in source and form not in subject.text for some in forms for form in some)


def _may_differ_in_month(dates: Sequence[Set[str]], numbers: Set[str]) -> bool:
    """Whether two of the dates are one day of different months, so that one could stand for the other unseen."""
    days = {significant(number) for number in numbers if len(number) <= _LONGEST_DAY}
    likely = [forms for forms in dates if _is_likely(forms, days)]
    return len(likely) > 1 and any(sum(_is_likely(forms, {day}) for forms in likely) > 1 for day in days)


def _is_likely(date: Set[str], days: Set[str]) -> bool:
    return not isinstance(date, LazySet) or date.is_likely_among(days)


def _exchanged(facts: Sequence[ToldFact], source: Side, text: Side) -> tuple[list[ToldFact], list[ToldFact]]:
    """The facts that the source has written out and the text certainly lacks, and the other way round."""
    theirs = [fact for fact in facts if source.figures_of(fact)]
    mine = [fact for fact in facts if text.figures_of(fact) or text.argument(fact)]
    only_theirs = [fact for fact in theirs if fact not in mine]
    only_mine = [fact for fact in mine if fact not in theirs]
    if not only_theirs or not only_mine:
        return [], []
    known = frozenset(figure for fact in only_mine for figure in text.figures_of(fact))
    lost = [fact for fact in only_theirs if not text.may_say(fact, known) and not stands(fact.spec, text.seen)]
    known = frozenset(figure for fact in only_theirs for figure in source.figures_of(fact))
    return lost, [fact for fact in only_mine if not source.may_say(fact, known)]


def _means_the_same(lost: ToldFact, gained: ToldFact, locale: str) -> bool:
    """Whether one fact is the other in another unit or for this market: 2 days and 48 hours, two links of one page."""
    if lost.type is FactType.MONEY and {c for _, c in lost.values}.isdisjoint(c for _, c in gained.values):
        return True
    [mine, *_], [theirs, *_] = min(gained.values), min(lost.values)
    if lost.type is FactType.NUMBER:
        low, high = sorted((Decimal(mine), Decimal(theirs)))
        if any(low * count == high for count in _UNITS):
            return True
    name = f"{gained.spec.name} {mine}" if lost.type is FactType.LINK else gained.spec.name
    return not set(_WORDS(name.lower())).isdisjoint(locale.lower().split("-"))


def _finding(subject: SlotSubject, lost: ToldFact, gained: ToldFact, source: Side, text: Side) -> Finding:
    right = source.figures_of(lost)[0]
    wrong = next(iter(text.figures_of(gained)), None)
    span = text.argument(gained) if wrong is None else (wrong.start, wrong.end)
    says = f"{{{gained.spec.name}}}" if wrong is None else f"{quoted(text.written(wrong))} ({gained.spec.name})"
    fix = f"{{{lost.spec.name}}}" if wrong is None else in_place_of(wrong, right, lost, source, text)
    message = f"The source says {quoted(source.written(right))} ({lost.spec.name}), the text {says}."
    advice = "what the source says" if fix is None else fix if wrong is None else quoted(fix)
    return error(__name__, subject.slot, f"{message} Write {advice}.", span, fix)
