"""Brackets and quotation marks come in pairs, and in the pairs of their language.

German writes „so“, French « so », Russian «так», English “so”, Japanese 「そう」. A mark that opens and never
closes, or the pair of another language, comes from a keyboard or from the source.

Close what is open, or take the language's own pair; where that is certain the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.prose import wording
from workbench.text.typography import Pair, quotes

_BRACKETS = {")": "(", "]": "[", "）": "（", "】": "【", "］": "［"}
_SMILEY = re.compile(r"[:;8=]['’]?-?[()\[\]D]|^\s*\w{1,2}\)", re.MULTILINE)
_ITEM = re.compile(r"(?<!\w)\w{1,2}\)$")
"""The number of an item in a list: *1)*, *b)*."""
_INCH = re.compile(r'(?<=\d)"(?=-|\s?[x×/]|\s[^\W\d])')
_ANY_BRACKET = re.compile(r"[()\[\]（）【】［］]")
_ANY_QUOTE = re.compile('["„“”«»‟〝〞「」『』＂]')


@slot_check_when(characters='()[]（）【】［］"„“”«»‟〝〞「」『』＂')
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The brackets and quotation marks without their other half."""
    text = wording(subject.text)
    if _ANY_BRACKET.search(text):
        yield from _brackets(subject, _SMILEY.sub(lambda match: " " * len(match[0]), text))
    marks = list(_ANY_QUOTE.finditer(_INCH.sub(" ", text)))
    if marks:
        yield from _quotes(subject, text, [match.start() for match in marks])


def _brackets(subject: SlotSubject, text: str) -> Iterator[Finding]:
    opened: list[tuple[str, int]] = []
    for match in _ANY_BRACKET.finditer(text):
        if match[0] not in _BRACKETS:
            opened.append((match[0], match.start()))
        elif opened and opened[-1][0] == _BRACKETS[match[0]]:
            opened.pop()
        elif opened or not _ITEM.search(text, max(0, match.start() - 3), match.end()):
            yield warning(__name__, subject.slot, f"{quoted(match[0])} closes what nothing opened.", match.span())
    for bracket, at in opened:
        yield warning(__name__, subject.slot, f"{quoted(bracket)} is never closed.", (at, at + 1))


def _quotes(subject: SlotSubject, text: str, places: list[int]) -> Iterator[Finding]:
    pairs = quotes(subject.locale)
    usual = pairs[0]
    if _is_paired(text, places, pairs):
        return
    opening = True
    shown = f"{usual[0]}…{usual[1]}"
    if len(places) % 2:
        message = f"A quotation mark has no other half; {subject.locale} writes {shown}."
        yield warning(__name__, subject.slot, message, (places[-1], places[-1] + 1))
        return
    for at in places:
        wanted = usual[0] if opening else usual[1]
        if text[at] != wanted and text[at] not in {pair[0 if opening else 1] for pair in pairs}:
            message = (
                f"{quoted(text[at])} is no {'opening' if opening else 'closing'} mark of {subject.locale}: {shown}."
            )
            yield warning(__name__, subject.slot, message, (at, at + 1), wanted)
        opening = not opening


def _is_paired(text: str, places: list[int], pairs: tuple[Pair, ...]) -> bool:
    """Whether every mark opens or closes a pair of the locale; pairs may be nested."""
    closes = {closing: {pair[0] for pair in pairs if pair[1] == closing} for _, closing in pairs}
    opens = {opening for opening, _ in pairs}
    opened: list[str] = []
    for at in places:
        mark = text[at]
        if opened and opened[-1] in closes.get(mark, ()):
            opened.pop()
        elif mark in opens:
            opened.append(mark)
        else:
            return False
    return not opened
