"""Liquid's spelling of a default value, shared by the ESPs that speak Liquid."""

from __future__ import annotations

import re

from workbench.export.profile import Inexpressible

DEFAULT = r" \| default: (?P<quote>['\"])(?P<fallback>[^{}]*?)(?P=quote)"
"""Pattern of what :func:`default` writes."""

_UNSAFE = re.compile(r"[{}\x00-\x1f\x7f]|%\}")


def default(fallback: str) -> str:
    """The filter that gives ``fallback`` when the attribute is empty.

    Liquid has no escape for a quote within a string, and curly quotes around one break it, so the delimiter is the
    straight quote that the fallback does not contain.
    """
    if _UNSAFE.search(fallback):
        raise Inexpressible(f"the fallback {fallback!r} has a brace or line break, which Liquid cannot hold")
    quote = next((q for q in "'\"" if q not in fallback), None)
    if quote is None:
        raise Inexpressible(f"the fallback {fallback!r} has both ' and \", which Liquid cannot quote")
    return f" | default: {quote}{fallback}{quote}"
