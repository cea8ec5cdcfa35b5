"""What the filter bars of Variants and Queue offer, and the filter that their choices mean."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.errors import WorkbenchError
from workbench.models.finding import Level
from workbench.models.variant import Status
from workbench.pipeline.workspace import Workspace
from workbench.store.values import VariantFilter
from workbench.text.locales import display_name
from workbench.tui.widgets.filter_bar import ALL, Choice, FilterBar

CAMPAIGN, MESSAGE, LOCALE = "campaign", "message", "locale"

EMPTY = (Choice(CAMPAIGN, "All campaigns"), Choice(LOCALE, "All markets"), Choice(MESSAGE, "All messages"))
"""The fields that every bar has, before the workspace is read."""


def offer(bar: FilterBar, workspace: Workspace) -> None:
    """Offer the workspace's campaigns and markets, and the messages of the chosen campaign."""
    campaigns = workspace.campaigns()
    bar.offer(Choice(CAMPAIGN, "All campaigns", [(name, name) for name in campaigns]))
    markets = [(f"{code} {display_name(code)}", code) for code in workspace.brand.locales]
    bar.offer(Choice(LOCALE, "All markets", markets))
    offer_messages(bar, workspace)


def offer_messages(bar: FilterBar, workspace: Workspace) -> None:
    """Offer the messages of the chosen campaign, or of all."""
    chosen = bar.value(CAMPAIGN)
    names = [chosen] if chosen else workspace.campaigns()
    messages = dict.fromkeys(id_ for name in names for id_ in _messages(workspace, name))
    bar.offer(Choice(MESSAGE, "All messages", [(id_, id_) for id_ in messages]))


def wanted(
    bar: FilterBar, statuses: Sequence[Status] = (), text: str = "", severity: Level | None = None
) -> VariantFilter:
    """The filter that the bar's choices mean."""
    return VariantFilter(
        campaign=_or_none(bar.value(CAMPAIGN)),
        message=_or_none(bar.value(MESSAGE)),
        locale=_or_none(bar.value(LOCALE)),
        statuses=tuple(statuses),
        severity=severity,
        text=text,
    )


def _messages(workspace: Workspace, name: str) -> list[str]:
    try:
        return [message.id for message in workspace.brief(name).messages]
    except WorkbenchError:
        return []


def _or_none(value: str) -> str | None:
    return None if value == ALL else value
