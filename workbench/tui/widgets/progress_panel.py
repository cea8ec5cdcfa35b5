"""How far a run is: a bar per step, what it has made, and what went wrong."""

from __future__ import annotations

from textual.content import Content

from workbench.pipeline.outcome import Outcome, Step
from workbench.tui.content import line, plain
from workbench.tui.runs import Run, RunState
from workbench.tui.widgets.lines import Lines, wrapped

TITLES = {Step.GENERATE: "Write", Step.LOCALIZE: "Localize", Step.CHECK: "Check"}
STATES = {
    RunState.RUNNING: ("Running", "$primary"),
    RunState.CANCELLED: ("Cancelled; everything so far is kept. Start again to finish the rest.", "$warning"),
    RunState.FINISHED: ("Finished", "$success"),
    RunState.FAILED: ("Stopped; everything so far is kept.", "$error"),
}
PROBLEMS_SHOWN = 50


class ProgressPanel(Lines):
    """Redrawn from a :class:`Run` as it goes on."""

    DEFAULT_CSS = """
    ProgressPanel { padding: 0 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._run: Run | None = None

    def load(self, run: Run | None) -> None:
        """Show ``run``, or that there is none."""
        self._run = run
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """State, bars, totals, problems."""
        run = self._run
        if run is None:
            return wrapped(Content.styled("Nothing is running.", "$text-muted"), width)
        text, style = STATES[run.state]
        rows = [line(run.request.campaign, "bold"), *wrapped(Content.styled(text, style), width), Content("")]
        for step in Step:
            rows += [self._step(run, step, width), Content("")]
        rows += wrapped(_totals(run), width)
        if run.error is not None:
            rows += [
                Content(""),
                *wrapped(plain(run.error.message, "$error"), width),
                *wrapped(plain(run.error.hint), width),
            ]
        if run.problems:
            rows += [Content(""), Content.styled(f"Problems ({len(run.problems)})", "bold $warning")]
            for outcome in run.problems[-PROBLEMS_SHOWN:]:
                rows += wrapped(_problem(outcome), width)
        return rows

    def _step(self, run: Run, step: Step, width: int) -> Content:
        done, total = run.steps.get(step, (0, 0))
        count = f"{done}/{total}" if step in run.steps else "–"
        bar = max(width - 24, 4)
        full = bar if total and done >= total else (bar * done // total if total else 0)
        if step in run.steps and not total:
            count, full = "nothing to do", 0
        style = "$success" if full == bar else "$primary"
        return Content.assemble(
            Content(f"{TITLES[step]:<9}"),
            (("━" * full), style),
            ("━" * (bar - full), "$rule"),
            Content(f" {count}"),
        ).truncate(width)


def _totals(run: Run) -> Content:
    return Content.assemble(
        (f"{run.written} texts written", "$text-muted"),
        "   ",
        (f"● {run.queued} queued", "$primary"),
        "   ",
        (f"✗ {run.blocked} blocked", "$error" if run.blocked else "$text-muted"),
    )


def _problem(outcome: Outcome) -> Content:
    problem = outcome.problem
    place = " ".join(part for part in (outcome.step, outcome.message, outcome.locale) if part)
    if problem is None:
        return line(place)
    hint = plain(problem.hint, "$text-muted")
    return Content.assemble(line(place, "bold"), " ", plain(problem.message, "$warning"), " ", hint)
