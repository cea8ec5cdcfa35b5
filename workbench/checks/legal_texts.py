"""Every part of a message must carry the legal texts of its market.

The HTML part, the plain-text part and a push's payload each go out on their own, so each needs them, word for word as
``brand/locales/<code>.yaml`` has them. Spaces and line breaks do not matter; a text in a comment does not count.

Put ``legal`` into the layout file of the part that the finding names.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import message_check
from workbench.checks.report import error, quoted
from workbench.checks.subject import MessageSubject
from workbench.models.finding import Finding
from workbench.text.merge_tags import substitute
from workbench.text.parts import collapse, visible_text


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The legal texts that a part lacks."""
    if not subject.legal:
        return
    for part, content in subject.rendered.parts.items():
        shown = visible_text(part, content)
        for name, text in subject.legal.items():
            if not _contains(shown, text):
                message = f"The {part} part lacks the legal text {name}, {quoted(collapse(text))}, or has it changed."
                yield error(__name__, part, message)


def _contains(shown: str, text: str) -> bool:
    """Whether the pieces between placeholders stand there in order; a placeholder may have become a named link."""
    at = 0
    for piece in substitute(text, lambda _: "\0").split("\0"):
        wanted = collapse(piece)
        if not wanted.strip(" .,;:!"):
            continue
        at = shown.find(wanted, at)
        if at < 0:
            return False
        at += len(wanted)
    return True
