"""What a customer reads of a rendered layout part: HTML without its tags, a payload's texts, plain text as it is."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]*>")
_HIDDEN = ("head", "style", "script", "title")
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|font|u|sup|sub|small|wbr)\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"<a\s[^<>]*?href\s*=\s*[\"']?([^\"'<>\s]+)[^<>]*>", re.IGNORECASE)


def visible_text(part: str, content: str) -> str:
    """The words of layout part ``part`` on one line, spaces collapsed."""
    if part == "html":
        return html_text(content)
    return collapse(" ".join(_strings(content)) if part == "payload" else content)


def collapse(text: str) -> str:
    """``text`` with every run of white space, of whatever kind, as one space."""
    return _SPACE.sub(" ", text).strip()


@lru_cache(maxsize=256)
def html_text(content: str) -> str:
    """What a browser would show of an HTML document, as one line; comments, head, styles and scripts are left out."""
    body = without_comments(content)
    for name in _HIDDEN:
        body = _cut(body, f"<{name}>", f"</{name}>")
        body = _cut(body, f"<{name} ", f"</{name}>")
    return collapse(html.unescape(_TAG.sub(" ", _INLINE.sub("", body))))


def links(content: str) -> list[str]:
    """The addresses of all links in an HTML document, comments left out."""
    return [html.unescape(match[1]) for match in _LINK.finditer(without_comments(content))]


def without_comments(content: str) -> str:
    """HTML without its comments, so without what only Outlook reads; found by hand to stay linear on any input."""
    return _cut(content, "<!--", "-->")


def _cut(content: str, opening: str, closing: str) -> str:
    """``content`` without everything from ``opening`` to the next ``closing``, in whatever case they are written."""
    lower = content.lower()
    if len(lower) != len(content):
        lower = content
    kept: list[str] = []
    at = 0
    while (start := lower.find(opening, at)) >= 0:
        kept.append(content[at:start])
        end = lower.find(closing, start + len(opening))
        if end < 0:
            return "".join(kept)
        at = end + len(closing)
    return "".join([*kept, content[at:]])


def _strings(content: str) -> Iterator[str]:
    """Every string value of a JSON document; the document itself when it is none."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        yield content
        return
    stack: list[Any] = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            stack += reversed(item.values())
        elif isinstance(item, list):
            stack += reversed(item)
