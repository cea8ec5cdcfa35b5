"""Facts that a brief declares and nothing says."""

from __future__ import annotations

import re

from workbench.models.campaign import Brief
from workbench.pipeline.workspace import Workspace
from workbench.project.briefs import fact_line
from workbench.store.values import VariantFilter
from workbench.text.icu import SlotTextError, arguments

_LAYOUT_USE = re.compile(r"\bfacts\s*(?:\.\s*|\[\s*['\"])([a-z][a-z0-9_]*)")


def unused_facts(workspace: Workspace, brief: Brief) -> list[str]:
    """One line per fact that no slot text and no layout of the campaign uses, with its place in the brief."""
    left = set(brief.facts) - _in_layouts(workspace, brief)
    for variant in workspace.store.variants(VariantFilter(campaign=brief.name), limit=1_000_000):
        if not left:
            break
        for text in variant.slots.values():
            try:
                left -= arguments(text)
            except SlotTextError:
                continue
    return [
        f"{fact_line(workspace.root, brief, name)}: no text and no layout uses the fact {name!r}"
        for name in brief.facts
        if name in left
    ]


def _in_layouts(workspace: Workspace, brief: Brief) -> set[str]:
    used: set[str] = set()
    for name in {message.template for message in brief.messages}:
        for file in workspace.templates[name].layout.values():
            used.update(_LAYOUT_USE.findall((workspace.root / "templates" / name / file).read_text("utf-8")))
    return used
