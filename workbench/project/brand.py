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
from workbench.project.brand_checks import check_brand, check_fields, unknown
from workbench.project.yaml_file import YamlFile
from workbench.text.locales import UnknownLocale, require_locale


def load_brand(root: Path) -> Brand:
    """The brand of the workspace at ``root``; raises :class:`ProjectError` naming file and line."""
    names = ("brand", "voice", "recipient_fields", "glossary", "claims", "angles", "team", "policy")
    files = {name: YamlFile(root, root / "brand" / f"{name}.yaml") for name in names}
    identity: Identity = files["brand"].load(Identity)
    _require_locales(files["brand"], identity)
    fields: dict[str, RecipientField] = files["recipient_fields"].load(dict[str, RecipientField])
    check_fields(files["recipient_fields"], fields)
    brand = Brand(
        identity=identity,
        voice=files["voice"].load(Voice),
        glossary=files["glossary"].load(list[Term]),
        claims=files["claims"].load(dict[str, Claim]),
        angles=files["angles"].load(dict[str, Angle]),
        recipient_fields=fields,
        locales={code: _load_locale(root, code, fields) for code in (identity.source_locale, *identity.markets)},
        team=files["team"].load(dict[str, Person]),
        policy=files["policy"].load(Policy),
    )
    check_brand(brand, files)
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
        raise unknown(file, ["recipient_fields", name], "recipient field", name, fields)
    for channel in locale.legal.keys() - CHANNELS.keys():
        raise unknown(file, ["legal", channel], "channel", channel, CHANNELS)
    return locale
