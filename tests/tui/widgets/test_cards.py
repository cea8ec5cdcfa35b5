"""A push and an email, as their customers see them."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tests.tui.stage import Stage
from tests.tui.world import HOSTILE, text_of
from workbench.text.merge_tags import placeholder
from workbench.tui.widgets.email_card import EmailCard
from workbench.tui.widgets.lines import wrapped
from workbench.tui.widgets.preview import Preview
from workbench.tui.widgets.push_card import PushCard

NAME = placeholder("first_name")


async def drawn(widget: EmailCard | PushCard, preview: Preview, width: int = 60) -> str:
    app = Stage(widget, then=lambda: widget.load(preview))
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.pause()
        return text_of(app)


async def test_a_short_push_is_shown_whole() -> None:
    seen = await drawn(PushCard(), Preview("Aurelle", {"title": "Good light", "body": "Only today."}))
    assert "AURELLE" in seen
    assert "Good light" in seen
    assert "Only today." in seen
    assert "cut off" not in seen


async def test_a_long_push_is_cut_as_a_phone_cuts_it_and_the_rest_is_still_there() -> None:
    body = " ".join(f"word{number}" for number in range(60))
    seen = await drawn(PushCard(), Preview("Aurelle", {"title": "T " * 40, "body": body}))
    assert "…" in seen
    assert "cut off until the card is opened" in seen
    assert "word59" in seen, "what is cut is dimmed, not hidden"


async def test_recipient_fields_hold_realistic_values() -> None:
    preview = Preview("Aurelle", {"title": f"{NAME}, hello", "body": NAME}, {"first_name": "Özlem"})
    seen = await drawn(PushCard(), preview)
    assert "Özlem, hello" in seen
    assert "\ue000" not in seen


async def test_an_email_stands_in_the_order_in_which_it_is_read() -> None:
    slots = {"subject": "S1", "preheader": "P2", "headline": "H3", "body": "B4\n\nB5", "cta": "C6"}
    seen = await drawn(EmailCard(), Preview("Aurelle", slots, small_print=("L7",)))
    places = [seen.index(piece) for piece in ("Aurelle", "S1", "P2", "H3", "B4", "B5", "C6", "L7")]
    assert places == sorted(places)


async def test_narrow_terminals_wrap_the_cards() -> None:
    slots = {
        "subject": "A subject of some length",
        "body": "A body of some length too",
        "cta": "A button of some length",
    }
    for card in (EmailCard(), PushCard()):
        seen = await drawn(card, Preview("A sender with a rather long name", slots), width=24)
        assert "length" in seen


async def test_hostile_texts_are_harmless_and_visible() -> None:
    widgets: list[EmailCard | PushCard] = [EmailCard(), PushCard()]
    for widget in widgets:
        assert isinstance(widget, Widget)
        slots = dict.fromkeys(("title", "subject", "preheader", "headline", "body", "cta"), HOSTILE)
        seen = await drawn(widget, Preview(HOSTILE, slots, {"first_name": HOSTILE}, (HOSTILE,)), width=120)
        assert "[bold]loud[/]" in seen
        assert "␛[31mred" in seen
        assert "⟨U+202E⟩" in seen
        assert "\x1b" not in seen


async def test_a_no_break_space_holds_an_amount_together_in_a_narrow_column() -> None:
    for space in "\u00a0\u202f":
        preview = Preview("Aurelle", {"title": "Licht", "body": f"Nur heute für 45,00{space}€, {NAME}"})
        seen = await drawn(PushCard(), preview, width=26)
        assert "45,00 €," in seen.replace(space, " "), "it went to the next line as a whole"
        assert "für 45,00" not in seen


def test_lines_keep_their_styles_and_spaces_when_they_are_wrapped() -> None:
    content = Content.assemble("ein ", Content.styled("20\u202f%", "bold"), " kurz")
    assert [(row.plain, [str(span.style) for span in row.spans]) for row in wrapped(content, 6)] == [
        ("ein", []),
        ("20\u202f%", ["bold"]),
        ("kurz", []),
    ]
