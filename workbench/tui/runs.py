"""A long run as the screens see it: started on the app, so that leaving a screen does not cancel it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from enum import StrEnum

from workbench.errors import WorkbenchError
from workbench.pipeline.engines import engine_for
from workbench.pipeline.outcome import Outcome, Step
from workbench.pipeline.run import RunOrder, run
from workbench.pipeline.workspace import Workspace


class RunState(StrEnum):
    """What a run is doing."""

    RUNNING = "running"
    CANCELLED = "cancelled"
    FINISHED = "finished"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What a person asks for on the Generate screen."""

    campaign: str
    messages: tuple[str, ...] = ()
    """Ids; none means all."""
    locales: tuple[str, ...] = ()
    """Markets to localize for; none means all."""
    engine: str = ""
    count: int | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """How far a run is."""

    request: RunRequest
    state: RunState = RunState.RUNNING
    steps: Mapping[Step, tuple[int, int]] = field(default_factory=dict)
    """Step → units done and units in all."""
    problems: tuple[Outcome, ...] = ()
    written: int = 0
    queued: int = 0
    blocked: int = 0
    error: WorkbenchError | None = None
    """Why the whole run failed."""

    def after(self, outcome: Outcome) -> Run:
        """The run once ``outcome`` has arrived."""
        is_check = outcome.step is Step.CHECK
        return replace(
            self,
            steps={**self.steps, outcome.step: (outcome.done, outcome.total)},
            problems=(*self.problems, outcome) if outcome.problem else self.problems,
            written=self.written + (0 if is_check else len(outcome.variant_ids)),
            queued=self.queued + outcome.queued,
            blocked=self.blocked + outcome.blocked,
        )


async def carry_out(workspace: Workspace, request: RunRequest, show: Callable[[Run], None]) -> None:
    """Generate, localize and check, telling ``show`` after every unit; a failure of the whole run is shown too."""
    state = Run(request)
    show(state)
    try:
        brief = await asyncio.to_thread(workspace.brief, request.campaign)
        engine = await asyncio.to_thread(engine_for, workspace, brief, request.engine)  # a model client: 2 s to import
        order = RunOrder(request.messages, request.locales, request.count, request.seed)
        async with aclosing(engine), aclosing(run(workspace, brief, engine, order)) as outcomes:  # type: ignore[type-var]
            async for outcome in outcomes:
                state = state.after(outcome)
                show(state)
    except WorkbenchError as error:
        show(replace(state, state=RunState.FAILED, error=error))
    except asyncio.CancelledError:
        show(replace(state, state=RunState.CANCELLED))
        raise
    else:
        show(replace(state, state=RunState.FINISHED))
