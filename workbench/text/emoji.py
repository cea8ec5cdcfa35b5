"""Emoji in text: where each one stands, a whole sequence counting as one."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

_EMOJI = regex.compile(
    r"\p{Regional_Indicator}{2}"
    r"|[0-9#*]\uFE0F?\u20E3"
    r"|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F?)(?:\p{Emoji_Modifier}|\uFE0F)?"
    r"(?:[\U000E0020-\U000E007F]+)?(?:\u200D\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?)*"
)
_BLOCKS = ((0x2190, 0x21FF), (0x2300, 0x27BF), (0x2900, 0x297F), (0x2B00, 0x2BFF), (0x1F000, 0x1FAFF))
_OTHERS = "\xa9\xae\u203c\u2049\u20e3\u2122\u2139\u3030\u303d\u3297\u3299"
SUSPECTS = frozenset(_OTHERS).union(*(map(chr, range(first, last + 1)) for first, last in _BLOCKS))
"""One of these stands in every emoji; not all of them are one."""
SUSPECT = re.compile(f"[{_OTHERS}{''.join(f'{chr(first)}-{chr(last)}' for first, last in _BLOCKS)}]")
_NOT_ALONE = frozenset("©®™‼⁉ℹ〰〽㊗㊙↔↕↖↗↘↙↩↪▪▫◻◼◽◾♀♂⤴⤵Ⓜ☑✔✖✳✴❇➡⬅⬆⬇")
"""Pictographs that are signs of text unless a variation selector makes them emoji."""


@lru_cache(maxsize=1024)
def emoji(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of all emoji in ``text``; skin tones, flags and families are one each."""
    if text.isascii() or not SUSPECT.search(text):
        return ()
    return tuple(match.span() for match in _EMOJI.finditer(text) if match[0] not in _NOT_ALONE)
