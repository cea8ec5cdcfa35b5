"""The terminal interface over a pseudo-terminal: opening a long queue, and from a key to the settled frame.

``python benchmarks/tui.py [VARIANTS] [KEYS]`` prints medians beside an empty Textual app measured in the same run.
Pilot cannot measure this: it is headless and waits in steps of 20 ms. Here bytes go in at one end of a real terminal,
and the time of the last byte that comes out is the time at which the eye sees the frame. Aims: a list of a million
rows opens within 1.5 × the empty app; a key settles within 16 ms at the 95th percentile.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import pexpect

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from workbench.models.variant import Origin, Status  # noqa: E402
from workbench.store import open_store  # noqa: E402
from workbench.store.values import CheckResult, NewVariant  # noqa: E402

QUIET = 0.25
"""Seconds without a byte after which a screen has settled."""
KEY_QUIET = 0.06
BATCH = 2_000

EMPTY = "from textual.app import App; App().run()"
LIST = """
from textual.app import App
from workbench.tui.content import line
from workbench.tui.theme import DARK
from workbench.tui.widgets.virtual_list import VirtualList
class Rows:
    def count(self): return 1_000_000
    def rows(self, start, stop): return [f"row {n}" for n in range(start, stop)]
class Bench(App):
    def get_theme_variable_defaults(self): return DARK.variables
    def compose(self): yield VirtualList(lambda row, width: line(row))
    def on_mount(self):
        self.query_one(VirtualList).load(Rows())
        self.query_one(VirtualList).focus()
Bench().run()
"""
QUEUE = """
from pathlib import Path
from workbench.pipeline.workspace import open_workspace
from workbench.project.settings import Settings
from workbench.tui.app import run
run(open_workspace(Path({root!r}), Settings(person="vera")), {mode!r})
"""


class Terminal:
    """A program on a pseudo-terminal of 120 × 40."""

    def __init__(self, code: str) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
        self.started = time.perf_counter()
        self._child = pexpect.spawn(sys.executable, ["-c", code], dimensions=(40, 120), env=environment, timeout=120)
        self._child.delaybeforesend = None  # pexpect would sleep 50 ms before each key

    def settled(self, quiet: float, patience: float) -> float:
        """When the last byte came before ``quiet`` seconds of silence; waits ``patience`` for the first one."""
        last = 0.0
        wait = patience
        while True:
            try:
                self._child.read_nonblocking(1 << 16, timeout=wait)
            except pexpect.TIMEOUT:
                return last
            last, wait = time.perf_counter(), quiet

    def opening(self) -> float:
        """Seconds from the start of the process to the settled first screen."""
        first = self.settled(QUIET * 4, 120)
        return first - self.started

    def key(self, keys: str) -> float:
        """Milliseconds from a key to its settled frame; 0 when nothing was drawn."""
        sent = time.perf_counter()
        self._child.send(keys)
        last = self.settled(KEY_QUIET, 1.0)
        return (last - sent) * 1000 if last else 0.0

    def close(self) -> None:
        """End the program."""
        self._child.close(force=True)


def workspace(folder: Path, variants: int) -> Path:
    """The sample workspace with that many queued pushes."""
    root = folder / "workspace"
    root.mkdir()
    for name in ("brand", "templates", "prompts", "campaigns"):
        shutil.copytree(ROOT / name, root / name)
    (root / ".workbench").mkdir()
    now = datetime.now(UTC)
    slots = {"title": "Good light ahead", "body": "{product} is waiting for you, for {price}."}
    with open_store(root / ".workbench" / "workbench.db") as store:
        for start in range(0, variants, BATCH):
            new = [
                NewVariant(
                    campaign="spring-glow",
                    message="push",
                    template="offer-push",
                    channel="push",
                    locale="en-GB",
                    source_locale="en-GB",
                    angle="benefit",
                    seed=1,
                    ordinal=ordinal,
                    slots=slots,
                    origin=Origin(engine="phrasebook"),
                )
                for ordinal in range(start, min(start + BATCH, variants))
            ]
            added = store.add_variants(new, "nina", now)
            store.record_checks(
                [CheckResult(v.id, v.revision, v.status, "0" * 64, (), Status.QUEUED) for v in added], "nina", now
            )
    return root


def opening(name: str, code: str, floor: float | None, runs: int = 3) -> float:
    """Print and return the median opening time of a program."""
    taken = []
    for _ in range(runs):
        terminal = Terminal(code)
        taken.append(terminal.opening())
        terminal.close()
    median = statistics.median(taken)
    print(f"{name:<46}{median:8.2f} s" + (f"{median / floor:8.2f} × empty app" if floor else ""))
    return median


def keys(name: str, code: str, key: str, count: int, before: str = "") -> None:
    """Print how long a key takes to its settled frame."""
    terminal = Terminal(code)
    terminal.opening()
    if before:
        terminal.key(before)
    taken = sorted(taken for taken in (terminal.key(key) for _ in range(count)) if taken)
    terminal.close()
    p95 = taken[int(len(taken) * 0.95) - 1]
    print(f"{name:<46}{statistics.median(taken):8.1f} ms{p95:8.1f} ms p95")


def main(variants: int = 100_000, count: int = 100) -> None:
    """Measure everything once."""
    with tempfile.TemporaryDirectory() as folder:
        root = workspace(Path(folder), variants)
        queue, browse = (QUEUE.format(root=str(root), mode=mode) for mode in ("queue", "variants"))
        floor = opening("an empty Textual app opens", EMPTY, None)
        opening("a virtual list of 1,000,000 rows opens", LIST, floor)
        opening(f"the workbench opens on a queue of {variants:,}", queue, floor)
        keys("↓ in a virtual list of 1,000,000 rows", LIST, "\x1b[B", count)
        keys("End and Home there", LIST, "\x1b[F\x1b[H", count // 4)
        keys(f"↓ in Variants, {variants:,}, with the text beside", browse, "\x1b[B", count)
        keys(f"n in the queue of {variants:,}, one item in full", queue, "n", count)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
