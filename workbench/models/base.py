"""The base of everything that is read from a user's file: frozen, and unknown keys are refused."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class FileModel(BaseModel):
    """A value read from a user's file; an unknown key is an error (law 9 of the design)."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=False)
