"""A small part of YAML, read so that a text is the text that was written.

Plain ``no``, ``007``, ``1E5`` and ``2027-02-30`` are texts here; what they mean, the Pydantic model decides. Aliases
and tags are refused: they make a file that reads differently from what it says. Built on the events of libyaml, which
reads twenty times as fast as Python code does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

MAX_DEPTH = 20
"""Deeper nesting is refused."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PlainYamlError(ValueError):
    """The text is no YAML, or none of the part that is read here."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        """1-based."""
        self.reason = reason


class Lines(dict[Any, Any]):
    """A mapping that knows the 1-based line of each of its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[Any, int] = {}

    def at(self, key: Any) -> tuple[int, Any]:
        """The line and the value of ``key``."""
        return self.lines[key], self[key]


class Items(list[Any]):
    """A list that knows the 1-based line of each of its items."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[Any, int] = {}

    def at(self, index: Any) -> tuple[int, Any]:
        """The line and the value of the item ``index``."""
        return self.lines[index], self[index]


def load(text: str) -> Any:
    """The content of one document: :class:`Lines`, :class:`Items`, texts and ``None``; raises PlainYamlError."""
    if found := _FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise PlainYamlError(line, f"the character U+{ord(found[0]):04X} may not stand in a text file")
    try:
        return _Reader(yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise PlainYamlError(line, _reason(error, text.split("\n")[line - 1 : line])) from None


def _reason(error: yaml.MarkedYAMLError, lines: list[str]) -> str:
    if "cannot start any token" in str(error.problem) and lines and lines[0].lstrip(" ").startswith("\t"):
        return "a tab indents this line"
    return str(error.problem or error.context)


class _Reader:
    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._depth = 0

    def document(self) -> Any:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        content = self._node(next(self._events))
        next(self._events)
        rest = next(self._events)
        if not isinstance(rest, yaml.StreamEndEvent):
            raise PlainYamlError(rest.start_mark.line + 1, "the file goes on with another document")
        return content

    def _node(self, event: Any) -> Any:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            raise PlainYamlError(line, f"aliases (*{event.anchor}) are not read")
        if event.tag is not None:
            raise PlainYamlError(line, f"tags ({event.tag}) are not read")
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in ("", "~", "null") else event.value
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise PlainYamlError(line, f"lists and mappings nest more than {MAX_DEPTH} deep")
        content = self._mapping() if isinstance(event, yaml.MappingStartEvent) else self._list()
        self._depth -= 1
        return content

    def _list(self) -> Items:
        items = Items()
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.lines[len(items)] = event.start_mark.line + 1
            items.append(self._node(event))
        return items

    def _mapping(self) -> Lines:
        mapping = Lines()
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent):
                self._node(event)
                raise PlainYamlError(line, "a key is a text, not a list or mapping")
            self._node(event)
            if event.value in mapping:
                raise PlainYamlError(
                    line, f"found duplicate key {event.value!r} (first in line {mapping.lines[event.value]})"
                )
            mapping.lines[event.value] = line
            mapping[event.value] = self._node(next(self._events))
        return mapping
