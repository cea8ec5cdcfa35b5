"""Opens the engine a step was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.engines.base import Engine
from workbench.engines.registry import PHRASEBOOK, open_engine
from workbench.models.campaign import Brief
from workbench.pipeline.selection import messages_of
from workbench.pipeline.workspace import Workspace
from workbench.project.phrasebook import Phrasebook, load_phrasebook


def engine_for(
    workspace: Workspace,
    brief: Brief,
    spec: str = "",
    locales: Sequence[str] | None = None,
    messages: Sequence[str] = (),
) -> Engine:
    """The engine called ``spec``, or the settings' own, ready for ``messages`` in ``locales`` (all by default).

    Raises :class:`ModelError` when it cannot be used, and :class:`ProjectError` when the phrasebook lacks a text.
    """
    name = spec or workspace.settings.engine
    books: dict[str, Phrasebook] = {}
    if name == PHRASEBOOK:
        codes = tuple(brief.markets if locales is None else locales)
        for template in {message.template for message in messages_of(brief, messages)}:
            books[template] = _phrasebook(workspace, brief, template, codes)
    return open_engine(
        name,
        phrasebooks=books.__getitem__,
        timeout=workspace.settings.request_timeout,
        variants_per_call=workspace.settings.variants_per_call,
    )


def _phrasebook(workspace: Workspace, brief: Brief, template: str, locales: Sequence[str]) -> Phrasebook:
    fields = list(workspace.brand.recipient_fields)
    return load_phrasebook(workspace.root, workspace.templates[template], locales, fields, brief.source_locale)
