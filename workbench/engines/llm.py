"""Any LLM by LangChain: ask, read the raw answer ourselves, ask once more to repair, lose neither text nor tokens.

LangChain's structured output drops the raw text and the token count of a bad answer, so the schema goes over the wire
as a plain parameter and the answer is validated here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from workbench.engines import arguments
from workbench.engines.answers import AnswerForm, UnusableAnswer
from workbench.engines.base import Answer, TranslateUnit, Unit, WriteUnit, unit_key
from workbench.engines.client import Client, Messages, Reply
from workbench.engines.vendors import Vendor
from workbench.errors import ModelError

REPAIRS = 1
"""How often a model may mend its answer: each try costs as much as the first."""
ECHO = 4_000
"""So many characters of a bad answer are shown to the model again."""

Texts = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """What is asked of the model, and how its answer is judged."""

    form: AnswerForm
    notes: Mapping[str, str]
    problems: Callable[[Texts], list[str]]
    """What is wrong inside texts of the right shape."""
    lenient: bool
    """Whether texts of the right shape are taken with their problems when the repair did not mend them."""


@dataclass(slots=True)
class _Spent:
    """What one unit has cost so far, and what came of it."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    raw: str = ""
    usable: list[tuple[Texts, list[str], Reply]] = field(default_factory=list)

    def add(self, reply: Reply) -> None:
        self.calls += 1
        self.input_tokens += reply.input_tokens
        self.output_tokens += reply.output_tokens
        self.raw = reply.text

    def answer(self, texts: Texts, reply: Reply) -> Answer:
        return Answer(texts, reply.text, self.input_tokens, self.output_tokens, reply.model, self.calls)


class LlmEngine:
    """Writes and translates with one model of one vendor."""

    needs_prompt = True

    def __init__(self, vendor: Vendor, model: str, *, timeout: float = 60.0, variants_per_call: int = 4) -> None:
        self.name = f"{vendor.prefix}:{model}"
        self.title = f"{model} ({vendor.prefix})"
        self.variants_per_call = variants_per_call
        self._client = Client(vendor, model, timeout)

    def key(self, unit: Unit) -> str:
        """The hash of the unit and the model."""
        return unit_key(self.name, unit)

    async def write(self, unit: WriteUnit) -> Answer:
        """``unit.count`` texts; what is wrong inside a text after the repair is left to the checks."""
        notes = {"variants": f"Each one mentions {arguments.listed(unit.required)}."} if unit.required else {}
        order = _Order(
            AnswerForm(unit.slots, unit.count), notes, lambda texts: _write_problems(texts, unit), lenient=True
        )
        return await self._ask(unit, order)

    async def translate(self, unit: TranslateUnit) -> Answer:
        """One text with the arguments of its source in every slot, or ``ModelError``."""
        notes = {slot: f"Contains {arguments.must_contain(text)}." for slot, text in unit.texts.items()}
        order = _Order(
            AnswerForm(unit.slots), notes, lambda texts: _translation_problems(texts[0], unit), lenient=False
        )
        return await self._ask(unit, order)

    async def aclose(self) -> None:
        """Close connections; the next call opens new ones."""
        await self._client.aclose()

    async def _ask(self, unit: Unit, order: _Order) -> Answer:
        spent = _Spent()
        messages: Messages = [("system", unit.system)] if unit.system else []
        messages = [*messages, ("human", unit.prompt)]
        wrong: list[str] = []
        for _ in range(1 + REPAIRS):
            try:
                reply = await self._call(unit, order, messages)
            except ModelError as error:
                if order.lenient and spent.usable:
                    break
                raise _paid(error, spent) from error.__cause__
            spent.add(reply)
            texts, wrong = _read(order, reply)
            if not wrong:
                return spent.answer(texts, reply)
            if texts:
                spent.usable.append((texts, wrong, reply))
            if reply.cut_off or reply.refusal:
                break
            messages = [*messages, ("ai", reply.text[:ECHO]), ("human", _repair(wrong))]
        if order.lenient and spent.usable:
            texts, _, reply = min(spent.usable, key=lambda tried: len(tried[1]))
            return spent.answer(texts, reply)
        raise self._unusable(wrong, spent)

    async def _call(self, unit: Unit, order: _Order, messages: Messages) -> Reply:
        name = f"{'variants' if isinstance(unit, WriteUnit) else 'translation'}_{unit.locale}"
        # A seed of its own for every unit, or units with the same prompt would get the same texts.
        return await self._client.call(messages, order.form.schema(order.notes), name, int(self.key(unit)[:7], 16))

    def _unusable(self, wrong: list[str], spent: _Spent) -> ModelError:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        after = f" after {spent.calls} tries" if spent.calls > 1 else ""
        hint = "Run the same command again to ask for what is missing, or try another model."
        return _paid(ModelError(f"{self.name}: unusable answer{after}: {wrong[0]}{more}", hint), spent)


def _read(order: _Order, reply: Reply) -> tuple[Texts, list[str]]:
    if reply.refusal:
        return (), [f"the model refused: {reply.refusal}"]
    try:
        texts = order.form.read(reply.text)
    except UnusableAnswer as unusable:
        if reply.cut_off:
            return (), ["the answer was cut off at the model's limit; ask for fewer variants per call"]
        return (), list(unusable.problems)
    return texts, order.problems(texts)


def _write_problems(texts: Texts, unit: WriteUnit) -> list[str]:
    found: list[str] = []
    for at, text in enumerate(texts):
        inside = [*arguments.unknown(text, unit.arguments), *arguments.unmentioned(text, unit.required)]
        if text in texts[:at]:
            inside.append("is the same as another variant")
        found += [f"variant {at + 1}: {problem}" for problem in inside]
    return found


def _translation_problems(texts: Mapping[str, str], unit: TranslateUnit) -> list[str]:
    return [*arguments.unknown(texts, unit.arguments), *arguments.unfaithful(texts, unit.texts)]


def _repair(wrong: list[str]) -> str:
    listed = "\n".join(f"- {problem}" for problem in wrong[:10])
    return (
        f"Your answer cannot be used:\n{listed}\n"
        "Answer again in full, with JSON that follows the schema and nothing around it."
    )


def _paid(error: ModelError, spent: _Spent) -> ModelError:
    error.raw = error.raw or spent.raw
    error.input_tokens += spent.input_tokens
    error.output_tokens += spent.output_tokens
    return error
