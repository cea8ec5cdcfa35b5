"""All texts of a campaign address their reader in one way.

Where the brand chose du or Sie, tu or vous, ты or вы for a locale, the check ``register`` holds every text to it. Where
it chose neither (``register: neutral``), each text may be sound by itself, and the customer still reads *du* in the
push and *Sie* in the email. Compared are all variants of the campaign in one market, whichever message they belong
to; the way in which most of them speak is taken for the one that is meant. What somebody else says inside quotation
marks is let through.

Say it as the other texts do, or choose a register in ``brand/locales/<code>.yaml``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.checks.registry import set_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SetEntry, SetSubject
from workbench.models.finding import Finding
from workbench.text import address

_WORDS = {"informal": "informally", "formal": "formally"}
_Said = tuple[str, str, address.Form]
"""The word as written, its slot, and where it stands there."""


@set_check
def check(subject: SetSubject) -> Iterator[tuple[str, Finding]]:
    """The first word of each variant that addresses the reader otherwise than most of the campaign."""
    if subject.register in _WORDS:
        return
    said = {entry.id: _said(entry, subject.locale) for entry in (*subject.entries, *subject.elsewhere)}
    usual, example = _usual((id_, words[0]) for id_, words in sorted(said.items()) if words)
    for entry in subject.entries:
        word, slot, form = next((each for each in said[entry.id] if each[2].register != usual), ("", "", None))
        if form is not None:
            message = (
                f"{quoted(word)} addresses the reader {_WORDS[form.register]}; most of the campaign does so "
                f"{_WORDS[usual]}, as {example}. Choose one."
            )
            yield entry.id, warning(__name__, slot, message, (form.start, form.end))


def _said(entry: SetEntry, locale: str) -> list[_Said]:
    found = []
    for slot, text in entry.slots.items():
        found += [(text[f.start : f.end], slot, f) for f in address.own_forms(text, locale)]
    return found


def _usual(first_words: Iterable[tuple[str, _Said]]) -> tuple[str, str]:
    """The register of most variants, and one of them with its word; of the first one when there are as many."""
    examples: dict[str, str] = {}
    count: Counter[str] = Counter()
    for id_, (word, _, form) in first_words:
        count[form.register] += 1
        examples.setdefault(form.register, f"{id_} with {quoted(word)}")
    usual = max(count, key=lambda register: count[register], default="")
    return usual, examples.get(usual, "")
