"""Words have their accents and dots.

*Dzis* is *dziś*, *fuer* is *für*, *nao* is *não*, and a Turkish *Iyi* is *İyi*: a keyboard, a spreadsheet or an old
system took the letters that ASCII lacks. Only words are found that mean nothing else without them; words in capitals,
names, links and terms of the glossary are let through.

Write the letter that the finding carries; look for others that only a reader of the language sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.names import without_names
from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import word_of
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.lost_letters import bare_words, with_accents
from workbench.text.prose import wording
from workbench.text.watch import Look
from workbench.text.words import WORD, vocabulary

_DOTLESS = re.compile(
    r"(?<!\w)I(?=(?:yi|ndirim\w*|lk|çin|ster\w*|stanbul\w*|zmir\w*|ade|letişim|şte|lgi\w*|hti\w*)(?!\w))"
)
"""A Turkish word that begins with a capital İ."""


def _dotless(subject: SlotSubject) -> Look | None:
    return _DOTLESS.search if language(subject.locale) == "tr" else None


@slot_check_when(languages=("cs", "de", "es", "fr", "it", "pl", "pt", "tr"), text=[word_of(bare_words), _dotless])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words whose letters got lost."""
    if not vocabulary(subject.text).isdisjoint(bare_words(subject.locale)):
        right = with_accents(subject.locale)
        for match in WORD.finditer(without_names(wording(subject.text), subject)):
            better = right.get(match[0].lower())
            if better is not None and not match[0].isupper() and not _is_name(match):
                fixed = better if match[0].islower() else better[0].upper() + better[1:]
                message = f"{quoted(match[0])} is {quoted(fixed)}: letters got lost."
                yield warning(__name__, subject.slot, message, match.span(), fixed)
    if "I" in subject.text and subject.locale.startswith("tr"):
        for match in _DOTLESS.finditer(wording(subject.text)):
            yield warning(__name__, subject.slot, "Turkish begins this word with İ, not I.", match.span(), "İ")


def _is_name(match: re.Match[str]) -> bool:
    """Whether a word with a capital stands inside a sentence: *señor Dias*, *Gruesse* excepted."""
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip(" \u00a0\u202f¡¿«„“(")
    return match[0][0].isupper() and before[-1:] not in ("", ".", "!", "?", "…", ":", "\n") and "ue" not in match[0]
