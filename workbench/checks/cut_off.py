"""A text is whole: it does not stop in the middle of a sentence.

A model that ran out of tokens, or a field that was too short, leaves a comma, a hyphen, an open bracket or a word
that needs another one (*the*, *und*, *de*, *и*) at the end.

Finish the sentence, or generate again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from workbench.checks.registry import slot_check_when
from workbench.checks.report import ending, error, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import has_more_than_names, readings
from workbench.text.watch import Look

_NEEDS_MORE: dict[str, str] = {
    "en": "the a an and or of your our my their its his because although whose",
    "de": "und oder der dem des eine einen einem einer eines die den unserem unserer weil dass vom zum zur beim",
    "fr": "le la les un une des du de et ou au aux votre vos notre nos leur car dont quelques plusieurs chaque",
    "es": "el los las un una de del y o tu su al con por mi",
    "it": "il lo gli un una di del della dei delle e o nel con per da",
    "pt": "o os um uma de do da dos das e ou com por para no na",
    "nl": "de het een en of van uw onze",
    "ru": "и в на с к для от по из о об при или а но без у под над через что чтобы",
    "uk": "і й та в у на з до для від по із про при або а але без що щоб",
    "pl": "i w na z do dla od po o przy lub a ale bez że żeby",
    "tr": "ve veya ile için bir",
    "cs": "a v na s do pro od po o při nebo ale bez že aby",
    "sv": "och eller en ett av att",
    "da": "og eller en et af at",
    "nb": "og eller en et av å",
}
_GERMAN_PREPOSITIONS = frozenset(
    ("an", "auf", "bis", "durch", "für", "gegen", "hinter", "in", "neben", "um", "unter", "vor", "zwischen", "über")
)
"""Behind these *das* is an article, for with a pronoun German says *dafür*; *So geht das* is whole."""
_MAY_END = {
    "de": ("das", "die", "den", "eine", "einen", "einer"),
    "en": ("of",),
    "es": ("una",),
    "fr": ("une",),
    "it": ("una",),
    "nl": ("het",),
}
"""Words that need another, and that a whole sentence may end with: *the home you dreamed of*, *Lust auf einen*."""
_SHORT = 0.6
_LONG = 30
"""A text shorter than this share of its source, if that is at least so long, has lost something."""
_WHOLE = (".", "!", "?", "…", "。", "！", "？")
_OPEN_ENDS = ("(", "[", "„", "«", "¿", "¡", " -", "-", "/", "&", "+", "=")

_WHOLE_PRICE = re.compile(r"\d[.,][-–]$")
"""A price without cents, *€ 50,-*."""


@lru_cache(maxsize=64)
def _needs_more(tongue: str) -> frozenset[str]:
    return frozenset(_NEEDS_MORE.get(tongue, "").split())


def _may_be_cut(subject: SlotSubject) -> Look:
    return _unfinished(language(subject.locale))


@cache
def _unfinished(tongue: str) -> Look:
    """The piece at the end of a text that may not be its last."""
    words = _needs_more(tongue).union(_MAY_END.get(tongue, ()))

    def shows(piece: str) -> bool:
        if not piece or piece[-1].isspace() or piece.endswith((*_OPEN_ENDS, ",", "،", "、", ";")):
            return True
        return has_more_than_names(piece) or re.split(r"\s", piece)[-1] in words

    return shows


@slot_check_when(closing=[_may_be_cut])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Whether the end of the text is the end of a sentence."""
    if subject.text.endswith(_WHOLE):
        return
    text = readings(subject.text)[-1].rstrip()
    if not text or text.endswith(_WHOLE):
        return
    tongue = language(subject.locale)
    theirs = "" if subject.source is None else readings(subject.source)[-1].rstrip()
    span = max(0, len(subject.text.rstrip()) - 12), len(subject.text)
    if text.endswith((",", "،", "、", ";")) and not theirs.endswith((",", ":", "，", "；", ";", "、", "،")):
        if subject.source is not None or len(text) > 40:
            yield warning(__name__, subject.slot, f"The text ends with a comma, {ending(text)}. Is it whole?", span)
    elif text.endswith(_OPEN_ENDS) and not theirs.endswith(text[-1]) and not _WHOLE_PRICE.search(text, len(text) - 3):
        yield error(__name__, subject.slot, f"The text stops in the middle, at {ending(text)}. Finish it.", span)
    elif _stops_at_article(text, tongue):
        message = f"The text stops in the middle of a sentence, at {ending(text)}. Finish it."
        yield error(__name__, subject.slot, message, span)
    elif _LONG <= len(theirs) > len(text) / _SHORT and text.rsplit(None, 1)[-1] in _MAY_END.get(tongue, ()):
        message = f"The text may stop in the middle of a sentence, at {ending(text)}. Is it whole?"
        yield warning(__name__, subject.slot, message, span)


def _stops_at_article(text: str, tongue: str) -> bool:
    """Whether the last word is one that needs another."""
    *before, last = text.rsplit(None, 2)[-2:]
    if not before or not last.islower():  # *A* may be a grade and *Der* a title
        return False
    if last in _MAY_END.get(tongue, ()):
        return tongue == "de" and before[0].lower() in _GERMAN_PREPOSITIONS
    return last in _needs_more(tongue)
