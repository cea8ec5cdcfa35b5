"""The stream of a run: one value per unit of work, so that the core knows no progress bar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.errors import WorkbenchError


class Step(StrEnum):
    """The steps of a run, in order."""

    GENERATE = "generate"
    LOCALIZE = "localize"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one unit."""

    step: Step
    message: str
    """Id of the message."""
    locale: str
    done: int
    """Units of this step that are finished, failed ones included; 0 announces the step."""
    total: int
    """Units of this step."""
    variant_ids: tuple[str, ...] = ()
    """The variants that were written or checked."""
    problem: WorkbenchError | None = None
    """Why the unit failed, or what somebody should know; the run goes on."""
    queued: int = 0
    """For a check: how many of the variants stand in the queue now."""
    blocked: int = 0
