"""Variants: read, edit, regenerate, and send to the queue."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input
from textual.worker import Worker

from workbench.models.variant import Status, Variant
from workbench.pipeline.revise import send_to_queue
from workbench.pipeline.view import VariantView, view
from workbench.tui.editing import open_editor, rewrite
from workbench.tui.marks import STATUS
from workbench.tui.presentation import VariantLines, shown
from workbench.tui.rows import VariantRows
from workbench.tui.screens import filtering
from workbench.tui.screens.base import ModeScreen
from workbench.tui.widgets.filter_bar import Choice, FilterBar
from workbench.tui.widgets.slot_texts import SlotTexts
from workbench.tui.widgets.variant_pane import UNREADABLE, VariantPane
from workbench.tui.widgets.virtual_list import VirtualList

STATUS_CHOICE = Choice(
    "status", "Any status", [(f"{mark.sign} {mark.title}", status) for status, mark in STATUS.items()]
)


class VariantsScreen(ModeScreen):
    """The list on the left, the variant beside its source on the right."""

    MODE = "variants"
    CSS = """
    VariantsScreen {
        FilterBar { padding: 0 1; margin-bottom: 1; }
        #left { width: 44; border-right: vkey $rule; }
        #left VirtualList { padding: 0 0 0 1; }
        #search { margin: 0 1; background: $surface; }
        &.-narrow {
            FilterBar { margin-bottom: 0; }
            #split { layout: vertical; }
            #left { width: 1fr; height: 7; border-right: none; border-bottom: hkey $rule; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit", id="variants.edit", tooltip="Edit; the checks run as you type"),
        Binding("g", "regenerate", "Regenerate", id="variants.regenerate", tooltip="Another text from its engine"),
        Binding("s", "send", "To queue", id="variants.send", tooltip="Check it; it is queued if nothing blocks"),
        Binding("left_square_bracket", "market(-1)", "Market before", key_display="[", show=False,
                id="variants.market_before", tooltip="The same variant in the market before"),
        Binding("right_square_bracket", "market(1)", "Market", key_display="]",
                id="variants.market_after", tooltip="The same variant in the next market"),
        Binding("v", "raw", "Arguments", show=False, id="variants.raw", tooltip="Values, or arguments as written"),
        Binding("f", "filter", "Filter", id="variants.filter", tooltip="Narrow the list"),
        Binding("slash", "search", "Search", key_display="/", id="variants.search", tooltip="Find words in the texts"),
        Binding("escape", "back", "To the list", show=False, id="variants.back", tooltip="Back to the list"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._lines = VariantLines()
        self._rows: VariantRows | None = None
        self._view: VariantView | None = None

    def compose_body(self) -> ComposeResult:
        """Filters, list, pane."""
        yield FilterBar(*filtering.EMPTY, STATUS_CHOICE)
        with Horizontal(id="split"):
            with Vertical(id="left"):
                yield Input(placeholder="/ search the texts", id="search", compact=True)
                yield VirtualList[Variant](self._lines.draw, empty="No variants here.", id="variants")
            yield VariantPane(texts_first=True)

    def show_data(self) -> None:
        """Read the variants again, the cursor on the same one."""
        bar, scope = self.query_one(FilterBar), self.bench.take_scope()
        self._lines.reset(self.workspace)
        filtering.offer(bar, self.workspace)
        if scope is not None:
            bar.choose(campaign=scope.campaign, status="")
            filtering.offer_messages(bar, self.workspace)
            bar.choose(message=scope.message, locale=scope.locale)
            self.query_one("#search", Input).value = ""
        self._load(self._view.variant.id if self._view else None)
        self._list.focus()

    def action_edit(self, slot: str = "") -> None:
        """Edit the variant under the cursor."""
        if self._view is not None:
            with self.bench.reporting():
                open_editor(self, self._view, slot, self._after_change)

    def action_regenerate(self) -> None:
        """Ask the engine for another text, without making the screen wait."""
        if self._view is not None:
            rewriting = partial(self._regenerate, self._view.variant)
            _: Worker[None] = self.app.run_worker(rewriting, group="regenerate")

    def action_send(self) -> None:
        """Check the variant now and queue it."""
        if self._view is None:
            return
        with self.bench.reporting():
            variant = send_to_queue(self.workspace, self._view.variant.id)
            self.bench.tell(f"{variant.id} is {STATUS[variant.status].title}")
            self._after_change(variant.id)

    def action_market(self, step: int) -> None:
        """Go to the same variant in another market."""
        if self._view is None or self._rows is None:
            return
        with self.bench.reporting():
            siblings = [variant.id for variant in self.workspace.store.siblings(self._view.variant.key)]
            wanted = siblings[(siblings.index(self._view.variant.id) + step) % len(siblings)]
            if self._rows.index(wanted) is None:
                self.query_one(FilterBar).choose(locale="", status="")
            self._load(wanted)

    def action_raw(self) -> None:
        """Values or arguments."""
        texts = self.query_one(SlotTexts)
        texts.raw = not texts.raw

    def action_filter(self) -> None:
        """To the first filter."""
        self.query_one(FilterBar).query("Select").first().focus()

    def action_search(self) -> None:
        """To the search field."""
        self.query_one("#search", Input).focus()

    def action_back(self) -> None:
        """To the list."""
        self._list.focus()

    async def _regenerate(self, variant: Variant) -> None:
        with self.bench.reporting():
            changed = await rewrite(self.workspace, variant)
            self.bench.tell(f"{changed.id} has another text; send it with s")
            self._after_change(changed.id)

    @on(FilterBar.Changed)
    def _filter(self) -> None:
        with self.bench.reporting():
            filtering.offer_messages(self.query_one(FilterBar), self.workspace)
            self._load(None)

    @on(Input.Changed, "#search")
    def _find(self) -> None:
        with self.bench.reporting():
            self._load(None)

    @on(Input.Submitted, "#search")
    def _found(self) -> None:
        self._list.focus()

    @on(VirtualList.Highlighted)
    def _show(self) -> None:
        self._read_row()

    def _read_row(self, again: bool = False) -> None:
        """Show the row under the cursor, unless it is on the screen already."""
        row = self._list.current
        is_shown = row is not None and self._view is not None and self._view.variant.id == row.id
        if row is None or (is_shown and not again):
            return
        self._view = None
        with self.bench.reporting():
            found = view(self.workspace, row.id)
            self.query_one(VariantPane).load(shown(self.workspace, found))
            self._view = found
        if self._view is None:
            self.query_one(VariantPane).clear(UNREADABLE)

    @on(VirtualList.Selected)
    def _open(self) -> None:
        self.action_edit()

    @on(SlotTexts.Clicked)
    def _edit_slot(self, event: SlotTexts.Clicked) -> None:
        self.action_edit(event.slot)

    def _after_change(self, variant_id: str) -> None:
        if self.is_attached:
            self._load(variant_id)

    def _load(self, variant_id: str | None) -> None:
        bar = self.query_one(FilterBar)
        statuses = [Status(bar.value("status"))] if bar.value("status") else []
        text = self.query_one("#search", Input).value.strip()
        self._rows = VariantRows(self.workspace.store, filtering.wanted(bar, statuses, text))
        cursor = self._rows.index(variant_id) if variant_id else None
        self._list.load(self._rows, self._list.cursor if cursor is None and variant_id else cursor or 0)
        self._read_row(again=True)
        if not self._rows.count():
            self._view = None
            told = "Nothing matches these filters." if text or statuses else "No variants yet: generate some with 2."
            self.query_one(VariantPane).clear(Content.styled(told, "$text-muted"))

    @property
    def _list(self) -> VirtualList[Variant]:
        found: VirtualList[Variant] = self.query_one("#variants", VirtualList)
        return found
