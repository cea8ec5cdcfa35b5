"""A text addresses its reader as the brand does: du or Sie, tu or vous, tú or usted, ты or вы.

The brand chooses for each locale (``register`` in ``brand/locales/<code>.yaml``). A single *Ihnen* among *du* is read
as careless or as mocking. Without a choice of the brand a text must at least not mix the two. What somebody else says
inside quotation marks is let through.

Say it in the brand's register, the verb included.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import error, quoted, warning
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import address
from workbench.text.prose import wording
from workbench.text.quotations import without_quotations
from workbench.text.words import vocabulary

_WORDS = {"informal": "informally", "formal": "formally"}


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words in another register than the brand's, or than the rest of the text."""
    if subject.register == "neutral" or not _may_differ(subject):
        return
    seen = without_quotations(wording(subject.text), subject.locale)
    found = sorted(address.forms(seen, subject.locale), key=lambda form: form.start)
    if not found:
        return
    if subject.register is not None:
        for form in found:
            if form.register != subject.register:
                written = subject.text[form.start : form.end]
                own = _WORDS[subject.register]
                message = f"{quoted(written)} addresses the reader {_WORDS[form.register]}; the brand does so {own}."
                yield error(__name__, subject.slot, message, (form.start, form.end))
        return
    first = found[0]
    for form in found:
        if form.register != first.register:
            one, two = subject.text[first.start : first.end], subject.text[form.start : form.end]
            message = f"{quoted(one)} and {quoted(two)} address the reader in two ways. Choose one."
            yield warning(__name__, subject.slot, message, (form.start, form.end))
            return


def _may_differ(subject: SlotSubject) -> bool:
    """Whether the text has words of the register that it should not have, or of both where nobody chose."""
    informal, formal = address.vocabulary(subject.locale)
    if not informal:
        return False
    words = vocabulary(subject.text)
    elided = "t’" in subject.text or "t'" in subject.text
    is_informal = not informal.isdisjoint(words) or elided
    if subject.register == "formal":
        return is_informal
    is_formal = not formal.isdisjoint(words)
    return is_formal if subject.register == "informal" else is_informal and is_formal
