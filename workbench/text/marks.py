"""Whether marks stand as they usually do, so that the checks of punctuation need no closer look: most texts are so."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = r"!?,;:.¡¿！？，、；：。،؛؟।"
_UNUSUAL = re.compile(
    rf"[{_MARKS}…](?:[{_MARKS}]|(?<=[,;.!?])[^\W\d_]|(?<=[ \u00a0\u202f][,.!?;:]))",
)
"""Begins with one set, which a search finds at once."""


@lru_cache(maxsize=1024)
def marks_are_usual(text: str) -> bool:
    """Whether no mark stands beside another, between two words without a space, or behind a space."""
    return _UNUSUAL.search(text) is None
