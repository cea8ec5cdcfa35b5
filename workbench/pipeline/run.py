"""Run: generate, localize and check one campaign, resumable at any point."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from workbench.engines.base import Engine
from workbench.errors import ConflictError, ProjectError, WorkbenchError
from workbench.models.brand import Role
from workbench.models.campaign import Brief
from workbench.pipeline.generate import generate
from workbench.pipeline.localize import localize
from workbench.pipeline.outcome import Outcome
from workbench.pipeline.selection import messages_of
from workbench.pipeline.unused import unused_facts
from workbench.pipeline.validate import validate
from workbench.pipeline.workspace import Workspace
from workbench.project.briefs import place_in_brief, require_markets
from workbench.project.settings import STATE


@dataclass(frozen=True, slots=True)
class RunOrder:
    """What a run is asked for; empty fields mean all that the brief says."""

    messages: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    count: int | None = None
    seed: int | None = None


async def run(workspace: Workspace, brief: Brief, engine: Engine, order: RunOrder) -> AsyncIterator[Outcome]:
    """The outcomes of all three steps. Raises :class:`WorkbenchError` when the run as a whole cannot go on."""
    workspace.require_role(Role.COPYWRITER)
    messages_of(brief, order.messages)
    require_markets(brief, list(order.locales))
    require_claims_in_force(workspace, brief)
    with only_run(workspace, brief):
        async for outcome in generate(workspace, brief, engine, order.messages, order.count, order.seed):
            yield outcome
        async for outcome in localize(workspace, brief, engine, order.locales, order.messages):
            yield outcome
        async for outcome in validate(workspace, brief, order.messages):
            yield outcome


def remarks(workspace: Workspace, brief: Brief) -> list[str]:
    """What somebody should know after a run: facts that no text and no layout uses."""
    return unused_facts(workspace, brief)


def require_claims_in_force(workspace: Workspace, brief: Brief) -> None:
    """Raise :class:`ProjectError` when the brief makes a claim whose evidence has expired."""
    today = workspace.now().date()
    for index, id_ in enumerate(brief.claims):
        claim = workspace.brand.claims[id_]
        if claim.expires < today:
            raise ProjectError(
                f"{place_in_brief(workspace.root, brief, 'claims', index)}: "
                f"claim {id_!r} expired on {claim.expires.isoformat()}",
                "Take it out of the brief, or renew its evidence in brand/claims.yaml.",
            )


@contextmanager
def only_run(workspace: Workspace, brief: Brief) -> Iterator[None]:
    """Hold the campaign for this run; raises :class:`ConflictError` when another one has it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 80 ms, only when a run starts

    folder = workspace.root / STATE
    try:
        folder.mkdir(exist_ok=True)
        lock = FileLock(folder / f"{brief.name}.run.lock")
        lock.acquire(timeout=0)
    except Timeout:
        raise ConflictError(
            f"another run of {brief.name} is under way",
            "Wait for it, or stop it; what it has written is kept, and a later run goes on from there.",
        ) from None
    except OSError as error:
        raise WorkbenchError(f"{folder} cannot be written: {error.strerror}", "Check permissions and disk.") from None
    try:
        yield
    finally:
        lock.release()


async def collect(stream: AsyncIterator[Outcome]) -> Sequence[Outcome]:
    """Every outcome of a step, for callers that show no progress."""
    return [outcome async for outcome in stream]
