"""The literal words of a slot text, with everything else masked but every position kept.

Patterns for prose then never see an argument's name or a plural's keyword, and the spans they find are spans of the
text as written.
"""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.text import icu

MASK = "\ufffc"
"""What stands for each masked code point (U+FFFC, the object replacement character)."""

_ARGUMENT = re.compile(r"\{[^{}]*\}")
_NAMED = re.compile(r"\{[A-Za-z]\w*\}")
_BRACED = re.compile(r"\{[^{}]*\}|[{}]")


def _masked(match: re.Match[str]) -> str:
    return MASK * (match.end() - match.start())


def has_more_than_names(piece: str) -> bool:
    """Whether braces stand in a piece of a text that are no name in braces: a plural, a select, or a slip."""
    rest = _NAMED.sub("", piece) if "{" in piece else piece
    return "{" in rest or "}" in rest


@lru_cache(maxsize=1024)
def prose(text: str) -> str:
    """``text`` with all but its literal runs replaced by :data:`MASK`, code point by code point.

    In a text that is no well-formed ICU MessageFormat everything in braces is masked.
    """
    if "{" not in text and "}" not in text:
        return text
    arguments = _ARGUMENT.findall(text)
    if len(arguments) == text.count("{") == text.count("}"):  # no braces inside braces: nothing to parse
        for argument in arguments:
            text = text.replace(argument, MASK * len(argument))
        return text
    try:
        nodes = icu.parse(text)
    except icu.SlotTextError:
        return _BRACED.sub(_masked, text)
    pieces: list[str] = []
    at = 0
    for literal in icu.walk(nodes):
        if type(literal) is not icu.Literal:
            continue
        pieces += [MASK * (literal.start - at), text[literal.start : literal.end]]
        at = literal.end
    return "".join([*pieces, MASK * (len(text) - at)])


_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_LINK = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|[Ww]{3}\.)[^\s<>\"“”„«»\ufffc]+")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


@lru_cache(maxsize=1024)
def wording(text: str) -> str:
    """:func:`prose` with links, e-mail addresses and HTML tags masked too: nothing but what is read as words."""
    seen = prose(text)
    if "<" in seen:
        seen = _TAG.sub(_masked, seen)
    if "://" in seen or "www." in seen:
        seen = _LINK.sub(_masked, seen)
    if "@" in seen:
        seen = _ADDRESS.sub(_masked, seen)
    return seen


@lru_cache(maxsize=1024)
def readings(text: str) -> tuple[str, ...]:
    """What the text reads like on each alternative path, every argument being one :data:`MASK`.

    Without a plural or select there is one reading. A text that is not well-formed reads as its :func:`prose`.
    """
    reading = _NAMED.sub(MASK, text) if "{" in text else text
    if "{" not in reading and "}" not in reading:  # nothing but names in braces: nothing to parse
        return (reading,)
    try:
        return tuple(_readings(icu.parse(text)))
    except icu.SlotTextError:
        return (prose(text),)


def _readings(nodes: tuple[icu.Node, ...]) -> list[str]:
    found = [""]
    for node in nodes:
        tails = _tails(node)
        found = [head + tail for head in found for tail in tails][: icu.MAX_PATHS]
    return found


def _tails(node: icu.Node) -> list[str]:
    if isinstance(node, icu.Literal):
        return [node.text]
    if isinstance(node, icu.Choice):
        return [reading for branch in node.branches.values() for reading in _readings(branch)]
    return [MASK]
