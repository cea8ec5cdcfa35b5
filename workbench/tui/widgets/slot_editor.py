"""An editor for one slot, with its length and its findings as you type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from workbench.models.finding import Finding
from workbench.models.template import Slot
from workbench.tui.content import line, plain
from workbench.tui.marks import LEVEL
from workbench.tui.widgets.plain_text_area import PlainTextArea


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the checks say about a text as it stands in the editor."""

    length: int | None
    """Grapheme clusters of the longest rendering; nothing when the text cannot be read."""
    findings: Sequence[Finding] = ()


class SlotEditor(Vertical):
    """One slot text; posts :class:`Changed` and is told the judgement by :meth:`judge`."""

    DEFAULT_CSS = """
    SlotEditor {
        height: auto; margin-bottom: 1;
        #label { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        PlainTextArea {
            height: auto; min-height: 3; max-height: 12; border: round $border-blurred; padding: 0 1;
            background: $background;
            &:focus { border: round $border; }
        }
        #source, #findings { padding: 0 2; }
    }
    """

    @dataclass
    class Changed(Message):
        """The text is another one now."""

        editor: SlotEditor

    def __init__(self, slot: str, spec: Slot, text: str, source: str | None = None) -> None:
        super().__init__(id=f"slot-{slot}")
        self.slot = slot
        self._spec = spec
        self._source = source
        self._original = text
        self._judgement: Judgement | None = None

    def compose(self) -> ComposeResult:
        """Label, source, editor, findings."""
        yield Static(id="label")
        if self._source is not None:
            yield Static(plain(self._source, "$text-muted"), id="source")
        yield PlainTextArea(self._original, is_single_line=not self._spec.multiline)
        yield Static(id="findings")

    def on_mount(self) -> None:
        """Show the limit before the first judgement."""
        self._show()

    def on_descendant_focus(self) -> None:
        """Bring label and source into sight with the editor, once it has its height."""
        self.call_after_refresh(self.scroll_visible, animate=False)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.query_one(PlainTextArea).text

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what was loaded."""
        return self.text != self._original

    def judge(self, judgement: Judgement) -> None:
        """Show what the checks say."""
        self._judgement = judgement
        self._show()

    @on(TextArea.Changed)
    def _say(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self))

    def _show(self) -> None:
        judgement = self._judgement
        length = "–" if judgement is None or judgement.length is None else str(judgement.length)
        is_over = judgement is not None and (judgement.length or 0) > self._spec.max_length
        self.query_one("#label", Static).update(
            Content.assemble(
                line(self.slot, "bold $primary"),
                Content.styled(f"  {length}/{self._spec.max_length}", "$error" if is_over else "$text-muted"),
                line(f"  {self._spec.hint}", "$text-disabled"),
            )
        )
        rows = [_finding(finding) for finding in judgement.findings] if judgement else []
        findings = self.query_one("#findings", Static)
        findings.display = bool(rows)
        findings.update(Content("\n").join(rows))


def _finding(finding: Finding) -> Content:
    return Content.assemble(LEVEL[finding.severity].content(), " ", line(finding.message))
