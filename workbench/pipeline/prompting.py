"""The words a model gets: the workspace's prompts, filled from brief, brand and template.

Values of facts are left out on purpose: a model refers to them by name and never sees a figure to repeat (law 2). What
customers are called is left out too; a model sees the names of recipient fields only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.models.campaign import Brief, Message
from workbench.models.facts import FactType
from workbench.models.template import Template
from workbench.pipeline.subjects import rules_for
from workbench.pipeline.workspace import Workspace
from workbench.text.locales import display_name, needed_plural_categories


def system_prompt(workspace: Workspace, template: Template, locale: str) -> str:
    """The standing instructions: brand, voice and the laws of slot text."""
    return workspace.prompts.render("system", **_brand_values(workspace, template, locale))


def write_prompt(
    workspace: Workspace, brief: Brief, message: Message, template: Template, angle: str, count: int
) -> str:
    """Ask for ``count`` source texts of ``message`` that lead with ``angle``."""
    return workspace.prompts.render(
        "write",
        **_brand_values(workspace, template, brief.source_locale),
        **_brief_values(workspace, brief, message, brief.source_locale),
        angle=workspace.brand.angles[angle].model_dump(),
        count=count,
    )


def translate_prompt(
    workspace: Workspace, brief: Brief, message: Message, template: Template, locale: str, texts: Mapping[str, str]
) -> str:
    """Ask for ``texts`` in ``locale``."""
    terms = [
        {
            "term": t.term,
            "translations": t.translations.get(locale, []),
            "forbidden": t.forbidden.get(locale, []),
            "keep": t.keep,
            "note": t.note,
        }
        for t in workspace.brand.glossary
    ]
    return workspace.prompts.render(
        "translate",
        **_brand_values(workspace, template, locale),
        **_brief_values(workspace, brief, message, locale),
        texts=dict(texts),
        source_locale=brief.source_locale,
        source_language=display_name(brief.source_locale),
        glossary=terms,
    )


def arguments_of(workspace: Workspace, brief: Brief) -> frozenset[str]:
    """The names that slot texts of ``brief`` may use; links are laid out by the template, never in copy."""
    facts = {name for name, fact in brief.facts.items() if fact.type is not FactType.LINK}
    return frozenset(facts | workspace.brand.recipient_fields.keys())


def _brand_values(workspace: Workspace, template: Template, locale: str) -> dict[str, Any]:
    local = workspace.brand.locales[locale]
    rules = {
        rule.id: {
            **rule.model_dump(mode="json"),
            "slots": [s for s in template.slots if not rule.slots or s in rule.slots],
        }
        for slot in template.slots
        for rule in rules_for(workspace, template.channel, slot, locale)
    }
    return {
        "brand": workspace.brand.identity.model_dump(include={"name", "website"}),
        "voice": {
            "tone": workspace.brand.voice.tone,
            "channel": workspace.brand.voice.channels.get(template.channel, ""),
        },
        "rules": list(rules.values()),
        "template": {"name": template.name, "title": template.title, "channel": template.channel},
        "slots": [{"name": name, **slot.model_dump()} for name, slot in template.slots.items()],
        "locale": locale,
        "language": display_name(locale),
        "register": local.register_,
        "address": local.address,
        "style": local.style,
        "plural_categories": sorted(needed_plural_categories(locale)),
    }


def _brief_values(workspace: Workspace, brief: Brief, message: Message, locale: str) -> dict[str, Any]:
    claims = [workspace.brand.claims[id_] for id_ in brief.claims]
    return {
        "brief": brief.model_dump(include={"title", "goal", "product", "audience"}),
        "message": message.model_dump(include={"id", "timing", "notes"}),
        "must_use": message.must_use,
        "facts": [
            {"name": name, "type": fact.type.value, "note": fact.note}
            for name, fact in brief.facts.items()
            if fact.type is not FactType.LINK
        ],
        "recipient_fields": [
            {"name": name, "description": field.description} for name, field in workspace.brand.recipient_fields.items()
        ],
        "claims": [claim.wording[locale] for claim in claims if locale in claim.wording],
    }
