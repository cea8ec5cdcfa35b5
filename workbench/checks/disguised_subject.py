"""A subject must not pretend to be something else.

*Re:* and *Fwd:* before a message that answers nothing, an *invoice* that is an offer, *you have won*: the subject has
to reflect the content and may not hide its commercial nature (CAN-SPAM Act, section 5(a)(2); Directive 2002/58/EC,
article 13; UWG § 7; Directive 2005/29/EC, annex I, points 21 and 31).

Open with what the message is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.law import Ground, Rule, judge, phrases, report
from workbench.checks.registry import slot_check_when
from workbench.checks.signs import word
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding, Level

_SLOTS = frozenset({"subject", "title", "text", "preheader"})
_REPLY_WORDS = "re fw fwd aw wg antw tr rv rif enc res odp pd doorst ynt ilt sv vs vb отв пер відп нагад"
_REPLY = re.compile(
    rf"\s{{0,8}}((?:{_REPLY_WORDS.replace(' ', '|')})"
    r"(?:\[\d{1,3}\])?\s?[:：])",
    re.IGNORECASE,
)
_GROUNDS = {
    "DE": Ground(Level.WARNING, "UWG § 7"),
    "EU": Ground(Level.WARNING, "Directive 2002/58/EC, article 13"),
    "GB": Ground(Level.WARNING, "CAP Code, rule 2.1"),
    "US": Ground(Level.WARNING, "CAN-SPAM Act, section 5(a)(2)"),
    "RU": Ground(Level.WARNING, "38-FZ, article 5"),
    "": Ground(Level.WARNING, "a subject must reflect the content"),
}
_REPLIES = Rule("", "pretends to be a reply or a forwarded message", "Take it away.", _GROUNDS)
_NOTICE = Rule("disguised_subject/notice", "makes an offer look like a notice", "Say what it is.", _GROUNDS)


@slot_check_when(text=[*phrases(_NOTICE.section), word(_REPLY_WORDS.split())])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """What a subject or title pretends."""
    if subject.slot not in _SLOTS:
        return
    match = _REPLY.match(subject.text)
    if match:
        finding = report(__name__, subject, _REPLIES, match.span(1))
        if finding is not None:
            yield finding
    yield from judge(__name__, subject, (_NOTICE,))
