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
from workbench.store.values import VariantFilter
from workbench.tui.editing import rewrite
from workbench.tui.marks import STATUS
from workbench.tui.screens import filtering
from workbench.tui.screens.reading import ReadingScreen
from workbench.tui.widgets.filter_bar import Choice, FilterBar
from workbench.tui.widgets.variant_pane import VariantPane
from workbench.tui.widgets.virtual_list import VirtualList

STATUS_CHOICE = Choice(
    "status", "Any status", [(f"{mark.sign} {mark.title}", status) for status, mark in STATUS.items()]
)


class VariantsScreen(ReadingScreen):
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
        Binding("x", "fix", "Fix", id="variants.fix", tooltip="Fix what is mechanical; shows it first"),
        Binding("question_mark", "explain", "Explain", key_display="?", id="variants.explain",
                tooltip="Explain the findings: what, why, how to mend it"),
        Binding("left_square_bracket", "market(-1)", "Market before", key_display="[", show=False,
                id="variants.market_before", tooltip="The same variant in the market before"),
        Binding("right_square_bracket", "market(1)", "Market", key_display="]",
                id="variants.market_after", tooltip="The same variant in the next market"),
        Binding("v", "raw", "Arguments", show=False, id="variants.raw", tooltip="Values, or arguments as written"),
        Binding("f", "filter", "Filter", id="variants.filter", tooltip="Narrow the list"),
        Binding("slash", "search", "Search", key_display="/", id="variants.search", tooltip="Find words in the texts"),
        Binding("escape", "back", "To the list", show=False, id="variants.back", tooltip="Back to the list"),
    ]  # fmt: skip

    def compose_body(self) -> ComposeResult:
        """Filters, list, pane."""
        yield FilterBar(*filtering.EMPTY, STATUS_CHOICE)
        with Horizontal(id="split"):
            with Vertical(id="left"):
                yield Input(placeholder="/ search the texts", id="search", compact=True)
                yield VirtualList[Variant](self._lines.draw, empty="No variants here.")
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
        self.load(self._view.variant.id if self._view and scope is None else None)
        self.variant_list.focus()

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
            self.edited(variant.id)

    def action_market(self, step: int) -> None:
        """Go to the same variant in another market."""
        if self._view is None or self._rows is None:
            return
        with self.bench.reporting():
            siblings = [variant.id for variant in self.workspace.store.siblings(self._view.variant.key)]
            wanted = siblings[(siblings.index(self._view.variant.id) + step) % len(siblings)]
            if self._rows.index(wanted) is None:
                self.query_one(FilterBar).choose(locale="", status="")
            self.load(wanted)

    def action_search(self) -> None:
        """To the search field."""
        self.query_one("#search", Input).focus()

    def action_back(self) -> None:
        """To the list."""
        self.variant_list.focus()

    async def _regenerate(self, variant: Variant) -> None:
        with self.bench.reporting():
            changed = await rewrite(self.workspace, variant)
            self.bench.tell(f"{changed.id} has another text; send it with s")
            self.edited(changed.id)

    @on(Input.Changed, "#search")
    def _find(self) -> None:
        with self.bench.reporting():
            self.load(None)

    @on(Input.Submitted, "#search")
    def _found(self) -> None:
        self.variant_list.focus()

    @on(VirtualList.Selected)
    def _open(self) -> None:
        self.action_edit()

    def load(self, variant_id: str | None) -> None:
        """Read the list again; say why when it is empty."""
        super().load(variant_id)
        if self.is_attached and not self.variant_list.row_count:
            wanted = self.wanted()
            is_narrow = wanted.text or wanted.statuses
            told = "Nothing matches these filters." if is_narrow else "No variants yet: generate some with 2."
            self.query_one(VariantPane).clear(Content.styled(told, "$text-muted"))

    def wanted(self) -> VariantFilter:
        """What the filters and the search let through."""
        bar = self.query_one(FilterBar)
        statuses = [Status(bar.value("status"))] if bar.value("status") else []
        return filtering.wanted(bar, statuses, self.query_one("#search", Input).value.strip())
