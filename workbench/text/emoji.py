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
SUSPECT = re.compile("[\u203c-\u20ab\u20ad-\u3299\U0001f000-\U0001faff\xa9\xae]")
"""Anything that could be an emoji; the euro sign stands among them and is none."""
_NOT_ALONE = frozenset("©®™‼⁉ℹ〰〽㊗㊙↔↕↖↗↘↙↩↪▪▫◻◼◽◾♀♂⤴⤵Ⓜ☑✔✖✳✴❇➡⬅⬆⬇")
"""Pictographs that are signs of text unless a variation selector makes them emoji."""


@lru_cache(maxsize=1024)
def emoji(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of all emoji in ``text``; skin tones, flags and families are one each."""
    if text.isascii() or not SUSPECT.search(text):
        return ()
    return tuple(match.span() for match in _EMOJI.finditer(text) if match[0] not in _NOT_ALONE)
