"""A brief: one campaign's goal, product, markets, facts and messages."""

from __future__ import annotations

from pydantic import Field, PrivateAttr

from workbench.models.base import FileModel
from workbench.models.facts import Fact


class Message(FileModel):
    """One touchpoint of a campaign."""

    id: str = Field(pattern=r"^[a-z0-9]+$")
    """Unique in the campaign; letters and digits, because it becomes part of the ESP's row id."""
    template: str
    """Name of a folder in ``templates/``."""
    timing: str = ""
    """When it is sent, in words for people: ``2 hours after sign-up``."""
    variants: int = Field(default=6, ge=1, le=500)
    """How many variants are wanted in each market."""
    notes: str = ""
    """What this message should say beyond the campaign's goal; goes into the prompt."""
    angles: list[str] = Field(default_factory=list)
    """Ids of ``brand/angles.yaml`` for this message alone; empty means the brief's."""
    must_use: list[str] = Field(default_factory=list)
    """Facts that every variant of this message has to mention."""


class Brief(FileModel):
    """The content of ``campaigns/<name>.yaml``."""

    title: str
    goal: str
    product: str
    audience: str = ""
    source_locale: str
    """BCP 47, one of the brand's locales."""
    markets: list[str] = Field(min_length=1)
    """The locales to localize for, without the source locale."""
    angles: list[str] = Field(min_length=1)
    """Ids of ``brand/angles.yaml`` to lead with, in order of preference."""
    facts: dict[str, Fact] = Field(default_factory=dict)
    claims: list[str] = Field(default_factory=list)
    """Ids of ``brand/claims.yaml`` that texts may make."""
    seed: int = 1
    messages: list[Message] = Field(min_length=1)

    _name: str = PrivateAttr(default="")

    @property
    def name(self) -> str:
        """The file's name without ``.yaml``; letters, digits and hyphens."""
        return self._name

    @property
    def locales(self) -> tuple[str, ...]:
        """The source locale first, then the markets."""
        return (self.source_locale, *self.markets)

    def angles_of(self, message: Message) -> list[str]:
        """The angles that ``message`` leads with."""
        return message.angles or self.angles

    def message(self, message_id: str) -> Message | None:
        """The message with that id, or nothing."""
        return next((m for m in self.messages if m.id == message_id), None)
