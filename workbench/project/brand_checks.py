"""Holds the brand's files against each other: every locale, channel and field they name has to be declared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.errors import ProjectError
from workbench.models.brand import Brand
from workbench.models.channels import CHANNELS
from workbench.project.names import ARGUMENT
from workbench.project.yaml_file import YamlFile
from workbench.text.icu import SlotTextError, arguments
from workbench.text.nearest import did_you_mean


def check_brand(brand: Brand, files: Mapping[str, YamlFile]) -> None:
    """Raise :class:`ProjectError` for the first name in ``files`` (by file name) that nothing declares."""
    _check_voice(files["voice"], brand)
    for index, term in enumerate(brand.glossary):
        _require(files["glossary"], [index, "translations"], "locale", term.translations, brand.locales)
        _require(files["glossary"], [index, "forbidden"], "locale", term.forbidden, brand.locales)
    for login, person in brand.team.items():
        _require_items(files["team"], [login, "locales"], "locale", person.locales, {**brand.locales, "*": None})
    _check_claims(files["claims"], brand)


def check_fields(file: YamlFile, fields: Iterable[str]) -> None:
    """Raise :class:`ProjectError` for a recipient field whose name cannot be an argument."""
    for name in fields:
        if not ARGUMENT.fullmatch(name):
            raise file.error([name], f"{name!r} cannot be a name", "Use small letters, digits and _.")


def unknown(file: YamlFile, loc: Sequence[str | int], kind: str, name: str, known: Iterable[str]) -> ProjectError:
    """The error for a name that nothing declares, with the nearest one that is."""
    return file.error(loc, f"unknown {kind} {name!r}", did_you_mean(name, known))


def _require(
    file: YamlFile, loc: Sequence[str | int], kind: str, names: Iterable[str], known: Mapping[str, object]
) -> None:
    for name in names:
        if name not in known:
            raise unknown(file, [*loc, name], kind, name, known)


def _require_items(
    file: YamlFile, loc: Sequence[str | int], kind: str, names: Iterable[str], known: Mapping[str, object]
) -> None:
    for index, name in enumerate(names):
        if name not in known:
            raise unknown(file, [*loc, index], kind, name, known)


def _check_voice(file: YamlFile, brand: Brand) -> None:
    _require(file, ["channels"], "channel", brand.voice.channels, CHANNELS)
    languages = {code.partition("-")[0]: None for code in brand.locales}
    ids: set[str] = set()
    for index, rule in enumerate(brand.voice.rules):
        if rule.id in ids:
            raise file.error(["rules", index], f"two rules are called {rule.id!r}", "Rename one of them.")
        ids.add(rule.id)
        _require_items(file, ["rules", index, "locales"], "locale", rule.locales, {**brand.locales, **languages})
        _require_items(file, ["rules", index, "channels"], "channel", rule.channels, CHANNELS)


def _check_claims(file: YamlFile, brand: Brand) -> None:
    for id_, claim in brand.claims.items():
        _require(file, [id_, "wording"], "locale", claim.wording, brand.locales)
        _require_items(file, [id_, "markets"], "locale", claim.markets, brand.locales)
        for code, wording in claim.wording.items():
            try:
                arguments(wording)
            except SlotTextError as error:
                reason = f"the wording cannot be read as ICU MessageFormat: {error.message}"
                raise file.error([id_, "wording", code], reason, "Names of facts stand in braces.") from None
