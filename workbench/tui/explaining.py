"""Explaining the findings of a variant: the same for Queue and Variants."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.checks.registry import catalogue
from workbench.models.variant import Variant
from workbench.tui.screens.base import ModeScreen
from workbench.tui.screens.explain import ExplainScreen, Left
from workbench.tui.widgets.findings import Findings


def open_explanation(screen: ModeScreen, variant: Variant, offers: Iterable[str]) -> None:
    """Explain the chosen finding of ``variant``, or the first; ``offers`` are actions of the screen on one."""
    findings = screen.query_one(Findings)

    async def leave(left: Left | None) -> None:
        if left is not None:
            if findings.items is items:
                findings.highlighted = left.index
            if left.action:
                slot = items[left.index].finding.slot
                is_slot = left.action == "edit" and slot in variant.slots
                await screen.app.run_action(f"edit({slot!r})" if is_slot else left.action, screen)

    items = findings.items
    chosen = findings.current
    index = items.index(chosen) if chosen else 0
    screen.app.push_screen(ExplainScreen(items, variant.slots, catalogue(), index, frozenset(offers)), leave)
