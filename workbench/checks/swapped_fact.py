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
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from workbench.checks.lazy_arguments import LazyArguments
from workbench.checks.literal_facts import stands
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.checks.told_facts import AMOUNTS, Side, ToldFact, in_place_of, told_apart
from workbench.checks.usual_figures import must_have_figures
from workbench.models.facts import FactType
from workbench.models.finding import Finding
from workbench.text.figures import SUSPECT

_RUNS = re.compile(r"\d+").findall

_WORDS = re.compile(r"[^\W_]+").findall
_UNITS = (7, 12, 24, 30, 52, 60, 1000)
"""How many of one unit of time, length, volume or weight make another."""


@slot_check_when(source=True, source_text=[piece(SUSPECT.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The facts that stand for another fact of the source."""
    if subject.source is None or not (types := _types_to_compare(subject, subject.source)):
        return
    source, text = Side(subject.source, subject.source_locale), Side(subject.text, subject.locale)
    if not (source.is_readable() and text.is_readable()):
        return
    for type_ in types:
        facts = [spec for spec in subject.arguments.values() if spec.type is type_]
        known = told_apart(facts, subject.locale)
        for lost, gained in zip(*_exchanged(known, source, text), strict=False):
            if not _means_the_same(lost, gained, subject.locale):
                yield _finding(subject, lost, gained, source, text)


def _types_to_compare(subject: SlotSubject, source: str) -> list[FactType]:
    """The types of facts of which one may stand for another."""
    if must_have_figures(subject.arguments):
        return []
    if set(_RUNS(source)) != set(_RUNS(subject.text)):
        return _repeated(subject.arguments.values())
    if isinstance(subject.arguments, LazyArguments) and not subject.arguments.may_hide_a_swap():
        return []
    facts = subject.arguments.values()
    return [type_ for type_ in _repeated(facts) if _may_hide(type_, facts, subject)]


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


def _may_hide(type_: FactType, facts: Iterable[ArgumentSpec], subject: SlotSubject) -> bool:
    """Whether facts of the type may be swapped though source and text have the same numbers, as good texts have."""
    if type_ in AMOUNTS or type_ is FactType.DATE:
        return type_ is FactType.DATE
    source = subject.source or ""
    return any(
        form in source and form not in subject.text for spec in facts if spec.type is type_ for form in spec.forms
    )


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
