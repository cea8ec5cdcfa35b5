"""An email as the customer sees it: the line in the inbox, then the letter."""

from __future__ import annotations

from textual.content import Content

from workbench.tui.content import filled, line
from workbench.tui.widgets.card import Card
from workbench.tui.widgets.lines import centred, rule, spread, wrapped
from workbench.tui.widgets.preview import Preview

INBOX = ("subject", "preheader")
"""Slots that the inbox shows; the others make the letter."""


class EmailCard(Card):
    """Sender, subject and preheader; then headline, text, button and the small print."""

    DEFAULT_CSS = """
    EmailCard { background: $paper; color: $text; padding: 1 2; }
    """

    def drawn(self, preview: Preview, width: int) -> list[Content]:
        """The inbox line, a rule, the letter."""
        return [*_inbox(preview, width), rule(width), *_letter(preview, width)]


def _inbox(preview: Preview, width: int) -> list[Content]:
    icon = Content.styled(f" {preview.sender[:1].upper()} ", "bold $background on $accent")
    sender = Content.assemble(icon, " ", line(preview.sender, "bold"))
    rows = [spread(sender, Content.styled("9:41", "$text-muted"), width)]
    subject = filled(preview.slots.get("subject", ""), preview.samples, "bold")
    preheader = filled(preview.slots.get("preheader", ""), preview.samples, "$text-muted")
    inside = max(width - 4, 1)
    return rows + [row.pad_left(4) for row in (*wrapped(subject, inside), *wrapped(preheader, inside))]


def _letter(preview: Preview, width: int) -> list[Content]:
    rows: list[Content] = []
    for slot, text in preview.slots.items():
        if slot in INBOX:
            continue
        rows.append(Content(""))
        if slot == "headline":
            rows += [centred(row, width) for row in wrapped(filled(text, preview.samples, "bold"), width)]
        elif slot == "cta":
            rows += _button(filled(text, preview.samples, "bold"), width)
        else:
            rows += wrapped(filled(text, preview.samples), width)
    if preview.small_print:
        rows += [Content(""), rule(width)]
    for text in preview.small_print:
        rows += wrapped(filled(text, preview.samples, "$text-muted"), width)
    return rows


def _button(label: Content, width: int) -> list[Content]:
    inside = min(label.cell_length + 6, width)
    middle = centred(label, inside).stylize("$background on $primary")
    edges = (Content.styled("▄" * inside, "$primary"), Content.styled("▀" * inside, "$primary"))
    return [centred(row, width) for row in (edges[0], middle, edges[1])]
