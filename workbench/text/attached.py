"""What a text may attach to a number: ``20GB``, ``10e``, ``2x``."""

from __future__ import annotations

import re

from workbench.text.ordinals import ordinal_endings

_ATTACHED = re.compile(r"(\d+(?:[.,]\d+)?)(\W?[^\W\d_]{1,4}|[×º°ª])")
_ENDINGS = frozenset(
    (
        *("x", "×", "gb", "mb", "tb", "kb", "go", "mo", "to", "g", "kg", "mg", "ml", "l", "cl", "cm", "mm", "m", "km"),
        *("h", "j", "min", "s", "w", "kw", "kwh", "v", "hz", "mhz", "ghz", "mah", "mp"),
        *("гб", "мб", "тб", "мл", "л", "г", "кг", "см", "мм", "м", "км", "ч"),
    )
)
"""Units, and the sign of a multiple."""


def bare_number(written: str, locale: str) -> str:
    """``20`` of ``20GB``; empty when the figure has no unit and is no multiple or ordinal number."""
    match = _ATTACHED.fullmatch(written)
    if match is None or (match[2].lower() not in _ENDINGS and match[2].lower() not in ordinal_endings(locale)):
        return ""
    return match[1]
