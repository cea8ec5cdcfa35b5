"""Fix: what a check can mend mechanically, as a new revision by the person who asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.errors import WorkbenchError
from workbench.models.finding import Finding
from workbench.models.variant import Variant
from workbench.pipeline.revise import replace_texts, send_to_queue
from workbench.pipeline.validate import CHECKED, is_waived, live_findings
from workbench.pipeline.workspace import Workspace

ROUNDS = 4
"""A mended text is checked again, because one fix may uncover another; this often at most."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What fixing would make of a variant's texts."""

    texts: Mapping[str, str]
    """Slot → text after the fixes, for the slots that change."""
    findings: tuple[Finding, ...]
    """What is mended."""


def proposed(workspace: Workspace, variant: Variant, checks: Iterable[str] = ()) -> Fixed:
    """What the fixes of ``checks`` (all by default) would change in ``variant``; nothing is stored.

    What a person has waived is left as it is.
    """
    wanted = set(checks)
    waivers = workspace.store.waivers(variant.id, variant.content_hash)
    slots = dict(variant.slots)
    mended: list[Finding] = []
    for _ in range(ROUNDS):
        found = [
            finding
            for finding in live_findings(workspace, variant, slots)
            if finding.fix is not None and (not wanted or finding.check in wanted) and not is_waived(finding, waivers)
        ]
        changed = apply(slots, found)
        if not changed:
            break
        mended += changed
    texts = {slot: text for slot, text in slots.items() if variant.slots.get(slot) != text}
    return Fixed(texts, tuple(mended))


def apply(slots: dict[str, str], findings: Iterable[Finding]) -> list[Finding]:
    """Put the fixes into ``slots``, from the end of each text and leaving out what overlaps; those that were used."""
    used: list[Finding] = []
    free: dict[str, int] = {}
    for finding in sorted(findings, key=lambda f: (f.slot, -(f.start or 0), -(f.end or 0))):
        start, end, fix = finding.start, finding.end, finding.fix
        text = slots.get(finding.slot)
        if text is None or start is None or end is None or fix is None or end > free.get(finding.slot, len(text)):
            continue
        if text[start:end] != fix:
            slots[finding.slot] = text[:start] + fix + text[end:]
            used.append(finding)
        free[finding.slot] = start
    return used


def fix(workspace: Workspace, variant_id: str, checks: Iterable[str] = (), seen_revision: int | None = None) -> Variant:
    """Apply the fixes to a variant as a new revision; raises :class:`WorkbenchError` when there are none."""
    variant = workspace.store.variant(variant_id)
    fixed = proposed(workspace, variant, checks)
    if not fixed.texts:
        raise WorkbenchError(f"{variant_id} has no finding that can be fixed mechanically", "Edit it by hand.")
    return _keep(workspace, variant, fixed, variant.revision if seen_revision is None else seen_revision)


def fix_as_seen(workspace: Workspace, variant: Variant, fixed: Fixed) -> Variant:
    """Keep exactly what a person was shown as a new revision, and check it.

    A rejected text, or one that somebody wants changed, stays a draft: spaces do not answer what was asked for. Raises
    :class:`ConflictError` when somebody else revised the variant since it was shown.
    """
    revised = _keep(workspace, variant, fixed, variant.revision)
    return send_to_queue(workspace, revised.id) if variant.status in CHECKED else revised


def _keep(workspace: Workspace, variant: Variant, fixed: Fixed, seen_revision: int) -> Variant:
    # Mended spaces do not bring a translation up to date: it keeps the source text that it was made from.
    return replace_texts(workspace, variant, fixed.texts, seen_revision, "fixed", source_revision=None)
