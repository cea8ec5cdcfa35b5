"""Runs units of work a few at a time and hands over each result as it arrives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeVar

U = TypeVar("U")
R = TypeVar("R")


async def each(units: Sequence[U], work: Callable[[U], Awaitable[R]], concurrency: int) -> AsyncIterator[R]:
    """The results of ``work`` over ``units``, at most ``concurrency`` at once, in the order of arrival.

    When ``work`` raises, no further unit is begun, what is under way is finished and handed over (its answers are paid
    for), and then the error is raised here. Closing the iterator cancels what is under way.
    """
    waiting = iter(units)
    results: asyncio.Queue[R | None] = asyncio.Queue()
    failures: list[Exception] = []

    async def worker() -> None:
        try:
            for unit in waiting:
                results.put_nowait(await work(unit))
                if failures:
                    break
        except Exception as error:  # raised to whoever reads the results, once the other workers are done
            failures.append(error)
        finally:
            results.put_nowait(None)

    tasks = [asyncio.create_task(worker()) for _ in range(min(concurrency, len(units)))]
    try:
        working = len(tasks)
        while working:
            result = await results.get()
            if result is None:
                working -= 1
            else:
                yield result
        if failures:
            raise failures[0]
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
