"""A model's answer is hostile data: the schema it was asked for, and the reading that trusts none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic.json_schema import GenerateJsonSchema

from workbench.engines.base import SlotSpec
from workbench.text.nearest import nearest

MAX_RAW_BYTES = 64 * 1024
"""A longer answer is not read: fifty long emails are a quarter of it."""
MAX_TIMES_TOO_LONG = 4
"""Source text is longer than what is rendered (plural branches), but not more than this many times."""
MIN_LIMIT = 200
"""So many characters a slot may always have: a Russian plural has four branches."""

_FENCE = re.compile(r"\A```(?:json)?[ \t]*\n(.*)\n```\Z", re.DOTALL)
_FORBIDDEN = re.compile("[\x00\ud800-\udfff\ue000\ue001]")
"""What no store takes (NUL, lone surrogates) and what stands for a recipient field inside (U+E000, U+E001)."""


class UnusableAnswer(Exception):
    """The answer has not the shape that was asked for."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)
        """One sentence each, fit for the model and for a person."""


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What is asked for: ``count`` variants, or one text when ``count`` is ``None``."""

    slots: tuple[SlotSpec, ...]
    count: int | None = None

    def schema(self, notes: Mapping[str, str]) -> dict[str, Any]:
        """JSON schema in the subset that strict modes take: all required, nothing else allowed, no lengths.

        ``notes`` say more about a property (a slot, or ``variants``).
        """
        schema = _schema(self)
        properties = {name: _noted(about, notes.get(name, "")) for name, about in schema["properties"].items()}
        return {**schema, "properties": properties}

    def read(self, raw: str) -> tuple[Mapping[str, str], ...]:
        """Slot → text per variant; raises :class:`UnusableAnswer` naming all that is wrong."""
        size = len(raw.encode("utf-8", "replace"))
        if not raw.strip():
            raise UnusableAnswer(["the answer is empty"])
        if size > MAX_RAW_BYTES:
            raise UnusableAnswer(
                [f"the answer has {size // 1024} KB; more than {MAX_RAW_BYTES // 1024} KB is not read"]
            )
        fenced = _FENCE.match(raw.strip())
        try:
            answer: Any = _model(self).model_validate_json(fenced[1] if fenced else raw, strict=True)
        except ValidationError as error:
            raise UnusableAnswer(list(dict.fromkeys(_problems(self, error)))) from None
        variants = [answer] if self.count is None else answer.variants
        return tuple(variant.model_dump(by_alias=True) for variant in variants)


class _Untitled(GenerateJsonSchema):
    """Without a ``title`` for every field, which only costs tokens."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


@lru_cache(maxsize=256)
def _schema(form: AnswerForm) -> dict[str, Any]:
    return _model(form).model_json_schema(schema_generator=_Untitled)


def _noted(about: Mapping[str, Any], note: str) -> dict[str, Any]:
    return {**about, "description": f"{about.get('description', '')} {note}".strip()} if note else dict(about)


@lru_cache(maxsize=256)
def _model(form: AnswerForm) -> type[BaseModel]:
    # Fields are numbered and carry the slot's name as alias, so that any name will do (`copy` and `json` are taken).
    closed = ConfigDict(extra="forbid", strict=True)
    fields: dict[str, Any] = {
        f"slot_{at}": (_slot_type(slot), Field(alias=slot.name, description=_description(slot)))
        for at, slot in enumerate(form.slots)
    }
    text: type[BaseModel] = create_model("Text", __config__=closed, **fields)
    if form.count is None:
        return text
    many = Annotated[list[text], Field(min_length=form.count, max_length=form.count)]
    return create_model("Variants", __config__=closed, variants=(many, ...))


def _description(slot: SlotSpec) -> str:
    parts = [slot.hint.rstrip(". "), f"At most {slot.max_length} characters with the arguments filled in"]
    parts.append("Paragraphs are separated by a blank line" if slot.multiline else "One line")
    return ". ".join(part for part in parts if part) + "."


def _slot_type(slot: SlotSpec) -> Any:
    limit = max(MIN_LIMIT, MAX_TIMES_TOO_LONG * slot.max_length)

    def check(text: str) -> str:
        stripped = text.strip()
        if not stripped:
            raise ValueError("is empty")
        if len(stripped) > limit:
            raise ValueError(f"has {len(stripped)} characters; at most {slot.max_length} are shown")
        if found := _FORBIDDEN.search(stripped):
            raise ValueError(f"contains the character U+{ord(found[0]):04X}")
        return stripped

    return Annotated[str, AfterValidator(check)]


def _problems(form: AnswerForm, error: ValidationError) -> Iterator[str]:
    for item in error.errors(include_url=False, include_input=False):
        yield _problem(form, item)


def _problem(form: AnswerForm, item: Any) -> str:
    kind, loc = item["type"], list(item["loc"])
    if kind == "json_invalid":
        return f"the answer is not JSON: {item['ctx']['error']}"
    if kind in ("too_short", "too_long"):
        return f"{item['ctx']['actual_length']} variants were given instead of {form.count}"
    where = f"variant {loc[1] + 1}: " if len(loc) > 1 else ""
    name = str(loc[-1]) if loc and not isinstance(loc[-1], int) else ""
    if kind == "missing":
        return f"{where}{name} is missing"
    if kind == "extra_forbidden":
        close = nearest(name, [slot.name for slot in form.slots] if where or form.count is None else ["variants"])
        return f"{where}{name[:40]!r} was not asked for" + (f"; did you mean {close}?" if close else "")
    if kind == "value_error":
        return f"{where}{name} {item['ctx']['error']}"
    return f"{where}{name or 'the answer'}: {item['msg'][:1].lower()}{item['msg'][1:]}"
