"""The mark of an advertisement that somebody else places in Russia (38-FZ «О рекламе», article 18.1)."""

from __future__ import annotations

from workbench.models.brand import Brand
from workbench.models.campaign import Brief
from workbench.text.locales import territory


def needs_mark(brief: Brief, locale: str) -> bool:
    """Whether texts in ``locale`` must be marked: placed with a third party, and in Russia."""
    return brief.placement == "third_party" and territory(locale) == "RU"


def mark(brief: Brief, brand: Brand, locale: str) -> str:
    """The mark as one line, for the layout to show beside the legal texts; empty where none is needed."""
    if not needs_mark(brief, locale):
        return ""
    identity = brand.identity
    return f"Реклама. {identity.legal_entity}, {identity.website} erid: {brief.erid}"
