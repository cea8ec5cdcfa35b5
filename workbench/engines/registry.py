"""From the name of an engine to the engine; LangChain is imported only when a model is really called."""

from __future__ import annotations

from collections.abc import Callable

from workbench.engines.base import Engine
from workbench.engines.vendors import require_vendor
from workbench.project.phrasebook import Phrasebook

PHRASEBOOK = "phrasebook"
"""The name of the embedded engine."""


def open_engine(
    spec: str,
    *,
    phrasebooks: Callable[[str], Phrasebook],
    timeout: float = 60.0,
    variants_per_call: int = 4,
) -> Engine:
    """The engine called ``phrasebook`` or ``VENDOR:MODEL``.

    ``phrasebooks`` reads the phrasebook of a template; ``timeout`` is in seconds per call. Raises
    ``ModelUnavailableError`` when the vendor is unknown, its package is not installed or its key is not set.
    """
    if spec == PHRASEBOOK:
        from workbench.engines.phrasebook import PhrasebookEngine  # noqa: PLC0415 - only what is asked for

        return PhrasebookEngine(phrasebooks)
    vendor, model = require_vendor(spec)
    from workbench.engines.llm import LlmEngine  # noqa: PLC0415 - only what is asked for

    return LlmEngine(vendor, model, timeout=timeout, variants_per_call=variants_per_call)
