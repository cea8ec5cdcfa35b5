"""A push notification on a lock screen, cut where a phone cuts it."""

from __future__ import annotations

from textual.content import Content

from workbench.tui.content import filled, line
from workbench.tui.widgets.card import Card
from workbench.tui.widgets.lines import centred, spread, wrapped
from workbench.tui.widgets.preview import Preview

WIDTH = 44
"""About as many characters as a phone shows in a line of a notification."""
TITLE_LINES, BODY_LINES = 1, 4
"""What an iPhone shows of a notification before it is opened; the rest is cut with an ellipsis."""


class PushCard(Card):
    """The card: app, time, title, body; what the lock screen cuts off is dimmed."""

    DEFAULT_CSS = """
    PushCard { background: $wallpaper; color: $text; padding: 1 0; }
    """

    def drawn(self, preview: Preview, width: int) -> list[Content]:
        """Clock, card, and a note when something is cut."""
        card = min(width - 2, WIDTH)
        margin = (width - card) // 2
        clock = [centred(Content.styled("9:41", "bold"), width), Content("")]
        body, is_cut = self._body(preview, card - 4)
        edge = Content.styled
        drawn = [edge("▄" * card, "$card"), *(self._inside(text, card) for text in body), edge("▀" * card, "$card")]
        note = "dimmed: cut off until the card is opened" if is_cut else ""
        return [*clock, *(piece.pad_left(margin) for piece in drawn), centred(line(note, "$text-muted"), width)]

    def _body(self, preview: Preview, width: int) -> tuple[list[Content], bool]:
        icon = Content.styled(f" {preview.sender[:1].upper()} ", "bold $background on $primary")
        head = Content.assemble(icon, " ", line(preview.sender.upper(), "$text-muted"))
        rows = [spread(head, Content.styled("now", "$text-muted"), width)]
        is_cut = False
        for slot, text in preview.slots.items():
            is_title = slot == "title"
            content = filled(text, preview.samples, "bold" if is_title else "")
            shown, rest = _cut(wrapped(content, width), TITLE_LINES if is_title else BODY_LINES, width)
            rows += [*shown, *(row.stylize("$text-disabled not bold") for row in rest)]
            is_cut = is_cut or bool(rest)
        return rows, is_cut

    def _inside(self, text: Content, width: int) -> Content:
        return Content.assemble("  ", text.truncate(width - 4, pad=True), "  ").stylize_before("on $card")


def _cut(rows: list[Content], limit: int, width: int) -> tuple[list[Content], list[Content]]:
    if len(rows) <= limit:
        return rows, []
    last = rows[limit - 1].rstrip().append("…").truncate(width, ellipsis=True)
    return [*rows[: limit - 1], last], rows[limit:]
