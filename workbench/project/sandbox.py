"""The Jinja environment for users' files: sandboxed, strict about names, bounded in size.

Jinja's own sandbox stops attribute tricks but not ``'a' * 10**8`` or ``'x'|center(10**8)``, so arithmetic that can
explode is refused, only harmless filters are left, there are no global functions, and output is bounded.
"""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.nodes import Template as TemplateNode
from jinja2.sandbox import ImmutableSandboxedEnvironment

from workbench.errors import ProjectError

MAX_OUTPUT = 1_000_000
"""Rendered files may have at most this many characters; Gmail clips a message at 102 KB."""

_NAMES = "capitalize count d default e escape first items join last length list lower sort trim upper urlencode"
_FILTERS = frozenset(_NAMES.split())


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which a user's template can lay out text and do nothing else."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            undefined=StrictUndefined,
            autoescape=_is_html,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,  # constants would be folded past the intercepted operators
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.filters |= {"paragraphs": paragraphs, "tojson": _to_json}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse the operators that can make a small template fill the memory."""
        raise SecurityError(f"the operator {operator} is not allowed in a template")

    def _parse(self, source: str, name: str | None, filename: str | None) -> TemplateNode:
        if len(source) > MAX_OUTPUT:
            raise TemplateSyntaxError("the file is too large", 1, name, filename)
        return super()._parse(source, name, filename)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a multi-line slot text: what blank lines separate."""
    return [part.strip() for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def render(environment: Sandbox, folder_name: str, file: str, values: Mapping[str, Any]) -> str:
    """The text of ``file`` with ``values``; raises :class:`ProjectError` naming file and line."""
    where = f"{folder_name}/{file}"
    try:
        pieces: list[str] = []
        size = 0
        for piece in environment.get_template(file).generate(values):
            size += len(piece)
            if size > MAX_OUTPUT:
                raise ProjectError(f"{where} renders more than {MAX_OUTPUT:,} characters", "Shorten it.")
            pieces.append(piece)
        return "".join(pieces)
    except TemplateNotFound as error:
        raise ProjectError(f"{where}: there is no file {error.name!r} in {folder_name}", "Check the name.") from None
    except TemplateSyntaxError as error:
        message = f"{folder_name}/{error.name or file}:{error.lineno}: {error.message}"
        raise ProjectError(message, "Mend the Jinja syntax there.") from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError, AttributeError) as error:
        raise ProjectError(f"{where}:{_line(error, file)}: {_reason(error)}", _hint(error, values)) from None


def _line(error: BaseException, file: str) -> int:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).name == file]
    return frames[-1].lineno or 1 if frames else 1


def _reason(error: BaseException) -> str:
    if isinstance(error, SecurityError):
        return f"not allowed in a template: {error}"
    if isinstance(error, RecursionError):
        return "the template includes or calls itself without end"
    return str(error)


def _hint(error: BaseException, values: Mapping[str, Any]) -> str:
    return f"A layout may use {', '.join(sorted(values))}." if "undefined" in str(error) else ""


def _is_html(name: str | None) -> bool:
    return name is not None and (".html" in name or ".mjml" in name)


def _to_json(value: Any) -> str:
    return json.dumps(str(value), ensure_ascii=False)
