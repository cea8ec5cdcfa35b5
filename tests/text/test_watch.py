from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.pieces import PieceBits, words_in
from workbench.text.watch import Characters, Several, Watch, Words
from workbench.text.words import vocabulary

TEXTS = st.text(st.sampled_from("aAbI’ıİé 1250{}.,\u00a0\n"), max_size=30)


@given(TEXTS)
def test_a_text_shows_what_one_of_its_pieces_shows(text: str) -> None:
    watch = Watch()
    watch.wait([(0, Words(frozenset({"ab", "é"}))), (1, Words(starts=frozenset({"aa", "b"})))])
    watch.wait(
        [
            (
                2,
                Characters(frozenset("{.")),
            ),
            (3, lambda piece: piece.endswith(",")),
            (4, Several(len, 6)),
        ]
    )
    pieces = text.split(" ")
    words = frozenset[str]().union(*map(words_in, pieces))
    shown = watch.seen.of(pieces)
    assert bool(shown & 1) == (not words.isdisjoint({"ab", "é"}))
    assert bool(shown & 2) == any(word.startswith(("aa", "b")) for word in words)
    assert bool(shown & 4) == ("{" in text or "." in text)
    assert bool(shown & 8) == any(piece.endswith(",") for piece in pieces)
    lengths = 0
    for piece in pieces:
        lengths |= len(piece)
    assert shown >> 4 == lengths


@given(st.lists(TEXTS, max_size=6))
def test_a_piece_is_read_once_and_for_all_its_figures(texts: list[str]) -> None:
    read: list[str] = []

    def make(piece: str) -> int:
        read.append(piece)
        return len(piece)

    bits = PieceBits(make)
    for text in (*texts, *texts):
        expected = 0
        for piece in text.split(" "):
            expected |= len(piece)
        assert bits.of(text.split(" ")) == expected
    assert len(set(read)) == len(read)
    assert not any(digit in piece for piece in read for digit in "123456789")


@given(TEXTS)
def test_the_pieces_of_a_text_have_all_its_words(text: str) -> None:
    found = frozenset[str]().union(*map(words_in, text.split(" ")))
    assert vocabulary(text) <= found


def test_a_turkish_capital_is_read_as_turkish_and_as_others_do() -> None:
    assert {"ılık", "ilik"} <= words_in("ILIK")
    assert "indirim" in words_in("İndirim")
