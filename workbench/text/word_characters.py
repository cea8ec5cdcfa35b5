"""Which characters go on with the word or figure beside them: not those of scripts that write no spaces."""

from __future__ import annotations

import re

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f]"
)


def is_word(character: str) -> bool:
    """Whether a letter or digit would be part of the same word as another one beside it; false for the empty string."""
    return character.isalnum() and not _UNSPACED.match(character)


def joins(left: str, right: str) -> bool:
    """Whether two neighbours belong to one word or figure. Arabic and Hebrew put *and* and *in* before a figure: و٣."""
    return is_word(left) and is_word(right) and not (right.isdigit() and _PREFIX.match(left))


_PREFIX = re.compile("[\u05d0-\u05ea\u0621-\u064a]")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or decimal mark with a digit continues the span at either side."""
    if text[start - 1 : start] in _APART and text[end : end + 1] in _APART:
        return True
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if joins(before[-1:], text[start]):
        return False
    if joins(text[end - 1], after[:1]):
        return False
    continues = len(after) == 2 and after[0] in ".,:" and after[1].isdigit() and text[end - 1].isdigit()
    continued = len(before) == 2 and before[1] in ".,:" and before[0].isdigit() and text[start].isdigit()
    return not continues and not continued


_APART = frozenset(("", *' \n!?;()«»„“”"…\ufffc'))
"""What never goes on with a word or figure: nearly always there is nothing else, and asking is quick."""
