"""Which keys a file may have at a place, read off the Pydantic types, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


def known_keys(type_: Any, loc: Sequence[str | int]) -> list[str]:
    """The keys allowed in the mapping at ``loc`` of a value of ``type_``, aliases as written in files."""
    types = [type_]
    for step in loc:
        types = [inner for outer in types for inner in _step(outer, step)] or _tagged(types, step) or types
    return [name for model in _models(types) for name in _names(model)]


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _step(type_: Any, step: str | int) -> list[Any]:
    found: list[Any] = []
    for option in _options(type_):
        if isinstance(option, type) and issubclass(option, BaseModel):
            found += [f.annotation for name, f in option.model_fields.items() if step in (name, f.alias)]
        elif get_origin(option) in (list, dict, tuple):
            found.append(get_args(option)[-1])
    return found


def _tagged(types: Iterable[Any], tag: str | int) -> list[Any]:
    """The alternative of a union that its tag names, where Pydantic put that into the place."""
    fields = ((model, field) for model in _models(types) for field in model.model_fields.values())
    return [model for model, field in fields if tag in get_args(field.annotation)]


def _options(type_: Any) -> Iterable[Any]:
    """The alternatives of a union, unwrapped from ``Annotated``."""
    if get_origin(type_) is Annotated:
        return _options(get_args(type_)[0])
    if get_origin(type_) in (Union, UnionType):
        return [option for part in get_args(type_) for option in _options(part)]
    return [type_]


def _models(types: Iterable[Any]) -> list[type[BaseModel]]:
    options = [option for type_ in types for option in _options(type_)]
    return [option for option in options if isinstance(option, type) and issubclass(option, BaseModel)]
