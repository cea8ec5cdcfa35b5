"""Every argument must be a fact of the brief or a recipient field of the brand.

Nothing can fill in an argument that nobody declares, so the customer would see a hole. Most often the name is
mistyped; the finding then offers the nearest one. Where a translation renamed an argument of its source,
``argument_parity`` says so.

Use the declared name, or declare the fact in the campaign's ``facts:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.argument_changes import changes
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error
from workbench.checks.signs import character
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.nearest import nearest

_NAMES = re.compile(r"\{\s*([^\s{},]+)")
"""The names of all arguments, and the first words of plural branches."""


@slot_check_when(text=[character("{")])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The arguments that neither the brief nor the brand declares."""
    if subject.arguments.keys() >= set(_NAMES.findall(subject.text)):
        return
    try:
        nodes = icu.parse(subject.text)
    except icu.SlotTextError:
        return
    renamed = dict(changes(subject).renamed)
    for node in icu.walk(nodes):
        if isinstance(node, icu.Argument | icu.Choice) and node.name not in subject.arguments.keys() | renamed.keys():
            yield _finding(subject, node)


def _finding(subject: SlotSubject, node: icu.Argument | icu.Choice) -> Finding:
    at = subject.text.find(node.name, node.start)
    names = sorted(name for name, spec in subject.arguments.items() if not spec.literal and " " not in name)
    close = nearest(node.name, names)
    known = ", ".join(f"{{{name}}}" for name in names) or "none"
    hint = f"Did you mean {{{close}}}?" if close else f"Declared are: {known}."
    message = f"{{{node.name}}} is neither a fact of the brief nor a recipient field. {hint}"
    return error(__name__, subject.slot, message, (at, at + len(node.name)), close)
