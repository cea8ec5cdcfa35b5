"""How long ``workbench --help`` takes, beside a bare interpreter and one that imports click; medians of wall time.

``python -m benchmarks.startup [RUNS]``; the aim is 0.1 s, and not much more than the imports of click.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "python -c 'import click'": ("-c", "import click"),
    "workbench --help": ("-m", "workbench", "--help"),
    "workbench --version": ("-m", "workbench", "--version"),
    "workbench lint --help": ("-m", "workbench", "lint", "--help"),
}


def seconds(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main(runs: int = 15) -> None:
    spent: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):  # in turns, so that a busy moment falls on all of them
        for name, arguments in COMMANDS.items():
            spent[name].append(seconds(arguments))
    floor = statistics.median(spent["python -c pass"])
    for name, times in spent.items():
        middle = statistics.median(times)
        print(f"startup: {name:26}{middle * 1000:>7.0f} ms{middle / floor:>7.1f} × python")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
