"""Every figure in a text must be a fact of the brief.

A model must not invent a price, a date or a code, and neither may a translator mistype one. So a number in any
script, a percentage, an amount, a date, a time, a link, an address, a phone number or a promotion code that stands in
the text literally is an error, unless it is exactly a declared fact in this market's spelling (any kind of space will
do). Number words up to a hundred are a warning; *two drops* may be texture, *two days* is a promise.

Write the argument instead: ``{price}``, ``{discount}``, ``{ends}``. It brings its currency or percent sign along. If
no fact fits, declare one in the campaign, or leave the figure out.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import Span, error, quoted, warning
from workbench.checks.subject import ArgumentSpec, SlotSubject
from workbench.models.facts import FactType
from workbench.models.finding import Finding
from workbench.text.figures import SUSPECT, Figure, Kind, figures
from workbench.text.locales import language
from workbench.text.numerals import UNITS, number_words
from workbench.text.prose import MASK, prose
from workbench.text.spellings import plain
from workbench.text.words import phrases, vocabulary

_TYPES = {
    Kind.MONEY: (FactType.MONEY,),
    Kind.PERCENT: (FactType.PERCENT,),
    Kind.DATE: (FactType.DATE,),
    Kind.TIME: (FactType.DATE,),
    Kind.CODE: (FactType.CODE,),
    Kind.LINK: (FactType.LINK,),
    Kind.NUMBER: (FactType.NUMBER,),
}
_CODE_WORDS = (
    *("code", "codes", "voucher", "coupon", "gutscheincode", "rabattcode", "aktionscode", "promocode", "promokod"),
    *(
        "código",
        "códigos",
        "cupón",
        "cupom",
        "codice",
        "codici",
        "kod",
        "kodu",
        "kodem",
        "kodunu",
        "kód",
        "koodi",
        "kode",
    ),
    *("код", "кода", "кодом", "промокод", "промокода", "промокодом"),
)
_CODE_VOCABULARY = frozenset(_CODE_WORDS)
_WORD = re.compile(r"(?<![\w-])[^\W\d_][^\W\d_-]{3,31}(?![\w-])")
"""What a promotion code without digits looks like, if it is in capitals."""
_SMALL = 3
"""Up to here a number word is common in good copy (*two drops*) and a figure only before a unit (*two days*)."""
_NEAR = 24
"""How many code points a promotion code may stand from the word *code*."""


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The figures that nobody declared."""
    words = vocabulary(subject.text)
    has_code_word = not _CODE_VOCABULARY.isdisjoint(words)
    if has_code_word or SUSPECT.search(subject.text):
        seen = plain(prose(subject.text))
        yield from _figures(subject, seen)
        if has_code_word and any(match[0].isupper() for match in _WORD.finditer(seen)):
            yield from _codes(subject, _without_declared(seen, subject))
    numerals = number_words(language(subject.locale))
    if not words.isdisjoint(numerals):
        yield from _words(subject, {word: value for word, value in numerals.items() if word in words})


def _figures(subject: SlotSubject, seen: str) -> Iterator[Finding]:
    if not SUSPECT.search(seen):
        return
    rest = _without_declared(seen, subject)
    for figure in figures(rest, subject.locale):
        if figure.kind is not Kind.LINK or not _is_declared_link(rest[figure.start : figure.end], subject):
            yield _figure(subject, seen, figure)


def _without_declared(text: str, subject: SlotSubject) -> str:
    """``text`` with every declared spelling blanked out; links stay, for they must match as a whole."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    rest = list(text)
    for spelling in _declared(subject):
        at = lower.find(spelling)
        while at >= 0:
            end = at + len(spelling)
            if _stands_alone(text, at, end):
                rest[at:end] = MASK * len(spelling)
            at = lower.find(spelling, end)
    return "".join(rest)


def _declared(subject: SlotSubject) -> list[str]:
    forms = {form for spec in subject.arguments.values() if spec.type is not FactType.LINK for form in spec.forms}
    for term in subject.terms:
        forms.update(term.translations.get(subject.locale, ()))
        if term.keep or subject.locale == subject.source_locale:
            forms.add(term.term)
    return sorted((plain(form).lower() for form in forms if form), key=len, reverse=True)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or decimal mark with a digit continues the span at either side."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalnum() and text[start].isalnum():
        return False
    if after[:1].isalnum() and text[end - 1].isalnum():
        return False
    continues = len(after) == 2 and after[0] in ".,:" and after[1].isdigit() and text[end - 1].isdigit()
    continued = len(before) == 2 and before[1] in ".,:" and before[0].isdigit() and text[start].isdigit()
    return not continues and not continued


def _is_declared_link(link: str, subject: SlotSubject) -> bool:
    return any(link in spec.forms for spec in subject.arguments.values() if spec.type is FactType.LINK)


def _figure(subject: SlotSubject, text: str, figure: Figure) -> Finding:
    written = subject.text[figure.start : figure.end]
    span = figure.start, figure.end
    if not any(c.isalnum() for c in written):
        return _sign(subject, text, figure)
    for spec in subject.arguments.values():
        if spec.kind == "fact" and _same_value(plain(written), spec, figure.kind):
            message = (
                f"{quoted(written)} is not how {subject.locale} writes {{{spec.name}}}. Put {{{spec.name}}} there."
            )
            return error(__name__, subject.slot, message, span, f"{{{spec.name}}}")
    message = f"The {figure.kind} {quoted(written)} is not a fact of the brief. {_advice(subject, figure.kind)}"
    return error(__name__, subject.slot, message, span)


def _sign(subject: SlotSubject, text: str, figure: Figure) -> Finding:
    """A currency or percent sign without a figure: most often doubled beside an argument."""
    start, end = figure.start, figure.end
    written = subject.text[start:end]
    left = len(text[:start].rstrip(" "))
    right = end + len(text[end:]) - len(text[end:].lstrip(" "))
    if text[left - 1 : left] == MASK or text[right : right + 1] == MASK:
        span: Span = (left, end) if text[left - 1 : left] == MASK else (start, right)
        message = f"Remove the {quoted(written)} beside the argument: the argument brings its own."
        return error(__name__, subject.slot, message, span, "")
    message = f"The sign {quoted(written)} stands without a declared figure. {_advice(subject, figure.kind)}"
    return error(__name__, subject.slot, message, (start, end))


def _advice(subject: SlotSubject, kind: Kind) -> str:
    wanted = _TYPES.get(kind, ())
    names = [f"{{{s.name}}}" for s in subject.arguments.values() if s.type in wanted]
    if names:
        return f"Write {' or '.join(sorted(names))} if that is meant, or leave it out."
    return "Declare it in the campaign's facts, or leave it out."


def _same_value(written: str, spec: ArgumentSpec, kind: Kind) -> bool:
    """Whether a figure is a declared fact in another notation."""
    if spec.type not in _TYPES.get(kind, ()) or spec.type is FactType.LINK:
        return False
    if spec.type is FactType.CODE:
        return written.lower() in {form.lower() for form in spec.forms}
    value = _digits(written)
    return bool(value) and any(_digits(plain(form)) == value for form in spec.forms)


def _digits(text: str) -> str:
    """The digits of a figure without decimals that are zero, so that ``45.00`` and ``45`` are the same."""
    return "".join(c for c in re.sub(r"[.,]00?(?!\d)", "", text) if c.isdigit())


def _codes(subject: SlotSubject, text: str) -> Iterator[Finding]:
    """Promotion codes made of letters only: capitals beside the word *code*."""
    places = [match.span() for match in phrases(_CODE_WORDS).finditer(text)]
    for match in _WORD.finditer(text):
        if not match[0].isupper() or match[0].lower() in _CODE_VOCABULARY:
            continue
        after = bisect(places, match.span())
        near = [abs(match.start() - end) for _, end in places[after - 1 : after] if after]
        near += [abs(start - match.end()) for start, _ in places[after : after + 1]]
        if near and min(near) <= _NEAR:
            message = f"The code {quoted(match[0])} is not a fact of the brief. {_advice(subject, Kind.CODE)}"
            yield error(__name__, subject.slot, message, match.span())


def _words(subject: SlotSubject, numerals: dict[str, int]) -> Iterator[Finding]:
    declared = {plain(form) for spec in subject.arguments.values() for form in spec.forms}
    text = _without_declared(prose(subject.text), subject)
    for match in phrases(tuple(sorted(numerals))).finditer(text):
        value = numerals.get(match[0].lower())
        if value is None or str(value) in declared or (value <= _SMALL and not _counts(text, match.end())):
            continue
        message = f"{quoted(match[0])} is a figure in words. If it is a promise, make it a fact of the brief."
        yield warning(__name__, subject.slot, message, match.span())


def _counts(text: str, end: int) -> bool:
    """Whether one of the next two words is a unit in which an offer is counted."""
    following = text[end : end + 40].lower().split(maxsplit=2)[:2]
    return any(" ".join(following[at:]).startswith(UNITS) for at in range(len(following)))
