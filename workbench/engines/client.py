"""One model of one vendor behind LangChain: built once, safe for many calls at once, retried within bounds."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from workbench.engines.failures import Failure, explain, redact, understand
from workbench.engines.vendors import Vendor
from workbench.errors import ModelError, ModelUnavailableError

TRIES = 4
"""Of one call, the first included."""

Messages = Sequence[tuple[str, str]]
"""(role, text) pairs: ``system``, ``human``, ``ai``."""

LONGEST_PAUSE = 20.0
"""Seconds between two tries, when the vendor asks for none."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came over the wire, read but not believed."""

    text: str
    input_tokens: int
    output_tokens: int
    model: str
    cut_off: bool
    """Whether the model stopped because its output limit was reached."""
    refusal: str
    """The model's own words when it declines, else empty."""


class Client:
    """Calls one model. LangChain is imported at the first call, in a thread, for it takes two seconds."""

    def __init__(self, vendor: Vendor, model: str, timeout: float) -> None:
        self._vendor = vendor
        self._model = model
        self._timeout = timeout
        self._loop: asyncio.AbstractEventLoop | None = None
        self._building: asyncio.Future[_Chat] | None = None
        self._reached = False

    async def call(self, messages: Messages, schema: dict[str, Any], name: str, seed: int) -> Reply:
        """One answer; raises ``ModelError`` when none can be had within ``TRIES`` tries."""
        chat = await self._chat()
        tries = 0
        try:
            async for attempt in _retrying():
                tries = attempt.retry_state.attempt_number
                with attempt:
                    async with asyncio.timeout(self._timeout):
                        message = await chat.ask(messages, schema, name, seed)
        except Exception as error:  # every vendor has its own exceptions, so the seam takes them all
            raise explain(self._weigh(understand(error)), self._vendor, self._model, tries) from error
        self._reached = True
        return _read(message, self._model)

    def _weigh(self, failure: Failure) -> Failure:
        # A host that has never answered will not do so for the next thousand units either.
        never = failure.kind == "network" and not self._reached
        return replace(failure, kind="unreachable") if never else failure

    async def aclose(self) -> None:
        """Close the connections of this event loop."""
        building, self._building = self._building, None
        if building is not None and self._loop is asyncio.get_running_loop():
            with suppress(ModelError):
                await (await building).aclose()

    async def _chat(self) -> _Chat:
        # Connections belong to an event loop: another one (a second `asyncio.run`) gets its own.
        loop = asyncio.get_running_loop()
        if self._building is None or self._loop is not loop:
            self._loop = loop
            self._building = asyncio.ensure_future(asyncio.to_thread(_build, self._vendor, self._model, self._timeout))
        return await asyncio.shield(self._building)


@dataclass(slots=True)
class _Chat:
    """LangChain's model and the connections under it."""

    model: Any
    vendor: Vendor
    http: Any = None

    async def ask(self, messages: Messages, schema: dict[str, Any], name: str, seed: int) -> Any:
        more = {"seed": seed} if self.vendor.takes_seed else {}
        if self.vendor.structured == "response_format":
            # In the body, not as `response_format=`: that path raises on a cut-off answer and loses its tokens.
            form = {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}
            return await self.model.ainvoke(list(messages), extra_body={"response_format": form}, **more)
        structured = self.model.with_structured_output(schema, method="json_schema", include_raw=True)
        return (await structured.ainvoke(list(messages), **more))["raw"]

    async def aclose(self) -> None:
        if self.http is not None:
            await self.http.aclose()


def _build(vendor: Vendor, model: str, timeout: float) -> _Chat:
    # Prompts are the brand's business: nothing is traced to a third party, whatever the environment says.
    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"):
        os.environ[name] = "false"
    try:
        from langchain.chat_models import init_chat_model  # noqa: PLC0415 - two seconds, only when a model is called

        options = dict(vendor.options(timeout))
        http = None
        if vendor.prefix == "openai":
            import openai  # noqa: PLC0415

            # LangChain would share one pool between event loops.
            http = options["http_async_client"] = openai.DefaultAsyncHttpxClient(timeout=timeout)
            options["use_responses_api"] = False
        return _Chat(init_chat_model(model, model_provider=vendor.prefix, **options), vendor, http)
    except Exception as error:
        said = redact(" ".join(str(error).split()))[:300]
        raise ModelUnavailableError(f"{vendor.prefix}:{model} cannot be used: {said}", "Check the settings.") from error


def _retrying() -> AsyncRetrying:
    return AsyncRetrying(
        stop=stop_after_attempt(TRIES),
        wait=_wait,
        retry=retry_if_exception(lambda error: isinstance(error, Exception) and understand(error).may_pass),
        reraise=True,
    )


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = understand(error).retry_after if error else None
    if asked is not None:
        return asked
    # The random part keeps fifty calls from coming back at the same instant.
    return min(LONGEST_PAUSE, 0.5 * 2.0 ** (state.attempt_number - 1) * (1 + random.random()))


def _read(message: Any, model: str) -> Reply:
    usage = message.usage_metadata or {}
    about = message.response_metadata or {}
    finish = str(about.get("finish_reason") or about.get("stop_reason") or about.get("done_reason") or "").lower()
    return Reply(
        text=_storable(message.text),
        input_tokens=int(usage.get("input_tokens") or 0),
        output_tokens=int(usage.get("output_tokens") or 0),
        model=str(about.get("model_name") or about.get("model") or model),
        cut_off=finish in ("length", "max_tokens"),
        refusal=_storable(" ".join(str(message.additional_kwargs.get("refusal") or "").split()))[:200],
    )


def _storable(text: str) -> str:
    # No database keeps NUL and lone surrogates; written out they stay visible.
    return str(text).encode("utf-8", "backslashreplace").decode().replace("\x00", "\\x00")
