"""Model calls: wall time over the ideal of ``calls / concurrency × latency``, against a loopback server.

``python benchmarks/llm.py [CALLS] [CONCURRENCY] [SECONDS]``; the target is 1.05 with 1000 calls, 50 at once, 500 ms.
The server runs in a process of its own, so that its work is not counted as ours. Beside it: the bare openai client.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from workbench.engines.base import SlotSpec, WriteUnit  # noqa: E402
from workbench.engines.registry import open_engine  # noqa: E402
from workbench.project.phrasebook import Phrasebook  # noqa: E402

SLOTS = (SlotSpec("subject", 60), SlotSpec("preheader", 90), SlotSpec("headline", 60), SlotSpec("body", 600, True))


async def pool(call: Callable[[int], Awaitable[object]], calls: int, concurrency: int) -> tuple[float, float]:
    """Wall and processor seconds of ``calls`` calls."""
    waiting = iter(range(calls))

    async def worker() -> None:
        for number in waiting:
            await call(number)

    await asyncio.gather(*(call(-n - 1) for n in range(concurrency)))  # warm: imports, connections
    wall, used = time.perf_counter(), time.process_time()
    await asyncio.gather(*(worker() for _ in range(concurrency)))
    return time.perf_counter() - wall, time.process_time() - used


def no_phrasebook(template: str) -> Phrasebook:
    raise LookupError(template)


def unit(number: int) -> WriteUnit:
    return WriteUnit(
        campaign="spring",
        message="email",
        template="promo-email",
        angle="benefit",
        locale="en-GB",
        slots=SLOTS,
        ordinals=tuple(range(number * 4, number * 4 + 4)),
        seed=1,
        prompt="Write four variants. " * 150,
        system="You write for a brand. " * 150,
        arguments=frozenset({"product", "price", "first_name"}),
    )


async def ours(calls: int, concurrency: int) -> tuple[float, float]:
    async with aclosing(open_engine("openai:gpt-bench", phrasebooks=no_phrasebook)) as engine:
        return await pool(lambda number: engine.write(unit(number)), calls, concurrency)


async def bare(calls: int, concurrency: int) -> tuple[float, float]:
    from openai import AsyncOpenAI  # noqa: PLC0415 - loaded here, so that it is not part of ours

    from workbench.engines.answers import AnswerForm  # noqa: PLC0415

    schema = {"name": "variants_en-GB", "strict": True, "schema": AnswerForm(SLOTS, 4).schema({})}
    async with AsyncOpenAI(max_retries=0) as client:

        def call(number: int) -> Awaitable[object]:
            asked = unit(number)
            return client.chat.completions.create(
                model="gpt-bench",
                messages=[{"role": "system", "content": asked.system}, {"role": "user", "content": asked.prompt}],
                response_format={"type": "json_schema", "json_schema": schema},
                seed=number + 1000,
            )

        return await pool(call, calls, concurrency)


def main(calls: int = 300, concurrency: int = 50, seconds: float = 0.5) -> None:
    command = [sys.executable, str(ROOT / "tests" / "llm_server.py"), "0", str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            os.environ["OPENAI_BASE_URL"] = f"http://127.0.0.1:{server.stdout.readline().strip()}/v1"
            os.environ["OPENAI_API_KEY"] = "sk-bench-0123456789"
            ideal = calls / concurrency * seconds
            for name, measure in (("workbench", ours), ("openai client", bare)):
                wall, used = asyncio.run(measure(calls, concurrency))
                print(
                    f"llm: {name:14} {calls} calls, {concurrency} at once, {seconds * 1000:.0f} ms: "
                    f"wall/ideal {wall / ideal:.3f}, {used / calls * 1000:.1f} CPU s per 1,000"
                )
        finally:
            server.terminate()


if __name__ == "__main__":
    main(*(kind(value) for kind, value in zip((int, int, float), sys.argv[1:], strict=False)))
