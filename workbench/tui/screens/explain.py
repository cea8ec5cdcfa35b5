"""The findings of a variant, one at a time, each with its check explained: what, why, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from workbench.checks.registry import Check
from workbench.models.finding import Finding
from workbench.text.visible import with_spaces
from workbench.tui.content import UNDERLINE, line, plain
from workbench.tui.marks import LEVEL
from workbench.tui.widgets.findings import Judged
from workbench.tui.widgets.key_line import KeyLine
from workbench.tui.widgets.passages import Passage, Passages

AROUND = 30
"""Characters of the text on either side of a finding's place."""
_EMPHASIS = re.compile(r"``(.+?)``|\*(.+?)\*")


@dataclass(frozen=True, slots=True)
class Left:
    """How the person left: on which finding, and what to do with it next."""

    index: int
    action: str = ""
    """An action of the screen underneath; empty for none."""


class ExplainScreen(ModalScreen[Left]):
    """Starts on one finding and walks through all of them."""

    DEFAULT_CSS = """
    ExplainScreen {
        align: center middle; background: $background 60%;
        VerticalScroll {
            width: 84; max-width: 96%; height: auto; max-height: 90%; background: $surface;
            border: round $border; border-title-color: $primary; border-subtitle-color: $text-muted; padding: 1 2;
        }
        Passages { padding: 0; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j,n", "move(1)", "Next", key_display="↓", id="explain.next", tooltip="The next finding"),
        Binding("up,k,p", "move(-1)", "Previous", key_display="↑", id="explain.previous", tooltip="The one before"),
        Binding("w", "go('waive')", "Waive", id="explain.waive", tooltip="Let this finding stand, with a reason"),
        Binding("x", "go('fix')", "Fix", id="explain.fix", tooltip="Fix what is mechanical; shows it first"),
        Binding("e", "go('edit')", "Edit", id="explain.edit", tooltip="Edit the text"),
        Binding("question_mark", "go('app.help')", "Keys", key_display="?", id="explain.keys",
                tooltip="Every key of the screen underneath"),
        Binding("pagedown,space", "scroll(1)", "Scroll down", show=False, id="explain.down", tooltip="Read on"),
        Binding("pageup", "scroll(-1)", "Scroll up", show=False, id="explain.up", tooltip="Read back"),
        Binding("escape,enter,q", "go('')", "Close", key_display="Esc", id="explain.close", tooltip="Back to the text"),
    ]  # fmt: skip

    def __init__(
        self,
        judged: Sequence[Judged],
        texts: Mapping[str, str],
        checks: Mapping[str, Check],
        index: int,
        offers: frozenset[str],
    ) -> None:
        super().__init__()
        self._judged = judged
        self._texts = texts
        self._checks = checks
        self._index = index
        self._offers = offers

    def compose(self) -> ComposeResult:
        """One card."""
        with VerticalScroll(can_focus=False):
            yield Passages()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the finding that was asked for."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what the screen underneath can do with the finding."""
        return action != "go" or parameters[0] in self._offers | {"", "app.help"}

    def action_move(self, step: int) -> None:
        """Another finding; behind the last one comes the first."""
        self._index = (self._index + step) % len(self._judged)
        self._show()

    def action_scroll(self, pages: int) -> None:
        """Read on, where the card is longer than the screen."""
        card = self.query_one(VerticalScroll)
        card.scroll_relative(y=pages * max(card.size.height - 1, 1), animate=False)

    def action_go(self, action: str) -> None:
        """Leave, and do something with this finding."""
        self.dismiss(Left(self._index, action))

    def _show(self) -> None:
        item = self._judged[self._index]
        card = self.query_one(VerticalScroll)
        card.border_title = line(item.finding.check)
        card.border_subtitle = f"{self._index + 1} of {len(self._judged)}"
        self.query_one(Passages).load(list(self._passages(item)))
        card.scroll_home(animate=False)

    def _passages(self, item: Judged) -> Iterator[Passage]:
        finding = item.finding
        mark = LEVEL[finding.severity].content()
        yield Content.assemble(mark, " ", line(finding.slot, "bold")), line(finding.message)
        if finding.slot in self._texts and finding.start is not None and finding.end is not None:
            yield line("text", "$text-muted"), _place(finding, self._texts[finding.slot], finding.start, finding.end)
        if finding.fix is not None:
            yield line("fix", "$text-muted"), Content.styled(with_spaces(finding.fix) or "remove it", "$success")
        if item.waiver is not None:
            yield line("waived", "$text-muted"), plain(f"by {item.waiver.person}: {item.waiver.reason}", "$text-muted")
        yield Content("")
        check = self._checks.get(finding.check)
        if check is None:
            yield Content.styled("This version of Workbench has no check of that name to explain.", "$text-muted")
            return
        yield _prose(check.title).stylize("bold $primary")
        for paragraph in filter(None, check.about.split("\n\n")):
            yield Content("")
            yield _prose(" ".join(paragraph.split()))


def _place(finding: Finding, text: str, start: int, end: int) -> Content:
    """The text around the finding."""
    return Content.assemble(
        "…" if start > AROUND else "",
        line(text[max(start - AROUND, 0) : start]),
        Content.styled(with_spaces(text[start:end]), UNDERLINE[finding.severity]),
        line(text[end : end + AROUND]),
        "…" if end + AROUND < len(text) else "",
    )


def _prose(text: str) -> Content:
    """A docstring's words, with what it marks as code or stresses set off."""
    pieces: list[Content] = []
    at = 0
    for match in _EMPHASIS.finditer(text):
        code, stressed = match.groups()
        pieces += [Content(text[at : match.start()]), Content.styled(code or stressed, "$accent" if code else "italic")]
        at = match.end()
    return Content.assemble(*pieces, text[at:])
