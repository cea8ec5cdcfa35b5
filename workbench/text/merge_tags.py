"""Placeholders for what only the ESP knows, and the tag syntaxes of ESPs that copy must not contain.

A recipient field or system link travels through rendering as ``U+E000 name U+E001``: private-use characters survive
HTML escaping, MJML and CSS inlining, and cannot be typed by accident. The export profile turns them into merge tags.
"""

from __future__ import annotations

import re
from collections.abc import Callable

OPEN, CLOSE = "\ue000", "\ue001"

SYSTEM_LINKS = ("unsubscribe_url", "preferences_url", "view_in_browser_url")
"""Links that every ESP fills in by itself; layouts and legal texts may use them like recipient fields."""

_PLACEHOLDER = re.compile(f"{OPEN}([a-z][a-z0-9_]*){CLOSE}")

LEAKS: dict[str, re.Pattern[str]] = {
    "Liquid or Handlebars": re.compile(r"\{\{[^}]{0,200}\}\}|\{%[^%]{0,200}%\}"),
    "Mailchimp": re.compile(r"\*\|[^|]{0,100}\|\*"),
    "AMPscript": re.compile(r"%%[=\[]?[A-Za-z_][^%]{0,100}[=\]]?%%"),
    "Mindbox or Braze": re.compile(r"[$@]\{[^}]{0,100}\}"),
    "Sendsay": re.compile(r"\[%[^%]{0,100}%\]"),
    "Mailjet": re.compile(r"\[\[[^\]]{0,100}\]\]"),
    "SendGrid": re.compile(r"<%[^%]{0,100}%>"),
}
"""ESP → pattern of its raw tags (ESP_FORMATS part 2); bounded, so they run in linear time."""


def placeholder(name: str) -> str:
    """The text that stands for recipient field or system link ``name`` while a message is rendered."""
    return f"{OPEN}{name}{CLOSE}"


def names(text: str) -> list[str]:
    """The names of all placeholders in ``text``, in order, repeated as often as they stand there."""
    return _PLACEHOLDER.findall(text)


def substitute(text: str, fill: Callable[[str], str]) -> str:
    """``text`` with every placeholder replaced by ``fill(name)``."""
    return _PLACEHOLDER.sub(lambda match: fill(match[1]), text)


def visible(text: str) -> str:
    """``text`` with placeholders shown as ``{name}``, for people and for messages."""
    return substitute(text, lambda name: f"{{{name}}}")
