"""A term of the brand's glossary must be translated as the glossary says.

When a term stands in the source, one of its accepted forms must stand in the translation, in any case or number. A
term marked ``keep`` (a product's name) must stand there unchanged.

Use the accepted form; if the sentence is better without it, the reviewer lets it pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check
from workbench.checks.report import error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.brand import Term
from workbench.models.finding import Finding
from workbench.text.inflection import inflected
from workbench.text.lexicon import Lexicon
from workbench.text.locales import language
from workbench.text.prose import MASK, wording

_lexicon: Prepared[Term, Lexicon] = Prepared(lambda terms: Lexicon(f"{term.term}*" for term in terms))

_NAME = re.compile(r"(?<!\w)[A-ZÀ-ÞА-ЯЁ][\w’'-]*(?:[ \u00a0][A-ZÀ-ÞА-ЯЁ0-9][\w’'-]*)+")


@dataclass(frozen=True, slots=True)
class _Use:
    """A term that the source uses."""

    term: Term
    written: str


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The terms of the source that the translation does not honour."""
    if subject.source is None or not subject.terms or language(subject.locale) == language(subject.source_locale):
        return
    source = subject.source
    if not _lexicon(*subject.terms).may_occur(source):
        return
    terms = [term for term in subject.terms if _lexicon(term).may_occur(source)]
    if not terms:
        return
    target = wording(subject.text)
    for use in _uses(_without_shared_names(wording(source), target), terms, subject.source_locale):
        if use.term.keep:
            yield from _kept(subject, use, target)
        else:
            yield from _translated(subject, use, target)


def _without_shared_names(source: str, target: str) -> str:
    """The source without names of several capitalised words that the target has too: *Nerea Glow Serum* is no serum."""

    def masked(match: re.Match[str]) -> str:
        name = match[0]
        while " " in name or "\u00a0" in name:
            if name in target:
                return match[0][: -len(name)] + MASK * len(name)
            name = re.split("[ \u00a0]", name, maxsplit=1)[1]
        return match[0]

    return _NAME.sub(masked, source)


def _uses(source: str, terms: list[Term], locale: str) -> Iterator[_Use]:
    """The terms in the source; a term inside a longer one does not count."""
    for term in sorted(terms, key=lambda term: len(term.term), reverse=True):
        pattern = re.compile(re.escape(term.term)) if term.keep else inflected(term.term, locale)
        match = pattern.search(source)
        if match:
            source = pattern.sub(lambda m: "\ufffc" * len(m[0]), source)
            yield _Use(term, match[0])


def _kept(subject: SlotSubject, use: _Use, target: str) -> Iterator[Finding]:
    name = use.term.term
    if name in target:
        return
    miscased = re.search(re.escape(name), target, re.IGNORECASE)
    if miscased:
        message = f"{quoted(miscased[0])} is written {quoted(name)}, in every language."
        yield error(__name__, subject.slot, message, miscased.span(), name)
    else:
        yield error(__name__, subject.slot, f"The name {quoted(name)} is missing; it stays as it is in every language.")


def _translated(subject: SlotSubject, use: _Use, target: str) -> Iterator[Finding]:
    forms = use.term.translations.get(subject.locale, ())
    if not forms or any(inflected(form, subject.locale).search(target) for form in forms):
        return
    message = f"{quoted(use.written)} in the source is {quoted(forms[0])} in our glossary; it is missing here."
    yield warning(__name__, subject.slot, message)
