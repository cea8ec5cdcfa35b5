"""Runs units of work a few at a time and hands over each result as it arrives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

U = TypeVar("U")
R = TypeVar("R")


async def each(units: Sequence[U], work: Callable[[U], Awaitable[R]], concurrency: int) -> AsyncIterator[R]:
    """The results of ``work`` over ``units``, at most ``concurrency`` at once, in the order of arrival.

    When ``work`` raises, no further unit is begun, what is under way is finished and handed over (its answers are paid
    for), and then the error is raised here. Closing the iterator cancels what is under way.
    """
    results: asyncio.Queue[R | None] = asyncio.Queue()
    failures: list[Exception] = []
    waiting = iter(units)
    count = min(concurrency, len(units))
    tasks = [asyncio.create_task(_worker(waiting, work, results, failures)) for _ in range(count)]
    try:
        while count:
            result = await results.get()
            if result is None:
                count -= 1
            else:
                yield result
        if failures:
            raise failures[0]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _worker(
    waiting: Iterator[U], work: Callable[[U], Awaitable[R]], results: asyncio.Queue[R | None], failures: list[Exception]
) -> None:
    """Take units until there are none, or until any worker has failed; a closing ``None`` says that it is done."""
    try:
        for unit in waiting:
            results.put_nowait(await work(unit))
            if failures:
                break
    except Exception as error:  # raised to whoever reads the results, once the other workers are done
        failures.append(error)
    finally:
        results.put_nowait(None)
