"""Export: rows per second and memory, part by part, beside the bare csv module writing the same cells.

``python benchmarks/csv_export.py [ROWS] [RUNS]``; aims: the encoder at 0.9 of ``csv.writer`` or better, a whole
delivery (compose, encode, read back, verify, manifest, fsync) under 100 MB for 100,000 rows. Rows are pushes in five
languages of about 800 bytes a record, as ``braze_catalog``; they are made lazily, and making them is not counted.
"""

from __future__ import annotations

import csv
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.export.sample import EMAIL, ORDER, email  # noqa: E402
from workbench.export.columns import columns_of  # noqa: E402
from workbench.export.compose import compose  # noqa: E402
from workbench.export.deliver import deliver  # noqa: E402
from workbench.export.encode import encode  # noqa: E402
from workbench.export.profiles import PROFILES  # noqa: E402
from workbench.export.rows import ExportRow  # noqa: E402
from workbench.export.verify import verify  # noqa: E402
from workbench.models.variant import Rendered  # noqa: E402

PROFILE = PROFILES["braze_catalog"]
BATCH = 64


class Rows:
    """``count`` approved rows, made anew at each pass."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._kinds = [email(locale) for locale in EMAIL]
        self._kinds = [replace(row, rendered=Rendered({**row.rendered.slots}, {})) for row in self._kinds]

    def __iter__(self) -> Iterator[ExportRow]:
        for number in range(self._count):
            kind = self._kinds[number % len(self._kinds)]
            id_ = f"spring-glow-email-{number // 5:05d}_{kind.variant.locale}"
            variant = replace(kind.variant, id=id_, number=number // 5)
            yield replace(kind, variant=variant, approval=replace(kind.approval, variant_id=id_))


def seconds(work: Callable[[], object], runs: int) -> float:
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def bare(records: list[tuple[str, ...]], out: Path) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(records)


def bare_and_back(records: list[tuple[str, ...]], out: Path) -> None:
    """What anyone who checks their file has to do at least."""
    bare(records, out)
    with out.open(encoding="utf-8", newline="") as file:
        assert all(tuple(back) == record for back, record in zip(csv.reader(file), records, strict=True))


def encoder(records: list[tuple[str, ...]], out: Path) -> None:
    with out.open("wb") as file:
        for start in range(0, len(records), BATCH):
            file.write(encode(records[start : start + BATCH]))


def memory(count: int) -> float:
    """Peak megabytes of a process that does nothing but deliver ``count`` rows."""
    ran = subprocess.run(
        [sys.executable, __file__, "--deliver", str(count)], capture_output=True, text=True, check=True
    )
    return float(ran.stdout)


def deliver_once(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        deliver(PROFILE, ORDER, Rows(count), Path(folder, "out"))
    # VmHWM and not ru_maxrss, which would include the parent's memory at the fork.
    status = Path("/proc/self/status").read_text()
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)


def main(count: int = 20_000, runs: int = 5) -> None:
    rows = list(Rows(count))
    columns = columns_of(PROFILE, rows)
    records = [compose(PROFILE, columns, row) for row in rows]
    batches = [(rows[at : at + BATCH], encode(records[at : at + BATCH])) for at in range(0, count, BATCH)]
    size = len(encode(records)) / count
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "bare.csv")
        making = seconds(lambda: [None for _ in Rows(count)], runs)
        floor = seconds(lambda: bare(records, out), runs)
        parts = {
            "csv.writer, bare": floor,
            "csv.writer, then csv.reader and compare": seconds(lambda: bare_and_back(records, out), runs),
            "encode in batches": seconds(lambda: encoder(records, out), runs),
            "compose (merge tags, cells)": seconds(lambda: [compose(PROFILE, columns, row) for row in rows], runs),
            "verify (read back, tags, leaks, characters)": seconds(
                lambda: [verify(PROFILE, columns, own, data) for own, data in batches], runs
            ),
            "deliver, all of it with manifest": seconds(
                lambda: deliver(PROFILE, ORDER, Rows(count), Path(folder, "out")), runs
            )
            - 2 * making,
        }
        start = time.perf_counter()
        deliver(PROFILE, ORDER, rows, Path(folder, "out"))
        wall = time.perf_counter() - start
    print(f"{count:,} rows of {size:.0f} bytes, median of {runs}")
    for name, taken in parts.items():
        print(f"{name:45} {count / taken:>10,.0f} rows/s   {floor / taken:5.2f} of csv.writer")
    print(f"a delivery of these rows takes {wall:.2f} s of wall time, fsync and renames included")
    print(f"peak memory of a delivery: {memory(1000):.0f} MB for 1,000 rows, {memory(100_000):.0f} MB for 100,000")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--deliver"]:
        deliver_once(int(sys.argv[2]))
    else:
        main(*map(int, sys.argv[1:]))
