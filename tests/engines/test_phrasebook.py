from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engines.units import translate_unit, write_unit
from workbench.engines.base import SlotSpec
from workbench.engines.phrasebook import PhrasebookEngine
from workbench.errors import ModelError, ProjectError
from workbench.project.phrasebook import Phrasebook
from workbench.text.icu import arguments

SOURCE = {
    "title": {"meet": "Meet {product}", "soft": "A softer morning", "price": "Yours for {price}"},
    "body": {"plain": "Made for your skin.", "code": "Use {code} today.", "name": "{first_name}, have a look."},
}
TARGET = {slot: {phrase: f"{text} (de)" for phrase, text in texts.items()} for slot, texts in SOURCE.items()}
BOOK = Phrasebook("offer-push", {"en-GB": {"benefit": SOURCE}, "de-DE": {"benefit": TARGET}})


def engine(book: Phrasebook = BOOK) -> PhrasebookEngine:
    return PhrasebookEngine(lambda template: book)


def phrases_of(book: Phrasebook, locale: str = "en-GB") -> Mapping[str, Mapping[str, str]]:
    return book.entries[locale]["benefit"]


@st.composite
def books(draw: st.DrawFn) -> Phrasebook:
    """Aligned phrasebooks of one angle whose phrases use some of three arguments."""
    ids = st.lists(st.sampled_from(list("abcdef")), min_size=1, max_size=5, unique=True)
    uses = st.frozensets(st.sampled_from(["product", "price", "code"]))
    source: dict[str, dict[str, str]] = {}
    for slot in ("title", "body"):
        source[slot] = {i: f"{slot} {i}" + "".join(f" {{{n}}}" for n in sorted(draw(uses))) for i in draw(ids)}
    target = {slot: {i: text.upper() for i, text in texts.items()} for slot, texts in source.items()}
    return Phrasebook("offer-push", {"en-GB": {"benefit": source}, "de-DE": {"benefit": target}})


ALLOWED = st.frozensets(st.sampled_from(["product", "price", "code"]))


@given(books(), ALLOWED, st.integers(0, 3))
async def test_a_series_is_distinct_eligible_and_always_the_same(
    book: Phrasebook, allowed: frozenset[str], seed: int
) -> None:
    usable = [sum(arguments(text) <= allowed for text in texts.values()) for texts in phrases_of(book).values()]
    size = usable[0] * usable[1]
    unit = write_unit(size, arguments=allowed, seed=seed)
    texts = (await engine(book).write(unit)).texts
    assert len({tuple(text.items()) for text in texts}) == size
    for text in texts:
        assert all(value in phrases_of(book)[slot].values() for slot, value in text.items())
        assert all(arguments(value) <= allowed for value in text.values())
    again = engine(book)
    one_by_one = [(await again.write(replace(unit, ordinals=(at,)))).texts[0] for at in reversed(unit.ordinals)]
    assert list(texts) == one_by_one[::-1]
    with pytest.raises(ProjectError, match=f"has {size} distinct texts for offer-push/benefit; asked for {size + 1}"):
        await engine(book).write(write_unit(size + 1, arguments=allowed, seed=seed))


@given(books())
async def test_a_text_goes_to_its_counterpart_and_back(book: Phrasebook) -> None:
    names = frozenset({"product", "price", "code"})
    for text in (await engine(book).write(write_unit(1, arguments=names))).texts:
        there = await engine(book).translate(translate_unit(texts=text))
        assert all(there.texts[0][slot] == value.upper() for slot, value in text.items())
        back = translate_unit(texts=there.texts[0], source_locale="de-DE", locale="en-GB")
        assert (await engine(book).translate(back)).texts == (text,)


async def test_every_text_mentions_what_the_message_must_use() -> None:
    unit = write_unit(3, arguments=frozenset({"product", "price", "first_name"}), required=frozenset({"price"}))
    texts = (await engine().write(replace(unit, ordinals=(0, 1)))).texts
    assert [text["title"] for text in texts] == ["Yours for {price}"] * 2
    with pytest.raises(ProjectError, match="has 2 distinct texts for offer-push/benefit that mention price"):
        await engine().write(unit)


async def test_the_series_of_two_angles_messages_and_seeds_are_not_the_same() -> None:
    names = frozenset({"product", "price", "code", "first_name"})
    units = [write_unit(9, arguments=names), write_unit(9, arguments=names, seed=2)]
    units.append(write_unit(9, arguments=names, message="other"))
    series = [(await engine().write(unit)).texts for unit in units]
    assert series[0] != series[1] != series[2] != series[0]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"angle": "benifit"}, "en-GB.yaml: no phrases for the angle 'benifit'"),
        ({"locale": "fr-FR"}, "the phrasebook of offer-push has no text for fr-FR"),
        ({"slots": (SlotSpec("headline", 30),)}, "has 0 distinct texts"),
    ],
)
async def test_what_the_book_lacks_is_named(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ProjectError) as caught:
        await engine().write(write_unit(1, **changes))
    assert message in caught.value.message
    assert caught.value.hint


async def test_a_text_edited_by_hand_cannot_be_looked_up() -> None:
    with pytest.raises(ModelError, match="title: this text is not in the phrasebook") as caught:
        await engine().translate(translate_unit(texts={"title": "Meet our {product}", "body": "Made for your skin."}))
    assert "by hand" in caught.value.hint


async def test_a_missing_market_and_a_missing_counterpart_are_named() -> None:
    texts = {"title": "A softer morning", "body": "Made for your skin."}
    with pytest.raises(ProjectError, match="has no text for fr-FR"):
        await engine().translate(translate_unit(texts=texts, locale="fr-FR"))
    lacking = Phrasebook("offer-push", {**BOOK.entries, "de-DE": {"benefit": {"title": TARGET["title"]}}})
    with pytest.raises(ProjectError, match=r"de-DE.yaml: benefit.body has no counterpart of 'plain' \(en-GB\)"):
        await engine(lacking).translate(translate_unit(texts=texts))


def test_the_key_changes_with_the_phrases_it_can_use() -> None:
    unit = write_unit(2)
    key = engine().key(unit)
    assert engine().key(unit) == key
    assert engine().key(replace(unit, ordinals=(2, 3))) != key
    changed = {**SOURCE, "title": {**SOURCE["title"], "new": "New here"}}
    german = Phrasebook("offer-push", {**BOOK.entries, "de-DE": {"benefit": changed}})
    assert engine(german).key(unit) == key
    assert engine(german).key(translate_unit()) != engine().key(translate_unit())
    assert engine(Phrasebook("offer-push", {"en-GB": {"benefit": changed}})).key(unit) != key


def test_the_key_of_a_missing_angle_is_no_error() -> None:
    assert len(engine().key(write_unit(1, angle="none", locale="xx"))) == 64


def test_the_engine_reads_each_phrasebook_once() -> None:
    read: list[str] = []

    def phrasebooks(template: str) -> Phrasebook:
        read.append(template)
        return BOOK

    reader = PhrasebookEngine(phrasebooks)
    for _ in range(3):
        reader.key(write_unit(1))
    assert read == ["offer-push"]


def test_no_file_of_the_engine_names_a_vendor_sdk() -> None:
    folder = Path(__file__).parents[2] / "workbench" / "engines"
    for module in ("base", "phrasebook", "spread", "registry", "vendors"):
        text = (folder / f"{module}.py").read_text()
        assert "import langchain" not in text
        assert "import openai" not in text
