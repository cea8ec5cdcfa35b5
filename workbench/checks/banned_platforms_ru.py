"""Advertising in Russia does not send readers to banned platforms.

Advertising on the resources of banned organisations is forbidden since September 2025 (72-FZ), and a mention of Meta,
Instagram or Facebook is an invitation to ask questions.

Leave the name out; name the platform that you may use.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.lexicon import Lexicon
from workbench.text.locales import territory

_PLATFORMS = Lexicon(
    ("instagram", "facebook", "threads", "инстаграм*", "инстаграмм*", "фейсбук*", "инста", "инсте", "инсту")
)


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The banned platforms that a text mentions."""
    if territory(subject.locale) != "RU":
        return
    for match in _PLATFORMS.find(subject.text):
        message = f"{quoted(match[0])} may not be advertised on or mentioned lightly in Russia (72-FZ). Leave it out."
        yield warning(__name__, subject.slot, message, match.span())
