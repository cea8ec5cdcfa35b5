"""Reads everything under ``brand/`` but the phrasebooks."""

from __future__ import annotations

from pathlib import Path

from workbench.models.brand import (
    Angle,
    Brand,
    Claim,
    Identity,
    Locale,
    Person,
    Policy,
    RecipientField,
    Term,
    Voice,
)
from workbench.models.channels import CHANNELS
from workbench.project.yaml_file import YamlFile
from workbench.text.locales import UnknownLocale, require_locale
from workbench.text.nearest import did_you_mean


def load_brand(root: Path) -> Brand:
    """The brand of the workspace at ``root``; raises :class:`ProjectError` naming file and line."""
    folder = root / "brand"
    identity_file = YamlFile(root, folder / "brand.yaml")
    identity: Identity = identity_file.load(Identity)
    voice_file = YamlFile(root, folder / "voice.yaml")
    fields: dict[str, RecipientField] = YamlFile(root, folder / "recipient_fields.yaml").load(dict[str, RecipientField])
    codes = [identity.source_locale, *identity.markets]
    _require_locales(identity_file, identity)
    brand = Brand(
        identity=identity,
        voice=voice_file.load(Voice),
        glossary=YamlFile(root, folder / "glossary.yaml").load(list[Term]),
        claims=YamlFile(root, folder / "claims.yaml").load(dict[str, Claim]),
        angles=YamlFile(root, folder / "angles.yaml").load(dict[str, Angle]),
        recipient_fields=fields,
        locales={code: _load_locale(root, code, fields) for code in codes},
        team=YamlFile(root, folder / "team.yaml").load(dict[str, Person]),
        policy=YamlFile(root, folder / "policy.yaml").load(Policy),
    )
    _require_rule_scopes(voice_file, brand)
    return brand


def _require_locales(file: YamlFile, identity: Identity) -> None:
    places = [(("source_locale",), identity.source_locale)]
    places += [(("markets", i), code) for i, code in enumerate(identity.markets)]  # type: ignore[misc]
    seen: set[str] = set()
    for loc, code in places:
        try:
            require_locale(code)
        except UnknownLocale as error:
            raise file.error(loc, str(error)) from None
        if code in seen:
            raise file.error(loc, f"{code} stands twice", "Name each market once, and not the source locale.")
        seen.add(code)


def _load_locale(root: Path, code: str, fields: dict[str, RecipientField]) -> Locale:
    file = YamlFile(root, root / "brand" / "locales" / f"{code}.yaml")
    locale: Locale = file.load(Locale)
    for name in fields.keys() - locale.recipient_fields.keys():
        raise file.error(
            ["recipient_fields"], f"recipient field {name!r} has no fallback and samples in {code}", "Add them."
        )
    for name in locale.recipient_fields.keys() - fields.keys():
        raise file.error(["recipient_fields", name], f"unknown recipient field {name!r}", did_you_mean(name, fields))
    for channel in locale.legal.keys() - CHANNELS.keys():
        raise file.error(["legal", channel], f"unknown channel {channel!r}", did_you_mean(channel, CHANNELS))
    return locale


def _require_rule_scopes(file: YamlFile, brand: Brand) -> None:
    ids: set[str] = set()
    for index, rule in enumerate(brand.voice.rules):
        if rule.id in ids:
            raise file.error(["rules", index], f"two rules are called {rule.id!r}", "Rename one of them.")
        ids.add(rule.id)
        for at, code in enumerate(rule.locales):
            if code not in brand.locales and code not in {c.partition("-")[0] for c in brand.locales}:
                hint = did_you_mean(code, brand.locales)
                raise file.error(["rules", index, "locales", at], f"unknown locale {code!r}", hint)
        for at, channel in enumerate(rule.channels):
            if channel not in CHANNELS:
                hint = did_you_mean(channel, CHANNELS)
                raise file.error(["rules", index, "channels", at], f"unknown channel {channel!r}", hint)
