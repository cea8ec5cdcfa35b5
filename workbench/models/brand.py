"""The brand: its legal identity, voice, words, claims, people and policy."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workbench.models.base import FileModel

Text = Annotated[str, StringConstraints(min_length=1)]
Severity = Literal["error", "warning"]


class Identity(FileModel):
    """``brand/brand.yaml``: who sends, from where, and to which markets."""

    name: Text
    legal_entity: Text
    postal_address: Text
    """One line, as it stands in the footer of every email."""
    sender_name: Text
    sender_email: Text
    website: Text
    source_locale: Text
    markets: list[Text] = Field(min_length=1)


class Examples(FileModel):
    """What a rule must let through and what it must catch."""

    passes: list[Text] = Field(min_length=1)
    fails: list[Text] = Field(min_length=1)


class Scope(FileModel):
    """Where a rule holds; an empty list means everywhere."""

    channels: list[str] = Field(default_factory=list)
    slots: list[str] = Field(default_factory=list)
    locales: list[str] = Field(default_factory=list)


class AvoidRule(Scope):
    """Words and phrases the brand does not say (whole words, any case; ``*`` at an end matches any ending)."""

    id: Text
    kind: Literal["avoid"]
    terms: list[Text] = Field(min_length=1)
    why: Text
    severity: Severity = "error"
    examples: Examples


class PreferRule(Scope):
    """Words the brand replaces by its own."""

    id: Text
    kind: Literal["prefer"]
    terms: dict[Text, Text]
    """What is written → what the brand says instead."""
    why: Text
    severity: Severity = "warning"
    examples: Examples


class Countable(StrEnum):
    """What a limit rule counts in one slot."""

    EXCLAMATION_MARKS = "exclamation_marks"
    EMOJI = "emoji"
    SENTENCES = "sentences"
    WORDS_PER_SENTENCE = "words_per_sentence"
    """The longest sentence's words."""
    CAPITALISED_WORDS = "capitalised_words"
    """Words of two or more letters written wholly in capitals."""


class LimitRule(Scope):
    """How much of something one text may have."""

    id: Text
    kind: Literal["limit"]
    count: Countable
    max: int = Field(ge=0)
    ignore: list[Text] = Field(default_factory=list)
    """Words that do not count, exactly as written: SPF and UV are no shouting."""
    why: Text
    severity: Severity = "warning"
    examples: Examples


VoiceRule = Annotated[AvoidRule | PreferRule | LimitRule, Field(discriminator="kind")]


class Voice(FileModel):
    """``brand/voice.yaml``: the tone in words for prompts, and the rules that also run as checks (law 8)."""

    tone: Text
    channels: dict[str, Text] = Field(default_factory=dict)
    """Channel → what the tone means there."""
    rules: list[VoiceRule]


class Term(FileModel):
    """One glossary entry."""

    term: Text
    """In the source locale."""
    translations: dict[str, list[Text]] = Field(default_factory=dict)
    """Locale → accepted words; any of them, in any of its forms."""
    forbidden: dict[str, list[Text]] = Field(default_factory=dict)
    """Locale → words that are never used for this, in any of their forms."""
    keep: bool = False
    """Never translated: a product or brand name."""
    note: str = ""


class Claim(FileModel):
    """A statement about the product that needs evidence."""

    wording: dict[str, Text]
    """Locale → the wording legal has accepted."""
    evidence: Text
    """Where the proof is kept."""
    expires: date
    markets: list[str] = Field(default_factory=list)
    """Where it may be made; empty means everywhere."""


class Angle(FileModel):
    """The idea that a variant leads with."""

    title: Text
    idea: Text
    """A sentence or two for the copywriter and for the prompt."""


class RecipientField(FileModel):
    """A per-customer value that only the ESP knows."""

    description: Text
    esp: dict[str, str] = Field(default_factory=dict)
    """ESP (``braze``, ``onesignal``) → the attribute's name there, if it differs."""


class LocalRecipientField(FileModel):
    """How a recipient field reads in one locale."""

    fallback: Text
    """What a customer reads who has no value; fits every phrase that uses the field."""
    samples: list[Text] = Field(min_length=3)
    """Realistic values, the first for previews, the longest and awkward ones for checks."""


class Locale(FileModel):
    """``brand/locales/<code>.yaml``: how the brand speaks in one locale."""

    register_: Literal["informal", "formal", "neutral"] = Field(alias="register")
    """du, tu, tú, ты are informal; Sie, vous, usted, вы are formal; neutral where a language has no such choice."""
    address: Text
    """The pronoun itself and how it is written, for the prompt: ``Sie (capitalised)``."""
    style: str = ""
    """Typography and habits of the locale, for the prompt."""
    recipient_fields: dict[str, LocalRecipientField]
    legal: dict[str, dict[str, Text]]
    """Channel → id → the legal text; ``{address}``, ``{legal_entity}`` and ``{unsubscribe_url}`` may stand in it."""
    labels: dict[str, Text] = Field(default_factory=dict)
    """Fixed words of the layouts (``view_in_browser`` …)."""


class Role(StrEnum):
    """What a person may do."""

    COPYWRITER = "copywriter"
    """Generates, edits, sends to the queue."""
    REVIEWER = "reviewer"
    """Decides on queued texts in their locales, and waives findings."""
    CRM_MANAGER = "crm_manager"
    """Exports."""


class Person(FileModel):
    """One member of ``brand/team.yaml``."""

    name: Text
    roles: list[Role] = Field(min_length=1)
    locales: list[str] = Field(default_factory=list)
    """Locales a reviewer may decide on; ``*`` for all."""

    def may_review(self, locale: str) -> bool:
        """Whether the person is a reviewer for ``locale``."""
        return Role.REVIEWER in self.roles and ("*" in self.locales or locale in self.locales)


class Policy(FileModel):
    """``brand/policy.yaml``: who may approve what."""

    four_eyes: bool = True
    """Whoever wrote or last edited a text may not approve it."""
    approvals: int = Field(default=1, ge=1, le=1)
    """How many people must approve."""


class Brand(FileModel):
    """Everything under ``brand/``, read together."""

    identity: Identity
    voice: Voice
    glossary: list[Term]
    claims: dict[str, Claim]
    angles: dict[str, Angle]
    recipient_fields: dict[str, RecipientField]
    locales: dict[str, Locale]
    team: dict[str, Person]
    """Login → person."""
    policy: Policy
