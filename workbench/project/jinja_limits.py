"""What a user's template may say, and how much work it may cause.

Jinja's own sandbox stops attribute tricks, but not a template that fills the memory or never ends. Layouts and prompts
need little of the language, so the rest of it is refused, and what is left runs on a budget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

MAX_OUTPUT = 1_000_000
"""Rendered files, and texts on the way to them, have at most this many characters; Gmail clips at 102 KB."""
MAX_STEPS = 20_000
"""All loops of one rendering together take at most this many turns."""

WORK = "work left"
"""Where the budget stands among a template's values; no template can write a name with a space."""

_STATEMENTS = (nodes.Output, nodes.If, nodes.For, nodes.Assign, nodes.With, nodes.Include)
_OF_TEXTS = """
    capitalize count endswith find isalpha isdigit lower lstrip partition removeprefix removesuffix rstrip split
    splitlines startswith strip title upper
"""
_TEXT_METHODS = frozenset(_OF_TEXTS.split())
_MAPPING_METHODS = frozenset({"get", "items", "keys", "values"})


class Budget:
    """The turns that one rendering has left."""

    def __init__(self) -> None:
        self._left = MAX_STEPS

    def spend(self) -> None:
        """Take one turn; raises ``SecurityError`` when none is left."""
        self._left -= 1
        if self._left < 0:
            raise SecurityError(f"the loops of a template may take {MAX_STEPS:,} turns")


def restrict(tree: nodes.Template) -> nodes.Template:
    """``tree`` with its loops counted and its texts bounded; raises ``TemplateSyntaxError`` for other statements."""
    for statement in tree.find_all(nodes.Stmt):
        if not isinstance(statement, _STATEMENTS) or getattr(statement, "recursive", False):
            word = type(statement).__name__.lower()
            raise TemplateSyntaxError(
                f"a template here has no {word}: if, for, set and include are all", statement.lineno
            )
    bounded: nodes.Template = _Bounds().visit(tree)
    bounded.body.insert(0, _output(_filter(nodes.Const(""), "once")))
    return bounded


class _Bounds(NodeTransformer):
    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = _filter(node.iter, "counted")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _filter(node, "bounded")

    def visit_List(self, node: nodes.List) -> nodes.Node:
        self.generic_visit(node)
        return _filter(node, "flat")

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return _filter(node, "flat") if node.ctx == "load" else node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:
        self.generic_visit(node)
        return _filter(node, "flat")


def _filter(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _output(node: nodes.Expr) -> nodes.Output:
    return nodes.Output([node], lineno=1)


@pass_context
def counted(context: Context, values: Iterable[Any]) -> Iterator[Any]:
    """``values``, each taking one turn of the budget."""
    budget: Budget = context[WORK]
    for value in values:
        budget.spend()
        yield value


@pass_context
def once(context: Context, value: str) -> str:
    """Take one turn for a file, so that files that include each other end."""
    context[WORK].spend()
    return value


def bounded(value: Any) -> Any:
    """``value`` unless it is too long a text or list."""
    if isinstance(value, (str, list)) and len(value) > MAX_OUTPUT:
        raise SecurityError(f"a text in a template may have {MAX_OUTPUT:,} characters")
    return value


def flat(value: Any) -> Any:
    """``value`` unless it holds lists in lists, whose text can grow without end."""
    inside = value.values() if isinstance(value, dict) else value
    if any(isinstance(item, (list, tuple, dict)) for item in inside):
        raise SecurityError("a list in a template holds texts and numbers, not other lists")
    return value


def bound(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter ``function`` with a bounded result."""

    @wraps(function)
    def checked(*args: Any, **kwargs: Any) -> Any:
        return bounded(function(*args, **kwargs))

    return checked


def added(left: Any, right: Any) -> Any:
    """``left + right`` unless that is too long."""
    if isinstance(left, (str, list, tuple)):
        bounded("x" * min(len(left) + len(right), MAX_OUTPUT + 1))
    return left + right


def may_read(value: Any, name: str) -> bool | None:
    """Whether a template may read attribute ``name`` of ``value``; ``None`` leaves it to Jinja's own rules."""
    if isinstance(value, str):
        return name in _TEXT_METHODS
    if isinstance(value, dict):
        return name in _MAPPING_METHODS
    return False if isinstance(value, (int, float, bytes, list, tuple)) else None
