"""A day of the week stays the day that it is.

The source says Saturday, the translation Sunday: customers stand before a locked door. Looked at in translations from
English, where the text names days and one of them is none of the source's. A text may leave the day out, and a
*Saturday night* may end on Sunday.

Name the day of the source.
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
from workbench.text.pieces import pieces_of
from workbench.text.prose import wording
from workbench.text.weekdays import NAMES, days_in, weekdays

_NAMED = re.compile(f"day(?:{'|'.join(f'(?<={name})' for name in NAMES)})", re.IGNORECASE)
"""The end of a name, looked at from its end, since *day* is found quickly and most sources have none."""
_NIGHT = re.compile(r"night|midnight|weekend|day (?:before|after)|eve\b", re.IGNORECASE)


@slot_check_when(source=True, source_text=[piece(_NAMED.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The days that the source does not name."""
    source = subject.source
    if (
        source is None
        or language(subject.source_locale) != "en"
        or not _may_differ(subject.text, subject.locale, source)
    ):
        return
    theirs = weekdays(wording(source), subject.source_locale)
    if not theirs or _NIGHT.search(source) or language(subject.locale) == "en":
        return
    mine = weekdays(wording(subject.text), subject.locale)
    if len(mine) > len(theirs):
        return
    for day, (start, end) in mine.items():
        if day not in theirs:
            named = " and ".join(NAMES[each] for each in sorted(theirs))
            written = quoted(subject.text[start:end])
            message = f"The source says {named}, the text {written}, which is {NAMES[day]}."
            yield error(__name__, subject.slot, message, (start, end))


def _may_differ(text: str, locale: str, source: str) -> bool:
    """Whether the text may name a day that its English source does not."""
    mine, theirs = days_in(language(locale)).of(pieces_of(text)), days_in("en").of(pieces_of(source))
    return bool(mine & ~theirs)
