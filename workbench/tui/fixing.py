"""Fixing what is mechanical in a variant: shown first, then kept; the same for Queue and Variants."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from workbench.models.variant import Status, Variant
from workbench.pipeline.fixes import Fixed, fix_as_seen, proposed
from workbench.pipeline.revise import EDITORS
from workbench.pipeline.workspace import Workspace
from workbench.text.locales import display_name
from workbench.text.visible import SPACES
from workbench.tui.content import line
from workbench.tui.differences import excerpts
from workbench.tui.marks import LEVEL, STATUS
from workbench.tui.screens.base import ModeScreen
from workbench.tui.screens.fix import FixScreen
from workbench.tui.widgets.passages import Passage


def open_fixes(screen: ModeScreen, variant: Variant, done: Callable[[str], None]) -> None:
    """Show what fixing would change; ``done`` is called with the id once the person has said yes."""
    workspace = screen.workspace
    workspace.require_role(*EDITORS)
    fixed = proposed(workspace, variant)
    if not fixed.texts:
        screen.notify("Nothing here can be fixed mechanically; e edits it by hand.", severity="warning")
        return

    def answer(is_wanted: bool | None) -> None:
        if is_wanted:
            with screen.bench.reporting():
                after = fix_as_seen(workspace, variant, fixed)
                screen.bench.tell(f"{after.id} fixed: {STATUS[after.status].title}, revision {after.revision}")
            with screen.bench.reporting():
                done(variant.id)

    dialog = FixScreen(_head(variant), list(_changes(variant, fixed)), _notes(workspace, variant))
    screen.app.push_screen(dialog, answer)


def _head(variant: Variant) -> Content:
    return Content.assemble(line(variant.id, "bold"), "  ", line(display_name(variant.locale), "$text-muted"))


def _changes(variant: Variant, fixed: Fixed) -> Iterator[Passage]:
    """Before and after of each place, then what is mended, then how the spaces are marked."""
    drawn: list[Content] = []
    for slot, text in fixed.texts.items():
        for before, after in excerpts(variant.slots.get(slot, ""), text):
            drawn += [before, after]
            yield line(slot, "bold $primary"), before
            yield Content.styled("→", "$success"), after
            yield Content("")
    order = list(fixed.texts)
    for finding in sorted(fixed.findings, key=lambda finding: (order.index(finding.slot), finding.start or 0)):
        yield LEVEL[finding.severity].content(), line(finding.message, "$text-muted")
    seen = "".join(piece.plain for piece in drawn)
    marks = [f"{mark} {name}" for mark, name in SPACES.values() if mark in seen]
    if marks:
        yield Content("")
        yield line("   ".join(marks), "$text-disabled")


def _notes(workspace: Workspace, variant: Variant) -> Content:
    """What follows from fixing this variant, as this person."""
    notes = ["It becomes a new revision under your name; the old text is kept."]
    if variant.status is Status.APPROVED:
        notes.append("Its approval ends: it goes back into the queue.")
    if variant.status in (Status.REJECTED, Status.CHANGES_REQUESTED):
        notes.append("It becomes a draft: a fix does not answer what the reviewer asked for.")
    if workspace.brand.policy.four_eyes and workspace.person.may_review(variant.locale):
        notes.append("You become its author: somebody else has to approve it.")
    if variant.is_source and len(workspace.store.siblings(variant.key)) > 1:
        notes.append("Its translations are then of an earlier text, and have to be made or edited anew.")
    return Content("\n").join([line(note) for note in notes])
