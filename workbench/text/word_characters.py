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
