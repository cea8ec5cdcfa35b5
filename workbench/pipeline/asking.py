"""Asks an engine for one unit, unless its answer is already in the store (law 5)."""

from __future__ import annotations

import asyncio

from workbench.engines.base import Answer, Engine, TranslateUnit, Unit
from workbench.errors import ModelError
from workbench.models.variant import Origin
from workbench.pipeline.workspace import Workspace
from workbench.store.values import FailedAnswer, StoredAnswer


async def ask(workspace: Workspace, engine: Engine, unit: Unit) -> tuple[Answer, Origin]:
    """The engine's answer and where it came from; a new answer is committed before anything else is done with it.

    What a model answered in vain is kept, too, with what it cost; then its :class:`ModelError` is raised.
    """
    key = engine.key(unit)
    stored = await asyncio.to_thread(workspace.store.answer, key)
    if stored is not None:
        answer = _answer(stored)
    else:
        answer = await _new_answer(workspace, engine, unit, key)
    return answer, _origin(workspace, engine, unit, key, answer)


async def _new_answer(workspace: Workspace, engine: Engine, unit: Unit, key: str) -> Answer:
    try:
        answer = await (engine.translate(unit) if isinstance(unit, TranslateUnit) else engine.write(unit))
    except ModelError as error:
        if error.raw or error.input_tokens:
            await asyncio.to_thread(workspace.store.save_failure, _failed(workspace, engine, key, error))
        raise
    new = StoredAnswer(
        key,
        engine.name,
        {"texts": [dict(texts) for texts in answer.texts], "raw": answer.raw, "calls": answer.calls},
        workspace.now(),
        answer.model,
        answer.input_tokens,
        answer.output_tokens,
    )
    await asyncio.to_thread(workspace.store.save_answer, new)
    return answer


def _failed(workspace: Workspace, engine: Engine, key: str, error: ModelError) -> FailedAnswer:
    return FailedAnswer(
        key, engine.name, error.message, error.raw, workspace.now(), error.input_tokens, error.output_tokens
    )


def _origin(workspace: Workspace, engine: Engine, unit: Unit, key: str, answer: Answer) -> Origin:
    prompt = "translate" if isinstance(unit, TranslateUnit) else "write"
    return Origin(
        engine=engine.name,
        unit_key=key,
        prompt_hash=workspace.prompts.hash(prompt) if engine.needs_prompt else "",
        template_hash=workspace.template_hash(unit.template),
        brand_hash=workspace.brand_hash,
        seed=unit.seed,
        input_tokens=answer.input_tokens,
        output_tokens=answer.output_tokens,
    )


def _answer(stored: StoredAnswer) -> Answer:
    texts = tuple(dict(texts) for texts in stored.payload["texts"])
    raw, calls = stored.payload["raw"], stored.payload["calls"]
    return Answer(texts, raw, stored.input_tokens, stored.output_tokens, stored.model, calls)
