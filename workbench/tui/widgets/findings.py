"""What the checks saw, worst first, with the waivers that people gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workbench.models.decision import Decision
from workbench.models.finding import Finding, Level
from workbench.text.visible import with_spaces
from workbench.tui.content import line, plain
from workbench.tui.marks import LEVEL


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding and, if somebody waived it, who and why."""

    finding: Finding
    waiver: Decision | None = None


class Findings(OptionList):
    """A list to read and to choose a finding from."""

    DEFAULT_CSS = """
    Findings {
        height: auto; border: none; padding: 0 1 !important; background: $background;
        &:focus { border: none; background-tint: $background 0%; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True)
        self._judged: list[Judged] = []
        self.display = False

    def load(self, judged: Sequence[Judged]) -> None:
        """Show ``judged``: errors first, waived ones last; the cursor stays while they are the same."""
        order = {Level.ERROR: 0, Level.WARNING: 1}
        wanted = sorted(judged, key=lambda item: (item.waiver is not None, order[item.finding.severity]))
        if wanted == self._judged:
            return
        self._judged = wanted
        self.set_options([Option(_prompt(item)) for item in self._judged])
        self.display = bool(self._judged)

    @property
    def current(self) -> Judged | None:
        """The finding under the cursor, or the first one that is not waived."""
        if self.highlighted is not None and self.highlighted < len(self._judged):
            return self._judged[self.highlighted]
        return next((item for item in self._judged if item.waiver is None), None)

    @property
    def items(self) -> Sequence[Judged]:
        """The findings in the order in which they stand."""
        return self._judged


def _prompt(item: Judged) -> Content:
    finding, waiver = item.finding, item.waiver
    if waiver is not None:
        told = f"waived by {waiver.person}: {waiver.reason}"
        return Content.assemble(
            line(f"– {finding.slot}: {finding.message}", "$text-disabled"), "\n  ", plain(told, "$text-muted")
        )
    parts = [LEVEL[finding.severity].content(), line(finding.slot, "bold"), line(finding.message)]
    if finding.fix is not None:
        parts.append(line(f"→ {_replacement(finding.fix)}", "$success"))
    return Content(" ").join([*parts, line(finding.check, "$text-disabled")])


def _replacement(fix: str) -> str:
    if not fix:
        return "remove it"
    return fix if fix.strip() else with_spaces(fix)


def summary(judged: Sequence[Judged]) -> Content:
    """How many errors and warnings stand unwaived."""
    pieces = []
    for level, mark in LEVEL.items():
        count = sum(item.finding.severity is level and item.waiver is None for item in judged)
        if count:
            pieces.append(Content.styled(f"{mark.sign} {count} {mark.title}{'s' if count > 1 else ''}", mark.style))
    return Content("  ").join(pieces) if pieces else Content.styled("✓ no findings", "$success")
