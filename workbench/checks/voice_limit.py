"""The brand limits how much of something one text may have.

The limits stand in ``brand/voice.yaml`` as rules of kind ``limit``: exclamation marks, emoji, sentences, words per
sentence, words in capitals. Counted is what one customer reads: of a plural's branches, the longest.

Take some out; the finding says how many there are and how many may stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import regex

from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check
from workbench.checks.report import Span, error, warning
from workbench.checks.subject import SlotSubject
from workbench.models.brand import Countable, LimitRule, VoiceRule
from workbench.models.finding import Finding
from workbench.text.emoji import SUSPECT, emoji
from workbench.text.prose import MASK, prose, readings
from workbench.text.sentences import sentences

_limits: Prepared[VoiceRule, tuple[LimitRule, ...]] = Prepared(
    lambda rules: tuple(rule for rule in rules if isinstance(rule, LimitRule))
)
_EXCLAMATION = regex.compile(r"[!！՜]")
_BETWEEN_WORDS = re.compile(r"[^\w'’-]+")
_STOPS = re.compile(r"[.!?…。！？｡\n]+")
_TWO_CAPITALS = re.compile("[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω][A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω]")
_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}{2,}(?!\w)")
_WORDS = regex.compile(rf"{MASK}|[\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}'’-]*")


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The limits that a text exceeds."""
    text = subject.text
    for rule in _limits(subject.rules) if subject.rules else ():
        if _BOUND[rule.count](text) <= rule.max:
            continue
        count = max(_COUNT[rule.count](reading) for reading in readings(text))
        if count > rule.max:
            report = error if rule.severity == "error" else warning
            reason = f"{rule.why.strip().rstrip('.')} (rule {rule.id})"
            message = f"{_says(rule.count, count)}; {rule.max} at most: {reason}."
            yield report(__name__, subject.slot, message, _place(text, rule))


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


_BOUND: dict[Countable, Callable[[str], int]] = {
    Countable.EXCLAMATION_MARKS: lambda text: text.count("!") + text.count("！") + text.count("՜"),
    Countable.EMOJI: lambda text: 0 if text.isascii() or not SUSPECT.search(text) else len(text),
    Countable.SENTENCES: lambda text: len(_STOPS.findall(text)) + 1,
    Countable.WORDS_PER_SENTENCE: lambda text: (
        max(len(_BETWEEN_WORDS.findall(part)) for part in _STOPS.split(text)) + 1
    ),
    Countable.CAPITALISED_WORDS: lambda text: len(text) if _TWO_CAPITALS.search(text) else 0,
}
"""A quick count that is never below the true one, so that most texts need no more."""


def _place(text: str, rule: LimitRule) -> Span | None:
    """The first one too many, for things that have a place of their own."""
    seen = prose(text)
    if rule.count is Countable.EMOJI:
        spans = list(emoji(seen))
    elif rule.count in (Countable.EXCLAMATION_MARKS, Countable.CAPITALISED_WORDS):
        pattern = _EXCLAMATION if rule.count is Countable.EXCLAMATION_MARKS else _CAPITALS
        spans = [match.span() for match in pattern.finditer(seen)]
    else:
        return None
    return spans[rule.max] if len(spans) > rule.max else None
