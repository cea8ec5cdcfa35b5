"""A text addresses its reader as the brand does: du or Sie, tu or vous, tú or usted, ты or вы.

The brand chooses for each locale (``register`` in ``brand/locales/<code>.yaml``). A single *Ihnen* among *du* is read
as careless or as mocking. Without a choice of the brand a text must at least not mix the two. What somebody else says
inside quotation marks is let through.

Say it in the brand's register, the verb included.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import address
from workbench.text.locales import language
from workbench.text.possessives import both_persons, formal_possessives
from workbench.text.prose import wording
from workbench.text.quotations import without_quotations
from workbench.text.watch import Look, Words
from workbench.text.words import vocabulary

_ELIDED = frozenset("t")
"""French *t’*, which no list of words has."""
_WORDS = {"informal": "informally", "formal": "formally"}


def _other_register(subject: SlotSubject) -> Look | None:
    return None if subject.register == "neutral" else _telling(subject.locale, subject.register)


@cache
def _telling(locale: str, own: str | None) -> Look | None:
    """The words without which a text is in the brand's register, or in one where the brand made no choice."""
    informal, formal = address.vocabulary(locale)
    wanted = informal | _ELIDED if own == "formal" else formal | both_persons(language(locale))
    return Words(wanted) if wanted else None


@slot_check_when(text=[_other_register])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words in another register than the brand's, or than the rest of the text."""
    if subject.register == "neutral":
        return
    if subject.source and (subject.register == "informal" or (subject.register is None and _is_informal(subject))):
        yield from _formal_possessives(subject, subject.source)
    if not _may_differ(subject):
        return
    found = address.own_forms(subject.text, subject.locale)
    yield from _mixed(subject, found) if subject.register is None else _others(subject, found, subject.register)


def _others(subject: SlotSubject, found: list[address.Form], own: address.Register) -> Iterator[Finding]:
    """The words in another register than the brand's."""
    for form in found:
        if form.register != own:
            written = quoted(subject.text[form.start : form.end])
            message = f"{written} addresses the reader {_WORDS[form.register]}; the brand does so {_WORDS[own]}."
            yield error(__name__, subject.slot, message, (form.start, form.end))


def _mixed(subject: SlotSubject, found: list[address.Form]) -> Iterator[Finding]:
    """The first word in another register than the first of all."""
    for form in found:
        if form.register != found[0].register:
            one, two = (quoted(subject.text[each.start : each.end]) for each in (found[0], form))
            message = f"{one} and {two} address the reader in two ways. Choose one."
            yield warning(__name__, subject.slot, message, (form.start, form.end))
            return


def _formal_possessives(subject: SlotSubject, source: str) -> Iterator[Finding]:
    for span in formal_possessives(subject.text, subject.locale, source, subject.source_locale):
        written = quoted(subject.text[slice(*span)])
        if subject.register is None:
            yield from _beside_informal(subject, span)
            return
        message = f"{written} can only be the reader’s here, and is formal; the brand addresses readers informally."
        yield error(__name__, subject.slot, message, span)


def _beside_informal(subject: SlotSubject, span: Span) -> Iterator[Finding]:
    """A formal possessive in a text that is informal elsewhere, and whose brand made no choice."""
    seen = without_quotations(wording(subject.text), subject.locale)
    informal = next((form for form in address.forms(seen, subject.locale) if form.register == "informal"), None)
    if informal is not None:
        one, two = (quoted(subject.text[slice(*each)]) for each in (span, (informal.start, informal.end)))
        yield warning(__name__, subject.slot, f"{one} and {two} address the reader in two ways. Choose one.", span)


def _may_differ(subject: SlotSubject) -> bool:
    """Whether the text has words of the register that it should not have, or of both where nobody chose."""
    informal, formal = address.vocabulary(subject.locale)
    if not informal:
        return False
    words = vocabulary(subject.text)
    if subject.register != "formal" and formal.isdisjoint(words):
        return False
    if subject.register == "informal" or not informal.isdisjoint(words):
        return True
    return "t’" in subject.text or "t'" in subject.text


def _is_informal(subject: SlotSubject) -> bool:
    return not address.vocabulary(subject.locale)[0].isdisjoint(vocabulary(subject.text))
