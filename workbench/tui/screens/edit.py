"""The editor of one variant: every slot with its source, its length and its findings as you type."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import Worker

from workbench.models.template import Template
from workbench.tui.widgets.key_line import KeyLine
from workbench.tui.widgets.plain_text_area import PlainTextArea
from workbench.tui.widgets.slot_editor import Judgement, SlotEditor

PAUSE = 0.15
"""Seconds without a key before the checks run: a fast typist's gap between words."""

Judge = Callable[[Mapping[str, str]], Mapping[str, Judgement]]
"""Slot texts → what the checks say about each slot."""


Save = Callable[[Mapping[str, str]], bool]
"""Keeps the changed texts; whether that worked."""


class EditScreen(ModalScreen[None]):
    """Stays open until the texts are saved, or thrown away: a conflict must not cost anybody their words."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    EditScreen {
        align: center middle; background: $background 60%;
        #card {
            width: 100; max-width: 100%; height: auto; max-height: 100%; background: $background;
            border: round $border; border-title-color: $primary; border-subtitle-color: $text-muted; padding: 0 1;
        }
        #head { margin-bottom: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="edit.save", tooltip="Keep the texts; it becomes a draft", priority=True),
        Binding("escape", "leave", "Leave", id="edit.leave", tooltip="Back without saving; twice when changed"),
    ]

    def __init__(
        self,
        head: Content,
        template: Template,
        texts: Mapping[str, str],
        sources: Mapping[str, str] | None,
        judge: Judge,
        save: Save,
        reporting: Callable[[], AbstractContextManager[None, bool]],
        slot: str = "",
    ) -> None:
        super().__init__()
        self._head = head
        self._template = template
        self._texts = texts
        self._sources = sources
        self._judge = judge
        self._save = save
        self._reporting = reporting
        self._slot = slot or next(iter(template.slots))
        self._timer: Timer | None = None
        self._warned = False

    def compose(self) -> ComposeResult:
        """One editor per slot."""
        with VerticalScroll(id="card", can_focus=False) as card:
            card.border_title = "Edit"
            card.border_subtitle = "Tab next slot · Ctrl+S save · Esc leave"
            yield Static(self._head, id="head")
            for name, spec in self._template.slots.items():
                source = self._sources.get(name, "") if self._sources is not None else None
                yield SlotEditor(name, spec, self._texts.get(name, ""), source)
        yield KeyLine()

    def on_mount(self) -> None:
        """Judge what is there, and start in the slot that was asked for."""
        self._check()
        self.query_one(f"#slot-{self._slot}", SlotEditor).query_one(PlainTextArea).focus(scroll_visible=False)

    def action_save(self) -> None:
        """Keep what was changed, and close."""
        changed = {editor.slot: editor.text for editor in self.query(SlotEditor) if editor.is_changed}
        if not changed or self._save(changed):
            self.dismiss()

    def action_leave(self) -> None:
        """Leave; when something was changed, only the second time."""
        is_changed = any(editor.is_changed for editor in self.query(SlotEditor))
        if is_changed and not self._warned:
            self._warned = True
            self.notify("Not saved. Esc again throws the changes away, Ctrl+S keeps them.", severity="warning")
        else:
            self.dismiss()

    @on(SlotEditor.Changed)
    def _wait(self) -> None:
        self._warned = False
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._check)

    @on(PlainTextArea.Submitted)
    def _next(self) -> None:
        self.focus_next(PlainTextArea)

    def _check(self) -> None:
        _: Worker[None] = self.run_worker(self._judge_texts, group="judge", exclusive=True)

    async def _judge_texts(self) -> None:
        """Run the checks beside the typing: all of them together take longer than the gap between two keys."""
        editors = {editor.slot: editor for editor in self.query(SlotEditor)}
        with self._reporting():
            judgements = await asyncio.to_thread(self._judge, {slot: editor.text for slot, editor in editors.items()})
            if self in self.app.screen_stack:  # else it was closed meanwhile, and its widgets are going
                for slot, judgement in judgements.items():
                    editors[slot].judge(judgement)
