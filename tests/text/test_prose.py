from __future__ import annotations

from hypothesis import given

from tests.slot_texts import SlotText, anything, slot_texts
from workbench.text.prose import MASK, prose, readings


@given(slot_texts(anything))
def test_prose_keeps_every_position_of_the_text(made: SlotText) -> None:
    masked = prose(made.text)
    assert len(masked) == len(made.text)
    assert all(seen in (MASK, written) for seen, written in zip(masked, made.text, strict=True))


@given(slot_texts(anything))
def test_a_text_reads_as_each_of_its_alternatives(made: SlotText) -> None:
    assert all("{" not in reading and "}" not in reading for reading in readings(made.text))
    assert len(readings(made.text)) == len(made.readings)
