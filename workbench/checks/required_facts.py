"""A message must mention every fact that its brief asks for.

The brief lists them under ``must_use``: an offer without its end, or a code email without the code, is no offer. A
fact counts when it stands in one of the slots for every reader, whatever branch of a plural they see; written
literally in the market's spelling it counts too.

Put the argument into one of the slots.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.argument_changes import changes
from workbench.checks.registry import message_check
from workbench.checks.report import error
from workbench.checks.subject import MessageSubject, SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.prose import prose
from workbench.text.spellings import plain


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The required facts that no slot mentions."""
    for name in sorted(subject.required):
        if not any(_mentions(slot, name) for slot in subject.slots.values()):
            message = f"The message does not mention {{{name}}}, and the brief says that it must."
            yield error(__name__, _home(subject), message)


def _mentions(slot: SlotSubject, name: str) -> bool:
    try:
        if all(path[name] for path in icu.branches(slot.text)):
            return True
    except icu.SlotTextError:
        return False
    if any(original == name for _, original in changes(slot).renamed):
        return True  # argument_parity has said how it is spelt
    spec = slot.arguments.get(name)
    written = plain(prose(slot.text))
    return spec is not None and any(plain(form) in written for form in spec.forms)


def _home(subject: MessageSubject) -> str:
    """The slot with the most room: where a missing fact would most likely go."""
    return max(subject.slots, key=lambda name: len(subject.slots[name].text), default="")
