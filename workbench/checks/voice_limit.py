"""The brand limits how much of something one text may have.

The limits stand in ``brand/voice.yaml`` as rules of kind ``limit``: exclamation marks, emoji, sentences, words per
sentence, words in capitals. Counted is what one customer reads: of a plural's branches, the longest; words under
``ignore`` do not count.

Take some out; the finding says how many there are and how many may stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import regex

from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, warning
from workbench.checks.signs import anything
from workbench.checks.subject import SlotSubject
from workbench.models.brand import Countable, LimitRule, VoiceRule
from workbench.models.finding import Finding
from workbench.text.emoji import SUSPECT, emoji
from workbench.text.prose import MASK, prose, readings
from workbench.text.sentences import sentences
from workbench.text.watch import Look

_EXCLAMATION = regex.compile(r"[!！՜]")
_ENDS = re.compile(r"[.!?](?= )|\n")
_BETWEEN_WORDS = re.compile(r"[^\w'’-]+")
_CAPITAL = "[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω]"
_END_OF_CAPITALS = re.compile(rf"{_CAPITAL}{_CAPITAL}(?!\w)")
_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}{2,}(?!\w)")
_WORDS = regex.compile(rf"{MASK}|[\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}'’-]*")


def _prepare(rules: tuple[VoiceRule, ...]) -> tuple[tuple[LimitRule, int, Callable[[str, int], bool]], ...]:
    return tuple((rule, rule.max, _MAY_EXCEED[rule.count]) for rule in rules if isinstance(rule, LimitRule))


_limits = Prepared(_prepare)
_SHOWN_BY: dict[Countable, Callable[[str], object]] = {
    Countable.EXCLAMATION_MARKS: _EXCLAMATION.search,
    Countable.EMOJI: SUSPECT.search,
    Countable.SENTENCES: anything,
    Countable.WORDS_PER_SENTENCE: anything,
    Countable.CAPITALISED_WORDS: _END_OF_CAPITALS.search,
}
"""Without what a piece has none to be counted."""


def _look(rules: tuple[VoiceRule, ...]) -> Look | None:
    looks = tuple({_SHOWN_BY[rule.count] for rule in rules if isinstance(rule, LimitRule)})
    if anything in looks:
        return anything
    return (looks[0] if len(looks) == 1 else lambda piece: any(look(piece) for look in looks)) if looks else None


_looks = Prepared(_look)


def _limited(subject: SlotSubject) -> Look | None:
    return _looks(subject.rules)


@slot_check_when(text=[_limited])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The limits that a text exceeds."""
    text = subject.text
    for rule, most, may_exceed in _limits(subject.rules):
        if not may_exceed(text, most):
            continue
        count = max(_COUNT[rule.count](_without(rule.ignore, reading)) for reading in readings(text))
        if count > most:
            report = error if rule.severity == "error" else warning
            reason = f"{rule.why.strip().rstrip('.')} (rule {rule.id})"
            message = f"{_says(rule.count, count)}; {most} at most: {reason}."
            yield report(__name__, subject.slot, message, _place(text, rule))


def _without(words: list[str], text: str) -> str:
    """``text`` with spaces for the words that the rule does not count."""
    for word in words:
        if word in text:
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " " * len(word), text)
    return text


_NAMES = {
    Countable.EXCLAMATION_MARKS: ("exclamation mark", "exclamation marks"),
    Countable.EMOJI: ("emoji", "emoji"),
    Countable.SENTENCES: ("sentence", "sentences"),
    Countable.WORDS_PER_SENTENCE: ("word in one sentence", "words in one sentence"),
    Countable.CAPITALISED_WORDS: ("word in capitals", "words in capitals"),
}


def _says(what: Countable, count: int) -> str:
    return f"{count} {_NAMES[what][count != 1]}"


def _longest_sentence(text: str) -> int:
    return max((len(_WORDS.findall(sentence)) for sentence in sentences(text)), default=0)


_COUNT: dict[Countable, Callable[[str], int]] = {
    Countable.EXCLAMATION_MARKS: lambda text: len(_EXCLAMATION.findall(text)),
    Countable.EMOJI: lambda text: len(emoji(text)),
    Countable.SENTENCES: lambda text: len(sentences(text)),
    Countable.WORDS_PER_SENTENCE: _longest_sentence,
    Countable.CAPITALISED_WORDS: lambda text: len(_CAPITALS.findall(text)),
}


def _may_have_long_sentence(text: str, most: int) -> bool:
    """At least every second gap between words is a space."""
    if 2 * text.count(" ") < most:
        return False
    parts = _ENDS.split(text)
    if max(map(len, parts)) < 2 * most:
        return False
    return any(2 * part.count(" ") >= most and len(_BETWEEN_WORDS.findall(part)) >= most for part in parts)


_MAY_EXCEED: dict[Countable, Callable[[str, int], bool]] = {
    Countable.EXCLAMATION_MARKS: lambda text, most: text.count("!") + text.count("！") + text.count("՜") > most,
    Countable.EMOJI: lambda text, most: not text.isascii() and len(SUSPECT.findall(text)) > most,
    Countable.SENTENCES: lambda text, most: sum(map(text[:-1].count, ".!?…。！？｡\n")) >= most,
    Countable.WORDS_PER_SENTENCE: _may_have_long_sentence,
    Countable.CAPITALISED_WORDS: lambda text, most: len(_END_OF_CAPITALS.findall(text)) > most,
}
"""Whether a text may have more, never wrongly ``False``: for most texts these quick looks are all."""


def _place(text: str, rule: LimitRule) -> Span | None:
    """The first one too many, for things that have a place of their own."""
    seen = _without(rule.ignore, prose(text))
    if rule.count is Countable.EMOJI:
        spans = list(emoji(seen))
    elif rule.count in (Countable.EXCLAMATION_MARKS, Countable.CAPITALISED_WORDS):
        pattern = _EXCLAMATION if rule.count is Countable.EXCLAMATION_MARKS else _CAPITALS
        spans = [match.span() for match in pattern.finditer(seen)]
    else:
        return None
    return spans[rule.max] if len(spans) > rule.max else None
