"""One YAML file of the workspace: read safely, validated by Pydantic, and every error named by file and line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from workbench.errors import ProjectError
from workbench.project import plain_yaml
from workbench.project.plain_yaml import Items, Lines
from workbench.project.schema import known_keys
from workbench.text.nearest import did_you_mean

MAX_BYTES = 4_000_000
"""Larger files are refused: no brief or phrasebook is written by hand to this size."""

_WORDS = {
    "string_type": "a text is expected here",
    "list_type": "a list is expected here, one `- item` per line",
    "dict_type": "`key: value` lines are expected here",
    "model_type": "`key: value` lines are expected here",
    "model_attributes_type": "`key: value` lines are expected here",
}
"""Pydantic's kind of error → what to say instead of its own words, which speak of Python."""
_QUOTES = "A text with a colon, # or a brace at its start needs quotes; indent with spaces."
_HINTS = {
    "duplicate key": "Each key may stand once; delete or rename one of them.",
    "aliases": "Write the value out.",
    "tags": "A text that begins with ! needs quotes.",
    "nest more": f"No file here nests more than {plain_yaml.MAX_DEPTH} deep.",
    "U+": "Delete it, or write it as an escape in double quotes.",
    "another document": "One file holds one document; delete the line `---`.",
    "a tab": "Indent with spaces.",
    "a key is": "A text that begins with [ or { needs quotes.",
    "found": _QUOTES,
    "mapping values": _QUOTES,
    "expected": _QUOTES,
}
"""What the YAML reader says → what to do."""

T = TypeVar("T")
Loc = tuple[str | int, ...]


class YamlFile:
    """The parsed content of one file, which knows the line of every key."""

    def __init__(self, root: Path, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        """The path as people know it: relative to the workspace."""
        self.data = self._read()

    def _read(self) -> Any:
        text = read_text(self.path, self.name)
        try:
            return plain_yaml.load(text)
        except plain_yaml.PlainYamlError as error:
            message = f"{self.name}:{error.line}: not valid YAML: {error.reason}"
            raise ProjectError(message, _yaml_hint(error.reason)) from None

    def line(self, loc: Sequence[str | int]) -> int:
        """The 1-based line of the key or item at ``loc``, or of the nearest enclosing one."""
        node, line = self.data, 1
        for step in loc:
            if not isinstance(node, (Lines, Items)) or step not in node.lines:
                break
            line, node = node.at(step)
        return line

    def error(self, loc: Sequence[str | int], message: str, hint: str = "") -> ProjectError:
        """A problem at ``loc``, with file and line in front."""
        return ProjectError(f"{self.name}:{self.line(loc)}: {message}", hint)

    def load(self, type_: type[T] | Any) -> T:
        """The content as ``type_``; raises :class:`ProjectError` for the first thing that does not fit."""
        adapter: TypeAdapter[T] = TypeAdapter(type_)
        try:
            return adapter.validate_python(self.data if self.data is not None else {})
        except ValidationError as error:
            raise self._explain(error, type_) from None

    def _explain(self, error: ValidationError, type_: Any) -> ProjectError:
        errors = sorted(error.errors(include_url=False), key=lambda e: e["type"] != "extra_forbidden")
        first = errors[0]
        loc: Loc = first["loc"]
        where = f" in {_spell(loc[:-1])}" if len(loc) > 1 else ""
        if first["type"] == "extra_forbidden":
            hint = did_you_mean(str(loc[-1]), known_keys(type_, loc[:-1]))
            return self.error(self._real(loc), f"unknown key {loc[-1]!r}{where}", hint)
        if first["type"] == "missing":
            return self.error(self._real(loc), f"{str(loc[-1])!r} is missing{where}", "Add it.")
        message = _WORDS.get(first["type"]) or first["msg"].removeprefix("Value error, ")
        return self.error(self._real(loc), f"{_spell(loc) or 'the file'}: {message[:1].lower()}{message[1:]}")

    def _real(self, loc: Loc) -> list[str | int]:
        """``loc`` without the tags that Pydantic adds for unions."""
        steps: list[str | int] = []
        node = self.data
        for step in loc:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                if step != loc[-1]:
                    continue
            steps.append(step)
        return steps


def read_text(path: Path, name: str) -> str:
    """The text of a workspace file; raises :class:`ProjectError` when it is missing, too large or not UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ProjectError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB", "Split it.")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ProjectError(
            f"{name} does not exist", "`workbench init DIR` makes a workspace with every file."
        ) from None
    except UnicodeDecodeError as error:
        raise ProjectError(f"{name} is not UTF-8 (byte {error.start})", "Save it as UTF-8.") from None
    except OSError as error:
        raise ProjectError(f"{name} cannot be read: {error.strerror}", "Check its permissions.") from None


def _spell(loc: Sequence[str | int]) -> str:
    return ".".join(str(step) for step in loc)


def _yaml_hint(reason: str) -> str:
    for said, hint in _HINTS.items():
        if said in reason:
            return hint
    return ""
