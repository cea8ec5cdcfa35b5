"""Every part of an email must show the sender's postal address.

CAN-SPAM and CASL ask for it, and the German imprint does; without it mail is reported as spam. It is the
``postal_address`` of ``brand/brand.yaml``; spaces, line breaks and punctuation do not matter.

Put ``{address}`` into a legal text of the market, or ``brand.postal_address`` into the layout.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import message_check
from workbench.checks.report import error, quoted
from workbench.checks.subject import MessageSubject
from workbench.models.channels import CHANNELS
from workbench.models.finding import Finding
from workbench.text.parts import visible_text


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The parts without the address."""
    channel = CHANNELS.get(subject.channel)
    if not subject.rendered.parts or channel is None or not channel.needs_postal_address:
        return
    wanted = _bare(subject.address)
    for part, content in subject.rendered.parts.items():
        if not wanted:
            yield error(__name__, part, "The brand has no postal address, and an email must show one.")
        elif wanted not in _bare(visible_text(part, content)):
            message = f"The {part} part does not show the sender's postal address {quoted(subject.address)}."
            yield error(__name__, part, message)


def _bare(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
