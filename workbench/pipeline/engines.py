"""Opens the engine a step was asked for."""

from __future__ import annotations

from workbench.engines.base import Engine
from workbench.engines.registry import open_engine
from workbench.models.campaign import Brief
from workbench.pipeline.workspace import Workspace
from workbench.project.phrasebook import Phrasebook, load_phrasebook


def engine_for(workspace: Workspace, brief: Brief, spec: str = "", locales: tuple[str, ...] = ()) -> Engine:
    """The engine called ``spec``, or the settings' own; a phrasebook reads the brief's ``locales`` (all by default).

    Raises :class:`ModelError` when it cannot be used.
    """

    def phrasebooks(template: str) -> Phrasebook:
        return load_phrasebook(
            workspace.root,
            workspace.templates[template],
            locales or tuple(brief.markets),
            list(workspace.brand.recipient_fields),
            brief.source_locale,
        )

    return open_engine(
        spec or workspace.settings.engine,
        phrasebooks=phrasebooks,
        timeout=workspace.settings.request_timeout,
        variants_per_call=workspace.settings.variants_per_call,
    )
