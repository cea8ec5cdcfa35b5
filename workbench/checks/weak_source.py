"""When most markets fail on the same source, the source is the problem.

A sentence that one translator gets wrong is the translator's; one that most markets get wrong is ambiguous, too long,
or leans on something that only the source language has. Counted are the markets in which a translation fails the same
check with an error.

Edit the source and localize it again: one edit instead of one per market.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import set_check
from workbench.checks.report import warning
from workbench.checks.subject import SetSubject
from workbench.models.finding import Finding

FEWEST = 3
"""With fewer markets there is no "most"."""


@set_check
def check(subject: SetSubject) -> Iterator[tuple[str, Finding]]:
    """Sources whose translations fail the same check in more than half of at least three markets."""
    for entry in subject.entries:
        for name, locales in entry.failing_markets.items():
            if entry.markets >= FEWEST and len(locales) * 2 > entry.markets:
                first = next(iter(entry.slots), "")
                message = (
                    f"{len(locales)} of {entry.markets} markets fail {name} on this text ({', '.join(locales)}): "
                    "mend the source instead of each translation."
                )
                yield entry.id, warning(__name__, first, message)
