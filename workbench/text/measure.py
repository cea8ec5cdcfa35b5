"""How long a text is: grapheme clusters for people, UTF-16 units for forms, UTF-8 bytes for payloads."""

from __future__ import annotations

import regex

_GRAPHEME = regex.compile(r"\X")


def graphemes(text: str) -> int:
    """The number of user-perceived characters (Unicode UAX #29 extended grapheme clusters)."""
    return len(text) if text.isascii() and "\r" not in text else len(_GRAPHEME.findall(text))


def first_graphemes(text: str, count: int) -> str:
    """The longest prefix of at most ``count`` grapheme clusters."""
    return "".join(_GRAPHEME.findall(text)[:count])


def utf16_units(text: str) -> int:
    """The number of UTF-16 code units, as most web forms count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    """The number of UTF-8 bytes, as push payloads count."""
    return len(text.encode("utf-8", "surrogatepass"))
