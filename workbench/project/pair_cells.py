"""What the cells of one row mean: locales, limits, declared arguments and facts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from workbench.models.facts import Fact, FactType
from workbench.project.pairs import CellError, Pair, PairFact, RawPair
from workbench.text.locales import babel_locale
from workbench.text.nearest import did_you_mean


def pair_of(raw: RawPair) -> Pair:
    """The row as a value; raises :class:`CellError` for the first cell that cannot be read."""
    cells = raw.cells
    locale = _locale(cells, "locale")
    if not locale:
        raise CellError("locale", "missing. Write a code such as de-DE.")
    return Pair(
        row=raw.row,
        line=raw.line,
        id=_required(cells, "id"),
        locale=locale,
        text=_text(cells, "text"),
        source=_text(cells, "source") or None,
        source_locale=_locale(cells, "source_locale"),
        channel=_text(cells, "channel").strip(),
        slot=_text(cells, "slot").strip(),
        max_length=_limit(cells.get("max_length")),
        arguments=_arguments(_json_of(cells.get("arguments"))),
        facts=_facts(_json_of(cells.get("facts")), locale),
    )


def _text(cells: Mapping[str, Any], column: str) -> str:
    value = cells.get(column)
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise CellError(column, "not a text.")


def _required(cells: Mapping[str, Any], column: str) -> str:
    value = _text(cells, column)
    if not value:
        raise CellError(column, "empty.")
    return value


def _locale(cells: Mapping[str, Any], column: str) -> str:
    tag = _text(cells, column).strip()
    if tag and (problem := _locale_problem(tag)):
        raise CellError(column, problem)
    return tag


@lru_cache(maxsize=4096)
def _locale_problem(tag: str) -> str:
    """Why the code is no locale; empty when it is one. Short forms such as ``zh-CN`` are let through."""
    try:
        usual = str(babel_locale(tag)).replace("_", "-")
    except ValueError as error:
        return str(error)
    return "" if set(tag.split("-")) <= set(usual.split("-")) else f"unknown locale {tag!r}: did you mean {usual}?"


def _limit(value: Any) -> int | None:
    if value is None or value == "":
        return None
    digits = (value.strip() if isinstance(value, str) else str(value)).removesuffix(".0")  # as pandas writes it
    if isinstance(value, bool) or not digits.isascii() or not digits.isdecimal() or not 0 < len(digits) < 10:
        raise CellError("max_length", f"{digits[:40]!r} is no number of characters.")
    return int(digits)


def _json_of(value: Any) -> str:
    """A JSON cell as text, so that equal cells are read once."""
    if value is None:
        return ""
    cell = value.strip() if isinstance(value, str) else json.dumps(value)
    return "" if cell == "null" else cell


@lru_cache(maxsize=1024)
def _arguments(cell: str) -> tuple[str, ...] | None:
    if not cell:
        return None
    names = _loads("arguments", cell, '["price", "first_name"]')
    if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
        raise CellError("arguments", 'not a JSON list of names such as ["price", "first_name"].')
    if braced := next((name for name in names if "{" in name or "}" in name), None):
        raise CellError("arguments", f"{braced[:40]!r}: write the names without braces.")
    return tuple(names)


@lru_cache(maxsize=1024)
def _facts(cell: str, locale: str) -> tuple[PairFact, ...] | None:
    if not cell:
        return None
    facts = _loads("facts", cell, _FACTS)
    if not isinstance(facts, dict):
        raise CellError("facts", f"not a JSON object such as {_FACTS}.")
    return _usual_facts(facts) or tuple(_fact(name, value, locale) for name, value in facts.items())


_FACTS = '{"price": {"type": "money", "value": "1299.00 EUR"}}'


def _fact(name: str, value: Any, locale: str) -> PairFact:
    if not isinstance(value, dict):
        raise CellError("facts", f"{name[:40]!r} is not an object such as in {_FACTS}.")
    try:
        fact = Fact.model_validate(value)
    except ValidationError as error:
        raise CellError("facts", f"{name[:40]!r}: {_explain(error)}") from None
    return PairFact(name, fact.type, fact.value_in(locale), fact.style)


_TYPES = {str(type_): type_ for type_ in FactType}
_PLAIN = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
_WELL_FORMED = "|".join(
    (
        rf"money\n{_PLAIN} [A-Z]{{3}}\n",
        rf"(?:percent|number)\n{_PLAIN}\n",
        r"date\n20[0-9][0-9]-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])\n(?:day)?",
        r"code\n[A-Za-z0-9_-]{1,40}\n",
        r"link\nhttps?://[\w.:/?=&%#+~-]{1,500}\n",
        r"text\n\w[^{}<>\n]{0,200}\n",
    )
)
_ALL_WELL_FORMED = re.compile(rf"(?:(?:{_WELL_FORMED})\n)*").fullmatch
"""Lines of a type, a value and a style, each certainly written as the type asks."""


def _usual_facts(facts: dict[str, Any]) -> tuple[PairFact, ...]:
    """Facts that are certainly well-formed, found in a tenth of the time that Pydantic takes; nothing for others."""
    try:
        rows = [(name, each["type"], each["value"], each.get("style", "")) for name, each in facts.items()]
        lines = "".join([f"{type_}\n{value}\n{style}\n" for _, type_, value, style in rows])
    except (AttributeError, KeyError, TypeError):
        return ()
    if lines.count("\n") != 3 * len(rows) or not _ALL_WELL_FORMED(lines):
        return ()
    if not all(len(each) == 2 + ("style" in each) and each["value"].__class__ is str for each in facts.values()):
        return ()
    return tuple(map(PairFact._make, [(name, _TYPES[type_], value, style) for name, type_, value, style in rows]))


def _explain(error: ValidationError) -> str:
    first = min(error.errors(include_url=False), key=lambda each: each["type"] != "extra_forbidden")
    key = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "extra_forbidden":
        return f"unknown key {key!r}. {did_you_mean(key, ('type', 'value', 'style'))}"
    if first["type"] == "missing":
        return f"{key!r} is missing."
    message = first["msg"].removeprefix("Value error, ")
    return f"{key + ': ' if key else ''}{message[:1].lower()}{message[1:200]}."


def _loads(column: str, cell: str, example: str) -> Any:
    try:
        return from_json(cell)  # reads twice as fast as json, which explains better
    except ValueError:
        pass
    try:
        return json.loads(cell)
    except json.JSONDecodeError as error:
        reason = f"{error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1}"
        raise CellError(column, f"not JSON ({reason}). Write {example}.") from None
    except (ValueError, RecursionError):
        raise CellError(column, f"not JSON that can be read. Write {example}.") from None
