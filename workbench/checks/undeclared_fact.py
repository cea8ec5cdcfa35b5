"""Every figure in a text must be a fact of the brief.

A model must not invent a price, a date or a code, and neither may a translator. So a number in any script, a
percentage, an amount, a date, a time, a link, an address, a phone number or a promotion code that stands in the text
literally is an error, unless it is exactly a declared fact in this market's spelling (any kind of space will do).
Number words up to a hundred are a warning; *two drops* may be texture, *two days* is a promise. For texts whose facts
nobody declared, the figures of the source stand for them.

Write the argument instead: ``{price}``, ``{discount}``, ``{ends}``. It brings its currency or percent sign along. If
no fact fits, declare one in the campaign, or leave the figure out.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Set

from workbench.checks.declared_values import TYPES, unknown_facts
from workbench.checks.literal_facts import without_declared
from workbench.checks.names import without_names
from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted, warning
from workbench.checks.signs import piece, together, word, word_of
from workbench.checks.strays import Reason, Stray, read
from workbench.checks.subject import SlotSubject
from workbench.models.facts import FactType
from workbench.models.finding import Finding
from workbench.text.figures import SUSPECT, Kind
from workbench.text.locales import language
from workbench.text.numerals import UNITS, number_words
from workbench.text.prose import MASK, prose, wording
from workbench.text.spellings import plain
from workbench.text.watch import Words
from workbench.text.words import phrases, vocabulary

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
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u03ab\u0400-\u042f\u0460-\u0556]{4,32}(?![\w-])")
"""What a promotion code without digits looks like, or, among letters of which some are no capitals, may look like."""
_SMALL = 3
"""Up to here a number word is common in good copy (*two drops*) and a figure only before a unit (*two days*)."""
_GAP = 8
"""So many spaces at most are looked over between a sign and the argument it belongs to."""
_NEAR = 24
"""How many code points a promotion code may stand from the word *code*."""
_REACH = _NEAR + 34
"""The same with the longest code, and what stands behind it."""


def _numerals(locale: str, small: bool) -> Iterable[str]:
    return (word for word, value in number_words(language(locale)).items() if (value <= _SMALL) is small)


_NUMERALS = (
    word_of(lambda locale: _numerals(locale, small=False)),
    together(
        word_of(lambda locale: _numerals(locale, small=True)),
        piece(Words(starts=frozenset(unit.split()[0] for unit in UNITS))),
    ),
)


@slot_check_when(text=[piece(SUSPECT.search)], source_text=[piece(SUSPECT.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The figures that nobody declared."""
    for stray in read(subject).strays:
        if stray.reason is Reason.INVENTED:
            message = f"The {stray.figure.kind} {quoted(stray.written)} {_advice(subject, stray.figure.kind)}"
            yield error(__name__, subject.slot, message, (stray.figure.start, stray.figure.end))
        elif stray.reason is Reason.SIGN:
            yield _sign(subject, stray)


@slot_check_when(text=[together(word(_CODE_VOCABULARY), piece(_CAPITALS.search))])
def codes(subject: SlotSubject) -> Iterator[Finding]:
    """The promotion codes made of letters only: capitals beside the word *code*."""
    said = _CODE_VOCABULARY & vocabulary(subject.text)
    if said and _may_have_code(subject.text, said):
        yield from _codes(subject)


@slot_check_when(text=_NUMERALS)
def words(subject: SlotSubject) -> Iterator[Finding]:
    """The number words that no fact stands for."""
    numerals = number_words(language(subject.locale))
    text = wording(subject.text)
    said = tuple(sorted(vocabulary(subject.text) & numerals.keys()))
    for match in phrases(said).finditer(text):
        value = numerals.get(match[0].lower())
        if value is None or (value <= _SMALL and not _counts(text, match.end())):
            continue
        if not _is_declared_word(match, str(value), subject):
            message = f"{quoted(match[0])} is a figure in words. If it is a promise, make it a fact of the brief."
            yield warning(__name__, subject.slot, message, match.span())


def _sign(subject: SlotSubject, stray: Stray) -> Finding:
    """A currency or percent sign without a figure: most often doubled beside an argument."""
    text = plain(prose(subject.text))
    start, end = stray.figure.start, stray.figure.end
    before, after = text[max(0, start - _GAP) : start], text[end : end + _GAP]
    left = start - len(before) + len(before.rstrip(" "))
    right = end + len(after) - len(after.lstrip(" "))
    if text[left - 1 : left] == MASK or text[right : right + 1] == MASK:
        span = (left, end) if text[left - 1 : left] == MASK else (start, right)
        message = f"Remove the {quoted(stray.written)} beside the argument: the argument brings its own."
        return error(__name__, subject.slot, message, span, "")
    message = f"The sign {quoted(stray.written)} stands without a figure and {_advice(subject, stray.figure.kind)}"
    return error(__name__, subject.slot, message, (start, end))


def _advice(subject: SlotSubject, kind: Kind) -> str:
    if unknown_facts(subject):
        return "does not stand in the source. Leave it out, or write what the source says."
    type_ = TYPES.get(kind)
    specs = [spec for spec in subject.arguments.values() if spec.type is type_ is not None and not spec.literal]
    if specs:
        names = " or ".join(sorted(f"{{{spec.name}}}" for spec in specs))
        return f"is not a fact of the brief. Write {names} if that is meant, or leave it out."
    return "is not a fact of the brief. Declare it in the campaign's facts, or leave it out."


def _may_have_code(text: str, said: Set[str]) -> bool:
    """Whether capitals stand near one of the words that are ``said``."""
    lower = text.lower()
    if len(lower) != len(text):
        return True
    for told in said:
        at = lower.find(told)
        while at >= 0:
            if _CAPITALS.search(text, max(0, at - _REACH), at + len(told) + _REACH):
                return True
            at = lower.find(told, at + len(told))
    return False


def _codes(subject: SlotSubject) -> Iterator[Finding]:
    text = without_declared(plain(prose(subject.text)), subject)
    places = [match.span() for match in phrases(_CODE_WORDS).finditer(text)]
    for match in _shouted(text):
        after = bisect(places, match.span())
        near = [abs(match.start() - end) for _, end in places[after - 1 : after] if after]
        near += [abs(start - match.end()) for start, _ in places[after : after + 1]]
        if near and min(near) <= _NEAR and not _stands_in_source(match[0], subject):
            message = f"The code {quoted(match[0])} {_advice(subject, Kind.CODE)}"
            yield error(__name__, subject.slot, message, match.span())


def _shouted(text: str) -> Iterator[re.Match[str]]:
    """The words in capitals that are none for a code."""
    for match in _CAPITALS.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before in ("-", "_") or before.isalnum() or not match[0].isupper():
            continue
        if match[0].lower() not in _CODE_VOCABULARY:
            yield match


def _stands_in_source(code: str, subject: SlotSubject) -> bool:
    return subject.source is not None and unknown_facts(subject) and code in subject.source


def _is_declared_word(match: re.Match[str], value: str, subject: SlotSubject) -> bool:
    """Whether a fact has that value, or a name or wording that is declared has the word in it."""
    counted = (s for s in subject.arguments.values() if s.type in (FactType.NUMBER, FactType.PERCENT, FactType.TEXT))
    if any(value in spec.forms or match[0].lower() in spec.forms for spec in counted):
        return True
    return without_names(match.string, subject)[match.start()] == MASK


def _counts(text: str, end: int) -> bool:
    """Whether one of the next two words is a unit in which an offer is counted."""
    following = text[end : end + 40].lower().split(maxsplit=2)[:2]
    return any(" ".join(following[at:]).startswith(UNITS) for at in range(len(following)))
