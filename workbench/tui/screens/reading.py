"""What Queue and Variants have in common: a list of variants, and the one under the cursor in full."""

from __future__ import annotations

from textual import on

from workbench.models.variant import Variant
from workbench.pipeline.view import VariantView, view
from workbench.store.values import VariantFilter
from workbench.tui.editing import open_editor
from workbench.tui.explaining import open_explanation
from workbench.tui.fixing import open_fixes
from workbench.tui.presentation import VariantLines, shown
from workbench.tui.rows import VariantRows
from workbench.tui.screens import filtering
from workbench.tui.screens.base import ModeScreen
from workbench.tui.widgets.filter_bar import FilterBar
from workbench.tui.widgets.findings import Findings
from workbench.tui.widgets.slot_texts import SlotTexts
from workbench.tui.widgets.variant_pane import UNREADABLE, VariantPane
from workbench.tui.widgets.virtual_list import VirtualList


class ReadingScreen(ModeScreen):
    """Subclasses compose a filter bar, a list and a pane, and say what the filters mean."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = VariantLines()
        self._rows: VariantRows | None = None
        self._view: VariantView | None = None
        self._offered: frozenset[str] | None = None

    def wanted(self) -> VariantFilter:
        """Which variants the list holds."""
        raise NotImplementedError

    def offers(self) -> frozenset[str]:
        """The actions of this screen that make sense on the variant as it is, and that depend on it."""
        return frozenset({"explain"} if self._view is not None and self._view.findings else ())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without findings ``?`` is for help."""
        return action != "explain" or action in self.offers()

    def action_edit(self, slot: str = "") -> None:
        """Edit the variant under the cursor."""
        if self._view is not None:
            with self.bench.reporting():
                open_editor(self, self._view, slot, self.edited)

    def action_fix(self) -> None:
        """Fix what is mechanical, once the person has seen what would change."""
        if self._view is not None:
            with self.bench.reporting():
                open_fixes(self, self._view.variant, self.load)

    def action_explain(self) -> None:
        """Explain the findings of the variant under the cursor."""
        if self._view is not None:
            open_explanation(self, self._view.variant, {"fix", "edit"} | self.offers())

    def action_filter(self) -> None:
        """To the first filter."""
        self.query_one(FilterBar).query("Select").first().focus()

    def action_raw(self) -> None:
        """Values or arguments."""
        texts = self.query_one(SlotTexts)
        texts.raw = not texts.raw

    def edited(self, variant_id: str) -> None:
        """Show a variant with its new texts."""
        self.load(variant_id)

    def load(self, variant_id: str | None) -> None:
        """Read the list again, the cursor on a variant, or where it was when that has left the list."""
        if not self.is_attached:
            return
        self._rows = VariantRows(self.workspace.store, self.wanted())
        cursor = self._rows.index(variant_id) if variant_id else 0
        self.variant_list.load(self._rows, self.variant_list.cursor if cursor is None else cursor)
        self.read_row(again=True)

    def read_row(self, again: bool = False) -> None:
        """Show the row under the cursor, unless it is on the screen already."""
        row = self.variant_list.current
        is_shown = row is not None and self._view is not None and self._view.variant.id == row.id
        if row is not None and (again or not is_shown):
            self._view = None
            with self.bench.reporting():
                found = view(self.workspace, row.id)
                self.query_one(VariantPane).load(shown(self.workspace, found))
                self._view = found
            if self._view is None:
                self.query_one(VariantPane).clear(UNREADABLE)
        elif row is None:
            self._view = None
        self.show_offers()

    def show_offers(self) -> None:
        """Bring the footer up to date; drawing it costs more than asking."""
        offered = self.offers()
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    @property
    def variant_list(self) -> VirtualList[Variant]:
        """The list."""
        found: VirtualList[Variant] = self.query_one(VirtualList)
        return found

    @on(VirtualList.Highlighted)
    def _show(self) -> None:
        self.read_row()

    @on(FilterBar.Changed)
    def _filter(self) -> None:
        with self.bench.reporting():
            filtering.offer_messages(self.query_one(FilterBar), self.workspace)
            self.load(None)

    @on(Findings.OptionSelected)
    def _explain(self) -> None:
        self.action_explain()

    @on(SlotTexts.Clicked)
    def _edit_slot(self, event: SlotTexts.Clicked) -> None:
        self.action_edit(event.slot)
