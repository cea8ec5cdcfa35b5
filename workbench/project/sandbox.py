"""The Jinja environment for users' files: sandboxed, strict about names, bounded in time and size."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_eval_context,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import do_join
from jinja2.nodes import EvalContext
from jinja2.nodes import Template as TemplateNode
from jinja2.sandbox import ImmutableSandboxedEnvironment

from workbench.errors import ProjectError
from workbench.project import jinja_limits
from workbench.project.jinja_limits import MAX_OUTPUT

_NAMES = "capitalize count d default e escape first items last length list lower sort trim upper urlencode"
_FILTERS = frozenset(_NAMES.split())


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which a user's template can lay out text and do nothing else."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=_Files(folder),
            undefined=StrictUndefined,
            autoescape=_is_html,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_written,
            optimized=False,  # constants would be folded past the intercepted operators
        )
        self.folder = folder
        self.globals.clear()
        self.filters = {name: jinja_limits.bound(self.filters[name]) for name in _FILTERS}
        self.filters |= {"paragraphs": paragraphs, "tojson": jinja_limits.bound(_to_json), "join": _join}
        for limit in (jinja_limits.counted, jinja_limits.once, jinja_limits.bounded, jinja_limits.flat):
            self.filters[limit.__name__] = limit

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse the operators that can make a small template fill the memory."""
        if operator == "+":
            return jinja_limits.added(left, right)
        raise SecurityError(f"the operator {operator} is not allowed in a template")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Let a template call the harmless methods of texts and mappings."""
        allowed = jinja_limits.may_read(obj, attr)
        return super().is_safe_attribute(obj, attr, value) if allowed is None else allowed

    def _parse(self, source: str, name: str | None, filename: str | None) -> TemplateNode:
        if len(source) > MAX_OUTPUT:
            raise TemplateSyntaxError("the file is too large", 1, name, filename)
        return jinja_limits.restrict(super()._parse(source, name, filename))


class _Files(FileSystemLoader):
    """Files of one folder; what is not UTF-8 is named like a syntax error."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a file of the folder."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise TemplateSyntaxError(f"not UTF-8 (byte {error.start})", 1, template) from None


def _written(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        raise TypeError("a list cannot be written: loop over it with for, or use join")
    return value


@pass_eval_context
def _join(context: EvalContext, value: Any, between: str = "") -> Any:
    pieces = list(value)
    if sum(len(str(piece)) for piece in pieces) + len(between) * len(pieces) > MAX_OUTPUT:
        raise SecurityError(f"a text in a template may have {MAX_OUTPUT:,} characters")
    return do_join(context, pieces, between)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a multi-line slot text: what blank lines separate."""
    return [part.strip() for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def render(environment: Sandbox, folder_name: str, file: str, values: Mapping[str, Any]) -> str:
    """The text of ``file`` with ``values``; raises :class:`ProjectError` naming file and line."""
    try:
        return _generated(environment, f"{folder_name}/{file}", file, values)
    except TemplateNotFound as error:
        where = f"{folder_name}/{_place(environment, error, file)}"
        raise ProjectError(f"{where}: there is no file {error.name!r} in {folder_name}", "Check the name.") from None
    except TemplateSyntaxError as error:
        message = f"{folder_name}/{error.name or file}:{error.lineno}: {error.message}"
        raise ProjectError(message, "Mend the Jinja syntax there.") from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
        where = f"{folder_name}/{_place(environment, error, file)}"
        raise ProjectError(f"{where}: {_reason(error)}", _hint(error, values)) from None
    except (RecursionError, SyntaxError, MemoryError):  # what Python says of code that Jinja made from deep nesting
        raise ProjectError(f"{folder_name}/{file}: nested too deep, or includes itself", "Make it simpler.") from None


def _generated(environment: Sandbox, where: str, file: str, values: Mapping[str, Any]) -> str:
    pieces: list[str] = []
    size = 0
    for piece in environment.get_template(file).generate({**values, jinja_limits.WORK: jinja_limits.Budget()}):
        size += len(piece)
        if size > MAX_OUTPUT:
            raise ProjectError(f"{where} renders more than {MAX_OUTPUT:,} characters", "Shorten it.")
        pieces.append(piece)
    return "".join(pieces)


def _place(environment: Sandbox, error: BaseException, file: str) -> str:
    """File and line of the template that raised ``error``, which may be an included one."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).parent == environment.folder]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno or 1}" if frames else f"{file}:1"


def _reason(error: BaseException) -> str:
    return f"not allowed in a template: {error}" if isinstance(error, SecurityError) else str(error)


def _hint(error: BaseException, values: Mapping[str, Any]) -> str:
    return f"A layout may use {', '.join(sorted(values))}." if "undefined" in str(error) else ""


def _is_html(name: str | None) -> bool:
    return name is not None and (".html" in name or ".mjml" in name)


def _to_json(value: Any) -> str:
    return json.dumps(str(value), ensure_ascii=False)
