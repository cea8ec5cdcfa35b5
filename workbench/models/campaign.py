"""A brief: one campaign's goal, product, markets, facts and messages."""

from __future__ import annotations

from typing import Literal

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


class Evidence(FileModel):
    """What a campaign can prove beyond the brand's claims: where the proof is, in words for whoever asks.

    Each entry lifts the finding that asks for it, in every text of the campaign. None of it is sent to a customer.
    """

    prior_price_30d: str = ""
    """For a price reduction: the lowest price of the thirty days before it, and where that is on record."""
    not_a_price_reduction: str = ""
    """Why a discount needs no prior price: a personal or loyalty offer, services."""
    free_offer_terms: str = ""
    """For *free*, *gift*, *two for one*: the conditions, and that the text states them."""
    guarantee_terms: str = ""
    """For a guarantee: its terms, and where the customer reads them."""
    superlative: str = ""
    """For *number one*, *the best*: the criterion and the study or statistics."""
    free_from: str = ""
    """For *without parabens*: why that is informative, not disparaging."""
    hypoallergenic: str = ""
    """The study and the formula behind *hypoallergenic*."""
    environment: str = ""
    """For *eco-friendly*, *climate neutral*: the certificate."""
    stock: str = ""
    """For *only a few left*: how the stock is known on the day of sending."""

    def given(self) -> dict[str, str]:
        """Name → proof, of those that the brief has."""
        return {name: text for name, text in self if text}


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
    evidence: Evidence = Field(default_factory=Evidence)
    """Proofs for what these texts say besides the claims: prior price, terms of a gift …"""
    placement: Literal["own", "third_party"] = "own"
    """Sent to the brand's own subscribers, or placed with somebody else: a partner's mailing, a bought audience."""
    erid: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,64}$")
    """For a third party's placement in Russia: the token from the operator of advertising data."""
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
