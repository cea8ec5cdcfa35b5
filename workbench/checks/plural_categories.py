"""A plural must have a branch for every category of its language, and none that the language does not know.

Russian tells 1, 3 and 5 days apart (``one``, ``few``, ``many``), Polish too, Arabic has six forms, German two. With a
branch missing the customer reads the wrong form; a superfluous branch is never shown and misleads whoever edits the
text. The categories are CLDR's; those that only fractions or millions select may be left out.

Add the missing branch: ``{days_left, plural, one {# день} few {# дня} many {# дней} other {# дня}}``.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu, plurals
from workbench.text.locales import UnknownLocale, display_name
from workbench.text.prose import has_more_than_names

_ALL = ("zero", "one", "two", "few", "many", "other")


@slot_check_when(text=[piece(has_more_than_names)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The branches that are missing or superfluous."""
    if "plural" not in subject.text and "selectordinal" not in subject.text:
        return
    try:
        nodes = icu.parse(subject.text)
        choices = [n for n in icu.walk(nodes) if isinstance(n, icu.Choice) and n.kind != "select"]
        for choice in choices:
            yield from _choice(subject, choice)
    except (icu.SlotTextError, UnknownLocale):
        return


def _choice(subject: SlotSubject, choice: icu.Choice) -> Iterator[Finding]:
    keys = frozenset(choice.branches)
    ordinal = choice.kind == "selectordinal"
    known = plurals.known(subject.locale, ordinal=ordinal)
    span = choice.start, choice.end
    lacking = plurals.missing(subject.locale, keys, ordinal=ordinal)
    if not lacking and keys <= known:
        return
    name = display_name(subject.locale)
    if lacking:
        wanted = ", ".join(f"“{c}”" for c in lacking)
        numbers = plurals.numbers(subject.locale, ordinal=ordinal)
        example = ", ".join(str(min(numbers[c] - {0} or numbers[c])) for c in lacking)
        yield error(__name__, subject.slot, f"{name} needs the plural branch {wanted} too (for {example}).", span)
    for key in sorted(keys - known):
        if key.startswith("="):
            continue
        if key in _ALL:
            message = f"{name} has no plural category “{key}”: this branch is never shown. Remove it."
            yield warning(__name__, subject.slot, message, span)
        else:
            message = (
                f"“{key}” is no plural category; {name} has {', '.join(sorted(known))}. The keys are not translated."
            )
            yield error(__name__, subject.slot, message, span)
