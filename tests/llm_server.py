"""A loopback server that speaks OpenAI's chat completions, for tests over real HTTP.

It answers a scripted series of steps, then ``ok()`` for ever, and keeps a log of requests::

    with LlmServer([rate_limited(0.1), ok()]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)

``ok()`` is what a model with constrained decoding does: it fills the JSON schema of the request, here with short lines
in the language that the schema's name ends in and with the arguments that the schema's descriptions ask for.
``python tests/llm_server.py PORT SECONDS`` runs it as a process of its own, for benchmarks.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

LINES = {
    "en": (
        "A softer morning",
        "Made for your skin",
        "Glow, made simple",
        "Your evening ritual",
        "Meet your new favourite",
    ),
    "de": (
        "Ein sanfter Morgen",
        "Für Ihre Haut gemacht",
        "Strahlen, ganz leicht",
        "Ihr Abendritual",
        "Ihr neuer Liebling",
    ),
    "fr": (
        "Un matin tout en douceur",
        "Pensé pour votre peau",
        "L’éclat en un geste",
        "Votre rituel du soir",
        "À découvrir",
    ),
    "es": (
        "Una mañana más suave",
        "Pensado para tu piel",
        "Luz sin esfuerzo",
        "Tu ritual de noche",
        "Tu nuevo favorito",
    ),
    "ru": ("Мягкое утро", "Создано для вашей кожи", "Сияние без усилий", "Ваш вечерний ритуал", "Новое и любимое"),
}
"""Language → lines that a copywriter might have written."""
_ARGUMENT = re.compile(r"(?:\bContains|\bmentions) ([^.]*?)(?: or [^.]*)?\.")
_NAME = re.compile(r"\{(\w+)\}(?: (\d+) times)?")


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def schema(self) -> dict[str, Any]:
        return self.body["response_format"]["json_schema"]["schema"]

    @property
    def name(self) -> str:
        """``variants_<locale>`` or ``translation_<locale>``."""
        return self.body["response_format"]["json_schema"]["name"]

    @property
    def prompt(self) -> str:
        return "\n".join(message["content"] for message in self.body["messages"])


@dataclass(frozen=True, slots=True)
class Step:
    """How one request is answered."""

    content: Callable[[Request, int], str] | str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    finish: str = "stop"
    error: dict[str, Any] = field(default_factory=dict)
    refusal: str | None = None


def filled(request: Request, number: int) -> str:
    """JSON that the request's schema allows."""
    lines = LINES.get(request.name.rpartition("_")[2][:2], LINES["en"])
    schema = request.schema
    if "variants" not in schema["properties"]:
        return json.dumps(_text(schema, lines, number), ensure_ascii=False)
    variants = schema["properties"]["variants"]
    asked = _asked(variants.get("description", ""))
    texts = [_text(schema["$defs"]["Text"], lines, number + at, asked) for at in range(variants["minItems"])]
    return json.dumps({"variants": texts}, ensure_ascii=False)


def _text(schema: dict[str, Any], lines: tuple[str, ...], number: int, asked: str = "") -> dict[str, str]:
    text = {}
    for at, (slot, about) in enumerate(schema["properties"].items()):
        ending = _asked(about["description"]) or (asked if at == 0 else "")
        # Mixed radix: neighbours differ in every slot, and 5 ** slots texts are distinct.
        text[slot] = lines[(number // 5**at + number + at) % 5] + ending
    return text


def _asked(description: str) -> str:
    found = _ARGUMENT.search(description)
    names = [name for name, times in _NAME.findall(found[1]) for _ in range(int(times or 1))] if found else []
    return "".join(f" · {{{name}}}" for name in names)


def ok(delay: float = 0.0) -> Step:
    """What was asked for."""
    return Step(filled, delay=delay)


def says(text: str, finish: str = "stop") -> Step:
    """Any text: prose, half a JSON, the empty string, markup."""
    return Step(text, finish=finish)


def edited(change: Callable[[Any], None], finish: str = "stop") -> Step:
    """A right answer whose JSON ``change`` makes wrong."""

    def content(request: Request, number: int) -> str:
        answer = json.loads(filled(request, number))
        change(answer)
        return json.dumps(answer, ensure_ascii=False)

    return Step(content, finish=finish)


def half_json() -> Step:
    """An answer that breaks off."""
    return Step(lambda request, number: filled(request, number)[:-20])


def refused(status: int, code: str = "", message: str = "No.", **headers: str) -> Step:
    """An HTTP error in OpenAI's shape."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Step(status=status, error={"message": message, "type": code, "code": code}, headers=named)


def rate_limited(seconds: float) -> Step:
    """429 that asks to wait."""
    return refused(429, "rate_limit_exceeded", "Slow down.", retry_after=str(seconds))


class LlmServer:
    """The server, in a thread with an event loop of its own."""

    def __init__(self, steps: Iterable[Step] = (), *, default: Step | None = None) -> None:
        self.requests: list[Request] = []
        self._steps = list(steps)
        self._default = default or ok()
        self._numbers = count()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.url = ""
        """Value for ``OPENAI_BASE_URL``."""

    def script(self, *steps: Step) -> None:
        """Answer the next requests so."""
        self._steps += steps

    def stop_listening(self) -> None:
        """Hang up on everybody, as a server that crashes."""
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)

    def __enter__(self) -> LlmServer:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self.serve(), self._loop).result(10)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def serve(self, port: int = 0) -> asyncio.Server:
        server = await asyncio.start_server(self._talk, "127.0.0.1", port)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        return server

    async def _stop(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                first, *lines = head.decode("latin-1").split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                body = json.loads(await reader.readexactly(int(headers.get("content-length", 0))) or b"{}")
                self.requests.append(Request(first.split(" ")[1], headers, body))
                writer.write(await self._answer(self.requests[-1]))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, request: Request) -> bytes:
        step = self._steps.pop(0) if self._steps else self._default
        number = next(self._numbers)
        await asyncio.sleep(step.delay)
        payload = {"error": step.error} if step.error else _completion(request, step, number)
        body = json.dumps(payload).encode()
        more = "".join(f"{name}: {value}\r\n" for name, value in step.headers.items())
        head = (
            f"HTTP/1.1 {step.status} OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n{more}\r\n"
        )
        return head.encode() + body


def _completion(request: Request, step: Step, number: int) -> dict[str, Any]:
    content = step.content if isinstance(step.content, str) else step.content(request, number)
    message = {"role": "assistant", "content": content, "refusal": step.refusal}
    used = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    choice = {"index": 0, "message": message, "finish_reason": step.finish}
    return {
        "id": f"chatcmpl-{number}",
        "object": "chat.completion",
        "created": 0,
        "model": f"{request.body['model']}-test",
        "choices": [choice],
        "usage": used,
    }


async def _main(port: int, delay: float) -> None:
    server = await LlmServer(default=ok(delay)).serve(port)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - data for the benchmark
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), float(sys.argv[2])))
