"""What the checks look at, put together from a variant, its source, the brief and the brand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from workbench.checks.subject import AdMark, ArgumentSpec, MessageSubject, SlotSubject
from workbench.models.brand import VoiceRule
from workbench.models.campaign import Brief
from workbench.models.channels import CHANNELS
from workbench.models.facts import FactType
from workbench.models.variant import Rendered, Variant
from workbench.pipeline.content import sample_of, template_of
from workbench.pipeline.in_force import claim_specs, rules_in_force
from workbench.pipeline.workspace import Workspace
from workbench.project.advertising import needs_mark
from workbench.project.render import fill_part, legal_texts
from workbench.text import merge_tags
from workbench.text.facts import format_fact


def message_subject(
    workspace: Workspace,
    brief: Brief,
    variant: Variant,
    slots: Mapping[str, str],
    rendered: Rendered | None,
    source: Mapping[str, str] | None,
) -> MessageSubject:
    """``slots`` of ``variant``, laid out as ``rendered``, beside the ``source`` texts if it is a translation."""
    channel = CHANNELS[variant.channel]
    message = brief.message(variant.message)
    required = frozenset(message.must_use if message else ())
    identity = workspace.brand.identity
    return MessageSubject(
        locale=variant.locale,
        source_locale=variant.source_locale,
        channel=variant.channel,
        slots=slot_subjects(workspace, brief, variant, slots, rendered, source),
        rendered=rendered or Rendered({}),
        worst_parts=_worst_parts(workspace, variant.locale, rendered),
        legal=legal_texts(workspace.brand, variant.channel, variant.locale),
        address=identity.postal_address if channel.needs_postal_address else "",
        unsubscribe_required=channel.needs_unsubscribe,
        required=required,
        ad_mark=_ad_mark(workspace, brief, variant.locale),
    )


def slot_subjects(
    workspace: Workspace,
    brief: Brief,
    variant: Variant,
    slots: Mapping[str, str],
    rendered: Rendered | None,
    source: Mapping[str, str] | None,
) -> dict[str, SlotSubject]:
    """One subject per slot of the template; a slot without text is an empty text."""
    arguments = argument_specs(workspace, brief, variant.locale)
    claims = claim_specs(workspace.brand, variant.locale, workspace.now().date(), brief.claims)
    evidence = brief.evidence.given()
    subjects = {}
    for name, slot in template_of(workspace, variant).slots.items():
        subjects[name] = SlotSubject(
            locale=variant.locale,
            source_locale=variant.source_locale,
            channel=variant.channel,
            slot=name,
            text=slots.get(name, ""),
            source=None if source is None else source.get(name, ""),
            arguments=arguments,
            max_length=slot.max_length,
            multiline=slot.multiline,
            rendered=_worst_texts(workspace, variant.locale, rendered.slots.get(name, "")) if rendered else (),
            rules=rules_for(workspace, variant.channel, name, variant.locale),
            terms=tuple(workspace.brand.glossary),
            register=workspace.brand.locales[variant.locale].register_,
            claims=claims,
            evidence=evidence,
        )
    return subjects


def argument_specs(workspace: Workspace, brief: Brief, locale: str) -> dict[str, ArgumentSpec]:
    """Every argument that a slot text of ``brief`` may use in ``locale``."""
    specs = {
        name: ArgumentSpec(
            name,
            "fact",
            fact.type,
            frozenset({format_fact(fact.type, fact.value_in(locale), locale, fact.style)}),
            differs=bool(fact.markets),
        )
        for name, fact in brief.facts.items()
        if fact.type is not FactType.LINK
    }
    return specs | {name: ArgumentSpec(name, "recipient") for name in workspace.brand.recipient_fields}


def _ad_mark(workspace: Workspace, brief: Brief, locale: str) -> AdMark | None:
    if not needs_mark(brief, locale):
        return None
    identity = workspace.brand.identity
    links = [fact.value_in(locale) for fact in brief.facts.values() if fact.type is FactType.LINK]
    return AdMark((identity.legal_entity, identity.website), brief.erid, tuple(links))


def rules_for(workspace: Workspace, channel: str, slot: str, locale: str) -> tuple[VoiceRule, ...]:
    """The voice rules in force there."""
    return rules_in_force(workspace.brand, channel, slot, locale)


def _worst_texts(workspace: Workspace, locale: str, text: str) -> tuple[str, ...]:
    if not merge_tags.names(text):
        return (text,)
    return tuple(merge_tags.substitute(text, fill) for fill in _fills(workspace, locale))


def _worst_parts(workspace: Workspace, locale: str, rendered: Rendered | None) -> dict[str, tuple[str, ...]]:
    if rendered is None:
        return {}
    fills = _fills(workspace, locale)
    return {part: tuple(fill_part(part, text, fill) for fill in fills) for part, text in rendered.parts.items()}


def _fills(workspace: Workspace, locale: str) -> list[Callable[[str], str]]:
    """One way of filling recipient fields per sample, and one with every fallback."""
    fields = workspace.brand.locales[locale].recipient_fields
    count = max((len(field.samples) for field in fields.values()), default=1)
    fills: list[Callable[[str], str]] = [partial(_sample, workspace, locale, number) for number in range(count)]
    return [*fills, lambda name: fields[name].fallback if name in fields else sample_of(workspace, locale, name)]


def _sample(workspace: Workspace, locale: str, number: int, name: str) -> str:
    return sample_of(workspace, locale, name, number)
