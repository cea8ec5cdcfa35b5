"""A message as the customer sees it: what a push and an email have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Preview:
    """One rendered message, with what its recipient would be called."""

    sender: str
    """The sender of an email, the name of the app of a push."""
    slots: Mapping[str, str]
    """Slot → rendered text; recipient fields still stand as placeholders."""
    samples: Mapping[str, str] = field(default_factory=dict)
    """Recipient field → a realistic value."""
    small_print: tuple[str, ...] = ()
    """Legal texts, in the order of the layout."""
