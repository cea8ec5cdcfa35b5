"""The known name nearest to a mistyped one, for error messages."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like ``word``, or nothing when none is alike."""
    found = get_close_matches(word, [str(c) for c in choices], n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint naming the nearest choice, or all of them when none is near."""
    known = sorted({str(c) for c in choices})
    close = nearest(word, known)
    if close:
        return f"Did you mean {close}?"
    return f"Known: {', '.join(known)}." if known else "None is declared."
