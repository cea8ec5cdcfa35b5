"""``workbench`` and ``python -m workbench``."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line."""
    # Ctrl-C while modules are loading or the interpreter ends: stop without a traceback
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from workbench.cli.main import main as run  # noqa: PLC0415 - after the line above

    run()


if __name__ == "__main__":
    main()
