"""No character in a text may be invisible, or act on what stands around it.

Control characters and escape sequences garble terminals and ESPs; bidi overrides show a text in another order than it
is stored; zero-width characters and byte order marks split words, so that searches, rules and spam filters miss them;
private-use characters look different on every phone. Let through are the joiners inside an emoji and in the scripts
that need them, and direction marks in right-to-left languages.

Remove the character; the finding carries the fix where nothing visible is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language

_PLANE_0 = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff\ud800-\udfff"
)
_HOSTILE = re.compile(f"[{_PLANE_0}\U0001fffe\U0001ffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]")
_GATE = re.compile(f"[{_PLANE_0}\U0001fffe-\U0010ffff]")
"""Half the time: each range of the higher planes is looked at for each character of a text."""
_ESCAPE = re.compile(r"\x1b\[[0-9;?]{0,16}[A-Za-z]|\x1b\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|\x9b[0-9;]{0,16}[A-Za-z]")
_RTL = frozenset({"ar", "he", "fa", "ur", "ps", "yi", "ckb", "sd", "ug"})
_DIRECTION_MARKS = frozenset("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_EMOJI_TAGS = range(0xE0020, 0xE0080)


@slot_check_when(text=[piece(_GATE.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every character that a reader cannot see, with its place."""
    text = subject.text
    done = 0
    for match in _HOSTILE.finditer(text):
        if match.start() < done or _is_needed(text, match.start(), subject.locale):
            continue
        escape = _ESCAPE.match(text, match.start())
        done = (escape or match).end()
        yield _finding(subject, match.start(), done)


def _is_needed(text: str, at: int, locale: str) -> bool:
    """Whether the character is part of an emoji, or of how the script or its direction is written."""
    character = text[at]
    if character in _DIRECTION_MARKS:
        return language(locale) in _RTL
    before = text[at - 1 : at]
    if character in _JOINERS:
        return bool(before) and (_is_pictograph(before) or _joins(before, text[at + 1 : at + 2]))
    return ord(character) in _EMOJI_TAGS and (before == "\U0001f3f4" or (bool(before) and ord(before) in _EMOJI_TAGS))


def _is_pictograph(character: str) -> bool:
    return character in "\ufe0f\u20e3" or unicodedata.category(character) in ("So", "Sk")


def _joins(before: str, after: str) -> bool:
    """Whether both neighbours are letters of a script that is written with joiners."""
    scripts = ("ARABIC", "DEVANAGARI", "BENGALI", "GUJARATI", "GURMUKHI", "KANNADA", "MALAYALAM", "ORIYA", "SINHALA")
    needing = (*scripts, "TAMIL", "TELUGU", "KHMER", "MYANMAR", "MONGOLIAN")
    return bool(after) and all(unicodedata.name(c, "").startswith(needing) for c in (before, after))


def _finding(subject: SlotSubject, start: int, end: int) -> Finding:
    character = subject.text[start]
    context = quoted(subject.text[max(0, start - 12) : end])
    if end - start > 1:
        return error(__name__, subject.slot, f"A terminal escape sequence in {context}. Remove it.", (start, end), "")
    name = unicodedata.name(character, _KINDS.get(unicodedata.category(character), "control character")).lower()
    message = f"An invisible character, U+{ord(character):04X} ({name}), in {context}. Remove it."
    return error(__name__, subject.slot, message, (start, end), _fix(character))


_KINDS = {"Co": "private use", "Cs": "half of a surrogate pair", "Cn": "no character"}


def _fix(character: str) -> str | None:
    """What to put instead: nothing where nothing visible is lost, and no offer for what may have been a letter."""
    if character in "\t\v\f\x85\u2028\u2029":
        return " "
    return None if unicodedata.category(character) in ("Co", "Cn", "Cs") or character == "\ufffd" else ""
