from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.lexicon import Directory
from workbench.text.prose import wording
from workbench.text.watch import Watch
from workbench.text.words import phrases

PIECES = (
    "skin",
    "Skincare",
    "ÉTÉ",
    "l’été",
    "groß",
    "скидочка",
    "ёлка",
    "i",
    "a-b",
    "5",
    "{product}",
    "— ",
    " ",
    " ",
    " ",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
TERMS = st.sampled_from(
    (
        "skin",
        "skin*",
        "*care",
        "skinc*",
        "l'été",
        "été",
        "gross",
        "groß*",
        "скид*",
        "елка",
        "i",
        "a-b*",
        "5 skin",
        "*",
        "ski*",
    )
)


@given(st.lists(TERMS, min_size=1, max_size=3), TEXTS)
def test_a_quick_look_hides_no_term(terms: list[str], text: str) -> None:
    found = [match.span() for match in phrases(tuple(terms)).finditer(wording(text))]
    directory, watch = Directory([terms]), Watch()
    watch.wait([(0, directory.opening)])
    assert [match.span() for _, match in directory.find(text)] == found
    assert watch.seen.of(text.split(" ")) or not found
