"""Slot text filled in as far as its values are known: what it reads like on every path that they leave open."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from workbench.text import icu
from workbench.text.prose import MASK

Values = Mapping[str, str | int | Decimal]


def fillings(text: str, values: Values, locale: str) -> tuple[str, ...]:
    """Every reading of ``text``: one if all that decides is known, else one per path; an unknown argument is one
    :data:`MASK`, for nobody knows how long it is.

    Nothing for a text that is not well-formed ICU MessageFormat.
    """
    plain_pieces = simple_pieces(text)
    if plain_pieces is not None:
        pieces = list(plain_pieces)
        pieces[1::2] = [str(values.get(name, MASK)) for name in plain_pieces[1::2]]
        return ("".join(pieces),)
    try:
        nodes = icu.parse(text)
        reading = _simple(nodes, values)
        if reading is not None:
            return (reading,)
        choices = {node.name for node in icu.walk(nodes) if isinstance(node, icu.Choice)}
        if choices <= values.keys():
            known = {name: values.get(name, MASK) for name in icu.arguments(text)}
            return (icu.format_text(text, known, locale),)
    except icu.SlotTextError:
        return ()
    return tuple(_readings(nodes, values))


@lru_cache(maxsize=1024)
def simple_pieces(text: str) -> tuple[str, ...] | None:
    """Literals and the names of arguments by turns; nothing for a text with more in braces, which needs a tree."""
    pieces = icu.SIMPLE.split(text)
    is_simple = text.count("{") == text.count("}") == len(pieces) // 2 and len(text) <= icu.MAX_LENGTH
    return tuple(pieces) if is_simple else None


def _simple(nodes: tuple[icu.Node, ...], values: Values) -> str | None:
    """The only reading of a text without plurals and the like, put together without ICU; nothing for another text."""
    pieces = []
    for node in nodes:
        if type(node) is icu.Literal:
            pieces.append(node.text)
        elif type(node) is icu.Argument:
            pieces.append(str(values.get(node.name, MASK)))
        else:
            return None
    return "".join(pieces)


def _readings(nodes: tuple[icu.Node, ...], values: Values) -> list[str]:
    found = [""]
    for node in nodes:
        tails = _tails(node, values)
        found = [head + tail for head in found for tail in tails][: icu.MAX_PATHS]
    return found


def _tails(node: icu.Node, values: Values) -> list[str]:
    if isinstance(node, icu.Literal):
        return [node.text]
    if isinstance(node, icu.Choice):
        return [reading for branch in node.branches.values() for reading in _readings(branch, values)]
    return [str(values.get(node.name, MASK))] if isinstance(node, icu.Argument) else ["#"]
