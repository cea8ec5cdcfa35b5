"""Approved rows for the tests: awkward copy in five languages, made without the rest of the workbench."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from workbench.export.rows import ExportRow, Order
from workbench.models.decision import Action, Decision
from workbench.models.variant import Origin, Rendered, Status, Variant
from workbench.text.merge_tags import placeholder

NOW = datetime(2027, 4, 1, 9, 30, tzinfo=UTC)
NAME = placeholder("first_name")
UNSUBSCRIBE = placeholder("unsubscribe_url")
ORDER = Order("spring-glow", "marc", NOW)
FALLBACKS = {
    "en-GB": "there",
    "de-DE": "und guten Tag",
    "fr-FR": "à l'équipe",
    "es-ES": "te saluda Aurelle",
    "ru-RU": "это Aurelle",
}
EMAIL = {
    "en-GB": {
        "subject": f"Hello {NAME}, 'tis spring: Lumen Glow Serum at £39.00",
        "preheader": '-20% until Sunday, "just like that"',
        "headline": "Wake up, glow",
        "body": f"Hello {NAME},\n\nfresh citrus, no stickiness; £39.00 & free gift.\n\nUntil 11 April 2027.",
        "cta": "Get your glow",
    },
    "de-DE": {
        "subject": f"Hallo {NAME}, Ihr Frühling wird heller ✨",
        "preheader": "=) Nur bis Sonntag: „Glow“ für 45,00 €",
        "headline": "Aufwachen, strahlen",
        "body": f"Hallo {NAME},\n\nfrische Zitrusnote, klebt nicht; 45,00 €.\n\nBis 11. April 2027.",
        "cta": "Jetzt strahlen",
    },
    "fr-FR": {
        "subject": f"Bonjour {NAME}, l'éclat d'avril n'attend pas",
        "preheader": "« Un soupçon de lumière » : 45,00 €",
        "headline": "Réveillez l'éclat",
        "body": f"Bonjour {NAME},\n\nune note d'agrumes, rien qui colle ; 45,00 €.\n\nJusqu'au 11 avril 2027.",
        "cta": "J'en profite",
    },
    "es-ES": {
        "subject": f"Hola, {NAME}: ¿y si abril brilla?",
        "preheader": "¡20 % menos! Solo hasta el domingo",
        "headline": "Despierta tu luz",
        "body": f"Hola, {NAME}:\n\nnotas de cítricos, nada pegajoso; 45,00 €.\n\nHasta el 11 de abril de 2027.",
        "cta": "Quiero brillar",
    },
    "ru-RU": {
        "subject": f"Здравствуйте, {NAME}! Весна уже на коже 🌷",
        "preheader": "-20% на «Lumen Glow» до воскресенья",
        "headline": "Проснитесь сияющей",
        "body": f"Здравствуйте, {NAME}!\n\nСвежий цитрус, ничего липкого; 3 990 ₽.\n\nДо 11 апреля 2027 г.",
        "cta": "Хочу сиять",
    },
}
PUSH = {
    "en-GB": {"title": "Your glow is ready", "body": f"Hello {NAME}, it's here: £39.00 until Sunday"},
    "de-DE": {"title": "Ihr Glow ist da ✨", "body": f"Hallo {NAME}, „Lumen Glow“ für 45,00 €"},
    "fr-FR": {"title": "L'éclat vous attend", "body": f"Bonjour {NAME}, c'est l'heure : 45,00 €"},
    "es-ES": {"title": "¡Tu luz está lista!", "body": f"Hola, {NAME}: solo hasta el domingo"},
    "ru-RU": {"title": "Ваше сияние ждёт 🌷", "body": f"Здравствуйте, {NAME}! Только до воскресенья"},
}


def variant(locale: str, message: str = "email", number: int = 1, channel: str = "email") -> Variant:
    key = f"spring-glow-{message}-{number:02d}"
    return Variant(
        id=f"{key}_{locale}",
        key=key,
        campaign="spring-glow",
        message=message,
        template="promo-email" if channel == "email" else "offer-push",
        channel=channel,
        locale=locale,
        source_locale="en-GB",
        number=number,
        angle="benefit",
        seed=27,
        ordinal=number - 1,
        status=Status.APPROVED,
        revision=2,
        slots={},
        content_hash=f"hash-of-{key}-{locale}",
        author="nina",
        origin=Origin("phrasebook", unit_key="unit-1", brand_hash="brand-1", seed=27),
        updated_at=NOW,
        source_revision=1,
    )


def row(
    locale: str,
    slots: Mapping[str, str],
    parts: Mapping[str, str] | None = None,
    fallbacks: Mapping[str, str] | None = None,
    **of_variant: object,
) -> ExportRow:
    """An approved row; ``of_variant`` is what :func:`variant` takes."""
    made = variant(locale, **of_variant)  # type: ignore[arg-type]
    fallbacks = {"first_name": FALLBACKS.get(locale, "there")} if fallbacks is None else fallbacks
    approval = Decision(made.id, made.content_hash, Action.APPROVE, "vera", "", NOW)
    link = f"https://aurelle.example/{locale[:2]}/lumen?a=1&b=2"
    return ExportRow(made, Rendered(slots, parts or {}), approval, (), fallbacks, {}, link)


def email(locale: str, number: int = 1) -> ExportRow:
    slots = EMAIL[locale]
    link = f"https://aurelle.example/{locale[:2]}/lumen?a=1&b=2"
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in slots["body"].split("\n\n"))
    parts = {
        "html": f"<!doctype html>\n<style>@media (max-width:480px){{.a{{width:100%}}}}</style>\n{paragraphs}"
        f'<a href="{html.escape(link)}">{slots["cta"]}</a> <a href="{UNSUBSCRIBE}">x</a>',
        "text": f"{slots['body']}\n\n{slots['cta']}: {link}\n--\n{UNSUBSCRIBE}\n",
    }
    return row(locale, slots, parts, number=number)


def push(locale: str, number: int = 1) -> ExportRow:
    slots = PUSH[locale]
    link = f"https://aurelle.example/{locale[:2]}/lumen?a=1&b=2"
    payload = {"title": slots["title"], "body": slots["body"], "url": link}
    parts = {"payload": json.dumps(payload, ensure_ascii=False).replace("'", "\\u0027").replace("&", "\\u0026")}
    return row(locale, slots, parts, message="push", number=number, channel="push")


def waived(of: ExportRow) -> ExportRow:
    """The row with a waiver by a named person."""
    waiver = Decision(
        of.variant.id,
        of.variant.content_hash,
        Action.WAIVE,
        "vera",
        "Brand name, agreed with legal",
        NOW,
        "untranslated",
        "subject",
    )
    return replace(of, waivers=(waiver,))


def campaign() -> list[ExportRow]:
    """One email and two pushes in all five languages, in no order."""
    rows = [email(locale) for locale in EMAIL]
    rows[1] = waived(rows[1])
    rows += [push(locale, number) for number in (2, 1) for locale in reversed(PUSH)]
    return rows
