"""Every profile: one module each, found by walking this folder."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from workbench.errors import WorkbenchError
from workbench.export.profile import Profile
from workbench.text.nearest import nearest


@lru_cache(maxsize=1)
def _walk() -> dict[str, Profile]:
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    profiles: dict[str, Profile] = {m.PROFILE.name: m.PROFILE for m in modules if hasattr(m, "PROFILE")}
    return dict(sorted(profiles.items()))


PROFILES: dict[str, Profile] = _walk()
"""Name → profile, in the order of the alphabet."""


def require_profile(name: str) -> Profile:
    """The profile of that name; an unknown one is refused with the nearest and the full list."""
    if name in PROFILES:
        return PROFILES[name]
    close = nearest(name, PROFILES)
    known = ", ".join(PROFILES)
    hint = f"Did you mean {close}? Profiles: {known}." if close else f"Profiles: {known}."
    raise WorkbenchError(f"There is no export profile {name!r}.", hint)
