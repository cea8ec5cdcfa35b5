"""Texts read piece by piece: what stands between two spaces.

Texts repeat their words, so what a piece shows is found out once and remembered; a text then costs a look into a table
for each of its pieces, whatever there was to find out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from unicodedata import normalize

from workbench.text.words import WORD

_DIGIT = re.compile("[1-9]")
_NAMED = re.compile(r"\{[A-Za-z]\w*\}")
_APOSTROPHE = re.compile("['’ʼ]")
_LONGEST = 120
"""A longer piece does not come again."""
_LONGEST_FIGURE = 6
"""Nor does a longer one with digits."""
_MOST = 20_000
"""With more pieces than these all are forgotten; it takes a file of another kind to get there."""


PARAGRAPH = "\n"
"""The piece that a blank line is."""


def pieces_of(text: str) -> list[str]:
    """What stands between two spaces; a blank line is a piece of its own, for no text repeats the words around it."""
    return text.replace("\n\n", f" {PARAGRAPH} ").split(" ")


class PieceBits(dict[str, int]):
    """Piece → the bits that ``make`` gives for it, zeros standing for its digits."""

    def __init__(self, make: Callable[[str], int]) -> None:
        super().__init__()
        self._make = make
        self._same: dict[int, int] = {}

    def of(self, pieces: Sequence[str]) -> int:
        """The bits of all pieces of a text."""
        found = 0
        for bits in set(map(self.__getitem__, pieces)):
            found |= bits
        return found

    def __missing__(self, piece: str) -> int:
        shape = without_digits(piece)
        bits = self[shape] if shape != piece else self._make(piece)
        if len(piece) <= (_LONGEST if shape == piece else _LONGEST_FIGURE):
            if len(self) >= _MOST:
                self.clear()
                self._same.clear()
            self[piece] = self._same.setdefault(bits, bits)
        return bits


def has_spare_space(piece: str) -> bool:
    """Whether a space too many stands at an edge of the piece, or it is nothing, between two spaces."""
    return piece != PARAGRAPH and (not piece or piece[0].isspace() or piece[-1].isspace())


def without_digits(piece: str) -> str:
    """The piece with zeros for all its digits."""
    return _DIGIT.sub("0", piece)


@lru_cache(maxsize=16)
def words_in(piece: str) -> frozenset[str]:
    """The words of a piece as :func:`workbench.text.words.vocabulary` has those of a text, and a few more.

    Those of links and tags, and, where a capital i stands in them, as Turkish writes them small.
    """
    bare = _NAMED.sub(" ", piece) if "{" in piece else piece
    found = WORD.findall(normalize("NFC", bare).lower())
    if "I" in bare or "İ" in bare:
        found += WORD.findall(normalize("NFC", bare.replace("İ", "i").replace("I", "ı")).lower())
    return frozenset(found).union(*(_APOSTROPHE.split(word) for word in found if not word.isalpha()))
