"""``python -m benchmarks [NAME …]``: runs every benchmark in this folder, or those that are named.

Each runs in a process of its own, so that none warms the caches of the next.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """The modules here that can be run: those with a function ``main``."""
    modules = sorted(path for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
    return [path.stem for path in modules if "\ndef main(" in path.read_text(encoding="utf-8")]


def main(wanted: list[str]) -> int:
    """Run them one after another; a benchmark that fails stops none of the others."""
    known = names()
    if unknown := [name for name in wanted if name not in known]:
        print(f"There is no benchmark {unknown[0]!r}: {', '.join(known)}.", file=sys.stderr)
        return 2
    failed = []
    for name in wanted or known:
        print(f"── {name} {'─' * (60 - len(name))}", flush=True)
        start = time.perf_counter()
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=FOLDER.parent, check=False).returncode:
            failed.append(name)
        print(f"({time.perf_counter() - start:.0f} s)\n", flush=True)
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
