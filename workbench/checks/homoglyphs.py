"""A word is written in one alphabet.

A Latin ``c`` in a Russian word, or a Cyrillic ``а`` in an English one, looks right and is wrong: searches, spelling
and the rules of the brand miss the word, and spam filters take it for deceit.

Write the word in its own letters; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import wording
from workbench.text.watch import Look

_LATIN_OF = dict(zip("АВЕКМНОРСТХУасеорхуіјѕԁԛԝ", "ABEKMHOPCTXYaceopxyijsdqw", strict=True))
_CYRILLIC_OF: dict[str, str] = {latin: cyrillic for cyrillic, latin in _LATIN_OF.items() if cyrillic not in "јѕԁԛԝ"} | {
    "k": "к"
}
_TO_CYRILLIC = {ord(latin): cyrillic for latin, cyrillic in _CYRILLIC_OF.items()}
_GREEK_OF_LATIN = dict(zip("ABEZHIKMNOPTXYovu", "ΑΒΕΖΗΙΚΜΝΟΡΤΧΥονυ", strict=True))
_LATIN_OF_GREEK = {greek: latin for latin, greek in _GREEK_OF_LATIN.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_MIXED = re.compile(r"[A-Za-z\u00c0-\u024f](?:(?=[Ͱ-Ͽἀ-῾Ѐ-ԯ])|(?<=[Ͱ-Ͽἀ-῾Ѐ-ԯ].))")
_LONE = re.compile(r"[ACOYaceoyk](?:(?<=[а-яё] [aceoyk])(?= [А-яЁё])|(?<=^[ACOYaco])(?= [а-яё]))")
"""A one-letter Latin word between Cyrillic ones: the prepositions and conjunctions *с, о, а, к, у*."""
_LONE_LETTERS = frozenset("ACOYaceoyk")
_CYRILLIC_LANGUAGES = frozenset({"ru", "uk", "be", "bg", "kk", "mk", "sr", "ky", "mn", "tg"})
_OTHER = re.compile(r"[Ͱ-Ͽἀ-῾Ѐ-ԯ]")
_OTHERS = frozenset(map(chr, (*range(0x370, 0x400), *range(0x400, 0x530), *range(0x1F00, 0x1FFF))))


def _lone_letter(subject: SlotSubject) -> Look | None:
    return _LONE_LETTERS.__contains__ if language(subject.locale) in _CYRILLIC_LANGUAGES else None


@slot_check_when(text=[piece(_MIXED.search), _lone_letter])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every word with letters of two alphabets that look alike."""
    if not _OTHER.search(subject.text) or not _LATIN.search(subject.text):
        return
    text = wording(subject.text)
    for match in _WORD.finditer(text) if _MIXED.search(text) else ():
        if not _LATIN.search(match[0]) or not _OTHER.search(match[0]):
            continue
        own = _in_one_alphabet(match[0])
        if own is not None:
            message = f"{quoted(match[0])} mixes letters of two alphabets that look alike. Write {quoted(own)} in one."
            yield error(__name__, subject.slot, message, match.span(), own)
    if language(subject.locale) in _CYRILLIC_LANGUAGES:
        for match in _LONE.finditer(text):
            own = match[0].translate(_TO_CYRILLIC)
            message = f"The word {quoted(match[0])} is a Latin letter. Write the Cyrillic {quoted(own)}."
            yield error(__name__, subject.slot, message, match.span(), own)


def _in_one_alphabet(word: str) -> str | None:
    """The word in the alphabet of most of its letters, if all the others have a double there."""
    latin = {c for c in word if _LATIN.match(c)}
    others = {c for c in word if _OTHER.match(c)}
    greek = any("Ͱ" <= c <= "Ͽ" for c in others)
    to_latin = _LATIN_OF_GREEK if greek else _LATIN_OF
    to_other = _GREEK_OF_LATIN if greek else _CYRILLIC_OF
    candidates = [(others, to_latin), (latin, to_other)]
    if sum(map(word.count, latin)) < sum(map(word.count, others)):
        candidates.reverse()
    for foreign, table in candidates:
        if all(c in table for c in foreign):
            return "".join(table[c] if c in foreign else c for c in word)
    return None
