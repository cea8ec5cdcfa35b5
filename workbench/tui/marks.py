"""The marks of statuses and severities: a sign and a colour, so that neither is needed to tell them apart."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from workbench.models.finding import Level
from workbench.models.variant import Status


@dataclass(frozen=True, slots=True)
class Mark:
    """How one status or severity looks."""

    sign: str
    """One cell wide in every terminal font."""
    style: str
    """A theme style."""
    title: str
    """For people."""

    def content(self, titled: bool = False) -> Content:
        """The sign, with its title when ``titled``."""
        return Content.styled(f"{self.sign} {self.title}" if titled else self.sign, self.style)


STATUS: dict[Status, Mark] = {
    Status.DRAFT: Mark("○", "$text-muted", "draft"),
    Status.BLOCKED: Mark("✗", "$error", "blocked"),
    Status.QUEUED: Mark("●", "$primary", "queued"),
    Status.CHANGES_REQUESTED: Mark("↺", "$warning", "changes requested"),
    Status.APPROVED: Mark("✓", "$success", "approved"),
    Status.REJECTED: Mark("⊘", "$secondary", "rejected"),
}
"""Status → its mark."""

LEVEL: dict[Level, Mark] = {
    Level.ERROR: Mark("✗", "$error", "error"),
    Level.WARNING: Mark("▲", "$warning", "warning"),
}
"""Severity of a finding → its mark."""
