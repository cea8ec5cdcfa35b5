"""One variant in full: as the customer sees it, source beside translation, findings, what changed, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.tui.content import line
from workbench.tui.differences import inline
from workbench.tui.widgets.email_card import EmailCard
from workbench.tui.widgets.findings import Findings, Judged
from workbench.tui.widgets.passages import Passage, Passages
from workbench.tui.widgets.preview import Preview
from workbench.tui.widgets.push_card import PushCard
from workbench.tui.widgets.slot_texts import Column, SlotTexts

SIDE_BY_SIDE = 100
"""Narrower than this the card stands above the texts."""

UNREADABLE = Content.styled("This variant cannot be laid out now; the message says why.", "$error")
"""Shown in place of a variant whose brief or template is at fault."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane shows."""

    variant_id: str
    channel: str
    head: Content
    preview: Preview
    columns: Sequence[Column]
    limits: Mapping[str, int]
    judged: Sequence[Judged]
    before: Mapping[str, str]
    """The texts that were last approved, if any were."""
    history: Sequence[Passage]
    """The newest event first."""


class VariantPane(Container):
    """Cards left and texts right where there is room; one under the other where there is not.

    ``texts_first`` is for writing: the texts on top, the card at the end.
    """

    DEFAULT_CSS = """
    VariantPane {
        height: 1fr; width: 1fr; layout: vertical;
        #head { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        #body { layout: horizontal; height: 1fr; }
        #as-seen { width: 46%; max-width: 60; height: 1fr; margin-right: 1; }
        #texts { width: 1fr; height: 1fr; }
        .section { color: $text-muted; text-style: bold; padding: 0 1; margin-top: 1; }
        &.-stacked #body { layout: vertical; overflow-y: auto; }
        &.-stacked #as-seen { width: 1fr; max-width: 100%; height: auto; margin-right: 0; }
        &.-stacked #texts { height: auto; }
        &.-empty #body { display: none; }
    }
    """

    def __init__(self, *, texts_first: bool = False, id: str | None = None) -> None:
        super().__init__(id=id, classes="-empty")
        self._texts_first = texts_first
        self.shown: Shown | None = None

    def compose(self) -> ComposeResult:
        """The head, then the card and the texts."""
        yield Static(id="head")
        with VerticalScroll(id="body", can_focus=False):
            if not self._texts_first:
                yield from self._card()
            with VerticalScroll(id="texts"):
                yield SlotTexts()
                yield Static("Findings", classes="section", id="findings-title")
                yield Findings()
                yield Static("Changes since the last approval", classes="section", id="changes-title")
                yield Passages(id="changes")
                yield Static("History", classes="section")
                yield Passages(id="history")
            if self._texts_first:
                yield from self._card()

    def load(self, shown: Shown) -> None:
        """Show another variant, from the top."""
        is_other = self.shown is None or self.shown.variant_id != shown.variant_id
        self.shown = shown
        self.remove_class("-empty")
        self.query_one("#head", Static).update(shown.head)
        self._load_card(shown)
        self.query_one(SlotTexts).load(shown.columns, shown.limits)
        self.query_one(Findings).load(shown.judged)
        self.query_one("#findings-title").display = bool(shown.judged)
        changes = list(_changes(shown.before, shown.columns[-1].slots)) if shown.before else []
        self.query_one("#changes-title").display = bool(changes)
        self.query_one("#changes", Passages).load(changes)
        self.query_one("#history", Passages).load(shown.history)
        if is_other:
            for scroll in self.query(VerticalScroll):
                scroll.scroll_home(animate=False)

    def clear(self, message: Content) -> None:
        """Show that there is nothing to show."""
        self.shown = None
        self.add_class("-empty")
        self.query_one("#head", Static).update(message)

    def on_resize(self) -> None:
        """Stack the parts where there is little room."""
        self.set_class(self._texts_first or self.size.width < SIDE_BY_SIDE, "-stacked")

    def _card(self) -> ComposeResult:
        with VerticalScroll(id="as-seen"):
            yield PushCard()
            yield EmailCard()

    def _load_card(self, shown: Shown) -> None:
        is_push = shown.channel == "push"
        push, email = self.query_one(PushCard), self.query_one(EmailCard)
        push.display, email.display = is_push, not is_push
        (push if is_push else email).load(shown.preview)


def _changes(before: Mapping[str, str], now: Mapping[str, str]) -> list[Passage]:
    """Word by word, what is gone and what is new, for the slots that differ."""
    changed = [slot for slot in now if before.get(slot, "") != now[slot]]
    return [(line(slot, "bold"), inline(before.get(slot, ""), now[slot])) for slot in changed]
