"""Writes ``docs/checks.md`` from the checks' own docstrings: ``python -m workbench.checks.docs > docs/checks.md``."""

from __future__ import annotations

import re
import sys

from workbench.checks.registry import Check, catalogue

_HEAD = """# Checks

Every text is read by all of these before a person sees it, again when it is edited, and once more before export. An
error keeps a variant out of the queue until the text is mended, or a reviewer waives the finding with a reason. A
warning is shown to the reviewer and blocks nothing.

This page is made from the checks' docstrings by `python -m workbench.checks.docs > docs/checks.md`. Each check is one
file in `workbench/checks/`, with cases for and against in `tests/checks/cases/`.
"""


def page() -> str:
    """The whole page, in Markdown."""
    checks = catalogue().values()
    rows = [f"| [`{check.id}`](#{check.id}) | {check.title} |" for check in checks]
    table = "\n".join(["| check | rule |", "| --- | --- |", *rows])
    return "\n".join([_HEAD, table, "", *(_entry(check) for check in checks)])


def _entry(check: Check) -> str:
    where = _WHERE[check.scope]
    about = re.sub(r"``(.+?)``", r"`\1`", check.about)
    title = re.sub(r"``(.+?)``", r"`\1`", check.title)
    return f"## {check.id}\n\n**{title}** Looks at {where}.\n\n{about}\n"


_WHERE = {"slot": "one slot text", "message": "a whole message", "set": "variants beside each other, in one market"}


if __name__ == "__main__":
    sys.stdout.write(page())
