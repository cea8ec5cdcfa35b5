"""Units of work for the tests of engines."""

from __future__ import annotations

from typing import Any

from workbench.engines.base import SlotSpec, TranslateUnit, WriteUnit

SLOTS = (SlotSpec("title", 30, hint="The hook."), SlotSpec("body", 120, multiline=True))
ARGUMENTS = frozenset({"product", "price", "days_left", "first_name"})


def write_unit(count: int = 3, **changes: Any) -> WriteUnit:
    values = {
        "campaign": "spring",
        "message": "push",
        "template": "offer-push",
        "angle": "benefit",
        "locale": "en-GB",
        "slots": SLOTS,
        "ordinals": tuple(range(count)),
        "seed": 1,
        "prompt": "Write.",
        "system": "You write for a brand.",
        "arguments": ARGUMENTS,
    }
    return WriteUnit(**(values | changes))


def translate_unit(**changes: Any) -> TranslateUnit:
    values = {
        "campaign": "spring",
        "message": "push",
        "template": "offer-push",
        "angle": "benefit",
        "source_locale": "en-GB",
        "locale": "de-DE",
        "slots": SLOTS,
        "texts": {"title": "Meet {product}", "body": "{first_name}, {product} is {price}"},
        "seed": 1,
        "prompt": "Translate.",
        "system": "You translate.",
        "arguments": ARGUMENTS,
    }
    return TranslateUnit(**(values | changes))
