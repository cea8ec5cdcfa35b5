"""``workbench run`` and its single steps: ``generate``, ``localize``, ``check``."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

import click

from workbench.cli.common import person_options, print_text, say, workspace_for
from workbench.cli.exit_codes import ExitCode
from workbench.cli.progress import Report, follow
from workbench.engines.base import Engine
from workbench.models.campaign import Brief
from workbench.models.variant import Status
from workbench.pipeline.engines import engine_for
from workbench.pipeline.generate import generate as generate_step
from workbench.pipeline.localize import localize as localize_step
from workbench.pipeline.outcome import Outcome
from workbench.pipeline.run import RunOrder, only_run, remarks
from workbench.pipeline.run import run as run_steps
from workbench.pipeline.validate import validate
from workbench.pipeline.workspace import Workspace
from workbench.project.briefs import require_markets

Steps = Callable[[Workspace, Brief, Engine, RunOrder], AsyncIterator[Outcome]]
F = TypeVar("F", bound=Callable[..., Any])


def _options(command: F) -> F:
    for option in (
        click.option(
            "--seed", type=click.IntRange(min=0), help="Which series of variants; the brief's own by default."
        ),
        click.option("--locales", metavar="A,B", default="", help="Only these markets, like de-DE,fr-FR."),
        click.option("--messages", metavar="A,B", default="", help="Only these messages of the campaign."),
        click.option("--variants", type=click.IntRange(1, 500), help="How many variants of each message."),
        click.option("--engine", metavar="phrasebook|VENDOR:MODEL", default="", help="What writes and translates."),
    ):
        command = option(command)
    return person_options(command)


@click.command()
@click.argument("campaign")
@_options
def run(**options: Any) -> int:
    """Generate, localize and check CAMPAIGN; what passes waits in the queue for a person.

    Started again, it does only what is missing.
    """
    return _do(run_steps, **options)


@click.command()
@click.argument("campaign")
@_options
def generate(**options: Any) -> int:
    """Write the source texts of CAMPAIGN that are missing."""
    return _do(_generate, **options)


@click.command()
@click.argument("campaign")
@_options
def localize(**options: Any) -> int:
    """Translate the source texts of CAMPAIGN for every market."""
    return _do(_localize, **options)


@click.command()
@click.argument("campaign")
@click.option("--messages", metavar="A,B", default="", help="Only these messages of the campaign.")
@person_options
def check(campaign: str, messages: str, person: str | None, workspace_dir: str | None) -> int:
    """Check the texts of CAMPAIGN again, and move them into the queue or out of it."""
    with workspace_for(person, workspace_dir) as workspace:
        workspace.person  # noqa: B018 - says at once when the team does not know them
        brief = workspace.brief(campaign)
        report = asyncio.run(follow(validate(workspace, brief, _list(messages))))
        return _summary(workspace, brief, report)


def _generate(workspace: Workspace, brief: Brief, engine: Engine, order: RunOrder) -> AsyncIterator[Outcome]:
    return generate_step(workspace, brief, engine, order.messages, order.count, order.seed)


def _localize(workspace: Workspace, brief: Brief, engine: Engine, order: RunOrder) -> AsyncIterator[Outcome]:
    return localize_step(workspace, brief, engine, order.locales, order.messages)


def _do(
    steps: Steps,
    *,
    campaign: str,
    engine: str,
    person: str | None,
    workspace_dir: str | None,
    **asked: Any,
) -> int:
    with workspace_for(person, workspace_dir, engine=engine) as workspace:
        brief = workspace.brief(campaign)
        order = RunOrder(_list(asked["messages"]), _list(asked["locales"]), asked["variants"], asked["seed"])
        locales = require_markets(brief, list(order.locales)) or None
        opened = engine_for(workspace, brief, "", () if steps is _generate else locales, order.messages)
        say(f"{brief.title}: {opened.title}, as {workspace.person.name}.")
        report = asyncio.run(_follow(workspace, brief, opened, order, steps))
        return _summary(workspace, brief, report)


async def _follow(workspace: Workspace, brief: Brief, engine: Engine, order: RunOrder, steps: Steps) -> Report:
    try:
        if steps is run_steps:
            return await follow(steps(workspace, brief, engine, order))
        with only_run(workspace, brief):
            return await follow(steps(workspace, brief, engine, order))
    finally:
        await engine.aclose()


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _summary(workspace: Workspace, brief: Brief, report: Report) -> int:
    for line in remarks(workspace, brief):
        say(f"Note: {line}.")
    counts: dict[Status, int] = {}
    for count in workspace.store.counts(brief.name):
        counts[count.status] = counts.get(count.status, 0) + count.n
    shown = ", ".join(f"{counts[status]} {status.replace('_', ' ')}" for status in Status if counts.get(status))
    print_text(f"{brief.name}: {shown or 'nothing written yet'}.")
    print_text(
        "Next:\n"
        f"  workbench status {brief.name}\n"
        f"  workbench queue --campaign {brief.name}\n"
        "  workbench --as NAME                 review in the terminal, as somebody else than the author\n"
        f"  workbench export {brief.name} --profile generic --as NAME"
    )
    return ExitCode.FINDINGS if report.failed else ExitCode.OK
