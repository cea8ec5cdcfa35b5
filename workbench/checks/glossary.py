"""A term of the brand's glossary must be translated as the glossary says.

When a term stands in the source, in any case or number, one of its accepted words must stand in the translation, in
any of its forms: *корзину* for «корзина», *Körbe* for „Korb“, *Gutscheincode* for „Code“, *crème hydratante de jour*
for « crème de jour ». A term marked ``keep`` (a product's name) must stand there unchanged. A word that the glossary
forbids for a term must not stand for it; in a text of the glossary's own language it must not stand at all.

Products are recognised and legal texts hold because the same thing has the same name everywhere; a translator who
does not know the glossary, or a model, picks the nearest word. Missing words are warnings, since a sentence may be
better without them; a changed name and a forbidden word are errors.

Use the accepted word. If another is as good, add it to the term in ``brand/glossary.yaml``; one form of it is enough.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from workbench.checks.glossary_terms import Glossary, TargetTerms
from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted, warning
from workbench.checks.signs import Answered
from workbench.checks.subject import SlotSubject
from workbench.models.brand import Term
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import MASK, wording
from workbench.text.term_forms import TermForm, has_capital
from workbench.text.watch import Look, Several

_Found = Mapping[int, list[str]]
"""Candidates of a finder: which term, and by which words of the text."""
_NAME = re.compile(r"(?<!\w)[A-ZÀ-ÞА-ЯЁ][\w’'-]*(?:[ \u00a0][A-ZÀ-ÞА-ЯЁ0-9][\w’'-]*){1,7}")
_glossary: Prepared[Term, Glossary] = Prepared(Glossary)


def _forbidden_word(subject: SlotSubject) -> Look | None:
    """A word that the glossary forbids."""
    return _glossary(subject.terms).target(subject.locale).forbidden_finder.look if subject.terms else None


def _terms_used(subject: SlotSubject) -> Look | None:
    if not subject.terms or not _is_translated(subject):
        return None
    return Several(_glossary(subject.terms).source(subject.source_locale).asked_in, len(subject.terms) + 1)


def _terms_said(subject: SlotSubject) -> Look | None:
    return Several(_glossary(subject.terms).target(subject.locale).said_in, len(subject.terms) + 1)


def _is_translated(subject: SlotSubject) -> bool:
    return subject.source is not None and language(subject.locale) != language(subject.source_locale)


def _lacks_a_name(subject: SlotSubject, *_: object) -> bool:
    """Whether a name stands in the source that the text has not."""
    kept = _glossary(subject.terms).names if subject.terms and _is_translated(subject) else ()
    source = subject.source or ""
    return any(name not in wording(subject.text) for name in kept if name in source)


@slot_check_when(text=[_forbidden_word], source_text=[Answered(_terms_used, _terms_said)], compare=_lacks_a_name)
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The terms of the source that the translation does not honour, and words that the glossary forbids."""
    glossary = _glossary(subject.terms)
    if subject.source is None or not _is_translated(subject):
        yield from _forbidden(subject, glossary, None)
        return
    there = glossary.source(subject.source_locale).finder.candidates(subject.source)
    if not there:
        return
    missing = _missing(subject, glossary, there)
    if missing or glossary.target(subject.locale).forbidden:
        yield from _wrong(subject, glossary, there, missing)


def _missing(subject: SlotSubject, glossary: Glossary, there: _Found) -> set[int]:
    """The terms that may stand in the source, as far as the text has not what they ask for."""
    target = glossary.target(subject.locale)
    missing = set(target.translated.intersection(there))
    if missing:
        missing -= target.said(subject.text, missing)
    for number in glossary.kept.intersection(there):
        if glossary.terms[number].term not in wording(subject.text):
            missing.add(number)
    return missing


def _wrong(subject: SlotSubject, glossary: Glossary, there: _Found, missing: set[int]) -> Iterator[Finding]:
    """What is missing for terms that the source has indeed, and what the text should not say for them."""
    used = _uses(subject, glossary, there)
    for number, written in used.items():
        if number not in missing:
            continue
        if glossary.terms[number].keep:
            yield from _kept(subject, glossary.terms[number].term)
        else:
            yield from _translated(subject, glossary.target(subject.locale), number, written)
    yield from _forbidden(subject, glossary, used)


def _uses(subject: SlotSubject, glossary: Glossary, found: _Found) -> dict[int, str]:
    """The terms that the source uses, as it writes them; a term inside a longer one does not count."""
    source = wording(subject.source or "")
    forms = glossary.source(subject.source_locale).forms
    if all(_is_plain(glossary.terms[number], forms[number], words, source) for number, words in found.items()):
        return {number: words[0] for number, words in found.items()}
    used: dict[int, str] = {}
    for number in sorted(found, key=lambda number: -len(glossary.terms[number].term)):
        if glossary.terms[number].keep:
            spans = [match.span() for match in re.finditer(re.escape(glossary.terms[number].term), source)]
        else:
            spans = list(forms[number].find(source))
            if any(source[start].isupper() for start, _ in spans):
                spans = list(forms[number].find(_without_shared_names(source, wording(subject.text))))
        if spans:
            used[number] = source[slice(*spans[0])]
            source = _masked(source, spans) if len(found) > 1 else source
    return used


def _is_plain(term: Term, form: TermForm, words: list[str], source: str) -> bool:
    """Whether the words found are the term for sure: it is one word, no name and no part of one."""
    if not words or not form.is_single or form.is_noun or term.keep:
        return False
    return not any(has_capital(word, source) for word in words)


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], MASK * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


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


def _kept(subject: SlotSubject, name: str) -> Iterator[Finding]:
    target = wording(subject.text)
    if name in target or any(name in form for form in _forms_of_arguments(subject)):
        return
    miscased = re.search(re.escape(name), target, re.IGNORECASE)
    if miscased:
        message = f"{quoted(miscased[0])} is written {quoted(name)}, in every language."
        yield error(__name__, subject.slot, message, miscased.span(), name)
    else:
        yield error(__name__, subject.slot, f"The name {quoted(name)} is missing; it stays as it is in every language.")


def _translated(subject: SlotSubject, target: TargetTerms, number: int, written: str) -> Iterator[Finding]:
    for value in _forms_of_arguments(subject):
        if target.said(value, (number,)):
            return
    expected = target.accepted[number][0].term
    message = f"{quoted(written)} in the source is {quoted(expected)} in our glossary; it is missing here."
    yield warning(__name__, subject.slot, message)


def _forms_of_arguments(subject: SlotSubject) -> list[str]:
    """What the arguments in the text will read like."""
    used = [spec for spec in subject.arguments.values() if f"{{{spec.name}" in subject.text]
    return [form for spec in used for form in sorted(spec.forms) if any(map(str.isalpha, form))]


def _forbidden(subject: SlotSubject, glossary: Glossary, used: Collection[int] | None) -> Iterator[Finding]:
    """Forbidden words, for the terms ``used`` or for all; what is part of an accepted word is none."""
    target = glossary.target(subject.locale)
    if not target.forbidden or (used is not None and not used):
        return
    for place in target.forbidden_finder.candidates(subject.text):
        number, form = target.forbidden[place]
        spans = [] if used is not None and number not in used else list(form.find(subject.text))
        good = target.accepted[number] if spans else []
        allowed = [span for accepted in good for span in accepted.find(subject.text)]
        for start, end in spans:
            if any(first <= start and end <= last for first, last in allowed):
                continue
            message = f"{quoted(subject.text[start:end])} is not our word for {quoted(glossary.terms[number].term)}"
            yield error(__name__, subject.slot, f"{message}{_instead(glossary.terms[number], subject)}.", (start, end))


def _instead(term: Term, subject: SlotSubject) -> str:
    words = term.translations.get(subject.locale) or ([term.term] if subject.locale == subject.source_locale else [])
    return f"; say {quoted(words[0])}" if words else ""
