"""Names of campaigns, templates and profiles, looked up among what is there, so a name can never be a path."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from workbench.errors import ProjectError
from workbench.text.nearest import did_you_mean

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""Letters, digits and single hyphens: what a campaign or template may be called."""
ARGUMENT = re.compile(r"[a-z][a-z0-9_]*")
"""What a fact or recipient field may be called."""


def campaign_names(root: Path) -> list[str]:
    """The campaigns of the workspace, by file name."""
    return sorted(path.stem for path in (root / "campaigns").glob("*.yaml"))


def template_names(root: Path) -> list[str]:
    """The templates of the workspace, by folder name."""
    return sorted(path.parent.name for path in (root / "templates").glob("*/template.yaml"))


def require_name(kind: str, name: str, known: Iterable[str]) -> str:
    """``name`` if it is one of ``known``; raises :class:`ProjectError` with the nearest one otherwise."""
    choices = list(known)
    if name not in choices:
        raise ProjectError(f"there is no {kind} called {name!r}", did_you_mean(name, choices))
    if not SLUG.fullmatch(name):
        raise ProjectError(
            f"{kind} {name!r} has a name that cannot become a row id", "Use small letters, digits and single hyphens."
        )
    return name
