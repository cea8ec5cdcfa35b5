"""The store beside the bare driver and the bare disk, in the same run: variants stored, decisions, pages of the queue.

``python -m benchmarks.store [ROWS]``; aims: storing at half of ``sqlite3``'s ``executemany`` or better, decisions at
half of the disk's fsync or better and 10,000 a second in bulk, a page of 50 in under 1 ms (p95) at any length of the
queue. Medians; ratios travel, absolute figures do not.
"""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from workbench.models.decision import Action, Decision
from workbench.models.finding import Finding, Level
from workbench.models.variant import Origin, Status, Variant
from workbench.store import CheckResult, NewVariant, Store, VariantFilter, open_store

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
HASH = "0123456789abcdef" * 4
FINDINGS = tuple(Finding(f"check_{n}", Level.WARNING, "body", "longer than it should be", 3, 9) for n in range(6))
SLOTS = {
    "subject": "Your skin, only calmer: {product} for {price}",
    "preheader": "Until {ends} with the code {code}",
    "headline": "Made for mornings",
    "body": "A cream that does one thing, and does it for a whole day.\n\nTry it, {first_name}. " * 3,
    "cta": "See {product}",
}
BATCH = 500
QUEUE = VariantFilter(statuses=(Status.QUEUED,))
UPDATE = (
    "UPDATE variants SET content_hash = ?, status = ?, updated_at = ?, errors = ?, warnings = ? "
    "WHERE id = ? AND status = ? AND revision = ?"
)
Rows = list[tuple[object, ...]]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(store: Store, message: str) -> list[Variant]:
    """What a run does with a batch: store drafts, then what six checks said of each."""
    texts = [
        NewVariant(
            "spring-glow", message, "promo-email", "email", "en-GB", "en-GB", "benefit", 1, ordinal, SLOTS,
            Origin("phrasebook", f"{ordinal:064}", HASH, HASH, HASH, 1),
        )
        for ordinal in range(BATCH)
    ]  # fmt: skip
    added = store.add_variants(texts, "nina", NOON)
    store.record_checks([CheckResult(v.id, 1, v.status, HASH, FINDINGS, Status.QUEUED) for v in added], "nina", NOON)
    return added


class Driver:
    """``sqlite3`` alone, executing the same statements with rows that are ready."""

    def __init__(self, path: Path, sample: Path, message: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._message = message
        source = sqlite3.connect(sample)
        self._rows = {t: source.execute(f"SELECT * FROM {t}").fetchall() for t in ("variants", "events", "findings")}
        source.close()

    def batch(self, message: str) -> list[list[tuple[str, Rows]]]:
        """Two transactions of statements and rows: the sample's rows as if of another message."""
        first = {"variants": 1, "events": 1, "findings": 0}  # where the columns behind the row number begin
        rows = {
            table: [self._renamed(row, message, first[table]) for row in all_] for table, all_ in self._rows.items()
        }
        insert = {table: f"INSERT INTO {table} VALUES ({','.join('?' * len(all_[0]))})" for table, all_ in rows.items()}
        update: Rows = [(HASH, "queued", str(NOON), 0, 6, row[1], "queued", 1) for row in rows["variants"]]
        drafted, checked = rows["events"][:BATCH], rows["events"][BATCH:]
        return [
            [(insert["variants"], rows["variants"]), (insert["events"], drafted)],
            [(insert["findings"], rows["findings"]), (UPDATE, update), (insert["events"], checked)],
        ]

    def _renamed(self, row: tuple[object, ...], message: str, first: int) -> tuple[object, ...]:
        old = f"-{self._message}-"
        new = (v.replace(old, f"-{message}-") if isinstance(v, str) else v for v in row[first:])
        values = tuple(message if value == self._message else value for value in new)
        return (None,) * first + values

    def write(self, transactions: list[list[tuple[str, Rows]]]) -> None:
        for statements in transactions:
            self._connection.execute("BEGIN IMMEDIATE")
            for sql, rows in statements:
                self._connection.executemany(sql, rows)
            self._connection.execute("COMMIT")


def storing(folder: Path, batches: int = 20) -> tuple[float, float]:
    """Variants a second, each with two events and six findings: by the store, and by the driver."""
    for name in ("sample", "store", "driver"):
        open_store(folder / name).close()
    with open_store(folder / "sample") as store:
        write(store, "sample")
    driver = Driver(folder / "driver", folder / "sample", "sample")
    ours, floor = [], []
    with open_store(folder / "store") as store:
        for number in range(batches):  # in turns: the machine's speed changes from second to second
            ours.append(seconds(lambda n=number: write(store, f"m{n}")))  # type: ignore[misc]
            batch = driver.batch(f"m{number}")
            floor.append(seconds(lambda b=batch: driver.write(b)))  # type: ignore[misc]
    return BATCH / statistics.median(ours), BATCH / statistics.median(floor)


def fill(folder: Path, rows: int) -> Path:
    """A store of that many queued variants, by the quickest way."""
    path = folder / "queue"
    open_store(path).close()
    driver = Driver(path, folder / "sample", "sample")
    for number in range(max(1, rows // BATCH)):
        driver.write(driver.batch(f"m{number}"))
    return path


def fsync(folder: Path) -> Callable[[], None]:
    """One append of a page and its fsync: what no durable commit can beat."""
    file = os.open(folder / "fsync", os.O_WRONLY | os.O_CREAT)

    def sync() -> None:
        os.write(file, b"x" * 4096)
        os.fsync(file)

    return sync


def deciding(folder: Path, path: Path, times: int = 400) -> tuple[float, float, float]:
    """Decisions a second one by one, fsyncs a second, decisions a second in bulk."""
    sync = fsync(folder)
    ours, floor = [], []
    with open_store(path) as store:
        queued = store.variants(QUEUE, limit=times + 10_000)

        def decision(variant: Variant) -> Decision:
            return Decision(variant.id, variant.content_hash, Action.APPROVE, "vera", "", NOON)

        for variant in queued[:times]:
            ours.append(seconds(lambda v=variant: store.decide(decision(v))))  # type: ignore[misc]
            floor.append(seconds(sync))
        rest = [decision(variant) for variant in queued[times:]]
        bulk = len(rest) / seconds(lambda: store.decide_all(rest))
    return 1 / statistics.median(ours), 1 / statistics.median(floor), bulk


def paging(path: Path, pages: int = 300) -> list[tuple[str, float, float]]:
    """What is asked, p50 and p95 in milliseconds."""
    sql = "SELECT * FROM variants WHERE status = 'queued' AND rowid > ? ORDER BY rowid LIMIT 50"
    bare = sqlite3.connect(path)
    chance = random.Random(1)
    with open_store(path) as store:
        rowids = store.rowids(QUEUE)
        places = [chance.randrange(len(rowids) - 50) for _ in range(pages)]
        after = [store.by_rowids(rowids[place : place + 1])[0].id for place in places]
        asked: list[tuple[str, list[Callable[[], object]]]] = [
            ("page of 50, by the driver", [lambda p=p: bare.execute(sql, (rowids[p],)).fetchall() for p in places]),  # type: ignore[misc]
            ("page of 50 after a variant", [lambda a=a: store.variants(QUEUE, a) for a in after]),  # type: ignore[misc]
            ("page of 50 anywhere", [lambda p=p: store.by_rowids(rowids[p : p + 50]) for p in places]),  # type: ignore[misc]
            ("one variant", [lambda a=a: store.variant(a) for a in after]),  # type: ignore[misc]
            ("all positions of the queue", [lambda: store.rowids(QUEUE)] * 7),
            ("counts", [lambda: store.counts("spring-glow")] * 7),
        ]
        return [(name, *percentiles(questions)) for name, questions in asked]


def percentiles(questions: list[Callable[[], object]]) -> tuple[float, float]:
    taken = sorted(seconds(question) * 1000 for question in questions)
    return taken[len(taken) // 2], taken[int(len(taken) * 0.95)]


def main(rows: int = 100_000) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{'a second':50}{'store':>10}{'floor':>10}{'ratio':>8}")
        ours, floor = storing(folder)
        compare("variants stored, with 2 events and 6 findings", ours, floor)
        path = fill(folder, rows)
        one, disk, bulk = deciding(folder, path)
        compare("decisions one by one, beside fsync", one, disk)
        print(f"{'decisions, 10,000 at once':50}{bulk:>10,.0f}")
        print(f"\n{f'ms, in a queue of {rows:,}':50}{'p50':>10}{'p95':>10}")
        for what, median, slow in paging(path):
            print(f"{what:50}{median:>10.2f}{slow:>10.2f}")


def compare(what: str, ours: float, floor: float) -> None:
    print(f"{what:50}{ours:>10,.0f}{floor:>10,.0f}{ours / floor:>8.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
