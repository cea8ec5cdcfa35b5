"""The keys of a select are the source's keys, never translated.

In ``{gender, select, female {…} male {…} other {…}}`` the words *female* and *male* are values that the data holds.
Translated to *weiblich* they are values that nobody has, and every customer reads the ``other`` branch. A translation
may have fewer keys than its source, where the language does not make the difference.

Write the key as the source does and translate only what stands in its braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.prose import has_more_than_names


@slot_check_when(source=True, text=[piece(has_more_than_names)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The keys that the source's selects do not have."""
    if subject.source is None or "select" not in subject.text:
        return
    try:
        known: dict[str, dict[str, None]] = {}
        for choice in _selects(subject.source):
            known.setdefault(choice.name, {}).update(dict.fromkeys(choice.branches))
        for choice in _selects(subject.text):
            keys = known.get(choice.name, choice.branches)
            for key in choice.branches:
                if key not in keys:
                    message = (
                        f"{quoted(key)} is no key of {{{choice.name}}} in the source, which has {', '.join(keys)}: "
                        "keys are not translated."
                    )
                    yield error(__name__, subject.slot, message, _place(subject.text, choice, key))
    except icu.SlotTextError:
        return


def _selects(text: str) -> Iterator[icu.Choice]:
    return (node for node in icu.walk(icu.parse(text)) if isinstance(node, icu.Choice) and node.kind == "select")


def _place(text: str, choice: icu.Choice, key: str) -> Span:
    found = re.compile(rf"(?<=[\s,}}]){re.escape(key)}(?=\s*\{{)").search(text, choice.start, choice.end)
    return found.span() if found else (choice.start, choice.end)
