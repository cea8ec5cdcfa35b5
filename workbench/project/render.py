"""Lays a variant's slot texts out as the message that the customer gets."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbench.models.brand import Brand
from workbench.models.campaign import Brief
from workbench.models.facts import FactType
from workbench.models.template import Template
from workbench.models.variant import Rendered
from workbench.project.advertising import mark
from workbench.project.mjml import compile_mjml
from workbench.project.sandbox import Sandbox, render
from workbench.text import merge_tags
from workbench.text.facts import format_fact, icu_value
from workbench.text.icu import format_text
from workbench.text.locales import is_rtl, language

_LEGAL_NAME = re.compile(r"\{([a-z_]+)\}")


class Layouts:
    """The templates' Jinja files, each compiled once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._environment = lru_cache(maxsize=None)(self._open)

    def _open(self, template: str) -> Sandbox:
        return Sandbox(self._root / "templates" / template)

    def render(self, template: Template, brief: Brief, brand: Brand, locale: str, slots: Mapping[str, str]) -> Rendered:
        """The message in ``locale``: facts filled in, recipient fields and system links as placeholders.

        Raises :class:`workbench.text.icu.SlotTextError` when a slot text cannot be read, and
        :class:`ProjectError` when the layout is at fault.
        """
        texts = render_slots(brief, brand, locale, slots)
        context = texts | _context(brief, brand, template.channel, locale)
        environment = self._environment(template.name)
        folder = f"templates/{template.name}"
        parts = {}
        for part, file in template.layout.items():
            text = render(environment, folder, file, context)
            parts[part] = compile_mjml(text, f"{folder}/{file}") if ".mjml" in file else text
        return Rendered(texts, parts)


def render_slots(brief: Brief, brand: Brand, locale: str, slots: Mapping[str, str]) -> dict[str, str]:
    """The slot texts with facts filled in and recipient fields as placeholders."""
    values = slot_values(brief, locale) | {name: merge_tags.placeholder(name) for name in brand.recipient_fields}
    return {name: format_text(text, values, locale) for name, text in slots.items()}


def slot_values(brief: Brief, locale: str) -> dict[str, Any]:
    """What the facts of the brief put into slot text in ``locale``."""
    return {
        name: icu_value(fact.type, fact.value_in(locale), locale, fact.style)
        for name, fact in brief.facts.items()
        if fact.type is not FactType.LINK
    }


def legal_texts(brand: Brand, channel: str, locale: str) -> dict[str, str]:
    """Id → legal text that a message of ``channel`` must carry in ``locale``, filled in."""
    known = {
        "address": brand.identity.postal_address,
        "legal_entity": brand.identity.legal_entity,
        **{link: merge_tags.placeholder(link) for link in merge_tags.SYSTEM_LINKS},
    }
    texts = brand.locales[locale].legal.get(channel, {})
    return {id_: _LEGAL_NAME.sub(lambda m: known.get(m[1], m[0]), text.strip()) for id_, text in texts.items()}


def _context(brief: Brief, brand: Brand, channel: str, locale: str) -> dict[str, Any]:
    identity = brand.identity
    advertising_mark = mark(brief, brand, locale)
    return {
        "facts": {n: format_fact(f.type, f.value_in(locale), locale, f.style) for n, f in brief.facts.items()},
        "brand": {
            "name": identity.name,
            "legal_entity": identity.legal_entity,
            "postal_address": identity.postal_address,
            "website": identity.website,
            "sender_name": identity.sender_name,
        },
        "legal": [*legal_texts(brand, channel, locale).values(), *filter(None, [advertising_mark])],
        "advertising_mark": advertising_mark,
        "labels": brand.locales[locale].labels,
        "locale": locale,
        "lang": language(locale),
        "dir": "rtl" if is_rtl(locale) else "ltr",
        **{link: merge_tags.placeholder(link) for link in merge_tags.SYSTEM_LINKS},
    }


ESCAPES: dict[str, Callable[[str], str]] = {
    "html": html.escape,
    "payload": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
}
"""Layout part → how a value is written inside it; other parts take it as it is."""


def fill_part(part: str, text: str, fill: Callable[[str], str]) -> str:
    """``text`` of a layout part with its placeholders filled, each value escaped as the part needs."""
    escape = ESCAPES.get(part, str)
    return merge_tags.substitute(text, lambda name: escape(fill(name)))
