"""Slot text: ICU MessageFormat, read into a small syntax tree and formatted by ICU itself.

An apostrophe is an apostrophe here. ICU reads a straight ``'`` before a brace as a quotation
(https://unicode-org.github.io/icu/userguide/format_parse/messages/#quotingescaping), which copywriters and models must
never have to know, so every ``'`` is doubled before either library sees it, and positions are mapped back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import product
from typing import Any

from icu4py.messageformat import MessageFormat
from pyicumessageformat import Parser

MAX_LENGTH = 20_000
"""Longer slot texts are refused unread, in code points."""
MAX_PATHS = 64
"""At most this many alternative paths of one text are told apart."""


class SlotTextError(ValueError):
    """The slot text is not well-formed ICU MessageFormat."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        """Index into the text as the copywriter wrote it."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A run of plain text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hash:
    """``#`` in a plural branch: the number itself."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Argument:
    """``{name}``, or ``{name, number}`` with a format."""

    name: str
    start: int
    end: int
    format: str = ""
    """``number``, ``date`` … of a formatted argument; empty for a simple one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A plural, selectordinal or select with its branches."""

    kind: str
    name: str
    branches: Mapping[str, tuple[Node, ...]]
    start: int
    end: int


Node = Literal | Hash | Argument | Choice

SIMPLE = re.compile(r"\{ ?([A-Za-z_][A-Za-z0-9_]*) ?\}")
"""An argument that nothing depends on, and its name."""
_PLACE = re.compile(r"\{ ?([A-Za-z_][A-Za-z0-9_]*)(?: ?\}|, ?(plural|selectordinal|select), ?)|[{}#]")
_BRANCH = re.compile(r"[ \n]*(=\d+|[A-Za-z_]+)[ \n]*\{")
_CLOSE = re.compile(r"[ \n]*\}")
_DEEPEST = 4
_PARSER = Parser({"include_indices": True, "maximum_depth": 8})


@lru_cache(maxsize=2048)
def parse(text: str) -> tuple[Node, ...]:
    """The syntax tree of a slot text; raises :class:`SlotTextError`."""
    if len(text) > MAX_LENGTH:
        raise SlotTextError(f"the text is longer than {MAX_LENGTH} characters", MAX_LENGTH)
    if "{" not in text and "}" not in text:
        return (Literal(text, 0, len(text)),) if text else ()
    quick = _quick(text)
    return _by_parser(text) if quick is None else quick


def _by_parser(text: str) -> tuple[Node, ...]:
    doubled = text.replace("'", "''")
    try:
        tree = _PARSER.parse(doubled)
    except (SyntaxError, RecursionError) as error:
        raise _explain(text, str(error)) from None
    try:
        return _Reader(text).nodes(tree, 0, len(text))
    except ValueError:  # the parser keeps one of two branches with the same name, so the spans cannot be found
        raise SlotTextError("a branch of a plural or select stands twice", text.find("{")) from None


class _Unusual(Exception):
    """The text has something that only the parser can judge."""


def _quick(text: str) -> tuple[Node, ...] | None:
    """The tree of a text with nothing but ``{name}``, plurals and selects, ten times as fast as the parser."""
    try:
        nodes, end = _Quick(text).run(0, 0, counted=False)
    except _Unusual:
        return None
    return nodes if end == len(text) else None


class _Quick:
    def __init__(self, text: str) -> None:
        self._text = text

    def run(self, at: int, depth: int, *, counted: bool) -> tuple[tuple[Node, ...], int]:
        """The nodes from ``at`` to the brace that closes, or to one that nobody expects, and where that stands."""
        text, search = self._text, _PLACE.search
        nodes: list[Node] = []
        start = at
        while place := search(text, at):
            here, at = place.span()
            groups = place.lastindex
            if not groups and not counted and text[here] == "#":
                continue
            if here > start:
                nodes.append(Literal(text[start:here], start, here))
            if groups == 1:
                nodes.append(Argument(place[1], here, at))
            elif groups:
                nodes.append(self._choice(place, depth + 1))
                at = nodes[-1].end
            elif text[here] == "#":
                nodes.append(Hash(here, at))
            else:
                return tuple(nodes), here
            start = at
        if start < len(text):
            nodes.append(Literal(text[start:], start, len(text)))
        return tuple(nodes), len(text)

    def _choice(self, place: re.Match[str], depth: int) -> Choice:
        if depth > _DEEPEST:
            raise _Unusual
        branches: dict[str, tuple[Node, ...]] = {}
        at = place.end()
        while branch := _BRANCH.match(self._text, at):
            nodes, end = self.run(branch.end(), depth, counted=place[2] != "select")
            if branch[1] in branches or not self._text.startswith("}", end):
                raise _Unusual
            branches[branch[1]] = nodes
            at = end + 1
        close = _CLOSE.match(self._text, at)
        if close is None or "other" not in branches:
            raise _Unusual
        return Choice(place[2], place[1], branches, place.start(), close.end())


@lru_cache(maxsize=2048)
def arguments(text: str) -> frozenset[str]:
    """The names of all arguments, those that decide a plural or select included."""
    return frozenset(node.name for node in walk(parse(text)) if isinstance(node, Argument | Choice))


def branches(text: str) -> tuple[Counter[str], ...]:
    """How often each argument stands in each alternative path through the text, at most ``MAX_PATHS`` of them.

    A plural's own number counts once in every path, however often ``#`` repeats it.
    """
    return tuple(_paths(parse(text)))


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every node of a tree, depth first."""
    for node in nodes:
        yield node
        if type(node) is Choice:
            for branch in node.branches.values():
                yield from walk(branch)


def format_text(text: str, values: Mapping[str, str | int | Decimal], locale: str) -> str:
    """``text`` with its arguments filled in by ICU for ``locale`` (BCP 47).

    Raises :class:`SlotTextError` when the text is malformed or an argument has no value.
    """
    nodes = parse(text)
    missing = sorted(arguments(text) - values.keys())
    if missing:
        raise SlotTextError(f"no value for {{{missing[0]}}}", text.find(missing[0]))
    if all(isinstance(node, Literal) for node in nodes):
        return text
    try:
        return _compiled(text, locale).format(dict(values))
    except (ValueError, TypeError, RuntimeError) as error:
        raise SlotTextError(f"ICU cannot format the text: {error}", 0) from None


@lru_cache(maxsize=1024)
def _compiled(text: str, locale: str) -> MessageFormat:
    return MessageFormat(text.replace("'", "''"), locale.replace("-", "_"))


def _paths(nodes: Sequence[Node]) -> list[Counter[str]]:
    alternatives: list[list[Counter[str]]] = []
    for node in nodes:
        if isinstance(node, Argument):
            alternatives.append([Counter({node.name: 1})])
        elif isinstance(node, Choice):
            own = Counter({node.name: 1})
            found = [own + path for branch in node.branches.values() for path in _paths(branch)]
            alternatives.append(found[:MAX_PATHS])
    paths: list[Counter[str]] = []
    for combination in product(*alternatives):
        paths.append(sum(combination, Counter()))
        if len(paths) == MAX_PATHS:
            break
    return paths


def _explain(text: str, reason: str) -> SlotTextError:
    head, _, tail = reason.partition(" at position ")
    digits = "".join(c for c in tail.partition(" ")[0] if c.isdigit())
    position = _original_index(text, int(digits)) if digits else 0
    return SlotTextError(f"{head[:1].lower()}{head[1:]}".replace("<EOF>", "the end"), position)


def _original_index(text: str, doubled_index: int) -> int:
    position = doubled = 0
    while position < len(text) and doubled < doubled_index:
        doubled += 2 if text[position] == "'" else 1
        position += 1
    return position


class _Reader:
    """Turns the parser's lists into nodes whose spans point into the text as written."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._map = [0]
        for index, character in enumerate(text):
            self._map += [index, index + 1] if character == "'" else [index + 1]

    def nodes(self, tree: Sequence[Any], start: int, end: int) -> tuple[Node, ...]:
        """The nodes of one branch that lies within ``start``–``end`` of the text."""
        found: list[Node] = []
        at = start
        for item in tree:
            if isinstance(item, str):
                at = self._text.index(item, at, end) if at == start else at
                found.append(Literal(item, at, at + len(item)))
            else:
                found.append(self._placeholder(item))
            at = found[-1].end
        return tuple(found)

    def _placeholder(self, item: Mapping[str, Any]) -> Node:
        start, end = self._map[item["start"]], self._map[item["end"]]
        if item.get("hash"):
            return Hash(start, end)
        options = item.get("options")
        if options is None:
            return Argument(item["name"], start, end, item.get("type", ""))
        at = self._text.index(",", self._text.index(",", start) + 1) + 1
        branches: dict[str, tuple[Node, ...]] = {}
        for key, tree in options.items():
            at = self._text.index("{", self._text.index(key, at) + len(key)) + 1
            close = self._closing_brace(at, end)
            branches[key] = self.nodes(tree, at, close)
            at = close + 1
        return Choice(item["type"], item["name"], branches, start, end)

    def _closing_brace(self, at: int, end: int) -> int:
        depth = 1
        while at < end:
            depth += {"{": 1, "}": -1}.get(self._text[at], 0)
            if depth == 0:
                return at
            at += 1
        return end
