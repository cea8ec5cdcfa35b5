"""The catalogue of checks: one module each in this folder, found by walking it, named as its file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Literal

import workbench.checks as folder
from workbench.checks.signs import Answered, Compare, Phrases, Sign, Together, character
from workbench.checks.subject import MessageSubject, SetSubject, SlotSubject
from workbench.models.finding import Finding

SlotCheck = Callable[[SlotSubject], Iterator[Finding]]
MessageCheck = Callable[[MessageSubject], Iterator[Finding]]
SetCheck = Callable[[SetSubject], Iterator[tuple[str, Finding]]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the catalogue."""

    id: str
    """The name of its module, as findings and waivers carry it."""
    scope: Literal["slot", "message", "set"]
    title: str
    """The first line of its docstring."""
    about: str
    """The rest: what, why, an example, how to mend it."""


@dataclass(frozen=True, slots=True)
class Need:
    """Without what a check finds nothing in a slot text, and so is not asked."""

    languages: frozenset[str] | None = None
    """The text is in one of these languages; ``None`` for a check that reads all."""
    source: bool = False
    """The text is a translation."""
    text: tuple[Sign | Together | Phrases, ...] = ()
    """A piece of the text has one of these signs."""
    source_text: tuple[Sign | Answered, ...] = ()
    """A piece of its source has one of these."""
    opening: tuple[Sign, ...] = ()
    """The text's first piece has one of these."""
    closing: tuple[Sign, ...] = ()
    """Its last piece has one of these."""
    compare: Compare | None = None
    """The pieces of the text and those of its source show something beside each other."""

    def may_hold(self, tongue: str, translated: bool) -> bool:
        """Whether a text of the language can have what is needed."""
        return (self.languages is None or tongue in self.languages) and (translated or not self.source)

    @property
    def has_signs(self) -> bool:
        """Whether something in the text must show that it is worth asking."""
        return bool(self.text or self.source_text or self.opening or self.closing or self.compare)


_NOTHING = Need()
_slot_checks: dict[str, list[SlotCheck]] = {}
_needs: dict[SlotCheck, Need] = {}
_message_checks: dict[str, MessageCheck] = {}
_set_checks: dict[str, SetCheck] = {}


def slot_check(run: SlotCheck) -> SlotCheck:
    """Register the check of a module that looks at one slot text; in parts, if they need different things."""
    _slot_checks.setdefault(run.__module__.rpartition(".")[2], []).append(run)
    return run


def slot_check_when(
    *,
    characters: Iterable[str] = "",
    languages: Iterable[str] = (),
    source: bool = False,
    text: Sequence[Sign | Together | Phrases] = (),
    source_text: Sequence[Sign | Answered] = (),
    opening: Sequence[Sign] = (),
    closing: Sequence[Sign] = (),
    compare: Compare | None = None,
) -> Callable[[SlotCheck], SlotCheck]:
    """Register a check of a slot text that is asked only where it can find something: see :class:`Need`.

    ``characters``: one of them stands in the text or in its source.
    """
    either = (character(characters),) if characters else ()
    tongues = frozenset(languages) or None
    signs = (*either, *text), (*either, *source_text), tuple(opening), tuple(closing), compare

    def register(run: SlotCheck) -> SlotCheck:
        _needs[run] = Need(tongues, source, *signs)
        return slot_check(run)

    return register


def message_check(run: MessageCheck) -> MessageCheck:
    """Register the check of a module that looks at a whole message."""
    _message_checks[run.__module__.rpartition(".")[2]] = run
    return run


def set_check(run: SetCheck) -> SetCheck:
    """Register the check of a module that looks at all variants of a message in a locale."""
    _set_checks[run.__module__.rpartition(".")[2]] = run
    return run


@cache
def slot_checks() -> tuple[SlotCheck, ...]:
    """Every check of a slot text, by id."""
    _modules()
    return tuple(run for _, runs in sorted(_slot_checks.items()) for run in runs)


@cache
def message_checks() -> tuple[MessageCheck, ...]:
    """Every check of a whole message, by id."""
    _modules()
    return tuple(run for _, run in sorted(_message_checks.items()))


@cache
def set_checks() -> tuple[SetCheck, ...]:
    """Every check across a set of variants, by id."""
    _modules()
    return tuple(run for _, run in sorted(_set_checks.items()))


@cache
def catalogue() -> dict[str, Check]:
    """Id → check, in alphabetical order."""
    modules = _modules()
    checks = {}
    scopes: dict[str, Literal["slot", "message", "set"]] = dict.fromkeys(_slot_checks, "slot")
    scopes |= dict.fromkeys(_message_checks, "message") | dict.fromkeys(_set_checks, "set")  # type: ignore[arg-type]
    for name in sorted(scopes):
        title, _, about = (modules[name].__doc__ or "").strip().partition("\n")
        checks[name] = Check(name, scopes[name], title, about.strip())
    return checks


def need_of(check: SlotCheck) -> Need:
    """Without what the check finds nothing."""
    return _needs.get(check, _NOTHING)


@cache
def _modules() -> dict[str, ModuleType]:
    names = [module.name for module in pkgutil.iter_modules(folder.__path__)]
    return {name: importlib.import_module(f"{folder.__name__}.{name}") for name in names}
