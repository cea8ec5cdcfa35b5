"""What a check looks at: one slot text, or one whole message, with all it needs to judge it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from workbench.models.brand import Term, VoiceRule
from workbench.models.facts import FactType
from workbench.models.variant import Rendered


class ArgumentSpec(NamedTuple):
    """One argument that a slot text may use; a tuple, since a file of a million rows has ten million of them."""

    name: str
    kind: Literal["fact", "recipient"]
    type: FactType | None = None
    """For a fact: what it is."""
    forms: Set[str] = frozenset()
    """Spellings of the fact in the subject's locale; empty for a recipient field. May be put together when first looked
    into, at a price: ask cheaper questions first."""
    literal: bool = False
    """A figure of the source that stands for a fact nobody declared: ``name`` is how the source writes it, and no text
    can put it in braces."""
    differs: bool = False
    """Whether some markets have a value of their own, so that the source may say another one."""


@dataclass(frozen=True, slots=True)
class ClaimSpec:
    """A claim of the brand, worded in the subject's locale."""

    id: str
    wording: str
    barred: str = ""
    """Why these texts may not make it, as a clause: ``it expired on 2028-09-30``; empty for one they may make."""


@dataclass(frozen=True, slots=True)
class AdMark:
    """How an advertisement that a third party places in Russia must be marked."""

    advertisers: tuple[str, ...]
    """Names and the site of the advertiser; one of them has to stand in the mark."""
    erid: str
    """The token of the advertisement; empty when the brief has none."""
    links: tuple[str, ...] = ()
    """The landing pages."""


@dataclass(frozen=True, slots=True, eq=False)
class SlotSubject:
    """One slot text in one locale; itself alone, so that what was read in it can be remembered."""

    locale: str
    """BCP 47."""
    source_locale: str
    channel: str
    slot: str
    text: str
    """ICU MessageFormat, as written."""
    source: str | None = None
    """The same slot's text in the source locale; ``None`` for the source itself."""
    arguments: Mapping[str, ArgumentSpec] = field(default_factory=dict)
    """Every argument the text may use, by name."""
    required: frozenset[str] = frozenset()
    """Facts that every variant of the message must mention (checked on the message)."""
    max_length: int | None = None
    """Grapheme clusters of the rendered text."""
    multiline: bool = True
    """Whether line breaks may stand in the text."""
    rendered: tuple[str, ...] = ()
    """The text with facts and each worst-case sample of the recipient fields filled in."""
    rules: tuple[VoiceRule, ...] = ()
    """The brand rules in force for this channel, slot and locale."""
    terms: tuple[Term, ...] = ()
    """The brand's glossary."""
    register: Literal["informal", "formal", "neutral"] | None = None
    """How the brand addresses its readers in this locale; ``None`` when nobody chose."""
    claims: tuple[ClaimSpec, ...] = ()
    """Every claim of the brand with a wording in this locale."""
    evidence: Mapping[str, str] | None = None
    """What the brief can prove (``models.campaign.Evidence``); ``None`` when there is no brief to ask."""


@dataclass(frozen=True, slots=True)
class MessageSubject:
    """One message in one locale: its slots and what they look like when laid out."""

    locale: str
    source_locale: str
    channel: str
    slots: Mapping[str, SlotSubject]
    rendered: Rendered = field(default_factory=lambda: Rendered({}))
    """As it will be exported: facts filled in, recipient fields standing as placeholders."""
    worst_parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Layout part → its renderings with the worst-case samples."""
    legal: Mapping[str, str] = field(default_factory=dict)
    """Id → legal text that every part must carry, rendered."""
    address: str = ""
    """The sender's postal address, as every part of an email must show it."""
    unsubscribe_required: bool = False
    required: frozenset[str] = frozenset()
    """Facts that the message must mention in one slot or another."""
    ad_mark: AdMark | None = None
    """How the message must be marked as an advertisement, if it must."""


@dataclass(frozen=True, slots=True)
class SetEntry:
    """One variant among its siblings."""

    id: str
    """The variant's id, which a finding on another variant names."""
    slots: Mapping[str, str]
    source: Mapping[str, str] | None = None
    """The slot texts it was translated from; ``None`` for a source variant."""
    failing_markets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a source: check → the locales in which a translation of it fails that check."""
    markets: int = 0
    """For a source: how many translations of it have been checked."""


@dataclass(frozen=True, slots=True)
class SetSubject:
    """All variants of one message in one locale."""

    locale: str
    entries: tuple[SetEntry, ...]
    register: Literal["informal", "formal", "neutral"] | None = None
    """How the brand addresses its readers in this locale; ``None`` when nobody chose."""
    elsewhere: tuple[SetEntry, ...] = ()
    """Where the brand left the register open: the variants of the campaign's other messages in this locale."""
