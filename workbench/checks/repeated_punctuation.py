"""A mark stands once.

``!!``, ``??``, ``,,`` and ``..`` are slips or shouting. ``?!`` is let through, and so are dots of an ellipsis and the
Russian ``?..`` and ``!..``.

Leave one mark; the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.locales import language
from workbench.text.prose import wording

_TWO = re.compile(r"[!?,;:.…¡¿！？，、；：。،؛؟।][!?,;:.¡¿！？，、；：。،؛؟।]")
_REPEATED = re.compile(r"([!?,;:¡¿！？，、；：。،؛؟।])\1+|(?<!\.)\.\.(?!\.)|\.{4,}|[!?]{4,}|(?<=[!?…])[.,;](?!\w)")
_AFTER_A_MARK = frozenset(("ru", "uk", "be", "bg", "kk"))
"""Languages that end a question which fades out with ``?..``."""


@slot_check_when(text=[piece(_TWO.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every mark that is repeated."""
    for match in _REPEATED.finditer(wording(subject.text)):
        written = match[0]
        if written == ".." and match.string[match.start() - 1] in "?!" and language(subject.locale) in _AFTER_A_MARK:
            continue
        if len(written) == 1:
            context = quoted(subject.text[max(0, match.start() - 8) : match.end()])
            message = f"A {quoted(written)} after the mark that ends the sentence, in {context}. Remove it."
            yield warning(__name__, subject.slot, message, match.span(), "")
            continue
        better = "…" if set(written) == {"."} and len(written) > 2 else written[0]
        message = f"{quoted(written)} where one {quoted(better)} is enough."
        yield warning(__name__, subject.slot, message, match.span(), better)
