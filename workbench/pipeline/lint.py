"""Lint: every check on text pairs from a file, as a stream, in bounded memory, on every core."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import cast

from workbench.checks.run import check_messages
from workbench.errors import ProjectError, WorkbenchError
from workbench.models.finding import Finding
from workbench.pipeline.lint_across import AcrossRows
from workbench.pipeline.lint_subjects import LintBrand, message_of, slot_of
from workbench.project.brand import load_brand
from workbench.project.pair_cells import pair_of
from workbench.project.pair_file import read_pairs
from workbench.project.pairs import CellError, Pair, RawPair, Remark

BATCH = 250
"""Rows that travel to a worker and back together."""
WORTH_A_POOL = 4_000
"""With fewer rows, starting workers takes longer than checking."""
_MOST_SLOTS = 32
"""Rows of one id and locale that follow each other are one message, but no more than this."""

Item = RawPair | Remark


@dataclass(frozen=True, slots=True)
class Located:
    """A finding, and which row it is about."""

    id: str
    row: int
    line: int
    locale: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Linted:
    """What came of some rows that follow each other."""

    checked: int
    """Texts that went through the checks."""
    findings: tuple[Located, ...]
    remarks: tuple[Remark, ...]


def lint(
    path: Path, brand_folder: Path | None = None, jobs: int = 0, encoding: str = ""
) -> Generator[Linted, None, None]:
    """Check every row of the file at ``path``, in its order, with the brand's rules if there is a ``brand_folder``.

    ``jobs`` processes; 0 means one per core. Raises :class:`ProjectError` when the whole file cannot be read.
    """
    root = workspace_of(brand_folder) if brand_folder else None
    batches = _batches(read_pairs(path, encoding))
    start = list(islice(batches, WORTH_A_POOL // BATCH))
    count = jobs or _cores()
    across = _Across(chain(start, batches), AcrossRows(register_is_open=root is None))
    if count == 1 or sum(map(len, start)) < WORTH_A_POOL:
        check = Linter(root)
        with fewer_collections():
            yield from map(across.add, map(check, across.batches()))
    else:
        yield from map(across.add, _in_pool(across.batches(), root, count))


class _Across:
    """Puts what shows across rows beside what the checks found in each."""

    def __init__(self, batches: Iterator[list[Item]], rows: AcrossRows) -> None:
        self._batches = batches
        self._rows = rows
        self._found: deque[list[Located]] = deque()

    def batches(self) -> Iterator[list[Item]]:
        """The batches, each looked at before it is handed out."""
        for batch in self._batches:
            found = self._rows.look(batch)
            self._found.append(
                [Located(str(r.cells["id"]), r.row, r.line, str(r.cells["locale"]), f) for r, f in found]
            )
            yield batch

    def add(self, linted: Linted) -> Linted:
        """What came of the next batch, with what was found across."""
        if not (more := self._found.popleft()):
            return linted
        unread = {remark.row for remark in linted.remarks if remark.unread}
        findings = [*linted.findings, *(located for located in more if located.row not in unread)]
        return replace(linted, findings=tuple(sorted(findings, key=lambda located: located.row)))


def _cores() -> int:
    """The cores that this process may use; macOS and Windows only know how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def workspace_of(brand_folder: Path) -> Path:
    """The workspace of a brand: the folder itself, or the one around a folder called ``brand``."""
    if (brand_folder / "brand" / "brand.yaml").is_file():
        return brand_folder
    if (brand_folder / "brand.yaml").is_file() and brand_folder.resolve().name == "brand":
        return brand_folder.resolve().parent
    raise ProjectError(f"{brand_folder} has no brand/brand.yaml", "Name a workspace, or the folder brand/ in one.")


class Linter:
    """Checks batches of rows; one per process, for what it has read once serves every row."""

    def __init__(self, root: Path | None) -> None:
        brand = load_brand(root) if root else None
        self.known = LintBrand(brand, tuple(brand.glossary) if brand else ())
        """What of the brand holds."""

    def __call__(self, batch: list[Item]) -> Linted:
        """What came of the rows."""
        remarks: list[Remark] = []
        pairs: list[Pair] = []
        for item in batch:
            if isinstance(item, Remark):
                remarks.append(item)
                continue
            try:
                pairs.append(pair_of(item))
            except CellError as error:
                remarks.append(Remark(str(error), item.row, item.line, error.column, unread=True))
        findings: list[Located] = []
        messages = list(_messages(pairs))
        try:
            findings += self._check(messages)
        except Exception:  # a defect of ours: the rest of a million rows is still worth checking
            for message in messages:
                try:
                    findings += self._check([message])
                except Exception as error:
                    what = f"a check failed with {type(error).__name__}: {error}. That is a defect of Workbench."
                    remarks += [Remark(what, pair.row, pair.line, unread=True) for pair in message]
        return Linted(len(pairs), tuple(findings), tuple(remarks))

    def _check(self, messages: list[list[Pair]]) -> list[Located]:
        found = check_messages([message_of(pairs, self.known) for pairs in messages])
        located = []
        for pairs, findings in zip(messages, found, strict=True):
            by_slot = {slot_of(pair): pair for pair in pairs} if findings else {}
            for finding in findings:
                pair = by_slot.get(finding.slot, pairs[0])
                located.append(Located(pair.id, pair.row, pair.line, pair.locale, finding))
        return located


def _messages(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Pairs that follow each other with one id and locale, each slot once."""
    message: list[Pair] = []
    for pair in pairs:
        same = message and (pair.id, pair.locale) == (message[0].id, message[0].locale)
        if not same or any(slot_of(pair) == slot_of(other) for other in message):
            if message:
                yield message
            message = []
        message.append(pair)
    if message:
        yield message


def _batches(items: Iterator[Item]) -> Iterator[list[Item]]:
    """About ``BATCH`` rows each, never cut inside a message."""
    batch: list[Item] = []
    for item in items:
        if len(batch) >= BATCH and (len(batch) >= BATCH + _MOST_SLOTS or not _goes_on(batch[-1], item)):
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _goes_on(before: Item, item: Item) -> bool:
    if isinstance(before, Remark) or isinstance(item, Remark):
        return False
    return all(before.cells.get(column) == item.cells.get(column) for column in ("id", "locale"))


_SELDOM = (100_000, 50, 50)


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Look for garbage seldom: the caches are large, live long, and walking them takes a fifth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _in_pool(batches: Iterator[list[Item]], root: Path | None, jobs: int) -> Iterator[Linted]:
    """The batches' results in order; never more than a few batches are under way."""
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start_worker, (root,))
    waiting: deque[Future[Linted]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_check_in_worker, batch))
            if len(waiting) > 4 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise WorkbenchError("a worker process ended", "Was memory short? Try again with --jobs 1.") from None
    finally:
        pool.shutdown(cancel_futures=True)


_worker: list[Callable[[list[Item]], Linted]] = []
"""The linter of this process, if it is a worker."""


def _start_worker(root: Path | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    _worker.append(Linter(root))
    gc.set_threshold(*_SELDOM)


def _check_in_worker(batch: list[Item]) -> Linted:
    return cast("Linter", _worker[0])(batch)
