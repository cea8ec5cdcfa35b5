"""Advertising in Russia does not send readers to banned platforms.

Advertising on the resources of banned organisations is forbidden since September 2025 (72-FZ), and a mention of Meta,
Instagram or Facebook is an invitation to ask questions.

Leave the name out; name the platform that you may use.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.lexicon import Directory
from workbench.text.locales import territory
from workbench.text.watch import Look

_PLATFORMS = Directory(
    [("instagram", "facebook", "threads", "инстаграм*", "инстаграмм*", "фейсбук*", "инста", "инсте", "инсту")]
)


def _platform(subject: SlotSubject) -> Look | None:
    return _PLATFORMS.opening if territory(subject.locale) == "RU" else None


@slot_check_when(text=[_platform])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The banned platforms that a text mentions."""
    if territory(subject.locale) != "RU":
        return
    for _, match in _PLATFORMS.find(subject.text):
        message = f"{quoted(match[0])} may not be advertised on or mentioned lightly in Russia (72-FZ). Leave it out."
        yield warning(__name__, subject.slot, message, match.span())
