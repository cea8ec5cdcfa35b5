"""Queue: one variant at a time, in full, and a decision."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from workbench.models.decision import Action
from workbench.models.finding import Level
from workbench.models.variant import Status, Variant
from workbench.pipeline.review import decide, waive
from workbench.pipeline.view import VariantView
from workbench.store.values import VariantFilter
from workbench.tui.screens import filtering
from workbench.tui.screens.reading import ReadingScreen
from workbench.tui.screens.reason import ReasonDialog
from workbench.tui.widgets.filter_bar import Choice, FilterBar
from workbench.tui.widgets.findings import Findings, Judged
from workbench.tui.widgets.variant_pane import VariantPane
from workbench.tui.widgets.virtual_list import VirtualList

SEVERITY = Choice("severity", "To review", [("With warnings", Level.WARNING), ("Blocked", Level.ERROR)])
DONE = {Action.APPROVE: "approved", Action.REJECT: "rejected", Action.REQUEST_CHANGES: "sent back"}
TITLES = {Action.REJECT: "Reject", Action.REQUEST_CHANGES: "Request changes"}
DECISIONS = ("approve", "reject", "request_changes", "waive")


class QueueScreen(ReadingScreen):
    """The item under review; the list behind it is the queue."""

    MODE = "queue"
    GUARD: ClassVar[float] = 0.3
    """Seconds that an item is on the screen, and the approve key at rest, before the key counts: people do not read
    faster, and a key that is held down repeats thirty times a second."""
    CSS = """
    QueueScreen {
        #bar { height: 1; padding: 0 1; margin-bottom: 1; }
        #progress { width: auto; height: 1; color: $text-muted; }
        #queue { display: none; width: 40; border-right: vkey $rule; padding: 0 0 0 1; }
        &.-list #queue { display: block; }
        &.-narrow {
            #bar { height: 2; layout: vertical; margin-bottom: 0; }
            &.-list VariantPane { display: none; }
            &.-list #queue { width: 1fr; border-right: none; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "approve", "Approve", id="queue.approve", tooltip="Approve exactly what you see"),
        Binding("r", "reject", "Reject", id="queue.reject", tooltip="Reject it for good, with a reason"),
        Binding("c", "request_changes", "Changes", id="queue.changes", tooltip="Send it back, with a reason"),
        Binding("e", "edit", "Edit", id="queue.edit", tooltip="Edit it; it becomes a draft"),
        Binding("w", "waive", "Waive", id="queue.waive", tooltip="Let the chosen finding stand, with a reason"),
        Binding("x", "fix", "Fix", id="queue.fix", tooltip="Fix what is mechanical; shows it first"),
        Binding("question_mark", "explain", "Explain", key_display="?", id="queue.explain",
                tooltip="Explain the findings: what, why, how to mend it"),
        Binding("n", "move(1)", "Next", id="queue.next", tooltip="The next item, without deciding"),
        Binding("p", "move(-1)", "Previous", show=False, id="queue.previous", tooltip="The item before"),
        Binding("l", "list", "List", show=False, id="queue.list", tooltip="Show or hide the whole queue"),
        Binding("f", "filter", "Filter", id="queue.filter", tooltip="By campaign, market, message, severity"),
        Binding("v", "raw", "Arguments", show=False, id="queue.raw", tooltip="Values, or arguments as written"),
        Binding("escape", "back", "To the item", show=False, id="queue.back", tooltip="Back to the item"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._decided = 0
        self._quiet_since = 0.0
        self._progress = ""

    def compose_body(self) -> ComposeResult:
        """Filters and progress, then the item, the list beside it when wanted."""
        with Horizontal(id="bar"):
            yield FilterBar(*filtering.EMPTY, SEVERITY)
            yield Static(id="progress")
        with Horizontal(id="split"):
            yield VirtualList[Variant](self._lines.draw, empty="Nothing to review.", id="queue")
            yield VariantPane()

    def show_data(self) -> None:
        """Read the queue again, at the same item if it is still there."""
        bar, scope = self.query_one(FilterBar), self.bench.take_scope()
        self._lines.reset(self.workspace)
        filtering.offer(bar, self.workspace)
        if scope is not None:
            bar.choose(campaign=scope.campaign)
            filtering.offer_messages(bar, self.workspace)
            bar.choose(message=scope.message, locale=scope.locale)
        self._decided = self.workspace.store.decided_since(self._midnight)
        self.load(self._view.variant.id if self._view and scope is None else None)
        self.action_back()

    def offers(self) -> frozenset[str]:
        """Decisions, too, where the person may make them."""
        person = self.workspace.brand.team.get(self.workspace.login)
        may = self._view is not None and person is not None and person.may_review(self._view.variant.locale)
        return super().offers().union(DECISIONS if may else ())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Decisions are greyed out where the person may not make them."""
        if action in DECISIONS:
            return action in self.offers() or None
        return super().check_action(action, parameters)

    def action_approve(self) -> None:
        """Approve what is on the screen; a key that is held down, or hit twice, approves nothing unread."""
        now = monotonic()
        is_deliberate = now - self._quiet_since >= self.GUARD
        self._quiet_since = now
        if is_deliberate:
            self._decide(Action.APPROVE, "")

    def action_reject(self) -> None:
        """Reject it, with a reason."""
        self._ask(Action.REJECT)

    def action_request_changes(self) -> None:
        """Send it back, with a reason."""
        self._ask(Action.REQUEST_CHANGES)

    def action_waive(self) -> None:
        """Let the chosen finding stand, with a reason."""
        chosen = self.query_one(Findings).current
        if self._view is None or chosen is None:
            self.notify("There is no finding to waive.", severity="warning")
            return
        if chosen.waiver is not None:
            self.notify(f"{chosen.waiver.person} has waived it already.", severity="warning", markup=False)
            return
        about = f"{chosen.finding.slot}: {chosen.finding.message}"
        dialog = ReasonDialog("Waive this finding", about, "Waive")
        self.app.push_screen(dialog, partial(self._waive, self._view, chosen))

    def action_move(self, step: int) -> None:
        """Go to another item."""
        self.variant_list.cursor += step
        self.read_row()

    def action_list(self) -> None:
        """Show or hide the list."""
        if self.toggle_class("-list").has_class("-list"):
            self.variant_list.focus()
        else:
            self.action_back()

    def action_back(self) -> None:
        """To the item."""
        self.query_one("#texts").focus()

    def _ask(self, action: Action) -> None:
        if self._view is not None:
            about = f"{self._view.variant.id}\nThe author reads the reason, and it stays in the history."
            dialog = ReasonDialog(TITLES[action], about, TITLES[action])
            self.app.push_screen(dialog, partial(self._decide, action))

    def _decide(self, action: Action, reason: str | None) -> None:
        if self._view is None or reason is None:
            return
        with self.bench.reporting():
            decide(self.workspace, action, self._view.variant.id, reason, self._view.hash)
            self._decided += 1
            self.bench.tell(f"{self._view.variant.id} {DONE[action]}")
            self._drop()

    def _waive(self, view_: VariantView, judged: Judged, reason: str | None) -> None:
        if reason is None:
            return
        with self.bench.reporting():
            variant = waive(self.workspace, view_.variant.id, judged.finding, reason, view_.hash)
            if variant.status is view_.variant.status:
                self.load(variant.id)
            else:
                self.bench.tell(f"{variant.id} is in the queue now")
                self._drop()

    def edited(self, variant_id: str) -> None:
        """It has left the queue."""
        self.bench.tell(f"{variant_id} is a draft now; check it under Variants")
        self._drop()

    def _drop(self) -> None:
        """The item has left the list; the next one stands in its place at once."""
        if self._rows is not None:
            self._rows.drop(self.variant_list.cursor)
            self.variant_list.load(self._rows, self.variant_list.cursor)
            self.read_row()

    def read_row(self, again: bool = False) -> None:
        """Show the row under the cursor; the approve key has to rest first."""
        before = self._view
        super().read_row(again)
        if self._view is not before:
            self._quiet_since = monotonic()
        self._show_progress()

    @on(VirtualList.Selected)
    def _read(self) -> None:
        self.remove_class("-list")
        self.action_back()

    def wanted(self) -> VariantFilter:
        """What waits for a decision, or is blocked by errors."""
        bar = self.query_one(FilterBar)
        severity = bar.value("severity")
        status = Status.BLOCKED if severity == Level.ERROR else Status.QUEUED
        return filtering.wanted(bar, [status], severity=Level(severity) if severity else None)

    def _show_progress(self) -> None:
        count = self.variant_list.row_count
        place = f"{self.variant_list.cursor + 1:,} of {count:,}" if count else "nothing to review"
        told = f"{place} · {self._decided:,} decided today"
        if told == self._progress:  # to draw it again would cost a second layout of the whole screen
            return
        self._progress = told
        self.query_one("#progress", Static).update(told)
        if not count:
            told = "Nothing to review here. Well done." if self._decided else "Nothing to review here."
            self.query_one(VariantPane).clear(Content.styled(told, "$success"))

    @property
    def _midnight(self) -> datetime:
        return self.workspace.now().replace(hour=0, minute=0, second=0, microsecond=0)
