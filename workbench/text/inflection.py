"""Terms found in any of their forms, as far as endings alone can tell: case, number, gender, and German compounds."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.text.locales import language

_NO_SPACES = frozenset({"ja", "zh", "th", "ko", "lo", "km", "my"})
"""Languages whose words have no spaces between them, or whose endings are written on."""
_CUT: dict[str, int] = {"en": 0, "de": 0, "nl": 0, "sv": 1, "da": 1, "nb": 1}
"""How many letters of a word its forms may change; two, unless said otherwise."""
_TAIL: dict[str, int] = {"en": 2, "tr": 12, "fi": 10, "hu": 10, "kk": 12, "et": 10, "az": 12}
"""How many letters an ending may have; four, unless said otherwise."""
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi"})


@lru_cache(maxsize=4096)
def inflected(term: str, locale: str) -> re.Pattern[str]:
    """A pattern that finds ``term`` in any of its forms; bounded, so it runs in linear time."""
    tongue = language(locale)
    if tongue in _NO_SPACES:
        return re.compile(re.escape(term), re.IGNORECASE)
    pattern = r"[\s\u00a0\u202f-]{1,3}".join(_word(word, tongue) for word in term.split())
    before = "" if tongue in _COMPOUNDING and len(term) > 3 else r"(?<!\w)"
    return re.compile(f"{before}{pattern}", re.IGNORECASE)


def _word(word: str, tongue: str) -> str:
    cut = _CUT.get(tongue, 2 if len(word) > 5 else 1)
    stem = word[: max(min(3, len(word)), len(word) - cut)] if len(word) > 3 else word
    tail = 20 if tongue in _COMPOUNDING and len(word) > 3 else _TAIL.get(tongue, 4)
    loose = "".join("[её]" if c in "ёе" else re.escape(c) for c in stem)
    return rf"{loose}\w{{0,{tail}}}(?:['’]s)?(?!\w)"
