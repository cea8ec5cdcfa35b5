"""One source text should have one translation.

When the same source stands in several variants of a message and is translated in two ways, a customer who gets both
reads two brands; and one of the two is probably the better one. Compared are the texts of the same slot.

Choose one and edit the other, unless the difference is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import set_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SetSubject
from workbench.models.finding import Finding


@set_check
def check(subject: SetSubject) -> Iterator[tuple[str, Finding]]:
    """Translations that differ from the first one of the same source."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for entry in subject.entries:
        for slot, text in entry.slots.items():
            source = (entry.source or {}).get(slot, "")
            if not source or not text:
                continue
            id_, known = first.setdefault((slot, source), (entry.id, text))
            if known != text:
                message = f"{id_} translates the same source as {quoted(known)}; here it says {quoted(text)}."
                yield entry.id, warning(__name__, slot, message)
