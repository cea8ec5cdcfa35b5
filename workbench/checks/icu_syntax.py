"""The text must be well-formed ICU MessageFormat.

A brace that opens nothing, a plural without ``other`` or an argument without a name cannot be filled in: the customer
would see braces, or nothing at all. The finding points at the place where reading stopped.

Write an argument as ``{price}`` and a plural as ``{days_left, plural, one {# day} other {# days}}``. An apostrophe is
an apostrophe and needs no doubling. Braces for anything else have no place in copy.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu, merge_tags
from workbench.text.prose import has_more_than_names


@slot_check_when(text=[piece(has_more_than_names)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether the text can be read, and where not."""
    text = subject.text
    try:
        icu.parse(text)
    except icu.SlotTextError as problem:
        if _is_only_a_leak(text):
            return
        start = max(0, min(problem.position, len(text) - 1))
        near = quoted(text[max(0, start - 12) : start + 12])
        yield error(
            __name__,
            subject.slot,
            f"The braces cannot be read near {near}: {problem.message}. "
            "An argument is {name}; a plural is {name, plural, one {…} other {…}}.",
            (start, start + 1),
        )


def _is_only_a_leak(text: str) -> bool:
    """Whether a foreign tag, which the check ``leaked_markup`` names better, is all that is wrong."""
    rest = text
    for pattern in merge_tags.LEAKS.values():
        rest = pattern.sub("", rest)
    if rest == text:
        return False
    try:
        icu.parse(rest)
    except icu.SlotTextError:
        return False
    return True
