"""Sentences of running text, well enough to count them and their words."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]{0,3}\s+(?=[^\s\da-zа-яё])|(?<=[。！？｡])|\n\s*\n|\n(?=[-•–])")
_ABBREVIATION = re.compile(
    r"(?:^|\s)(?:[^\W\d_]|z\. ?B|d\. ?h|bzw|usw|inkl|ca|Nr|No|St|Dr|Mr|Mrs|Ms|vs|etc|т\. ?е|руб)\.$"
)


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text`` without the spaces around them."""
    found: list[str] = []
    carry = ""
    for piece in _END.split(text):
        sentence = f"{carry} {piece.strip()}".strip()
        if _ABBREVIATION.search(sentence[-12:]):
            carry = sentence
        elif any(c.isalnum() or ord(c) > 0x2E7F for c in sentence):
            carry = ""
            found.append(sentence)
    if carry:
        found.append(carry)
    return tuple(found)
