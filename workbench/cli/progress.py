"""Shows the stream of a run: bars on a terminal, a line per step elsewhere; always on stderr."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from workbench.cli.common import say
from workbench.pipeline.outcome import Outcome, Step

_TITLES = {Step.GENERATE: "Generate", Step.LOCALIZE: "Localize", Step.CHECK: "Check"}
SHOWN = 20
"""Failed units that are named one by one; more are counted."""


@dataclass
class Report:
    """What a run came to."""

    failed: int = 0
    queued: int = 0
    blocked: int = 0
    totals: dict[Step, int] = field(default_factory=dict)


async def follow(stream: AsyncIterator[Outcome]) -> Report:
    """Show every outcome as it comes; the report at the end."""
    console = Console(stderr=True)
    report = Report()
    columns = (TextColumn("{task.description:9}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, redirect_stdout=False) as progress:
        tasks: dict[Step, TaskID] = {}
        async for outcome in stream:
            if outcome.step not in tasks:
                tasks[outcome.step] = progress.add_task(_TITLES[outcome.step], total=outcome.total)
            progress.update(tasks[outcome.step], completed=outcome.done)
            _note(report, outcome)
    if not console.is_terminal:
        for step, total in report.totals.items():
            say(f"{_TITLES[step]}: {total} {'text' if total == 1 else 'texts'}")
    if report.failed > SHOWN:
        say(f"… and {report.failed - SHOWN} more like these.")
    return report


def _note(report: Report, outcome: Outcome) -> None:
    report.totals[outcome.step] = outcome.total
    report.queued += outcome.queued
    report.blocked += outcome.blocked
    if outcome.problem is None:
        return
    report.failed += 1
    if report.failed <= SHOWN:
        place = f"{outcome.message} {outcome.locale}".strip()
        say(f"{place}: {outcome.problem.message.removesuffix('.')}. {outcome.problem.hint}".strip())
