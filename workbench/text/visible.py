"""Hostile or invisible characters made harmless and visible, before text reaches a terminal or a screen."""

from __future__ import annotations

import re

_C0 = {c: chr(0x2400 + c) for c in range(0x20) if c != 0x0A}
_DEL = {0x7F: "\u2421"}
_C1 = {c: f"⟨U+{c:04X}⟩" for c in range(0x80, 0xA0)}
_HIDDEN = {
    c: f"⟨U+{c:04X}⟩"
    for c in (
        *range(0x200B, 0x2010),  # zero-width space, joiners, directional marks
        *range(0x202A, 0x202F),  # bidi embeddings and overrides
        *range(0x2060, 0x2070),  # word joiner, invisible operators, bidi isolates
        0x061C,
        0x00AD,  # soft hyphen
        0x034F,  # grapheme joiner
        *(0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5),  # letters without a shape
        *range(0x180B, 0x1810),  # Mongolian selectors and vowel separator
        0xFEFF,
        0x2028,
        0x2029,
        *range(0xFFF9, 0xFFFC),
        *range(0xD800, 0xE000),  # lone surrogates would raise on output
        *range(0x1BCA0, 0x1BCA4),  # shorthand and musical controls
        *range(0x1D173, 0x1D17B),
        *range(0xE0000, 0xE0080),  # tag characters
    )
    if c != 0x200D  # ZWJ joins emoji families; judged below
}
_TABLE: dict[int, str] = _C0 | _DEL | _C1 | _HIDDEN
_HOSTILE = re.compile("[" + "".join(re.escape(chr(c)) for c in _TABLE) + "\u200d]")
SPACES = {" ": ("·", "space"), "\u00a0": ("␣", "no-break space"), "\u202f": ("⍽", "narrow no-break space")}
"""Space → its mark in :func:`with_spaces`, and its name for a legend; rarer spaces are shown by their number."""
_SPACE = re.compile(r"[^\S\n]")
_EMOJI = re.compile("[\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]")


def visible(text: str) -> str:
    """``text`` with control, bidi and zero-width characters shown as marks; line feeds and emoji joiners stay."""
    if text.isascii() and text.isprintable():
        return text
    return _HOSTILE.sub(_mark, text)


def one_line(text: str) -> str:
    """:func:`visible` on a single line: line feeds become ``⏎``."""
    return visible(text).replace("\n", " ⏎ ")


def with_spaces(text: str) -> str:
    """:func:`one_line` with every space as a mark, so that one kind can be told from another."""
    return _SPACE.sub(_space_mark, visible(text)).replace("\n", "⏎")


def _space_mark(match: re.Match[str]) -> str:
    return SPACES[match[0]][0] if match[0] in SPACES else f"⟨U+{ord(match[0]):04X}⟩"


def _mark(match: re.Match[str]) -> str:
    character: str = match[0]
    if character == "\u200d":
        before = match.string[match.start() - 1 : match.start()]
        return character if before and _EMOJI.match(before) else "⟨U+200D⟩"
    return str(_TABLE[ord(character)])
