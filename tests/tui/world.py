"""A small world for the screens: one campaign with texts of its own, so that the sample's copy may change freely."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from tests.workspaces import open_as
from workbench.models.decision import Action
from workbench.models.finding import Finding, Level
from workbench.models.variant import Origin, Status, Variant
from workbench.pipeline.content import content_of
from workbench.pipeline.review import decide
from workbench.pipeline.revise import edit
from workbench.pipeline.workspace import Workspace
from workbench.store.values import CheckResult, NewVariant

HOSTILE = "[bold]loud[/] [/] [@click=app.quit]x[/] \x1b[31mred \x1b]0;title\x07 \u202egro\u202c"
"""Markup that would crash or quit the app, escape codes, a bidi override."""

BRIEF = """\
title: Spring
goal: Bring customers back for their spring serum.
product: Lumen Glow Serum, a light serum for the morning.
source_locale: en-GB
markets: [de-DE, fr-FR]
angles: [benefit, care]
seed: 1
facts:
  product: {type: text, value: Lumen Glow Serum}
  price:
    type: money
    value: 39.00 GBP
    markets: {de-DE: 45.00 EUR, fr-FR: 45.00 EUR}
  days_left: {type: number, value: 3}
  shop_link: {type: link, value: "https://aurelle.example/lumen"}
messages:
  - {id: email, template: promo-email, timing: Thursday morning, variants: 2}
  - {id: push, template: offer-push, timing: Thursday at noon, variants: 3}
"""

LEGAL = """\
legal:
  email:
    unsubscribe: >-
      You can leave the list at any time: {unsubscribe_url}
    sender: >-
      Sent by {legal_entity}, {address}
  push: {}

"""
"""In place of each market's own legal texts, which lawyers may change."""

FIGURE = Finding("undeclared_fact", Level.ERROR, "title", "“20 %” is a figure; say it with {discount}.", 4, 8)

EMAIL = {
    "en-GB": {
        "subject": "{first_name}, your morning light is here",
        "preheader": "A quiet minute before the day begins.",
        "headline": "Take your time this morning",
        "body": "Hello {first_name},\n\nOnly {days_left, plural, one {# day} other {# days}} for {product} at {price}.",
        "cta": "Visit the shop",
    },
    "de-DE": {
        "subject": "{first_name}, Ihr Morgenlicht ist da",
        "preheader": "Eine ruhige Minute, bevor der Tag beginnt.",
        "headline": "Nehmen Sie sich heute Morgen Zeit",
        "body": "Hallo {first_name},\n\nnoch {days_left, plural, one {# Tag} other {# Tage}} {product} für {price}.",
        "cta": "Zum Shop",
    },
    "fr-FR": {
        "subject": "{first_name}, votre lumière du matin est là",
        "preheader": "Une minute de calme avant la journée.",
        "headline": "Prenez votre temps ce matin",
        "body": "Bonjour {first_name},\n\n{days_left, plural, one {# jour} other {# jours}} : {product}, {price}.",
        "cta": "Voir la boutique",
    },
}
PUSH = {
    "en-GB": {"title": "Good light ahead", "body": "{product} is waiting for you, for {price}."},
    "de-DE": {"title": "Gutes Licht voraus", "body": "{product} wartet auf Sie, für {price}."},
    "fr-FR": {"title": "Belle lumière en vue", "body": "{product} vous attend, pour {price}."},
}


def build(root: Path) -> None:
    """Fill the workspace at ``root``: fifteen variants, of which some are approved, one is blocked, one sent back."""
    for path in (root / "campaigns").iterdir():
        path.unlink()
    (root / "campaigns" / "spring.yaml").write_text(BRIEF, encoding="utf-8")
    for path in (root / "brand" / "locales").iterdir():
        text = re.sub(r"^legal:\n.*?(?=^labels:)", LEGAL, path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        path.write_text(text, encoding="utf-8")
    nina, vera = open_as(root, "nina"), open_as(root, "vera")
    for number in range(2):
        _write(nina, "email", "promo-email", "email", number, EMAIL)
    for number in range(3):
        _write(nina, "push", "offer-push", "push", number, PUSH)
    _check(nina, nina.store.variants(limit=100))
    for id_ in ("spring-email-01_en-GB", "spring-email-01_de-DE", "spring-push-01_en-GB", "spring-push-01_de-DE"):
        decide(vera, Action.APPROVE, id_)
    decide(vera, Action.REQUEST_CHANGES, "spring-push-02_fr-FR", "Too short for a push.")
    _check(nina, [edit(nina, "spring-push-03_de-DE", {"title": "Nur 20 % sind zu wenig"})], FIGURE)
    _check(nina, [edit(nina, "spring-email-01_de-DE", {"subject": "{first_name}, Ihr Licht ist da"})])
    nina.store.close()
    vera.store.close()


def _check(workspace: Workspace, variants: Sequence[Variant], *findings: Finding) -> None:
    """Record what checks might have said: which checks there are must not change the pictures."""
    brief = workspace.brief("spring")
    status = Status.BLOCKED if findings else Status.QUEUED
    results = [
        CheckResult(v.id, v.revision, v.status, content_of(workspace, brief, v).hash, findings, status)
        for v in variants
    ]
    workspace.store.record_checks(results, workspace.login, workspace.now())


def _write(
    workspace: Workspace,
    message: str,
    template: str,
    channel: str,
    ordinal: int,
    texts: Mapping[str, Mapping[str, str]],
) -> None:
    key: str | None = None
    for locale, slots in texts.items():
        new = NewVariant(
            campaign="spring",
            message=message,
            template=template,
            channel=channel,
            locale=locale,
            source_locale="en-GB",
            angle="benefit",
            seed=1,
            ordinal=ordinal,
            slots=slots,
            origin=Origin(engine="phrasebook"),
            key=key,
            source_revision=1 if key else 0,
        )
        added: Variant = workspace.store.add_variants([new], workspace.login, workspace.now())[0]
        key = added.key


def text_of(app: App[object]) -> str:
    """What stands on the screen, line by line, as the terminal would get it."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for x, y, text in re.findall(r'<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', app.export_screenshot()):
        rows.setdefault(float(y), []).append((float(x), unescape(text).replace("\u00a0", " ")))
    return "\n".join(_line(row) for _, row in sorted(rows.items()))


def _line(pieces: list[tuple[float, str]]) -> str:
    drawn = ""
    for x, text in sorted(pieces):
        drawn = drawn.ljust(round(x / 12.2)) + text
    return drawn.rstrip()


async def settle(pilot: Pilot[int]) -> None:
    """Let the screen come to rest."""
    await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> str:
    """Press ``keys``; what then stands on the screen."""
    await pilot.press(*keys)
    await settle(pilot)
    return text_of(pilot.app)
