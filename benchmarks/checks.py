"""The checks beside translate-toolkit's pofilter: pairs per second on a core, defects caught, false alarms, cost.

``python -m benchmarks.checks [PAIRS]``. Both read the same generated pairs in this process, with every check on; half
of the pairs are good, half have one planted defect. Seconds are of the processor, so that a busy machine matters less.
translate-toolkit is GPL and no dependency: ``pip install translate-toolkit`` to see it beside ours.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any

import benchmarks.defects_of_models  # noqa: F401 - registers its defects
from benchmarks.defects import DEFECTS, planted
from benchmarks.planted import ROOT, good_pairs
from workbench.checks.asked import asked, checks_of
from workbench.checks.registry import slot_checks
from workbench.pipeline.lint import BATCH, Linter, fewer_collections
from workbench.pipeline.lint_subjects import slot_subject
from workbench.project.pairs import Pair, RawPair

WARM = 3000
"""Texts that nobody measures: imports, compiled patterns, lingua's models, what is learnt once per locale."""


@dataclass(frozen=True, slots=True)
class Case:
    """A pair with a planted defect, and the good pair it was made of."""

    defect: str
    good: Pair
    spoilt: Pair


def cases(count: int, seed: int = 11) -> list[Case]:
    """About ``count`` cases, as many of each defect as its places in the texts allow."""
    chance = random.Random(seed)
    quota = max(1, count // len(DEFECTS))
    found: Counter[str] = Counter()
    made: list[Case] = []
    for good in good_pairs(count * 3, seed):
        open_ = [name for name in DEFECTS if found[name] < quota]
        for name in chance.sample(open_, min(8, len(open_))):
            spoilt = planted(name, chance, good)
            if spoilt is not None:
                found[name] += 1
                made.append(Case(name, good.pair, spoilt))
                break
        if len(made) >= count:
            break
    return made


def raw(pair: Pair) -> RawPair:
    """The pair as a row of a file."""
    facts = None
    if pair.facts is not None:
        facts = json.dumps({fact.name: _fact(fact.type, fact.value, fact.style) for fact in pair.facts})
    cells = {
        "id": pair.id,
        "source_locale": pair.source_locale,
        "locale": pair.locale,
        "channel": pair.channel,
        "slot": pair.slot,
        "max_length": str(pair.max_length),
        "source": pair.source,
        "text": pair.text,
        "arguments": None if pair.arguments is None else json.dumps(pair.arguments),
        "facts": facts,
    }
    return RawPair(pair.row, pair.line, cells)


def _fact(type_: str, value: str, style: str) -> dict[str, str]:
    return {"type": type_, "value": value} | ({"style": style} if style else {})


class Ours:
    """Every check of the workbench, with the sample brand's rules or without a brand."""

    def __init__(self, with_brand: bool) -> None:
        self._lint = Linter(ROOT if with_brand else None)
        self.seconds = 0.0

    def __call__(self, pairs: Sequence[Pair]) -> list[Counter[str]]:
        rows = [replace(raw(pair), row=number) for number, pair in enumerate(pairs)]
        with fewer_collections():  # as lint does
            start = time.process_time()
            results = [self._lint(rows[at : at + BATCH]) for at in range(0, len(rows), BATCH)]
            self.seconds += time.process_time() - start
        fired: list[Counter[str]] = [Counter() for _ in pairs]
        for located in chain.from_iterable(linted.findings for linted in results):
            fired[located.row][located.finding.check] += 1
        return fired


class Pofilter:
    """Every filter of translate-toolkit that its ``pofilter`` runs."""

    def __init__(self) -> None:
        from translate.filters import checks  # type: ignore[import-not-found] # noqa: PLC0415
        from translate.storage import pypo  # type: ignore[import-not-found] # noqa: PLC0415

        self._checks, self._unit = checks, pypo.pounit
        self._of: dict[str, Any] = {}
        self.seconds = 0.0

    def __call__(self, pairs: Sequence[Pair]) -> list[Counter[str]]:
        units = [self._unit_of(pair) for pair in pairs]
        checkers = [self._checker(pair.locale) for pair in pairs]
        start = time.process_time()
        fired = [Counter([*checker.run_filters(unit)]) for checker, unit in zip(checkers, units, strict=True)]
        self.seconds += time.process_time() - start
        return fired

    def _unit_of(self, pair: Pair) -> Any:
        unit = self._unit(pair.source)
        unit.target = pair.text
        return unit

    def _checker(self, locale: str) -> Any:
        if locale not in self._of:
            config = self._checks.CheckerConfig(targetlanguage=locale.replace("-", "_"), varmatches=[("{", "}")])
            kinds = [self._checks.StandardChecker, self._checks.StandardUnitChecker]
            self._of[locale] = self._checks.TeeChecker(checkerconfig=config, checkerclasses=kinds)
        return self._of[locale]


@dataclass(frozen=True, slots=True)
class Result:
    """What one tool did."""

    rate: float
    """Good pairs a second on a core."""
    spoilt_rate: float
    """The same for pairs with a defect, for which most checks have more to do."""
    flagged: float
    """Share of good pairs with any finding."""
    caught: dict[str, float]
    """Defect → share of the cases with a finding that their good pair does not have."""

    @property
    def total(self) -> float:
        """The mean over the defects."""
        return sum(self.caught.values()) / len(self.caught)


@dataclass(frozen=True, slots=True)
class Runs:
    """What fired on the good pairs, on the spoilt ones, and on those before they were spoilt."""

    clean: list[Counter[str]]
    spoilt: list[Counter[str]]
    before: list[Counter[str]]
    rate: float
    spoilt_rate: float

    def result(self, found: Sequence[Case], at_most: float = 1.0) -> Result:
        """What came of it, if only checks count that fire on no more than ``at_most`` of the good pairs."""
        fires = Counter(check for fired in self.clean for check in fired)
        known = {check for fired in (*self.clean, *self.spoilt) for check in fired}
        quiet = {check for check in known if fires[check] <= at_most * len(self.clean)}
        hits: Counter[str] = Counter()
        for case, before, spoilt in zip(found, self.before, self.spoilt, strict=True):
            hits[case.defect] += any(spoilt[check] > before[check] for check in spoilt.keys() & quiet)
        planted_ = Counter(case.defect for case in found)
        flagged = sum(bool(fired.keys() & quiet) for fired in self.clean) / len(self.clean)
        return Result(
            self.rate, self.spoilt_rate, flagged, {name: hits[name] / count for name, count in planted_.items()}
        )


def run(tool: Any, clean: Sequence[Pair], found: Sequence[Case]) -> Runs:
    """Run ``tool`` on everything."""
    tool([good.pair for good in good_pairs(WARM, 3)])
    start = tool.seconds
    on_clean = tool(clean)
    middle = tool.seconds
    on_spoilt = tool([case.spoilt for case in found])
    rates = len(clean) / (middle - start), len(found) / (tool.seconds - middle)
    return Runs(on_clean, on_spoilt, tool([case.good for case in found]), *rates)


def cost(pairs: Sequence[Pair]) -> dict[str, float]:
    """Check → microseconds per text, the brand's rules in force; what several share is on the first one's bill.

    The first half of the pairs only warms up.
    """
    known = Linter(ROOT).known
    warm = len(pairs) // 2
    spent: Counter[str] = Counter()
    for at in range(0, len(pairs), BATCH):
        subjects = [slot_subject(pair, known) for pair in pairs[at : at + BATCH]]
        start = time.thread_time()
        plans = [checks_of(asked(subject)) for subject in subjects]
        spent["what to ask"] += (time.thread_time() - start) * (at >= warm)
        for check in slot_checks():
            places = [subject for subject, plan in zip(subjects, plans, strict=True) if check in plan]
            start = time.thread_time()
            for subject in places:
                for _ in check(subject):
                    pass
            spent[check.__module__.rpartition(".")[2]] += (time.thread_time() - start) * (at >= warm)
    return {name: seconds * 1e6 / (len(pairs) - warm) for name, seconds in spent.items()}


def main(count: int = 20_000) -> None:
    clean = [good.pair for good in islice(good_pairs(count // 2, 5), count // 2)]
    found = cases(count - len(clean))
    tools: dict[str, Result] = {"workbench": run(Ours(True), clean, found).result(found)}
    without = run(Ours(False), clean, found).result(found)
    try:
        peer = run(Pofilter(), clean, found)
        tools["pofilter"] = peer.result(found)
        tools["pofilter, quiet"] = peer.result(found, at_most=0.02)
    except ImportError:
        print("translate-toolkit is not installed (GPL, for this benchmark alone): pip install translate-toolkit\n")
    _print_tools(tools, without, len(clean), len(found))
    _print_catches(tools)
    spent = cost(clean[:6000])
    print(f"\ncost per check, µs a text, {sum(spent.values()):.0f} in all:")
    print(", ".join(f"{name} {us:.1f}" for name, us in sorted(spent.items(), key=lambda item: -item[1])))


def _print_tools(tools: dict[str, Result], without: Result, clean: int, found: int) -> None:
    print(f"checks: {clean:,} good pairs, {found:,} with a planted defect of {len(DEFECTS)} kinds")
    print(f"{'':18}{'good/s/core':>13}{'ratio':>8}{'spoilt/s/core':>15}{'caught':>9}{'good flagged':>15}")
    base = tools.get("pofilter")
    for name, result in (*tools.items(), ("… without a brand", without)):
        ratio = f"{result.rate / base.rate:.1f}" if base else "–"
        print(
            f"{name:18}{result.rate:>13,.0f}{ratio:>8}{result.spoilt_rate:>15,.0f}"
            f"{result.total:>9.1%}{result.flagged:>15.2%}"
        )


def _print_catches(tools: dict[str, Result]) -> None:
    print(f"\n{'caught':26}{''.join(f'{name:>17}' for name in tools)}")
    for defect in DEFECTS:
        if defect in tools["workbench"].caught:
            print(f"{defect:26}{''.join(f'{result.caught[defect]:>17.0%}' for result in tools.values())}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
