"""The figures of a text that nobody declared, sorted by what went wrong; the checks of facts share this reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from workbench.checks.declared_values import TYPES, Values, is_declared, is_known_address
from workbench.checks.dropped_figures import dropped_kinds
from workbench.checks.literal_facts import places, stands, without_declared
from workbench.checks.same_value import may_be_worth
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.checks.told_facts import LostFact, lost_fact
from workbench.checks.usual_figures import are_all_expected, must_have_figures
from workbench.models.facts import FactType
from workbench.text.attached import bare_number
from workbench.text.counterparts import MOST as MOST_COUNTERPARTS
from workbench.text.day_ranges import whole_days
from workbench.text.figures import SUSPECT, Figure, Kind, figures
from workbench.text.links import same_but_path
from workbench.text.ordinals import needs_no_figure
from workbench.text.prose import MASK, prose
from workbench.text.spellings import plain
from workbench.text.standards import STANDARDS


class Reason(Enum):
    """Why a figure is none of the declared ones."""

    SIGN = auto()
    """A currency or percent sign with no figure."""
    NOTATION = auto()
    """A declared value, written as this market does not write it."""
    FOREIGN = auto()
    """A figure of the source, where this market has its own."""
    CHANGED = auto()
    """Another value than the figure of the source that is missing."""
    INVENTED = auto()
    """None of these."""


@dataclass(frozen=True, slots=True)
class Stray:
    """One such figure."""

    reason: Reason
    figure: Figure
    written: str
    spec: ArgumentSpec | None = None
    """The fact that is meant, where one can be told."""
    lost: LostFact | None = None
    """The declared fact of the source that it took the place of."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All of a text."""

    strays: tuple[Stray, ...] = ()
    missing: tuple[ArgumentSpec, ...] = ()
    """Figures of the source that no figure of the text stands for."""
    dropped: tuple[tuple[Kind, str], ...] = ()
    """Kinds of figures that the source has and the text has none of, with the source's first; facts being declared."""


_NOTHING = Reading()


@lru_cache(maxsize=512)
def read(subject: SlotSubject) -> Reading:
    """The figures of a slot text that are not declared, and those of its source that it lacks; four checks ask."""
    suspicious = SUSPECT.search(subject.text)
    wanted = must_have_figures(subject.arguments)
    if not suspicious and not wanted:
        told = subject.source is not None and SUSPECT.search(subject.source)
        return _without_dropped(subject, []) if told else _NOTHING
    seen = plain(prose(subject.text))
    if are_all_expected(seen, subject.arguments, subject.locale):
        return _NOTHING if wanted else _without_dropped(subject, None)
    return _in_full(subject, seen, [spec for spec in subject.arguments.values() if spec.literal] if wanted else [])


def _without_dropped(subject: SlotSubject, found: list[Figure] | None) -> Reading:
    dropped = dropped_kinds(subject, found)
    return Reading(dropped=dropped) if dropped else _NOTHING


def _in_full(subject: SlotSubject, seen: str, wanted: list[ArgumentSpec]) -> Reading:
    """What every single figure of the text is."""
    found, end = _first(figures(seen, subject.locale), seen)
    written = {seen[figure.start : figure.end] for figure in found}
    lacking = [
        spec
        for spec in wanted
        if spec.forms.isdisjoint(written)
        and not stands(spec, seen)
        and not needs_no_figure(spec.name, seen, subject.locale)
        and not (spec.type is FactType.LINK and any(same_but_path(spec.name, link) for link in written))
    ]
    if any(spec.type is FactType.DATE for spec in lacking):
        days = {day for figure in found for day in whole_days(seen, figure, found)}
        lacking = [spec for spec in lacking if spec.type is not FactType.DATE or spec.forms.isdisjoint(days)]
    dropped = () if wanted else dropped_kinds(subject, found)
    if all(_is_plainly_declared(seen[figure.start : figure.end], figure.kind, subject) for figure in found):
        return Reading((), tuple(lacking), dropped)
    strays = tuple(_strays(subject, seen[:end], found, lacking))
    if not wanted:
        kinds = Counter(stray.figure.kind for stray in strays)
        strays = tuple(_meant(subject, stray) if kinds[stray.figure.kind] == 1 else stray for stray in strays)
    met = [stray.spec for stray in strays if stray.reason in (Reason.NOTATION, Reason.CHANGED)]
    return Reading(strays, tuple(spec for spec in lacking if spec not in met), dropped)


def _meant(subject: SlotSubject, stray: Stray) -> Stray:
    """``stray``, or the declared fact of the source that the only one of its kind took the place of."""
    lost = lost_fact(subject, stray.figure) if stray.reason is Reason.INVENTED else None
    return replace(stray, reason=Reason.CHANGED, lost=lost) if lost else stray


def _first(found: Iterable[Figure], seen: str) -> tuple[list[Figure], int]:
    """The figures of a text, and where they end: copy never has more than :data:`_MOST` different ones."""
    kept: list[Figure] = []
    known: set[str] = set()
    for figure in found:
        known.add(seen[figure.start : figure.end])
        if len(known) > _MOST:
            return kept, figure.start
        kept.append(figure)
    return kept, len(seen)


_MOST = MOST_COUNTERPARTS - 50
"""Less than are read in the source, so that none of them lacks its counterpart only for the limit's sake."""


def _is_plainly_declared(written: str, kind: Kind, subject: SlotSubject) -> bool:
    """Whether a figure is a spelling of a fact of its kind: true for nearly all figures of good texts, and quick."""
    type_ = TYPES.get(kind)
    facts = (spec for spec in subject.arguments.values() if spec.kind == "fact")
    return is_declared(written, facts if type_ is None else (spec for spec in facts if spec.type is type_))


def _strays(subject: SlotSubject, seen: str, found: list[Figure], lacking: list[ArgumentSpec]) -> Iterator[Stray]:
    """The figures that are left when links and all declared spellings are taken out."""
    unmet = list(lacking)
    values = Values(subject)
    rest = seen
    for figure in found:
        if figure.kind in (Kind.LINK, Kind.EMAIL):
            written = seen[figure.start : figure.end]
            rest = f"{rest[: figure.start]}{MASK * len(written)}{rest[figure.end :]}"
            if not is_known_address(subject, written):
                yield _meet(_stray(subject, figure, written, unmet, values), unmet)
    for figure in figures(without_declared(rest, subject), subject.locale):
        if _is_understood(subject, seen, figure, found):
            continue
        yield _meet(_stray(subject, figure, seen[figure.start : figure.end], unmet, values), unmet)


def _meet(stray: Stray, unmet: list[ArgumentSpec]) -> Stray:
    """``stray``, its fact being none any more that another figure may mean."""
    if stray.spec in unmet and stray.reason in (Reason.NOTATION, Reason.CHANGED):
        unmet.remove(stray.spec)
    return stray


def _is_understood(subject: SlotSubject, seen: str, figure: Figure, found: list[Figure]) -> bool:
    """Whether a figure is none, is a declared number with its unit, or a declared day whose month stands further on."""
    written = seen[figure.start : figure.end]
    if written in STANDARDS:
        return subject.source is not None and written in subject.source
    facts = [spec for spec in subject.arguments.values() if spec.kind == "fact"]
    dates = [spec for spec in facts if spec.type is FactType.DATE]
    if dates and any(is_declared(day, dates) for day in whole_days(seen, figure, found)):
        return True
    number = bare_number(written, subject.locale)
    return bool(number) and is_declared(number, (s for s in facts if s.type is FactType.NUMBER and not s.literal))


def _stray(subject: SlotSubject, figure: Figure, written: str, unmet: list[ArgumentSpec], values: Values) -> Stray:
    type_ = TYPES.get(figure.kind)
    if not any(c.isalnum() for c in written):
        return Stray(Reason.SIGN, figure, written)
    specs = values.specs(type_)
    same = values.find(type_, written) or _same_time(subject, figure.kind, written)
    if same is not None and not may_be_worth(same, written, subject.locale):
        same = None
    if same is not None:
        return Stray(Reason.NOTATION, figure, written, same)
    own = [spec for spec in specs if not spec.literal]
    if own and subject.source is not None and _stands_in(subject.source, written):
        return Stray(Reason.FOREIGN, figure, written, own[0])
    changed = next((spec for spec in unmet if _is_of(spec, figure.kind, subject)), None)
    if changed is not None:
        return Stray(Reason.CHANGED, figure, written, changed)
    return Stray(Reason.INVENTED, figure, written)


@lru_cache(maxsize=256)
def _stands_in(source: str, written: str) -> bool:
    """Whether a figure stands in the source; a broken text may ask for one of them ten thousand times."""
    return any(True for _ in places(plain(prose(source)), written))


def _is_of(spec: ArgumentSpec, kind: Kind, subject: SlotSubject) -> bool:
    """Whether a figure of the source is of that kind; times, phone numbers and addresses have no type of fact."""
    if kind in TYPES:
        return spec.type is TYPES[kind]
    return any(figure.kind is kind for figure in figures(spec.name, subject.source_locale))


def _same_time(subject: SlotSubject, kind: Kind, written: str) -> ArgumentSpec | None:
    """The time of the source that stands there as it is, though this market writes times otherwise."""
    return subject.arguments.get(written) if kind is Kind.TIME else None
