"""Small runs for tests: the sample's push, few variants, few markets."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from workbench.models.variant import Status, Variant
from workbench.pipeline.engines import engine_for
from workbench.pipeline.outcome import Outcome
from workbench.pipeline.run import RunOrder, collect, run
from workbench.pipeline.workspace import Workspace
from workbench.store.values import VariantFilter

CAMPAIGN = "spring-glow"


def run_pushes(
    workspace: Workspace, count: int = 2, locales: Sequence[str] = ("de-DE",), engine: str = "phrasebook"
) -> list[Outcome]:
    """Generate, localize and check ``count`` pushes."""
    return run_messages(workspace, ("push",), count, locales, engine)


def run_messages(
    workspace: Workspace,
    messages: Sequence[str],
    count: int | None,
    locales: Sequence[str] = (),
    engine: str = "phrasebook",
    *,
    campaign: str = CAMPAIGN,
    seed: int | None = None,
) -> list[Outcome]:
    """Generate, localize and check some messages of a sample campaign."""

    async def all_of_it() -> list[Outcome]:
        brief = workspace.brief(campaign)
        opened = engine_for(workspace, brief, engine, tuple(locales) or None, messages)
        try:
            order = RunOrder(tuple(messages), tuple(locales), count, seed)
            return list(await collect(run(workspace, brief, opened, order)))
        finally:
            await opened.aclose()

    return asyncio.run(all_of_it())


def problems(outcomes: Sequence[Outcome]) -> list[str]:
    """What went wrong in a run."""
    return [outcome.problem.message for outcome in outcomes if outcome.problem]


def stored(workspace: Workspace, status: Status | None = None, campaign: str = CAMPAIGN) -> list[Variant]:
    """The campaign's variants, or those of one status."""
    wanted = VariantFilter(campaign=campaign, statuses=(status,) if status else ())
    return workspace.store.variants(wanted, limit=10_000)
