"""Settings: flag, environment, ``workbench.toml`` of the workspace, the user's file, default; in that order."""

from __future__ import annotations

import getpass
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from pydantic import Field, ValidationError

from workbench.errors import ProjectError
from workbench.models.base import FileModel
from workbench.text.nearest import did_you_mean

STATE = ".workbench"
"""Folder of the workspace that holds the database and locks; not for version control."""
_PREFIX = "WORKBENCH_"


class Settings(FileModel):
    """What a person may set once instead of saying it each time."""

    person: str = ""
    """Login in ``brand/team.yaml``; empty: the login at the operating system."""
    engine: str = "phrasebook"
    """``phrasebook`` or ``VENDOR:MODEL``."""
    database: str = ""
    """SQLAlchemy URL; empty: ``.workbench/workbench.db`` in the workspace."""
    concurrency: int = Field(default=8, ge=1, le=200)
    """How many model calls run at once."""
    variants_per_call: int = Field(default=4, ge=1, le=20)
    """How many variants one model call is asked for."""
    request_timeout: float = Field(default=60.0, gt=0)
    """Seconds to wait for one model call."""


def load_settings(root: Path | None, flags: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force; raises :class:`ProjectError` for an unknown key or an impossible value."""
    values: dict[str, Any] = {}
    files = [user_config_path("workbench") / "workbench.toml"]
    if root is not None:
        files.append(root / "workbench.toml")
    for path in files:
        values |= _read(path)
    values |= _from_environment(environ)
    values |= {name: value for name, value in flags.items() if value not in (None, "")}
    return _validate(values, "the settings")


def person_at_keyboard(settings: Settings) -> str:
    """The login to look up in the team: the setting, else the login at the operating system."""
    if settings.person:
        return settings.person
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def find_workspace(start: Path) -> Path:
    """The nearest folder at or above ``start`` with a brand; raises :class:`ProjectError` when there is none."""
    for folder in (start, *start.parents):
        if (folder / "brand" / "brand.yaml").is_file():
            return folder
    raise ProjectError(f"{start} is not inside a workspace", "`workbench init DIR` makes one; or use --workspace DIR.")


def database_url(settings: Settings, root: Path) -> str:
    """Where the workspace keeps its variants and decisions."""
    return settings.database or f"sqlite:///{root / STATE / 'workbench.db'}"


def _from_environment(environ: Mapping[str, str]) -> dict[str, str]:
    known = {f"{_PREFIX}{name.upper()}": name for name in Settings.model_fields}
    found = {name: text for name, text in environ.items() if name.startswith(_PREFIX) and text}
    for name, text in found.items():
        if name not in known:
            raise ProjectError(f"unknown environment variable {name}", did_you_mean(name, known))
        _validate({known[name]: text}, f"environment variable {name}")
    return {known[name]: text for name, text in found.items()}


def _read(path: Path) -> dict[str, Any]:
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {error.strerror}", "Check its permissions.") from None
    try:
        values = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path.name} is not valid TOML: {error}", f"Mend {path}.") from None
    _validate(values, str(path))
    return values


def _validate(values: Mapping[str, Any], where: str) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0])
        if first["type"] == "extra_forbidden":
            raise ProjectError(f"{where}: unknown setting {key!r}", did_you_mean(key, Settings.model_fields)) from None
        raise ProjectError(f"{where}: {key}: {first['msg']}", "") from None
