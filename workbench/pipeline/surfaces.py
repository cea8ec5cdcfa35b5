"""Which inboxes and lock screens show less of a variant than it says: advice for a person, not a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.checks.length_surfaces import Cut, cuts
from workbench.pipeline.subjects import slot_subjects
from workbench.pipeline.view import VariantView
from workbench.pipeline.workspace import Workspace


def surfaces(workspace: Workspace, shown: VariantView) -> Mapping[str, Sequence[Cut]]:
    """Slot → the surfaces that cut its worst rendering, the narrowest first; only slots that one does cut."""
    variant = shown.variant
    brief = workspace.brief(variant.campaign)
    subjects = slot_subjects(workspace, brief, variant, variant.slots, shown.rendered, None)
    found = {slot: cuts(subject) for slot, subject in subjects.items()}
    return {slot: several for slot, several in found.items() if several}
