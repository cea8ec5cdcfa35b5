"""What stays the same in every language: product names, codes and the glossary's terms, masked before words count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.subject import SlotSubject
from workbench.models.facts import FactType
from workbench.text.prose import MASK

_NAMING = (FactType.TEXT, FactType.CODE)


def without_names(text: str, subject: SlotSubject) -> str:
    """Prose of the subject with every name in it masked; nothing is compiled, for facts differ from text to text."""
    lower = text.replace("İ", "i").lower()
    for name in sorted(set(_names(subject)), key=len, reverse=True):
        folded = name.replace("İ", "i").lower()
        at = lower.find(folded) if folded else -1
        while at >= 0:
            end = at + len(folded)
            if not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum()):
                text = f"{text[:at]}{MASK * len(folded)}{text[end:]}"
            at = lower.find(folded, end)
    return text


def copied_names(text: str, source: str) -> Iterator[tuple[int, int]]:
    """Where several capitalised words stand as they do in the source: most likely a name that nobody declared."""
    return (match.span() for match in _CAPITALS.finditer(text) if match[0] in source)


_CAPITALS = re.compile(r"(?<![\w-])[A-Z][a-zé]+(?:[ -][A-Z0-9][\wé]*){1,4}(?![\w-])")


def _names(subject: SlotSubject) -> Iterator[str]:
    for spec in subject.arguments.values():
        if spec.type in _NAMING:
            yield from (form for form in spec.forms if any(map(str.isalpha, form)))
    for term in subject.terms:
        if term.keep:
            yield term.term
        yield from term.translations.get(subject.locale, ())
