"""Editing and regenerating a variant: the way from a screen to the pipeline, the same for Queue and Variants."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import aclosing

from textual.content import Content

from workbench.models.variant import Variant
from workbench.pipeline.content import preview_slots
from workbench.pipeline.engines import engine_for
from workbench.pipeline.localize import PERSON
from workbench.pipeline.revise import edit, regenerate
from workbench.pipeline.validate import live_findings
from workbench.pipeline.view import VariantView
from workbench.pipeline.workspace import Workspace
from workbench.text.locales import display_name
from workbench.text.measure import graphemes
from workbench.tui.content import line
from workbench.tui.screens.base import ModeScreen
from workbench.tui.screens.edit import EditScreen
from workbench.tui.widgets.slot_editor import Judgement


def open_editor(screen: ModeScreen, view: VariantView, slot: str, done: Callable[[str], None]) -> None:
    """Edit a variant in a dialog; ``done`` is called with its id once the texts are saved."""
    workspace, variant = screen.workspace, view.variant

    def save(texts: Mapping[str, str]) -> bool:
        with screen.bench.reporting():
            edit(workspace, variant.id, texts, variant.revision)
            with screen.bench.reporting():  # what is saved is saved, whatever becomes of the list
                done(variant.id)
            return True
        return False

    title = Content.assemble(line(variant.id, "bold"), "  ", line(display_name(variant.locale), "$text-muted"))
    sources = None if variant.is_source else view.source_preview
    judge, reporting = judge_of(workspace, variant), screen.bench.reporting
    screen.app.push_screen(EditScreen(title, view.template, variant.slots, sources, judge, save, reporting, slot))


def judge_of(workspace: Workspace, variant: Variant) -> Callable[[Mapping[str, str]], dict[str, Judgement]]:
    """What the checks and the worst-case renderings say about texts in place of the variant's."""
    brief = workspace.brief(variant.campaign)
    fields = workspace.brand.locales[variant.locale].recipient_fields.values()
    samples = max((len(field.samples) for field in fields), default=1)

    def judge(slots: Mapping[str, str]) -> dict[str, Judgement]:
        findings = live_findings(workspace, variant, slots)
        drawn = [preview_slots(workspace, brief, variant.locale, slots, sample) for sample in range(samples)]
        return {
            slot: Judgement(
                max(graphemes(texts[slot]) for texts in drawn),
                [finding for finding in findings if finding.slot == slot],
            )
            for slot in slots
        }

    return judge


async def rewrite(workspace: Workspace, variant: Variant) -> Variant:
    """Another text from the engine that wrote the variant, or from the settings' engine if a person did."""
    spec = "" if variant.origin.engine == PERSON else variant.origin.engine
    engine = await asyncio.to_thread(engine_for, workspace, workspace.brief(variant.campaign), spec)
    async with aclosing(engine):
        return await regenerate(workspace, variant.id, engine)
