"""What a text says in somebody else's voice."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.text.prose import MASK
from workbench.text.typography import quotes

_LETTER = re.compile(r"[^\W\d_]")


def without_quotations(text: str, locale: str) -> str:
    """``text`` with everything masked that stands in quotation marks; itself when nothing else is left."""
    pattern = _quotation(locale)
    if not pattern.search(text):
        return text
    rest = pattern.sub(lambda match: MASK * len(match[0]), text)
    return rest if _LETTER.search(rest) else text


@lru_cache(maxsize=512)
def _quotation(locale: str) -> re.Pattern[str]:
    """Between the marks of a pair, and no farther than a sentence or two."""
    pairs = (*quotes(locale), ('"', '"'))
    return re.compile("|".join(f"{opening}[^{opening}{closing}\n]{{1,200}}{closing}" for opening, closing in pairs))
