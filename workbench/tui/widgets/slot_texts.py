"""Slot texts, the source beside its translation, with the findings' places underlined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from workbench.models.finding import Finding
from workbench.text.measure import graphemes
from workbench.tui.content import Filling, annotated, line, plain
from workbench.tui.widgets.lines import Lines, beside, spread, wrapped

SIDE_BY_SIDE = 56
"""Narrower than this the translation stands under its source."""
GAP = "  │ "


@dataclass(frozen=True, slots=True)
class Column:
    """One locale's texts."""

    title: str
    """The locale's name."""
    slots: Mapping[str, str]
    filling: Filling | None = None
    findings: Sequence[Finding] = ()
    rendered: Mapping[str, str] = field(default_factory=dict)
    """Slot → the longest rendering, to be measured against the limit."""


class SlotTexts(Lines):
    """One or two columns of slot texts; ``raw`` shows arguments as they are written."""

    DEFAULT_CSS = """
    SlotTexts { padding: 0 1; }
    """

    raw: reactive[bool] = reactive(False)

    @dataclass
    class Clicked(Message):
        """A slot was clicked."""

        slot: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns: tuple[Column, ...] = ()
        self._limits: Mapping[str, int] = {}
        self._slot_at: list[str] = []

    def load(self, columns: Sequence[Column], limits: Mapping[str, int]) -> None:
        """Show one column, or the source and its translation."""
        self._columns = tuple(columns)
        self._limits = limits
        self.changed()

    def watch_raw(self) -> None:
        """Lay out again with or without the values."""
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """A head with the locales, then slot by slot."""
        if not self._columns:
            return []
        is_wide = len(self._columns) > 1 and width >= SIDE_BY_SIDE
        rows = self._head(width) if is_wide else []
        self._slot_at = [""] * len(rows)
        for slot in self._columns[-1].slots:
            drawn = self._beside(slot, width) if is_wide else self._stacked(slot, width)
            rows += drawn
            self._slot_at += [slot] * len(drawn)
        return rows

    def on_click(self, event: events.Click) -> None:
        """Say which slot was clicked."""
        y = event.get_content_offset(self)
        if y is not None and y.y < len(self._slot_at) and self._slot_at[y.y]:
            self.post_message(self.Clicked(self._slot_at[y.y]))

    def _head(self, width: int) -> list[Content]:
        half = (width - len(GAP)) // 2
        titles = [[line(column.title, "$text-muted")] for column in self._columns[:2]]
        return beside(titles[0], titles[1], half, Content.styled(GAP, "$rule"))

    def _beside(self, slot: str, width: int) -> list[Content]:
        half = (width - len(GAP)) // 2
        first, second = self._columns[:2]
        texts = (self._text(first, slot, half), self._text(second, slot, width - half - len(GAP)))
        label = spread(line(slot, "bold $primary"), self._measure(slot), width)
        return [Content(""), label, *beside(*texts, half, Content.styled(GAP, "$rule"))]

    def _stacked(self, slot: str, width: int) -> list[Content]:
        rows = [Content(""), spread(line(slot, "bold $primary"), self._measure(slot), width)]
        for column in self._columns:
            if len(self._columns) > 1:
                rows.append(line(column.title, "$text-muted"))
            rows += self._text(column, slot, width)
        return rows

    def _text(self, column: Column, slot: str, width: int) -> list[Content]:
        text = column.slots.get(slot)
        if text is None:
            return [plain("—", "$text-disabled")]
        findings = [finding for finding in column.findings if finding.slot == slot]
        if not text:
            return [plain("(empty)", "$error" if findings else "$text-disabled")]
        return wrapped(annotated(text, findings, None if self.raw else column.filling), width)

    def _measure(self, slot: str) -> Content:
        limit = self._limits.get(slot)
        column = self._columns[-1]
        if limit is None or slot not in column.rendered:
            return Content("")
        used = graphemes(column.rendered[slot])
        return line(f"{used}/{limit}", "$error" if used > limit else "$text-muted")
