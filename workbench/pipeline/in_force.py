"""What of a brand is in force for one text: its voice rules and its claims.

Apart from :mod:`workbench.pipeline.subjects`, since lint needs it without a workspace, and so without a database.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from workbench.checks.subject import ClaimSpec
from workbench.models.brand import Brand, Claim, Scope, VoiceRule
from workbench.text.locales import language


def rules_in_force(brand: Brand, channel: str, slot: str, locale: str) -> tuple[VoiceRule, ...]:
    """The brand's voice rules for a slot of a channel in a locale."""
    return tuple(rule for rule in brand.voice.rules if _holds(rule, channel, slot, locale))


def _holds(rule: Scope, channel: str, slot: str, locale: str) -> bool:
    return (
        (not rule.channels or channel in rule.channels)
        and (not rule.slots or slot in rule.slots)
        and (not rule.locales or locale in rule.locales or language(locale) in rule.locales)
    )


def claim_specs(brand: Brand, locale: str, today: date, listed: Collection[str] | None = None) -> tuple[ClaimSpec, ...]:
    """The brand's claims in the wording of ``locale``, each with the reason why a text may not make it.

    ``listed`` are the ids of the brief; ``None`` where there is no brief to list any.
    """
    return tuple(
        ClaimSpec(id_, claim.wording[locale], _barred(claim, locale, today, listed is None or id_ in listed))
        for id_, claim in brand.claims.items()
        if locale in claim.wording
    )


def _barred(claim: Claim, locale: str, today: date, is_listed: bool) -> str:
    if claim.expires < today:
        return f"it expired on {claim.expires.isoformat()}"
    if claim.markets and locale not in claim.markets:
        return f"it may not be made in {locale}"
    return "" if is_listed else "the brief does not list it"
