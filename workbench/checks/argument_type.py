"""An argument must be used as what it is.

Only a number can decide a plural. A recipient field is known to the ESP alone, so it cannot decide anything here:
neither a plural nor a select. And facts come ready-made for the market, so ``{price, number}`` or ``{ends, date}``
has nothing left to format.

A text from elsewhere (``workbench lint``) may do what its source does: whoever sends it knows how.

Write ``{price}`` plainly; write a plural over a fact of type ``number``; say it in a way that needs no case
distinction by recipient.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error
from workbench.checks.signs import piece
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.prose import has_more_than_names


@slot_check_when(text=[piece(has_more_than_names)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The arguments that are used as something else."""
    if "," not in subject.text or "{" not in subject.text:
        return
    try:
        nodes = icu.parse(subject.text)
    except icu.SlotTextError:
        return
    given = _given(subject)
    for node in icu.walk(nodes):
        if isinstance(node, icu.Argument) and node.format and _use(node) not in given:
            message = f"Write {{{node.name}}} without “{node.format}”: facts are formatted for the market already."
            yield error(__name__, subject.slot, message, (node.start, node.end), f"{{{node.name}}}")
        elif isinstance(node, icu.Choice) and node.name in subject.arguments:
            spec = subject.arguments[node.name]
            if spec.kind == "fact" or _use(node) not in given:
                yield from _choice(subject, node, spec)


def _given(subject: SlotSubject) -> frozenset[tuple[str, str]]:
    """What the source of a text from elsewhere does with its arguments: some platform will know how to."""
    if subject.source is None or subject.evidence is not None or "," not in subject.source:
        return frozenset()
    try:
        nodes = icu.walk(icu.parse(subject.source))
        return frozenset(_use(node) for node in nodes if isinstance(node, icu.Argument | icu.Choice))
    except icu.SlotTextError:
        return frozenset()


def _use(node: icu.Argument | icu.Choice) -> tuple[str, str]:
    return node.name, node.format if isinstance(node, icu.Argument) else node.kind


def _choice(subject: SlotSubject, node: icu.Choice, spec: ArgumentSpec) -> Iterator[Finding]:
    span = node.start, node.end
    if spec.kind == "recipient":
        message = (
            f"{{{node.name}}} is known to the ESP only and cannot decide a {node.kind}. "
            "Say it in words that fit every customer."
        )
        yield error(__name__, subject.slot, message, span)
    elif node.kind != "select" and spec.type not in (FactType.NUMBER, None):
        message = (
            f"{{{node.name}}} is a {spec.type}, and only a number can decide a plural. Write {{{node.name}}} plainly."
        )
        yield error(__name__, subject.slot, message, span)
