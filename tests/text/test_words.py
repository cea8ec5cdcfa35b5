from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.learnt import Learnt
from workbench.text.prose import wording
from workbench.text.words import WORD, vocabulary, words

SIGNS = "{name}|{n, plural, one {x} other {y}}|Don’t|l'été|été|ΑΣ|İstanbul|SPRING37,|¡Hola!|½|—| |\n|\u00a0|\u3000|-|."
PLACES = "https://a.example/b?c=d|<b>bold</b>|me@shop.example"
TEXTS = st.lists(st.sampled_from(f"{SIGNS}|{PLACES}".split("|"))).map("".join)


@given(TEXTS | st.text())
def test_words_read_between_spaces_are_those_of_the_whole_text(text: str) -> None:
    assert list(words(text)) == WORD.findall(normalize("NFC", wording(text)).lower())


@given(TEXTS | st.text())
def test_every_part_of_an_elided_word_is_in_the_vocabulary(text: str) -> None:
    assert vocabulary(text) == {part for word in words(text) for part in (word, *re.split("['’ʼ]", word))}


def test_what_is_learnt_stays_small() -> None:
    learnt = Learnt(len)
    assert [learnt["a" * 50], learnt["word"]] == [50, 4]
    for number in range(70_000):
        learnt[str(number)]
    assert len(learnt) <= 30_000
    assert "a" * 50 not in learnt


def test_links_addresses_and_tags_are_no_words() -> None:
    text = "<b>New</b>: https://shop.example/glow?id=1, www.shop.example or hello@shop.example"
    assert words(text) == ("new", "or")
