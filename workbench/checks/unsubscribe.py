"""Every part of an email must let the reader unsubscribe.

The law asks for it in all our markets (CAN-SPAM, ePrivacy Directive 2002/58 article 13, UWG § 7, 38-FZ article 18),
and Gmail asks for a visible link. In the HTML part it must be a real link that a reader can see; in the text part the
address must stand in the text.

Put ``unsubscribe_url`` into the layout file of the part that the finding names, or into the legal text that it shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import message_check
from workbench.checks.report import error
from workbench.checks.subject import MessageSubject
from workbench.models.finding import Finding
from workbench.text import merge_tags
from workbench.text.parts import links

_LINK = "unsubscribe_url"


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """The parts without an unsubscribe link."""
    if not subject.unsubscribe_required:
        return
    for part, content in subject.rendered.parts.items():
        found = links(content) if part == "html" else [content]
        if not any(_LINK in merge_tags.names(text) for text in found):
            what = "link to" if part == "html" else "mention of"
            yield error(__name__, part, f"The {part} part has no {what} {{{_LINK}}}: the reader cannot unsubscribe.")
