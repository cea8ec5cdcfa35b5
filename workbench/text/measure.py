"""How long a text is: grapheme clusters for people, UTF-16 units for forms, UTF-8 bytes for payloads."""

from __future__ import annotations

import re

import regex

_GRAPHEME = regex.compile(r"\X")
_COUNTED = 20_000
"""Beyond this a text is too long for any surface, and code points are near enough."""
_WIDE = regex.compile(r"[\p{East_Asian_Width=Wide}\p{East_Asian_Width=Fullwidth}]|.\uFE0F")
_NARROW = re.compile(
    "[\n -~\u00a0-\u02ff\u038e-\u03a1\u03a3-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u203a\u20a0-\u20bf]*"
)
"""Characters that never join another one, and are one letter wide: nearly all of European text."""


def graphemes(text: str) -> int:
    """The number of user-perceived characters (Unicode UAX #29 extended grapheme clusters)."""
    return len(text) if _NARROW.fullmatch(text) else len(_GRAPHEME.findall(text))


def first_graphemes(text: str, count: int) -> str:
    """The longest prefix of at most ``count`` grapheme clusters."""
    return "".join(_GRAPHEME.findall(text)[:count])


def utf16_units(text: str) -> int:
    """The number of UTF-16 code units, as most web forms count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    """The number of UTF-8 bytes, as push payloads count."""
    return len(text.encode("utf-8", "surrogatepass"))


def columns(text: str) -> int:
    """How wide the text is in letters: a Chinese or Japanese character and an emoji take two, a combining mark none."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    return sum(2 if _WIDE.match(cluster) else 1 for cluster in _GRAPHEME.findall(text[:_COUNTED])) + max(
        0, len(text) - _COUNTED
    )


def first_columns(text: str, count: int) -> str:
    """The longest prefix that is at most ``count`` columns wide."""
    kept: list[str] = []
    for cluster in _GRAPHEME.findall(text[: 8 * count]):
        count -= columns(cluster)
        if count < 0:
            break
        kept.append(cluster)
    return "".join(kept)


def json_bytes(text: str) -> int:
    """Bytes of a JSON document whose sender escapes all but ASCII: six for a letter, twelve for an emoji."""
    return 6 * utf16_units(text) - 5 * len(text.encode("ascii", "ignore"))
