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

    What ``work`` raises is raised here; closing the iterator cancels what is under way.
    """
    waiting = iter(units)
    results: asyncio.Queue[R | BaseException] = asyncio.Queue()

    async def worker() -> None:
        for unit in waiting:
            try:
                results.put_nowait(await work(unit))
            except Exception as error:  # handed over to whoever reads the results
                results.put_nowait(error)

    tasks = [asyncio.create_task(worker()) for _ in range(min(concurrency, len(units)))]
    try:
        for _ in units:
            result = await results.get()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
