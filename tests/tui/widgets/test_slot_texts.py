"""Source and translation beside each other, values as chips, findings underlined."""

from __future__ import annotations

from textual.content import Content

from tests.tui.stage import Stage
from tests.tui.world import HOSTILE, text_of
from workbench.models.finding import Finding, Level
from workbench.tui.content import RECIPIENT, UNDERLINE, Filling, annotated
from workbench.tui.widgets.slot_texts import Column, SlotTexts

FILLING = Filling("de-DE", {"price": "45,00 €", "days_left": 3, "first_name": "Anna"}, frozenset({"first_name"}))
TEXT = "{first_name}, nur noch {days_left, plural, one {# Tag} other {# Tage}} für {price}"


def marked(content: Content, style: str) -> str:
    """The text that carries ``style``."""
    return "".join(content.plain[span.start : span.end] for span in content.spans if str(span.style) == style)


def test_arguments_show_the_values_that_the_customer_reads() -> None:
    content = annotated(TEXT, filling=FILLING)
    assert content.plain == "Anna, nur noch 3 Tage für 45,00 €"
    assert marked(content, RECIPIENT) == "Anna"


def test_without_values_the_text_stands_as_it_was_written() -> None:
    assert annotated(TEXT).plain == TEXT


def test_exactly_the_finding_is_underlined() -> None:
    finding = Finding("undeclared_facts", Level.ERROR, "body", "a figure", 4, 8)
    content = annotated("Nur 20 % heute", [finding], FILLING)
    assert marked(content, UNDERLINE[Level.ERROR]) == "20 %"


def test_a_space_that_is_wrong_can_be_seen() -> None:
    finding = Finding("double_space", Level.WARNING, "body", "2 spaces", 3, 5)
    content = annotated("Nur  heute", [finding], FILLING)
    assert content.plain == "Nur··heute"
    assert marked(content, UNDERLINE[Level.WARNING]) == "··"
    paragraphs = Finding("paragraphs", Level.WARNING, "body", "other paragraphs", 3, 5)
    assert annotated("Nur\n\nheute", [paragraphs], FILLING).plain == "Nur\n\nheute"


def test_a_finding_on_an_argument_underlines_its_value() -> None:
    finding = Finding("argument_parity", Level.WARNING, "body", "not in the source", 4, 11)
    content = annotated("Für {price} heute", [finding], FILLING)
    assert marked(content, UNDERLINE[Level.WARNING]) == "45,00 €"


def test_underlines_keep_their_place_behind_hidden_characters() -> None:
    text = "a\u202eb 20 c"
    finding = Finding("x", Level.ERROR, "body", "m", text.index("20"), text.index("20") + 2)
    assert marked(annotated(text, [finding]), UNDERLINE[Level.ERROR]) == "20"


def test_malformed_text_is_shown_as_written() -> None:
    assert annotated("broken {price", filling=FILLING).plain == "broken {price"
    assert annotated("{unknown} here", filling=FILLING).plain == "‹unknown› here"


async def test_columns_stand_side_by_side_where_there_is_room_and_stacked_where_not() -> None:
    columns = [
        Column("Source", {"subject": "One two"}),
        Column("German", {"subject": "Eins zwei"}, rendered={"subject": "x" * 45}),
    ]
    for width, is_beside in ((100, True), (40, False)):
        texts = SlotTexts()
        app = Stage(texts, then=lambda texts=texts: texts.load(columns, {"subject": 40}))  # type: ignore[misc]
        async with app.run_test(size=(width, 12)) as pilot:
            await pilot.pause()
            rows = text_of(app).splitlines()
        assert any("One two" in row and "Eins zwei" in row for row in rows) is is_beside
        assert any("45/40" in row for row in rows)


async def test_a_click_names_the_slot() -> None:
    texts = SlotTexts()
    columns = [Column("German", {"subject": "Eins", "body": "Zwei"})]
    app = Stage(texts, SlotTexts.Clicked, then=lambda: texts.load(columns, {}))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        await pilot.click(SlotTexts, offset=(3, 5))
        await pilot.pause()
        assert [message.slot for message in app.heard if isinstance(message, SlotTexts.Clicked)] == ["body"]


async def test_hostile_slots_are_harmless_and_visible() -> None:
    texts = SlotTexts()
    columns = [Column(HOSTILE, {"body": HOSTILE}, FILLING), Column(HOSTILE, {"body": HOSTILE}, FILLING)]
    app = Stage(texts, then=lambda: texts.load(columns, {}))
    async with app.run_test(size=(160, 12)) as pilot:
        await pilot.pause()
        seen = text_of(app)
    assert seen.count("␛[31mred") == 4
    assert "\x1b" not in seen
