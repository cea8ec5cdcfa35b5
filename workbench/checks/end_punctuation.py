"""A translation ends as its source ends.

A question that became a statement, a colon or an ellipsis that got lost, a full stop behind a button: the mark
at the end carries meaning, whatever mark the script uses (``.`` ``。`` ``।`` ``۔``; ``?`` ``؟`` and the Greek
``;``). A full stop for an exclamation mark is a matter of tone and let through; so are emoji, quotes and
brackets around the mark. A title or a button may drop the mark of its source, and a button may order what its source
asks: *Ready to shop?* becomes *Jetzt einkaufen*.

End the text as the source does, or let the reviewer decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.checks.registry import slot_check
from workbench.checks.report import ending, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import readings
from workbench.text.typography import CLOSERS, END_MARKS, NO_STOP_LANGUAGES

_ALIKE = (frozenset({"full stop", "exclamation mark"}), frozenset({"colon", "comma"}))
_TITLES = frozenset(("subject", "headline", "title", "cta", "button", "label"))
_BUTTONS = frozenset(("cta", "button", "label"))
_DROPPED = ("full stop", "exclamation mark")
_ABBREVIATION = re.compile(r"(?<!\w)(?:\w\.[ \u00a0]?){2,8}$|\d[ \u00a0\u202f]\w{1,3}\.$|(?<!\w)lat[a]? \d0\.$")
"""A dot that belongs to its word: *ج.م.*, *2027 r.*, *lat 80.*"""
_POLITE_QUESTION = re.compile(r"か。$")
_ASKABLE = ("", "full stop", "exclamation mark")
"""What a good translation may turn into a question: *Your mirror may be wrong* → *¿Y si tu espejo se equivoca?*"""


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether source and translation end with marks of the same kind."""
    if subject.source is None or not subject.source or not subject.text:
        return
    theirs = _end(subject.source, language(subject.source_locale))
    mine = _end(subject.text, language(subject.locale))
    if theirs == mine or _is_fine(theirs, mine, subject):
        return
    shown = {"": "no mark"} | {name: _with_article(name) for name in ("ellipsis", *END_MARKS.values())}
    end = len(subject.text.rstrip())
    tail = ending(readings(subject.text)[-1])
    message = f"The source ends with {shown[theirs]}, the text with {shown[mine]}: {tail}."
    yield warning(__name__, subject.slot, message, (max(0, end - 1), end))


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _is_fine(theirs: str, mine: str, subject: SlotSubject) -> bool:
    """Whether two different marks are no more than two ways of saying it."""
    if any({theirs, mine} <= pair for pair in _ALIKE) or (mine == "question mark" and theirs in _ASKABLE):
        return True
    if not mine and subject.slot in _TITLES:
        return theirs in _DROPPED or (theirs == "question mark" and subject.slot in _BUTTONS)
    return "full stop" in (theirs, mine) and _is_no_stop(subject, mine)


def _is_no_stop(subject: SlotSubject, mine: str) -> bool:
    """Whether the language needs no full stop there, or the dot at the end is none."""
    tongue, end = language(subject.locale), subject.text[-24:].rstrip()
    if tongue in NO_STOP_LANGUAGES or (tongue in ("ja", "zh") and not mine and end.endswith(("」", "』"))):
        return True
    return mine == "full stop" and (_ABBREVIATION if tongue != "ja" else _POLITE_QUESTION).search(end) is not None


def _end(text: str, tongue: str) -> str:
    """The kind of mark at the end of the text's last reading; empty for none."""
    last = text[-1]
    if last.isalnum():
        return ""
    if last in END_MARKS and text[-2:-1].isalnum():
        return END_MARKS[last]
    return _end_looked_for(text, tongue)


@lru_cache(maxsize=1024)
def _end_looked_for(text: str, tongue: str) -> str:
    reading = readings(text)[-1].rstrip()
    end = len(reading)
    while end and (reading[end - 1] in CLOSERS or reading[end - 1].isspace() or _is_emoji(reading[end - 1])):
        end -= 1
    reading = reading[:end]
    if reading.endswith(("?..", "!..")):
        reading = reading[:-2]
    if reading.endswith("..."):
        return "ellipsis"
    if reading.endswith(";"):
        return "question mark" if tongue == "el" else ""
    return END_MARKS.get(reading[-1:], "")


def _is_emoji(character: str) -> bool:
    return ord(character) >= 0x1F000 or character in "\ufe0f\u200d\u2764\u2728" or 0x2600 <= ord(character) < 0x27C0
