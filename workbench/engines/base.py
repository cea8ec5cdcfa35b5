"""What an engine is asked and what it answers: values without shared state, and the one seam to models."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """What an engine has to know about one slot."""

    name: str
    max_length: int
    """In graphemes, with facts and recipient fields filled in."""
    multiline: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class WriteUnit:
    """Ask for one source text per ordinal, for one message and angle."""

    campaign: str
    message: str
    template: str
    angle: str
    locale: str
    """The source locale: texts are written in it."""
    slots: tuple[SlotSpec, ...]
    ordinals: tuple[int, ...]
    """Positions in the seed's series for this message and angle, from 0; a resumed run asks for the missing ones."""
    seed: int
    prompt: str = ""
    """Rendered by the pipeline; empty for an engine that needs none."""
    system: str = ""
    arguments: frozenset[str] = frozenset()
    """Names that slot texts may use: facts of the brief and recipient fields."""
    required: frozenset[str] = frozenset()
    """Facts that every text has to mention in some slot."""

    @property
    def count(self) -> int:
        """How many texts are wanted."""
        return len(self.ordinals)


@dataclass(frozen=True, slots=True)
class TranslateUnit:
    """Ask for one source text in one more locale."""

    campaign: str
    message: str
    template: str
    angle: str
    source_locale: str
    locale: str
    slots: tuple[SlotSpec, ...]
    texts: Mapping[str, str]
    """Slot → text in the source locale."""
    seed: int
    prompt: str = ""
    """Rendered by the pipeline; empty for an engine that needs none."""
    system: str = ""
    arguments: frozenset[str] = frozenset()
    """Names that slot texts may use."""


Unit = WriteUnit | TranslateUnit


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one unit, and what it cost."""

    texts: tuple[Mapping[str, str], ...]
    """One mapping slot → text per ordinal of a ``WriteUnit`` in its order; exactly one for a ``TranslateUnit``."""
    raw: str
    """The model's answer word for word."""
    input_tokens: int = 0
    """Of all calls that the unit took, repair tries included."""
    output_tokens: int = 0
    model: str = ""
    """As the vendor names what answered."""
    calls: int = field(default=0, compare=False)
    """How many answers were paid for."""


class Engine(Protocol):
    """What writes and translates. Safe for many concurrent calls; the pipeline bounds their number."""

    @property
    def name(self) -> str:
        """``phrasebook`` or ``VENDOR:MODEL``: as given to ``--engine`` and kept in a text's origin."""

    @property
    def title(self) -> str:
        """As shown to people."""

    @property
    def needs_prompt(self) -> bool:
        """Whether ``prompt`` and ``system`` of a unit are read."""

    @property
    def variants_per_call(self) -> int:
        """How many ordinals a ``WriteUnit`` should hold at most."""

    def key(self, unit: Unit) -> str:
        """The SHA-256 of everything that decides the answer, in hexadecimal."""

    async def write(self, unit: WriteUnit) -> Answer:
        """Write ``unit.count`` source texts; raises ``ModelError`` with the raw answer and the tokens."""

    async def translate(self, unit: TranslateUnit) -> Answer:
        """Translate one text; raises ``ModelError`` with the raw answer and the tokens."""

    async def aclose(self) -> None:
        """Close connections (``contextlib.aclosing``); the engine can be used again afterwards."""


def unit_key(engine: str, unit: Unit, **more: Any) -> str:
    """Hash ``unit``, the engine's name and whatever else decides the answer."""
    inputs = {f.name: _plain(getattr(unit, f.name)) for f in fields(unit)}
    payload = {"engine": engine, "kind": type(unit).__name__, "unit": inputs, "more": _plain(more)}
    text = json.dumps(payload, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    if isinstance(value, SlotSpec):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    return value
