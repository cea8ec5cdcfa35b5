"""Reads ``campaigns/<name>.yaml`` and holds it against the brand and the templates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from workbench.errors import ProjectError
from workbench.models.brand import Brand
from workbench.models.campaign import Brief
from workbench.models.template import Template
from workbench.project.names import ARGUMENT, campaign_names, require_name
from workbench.project.yaml_file import YamlFile
from workbench.text.icu import arguments
from workbench.text.locales import UnknownLocale, require_locale
from workbench.text.nearest import did_you_mean


def load_brief(root: Path, name: str, brand: Brand, templates: Mapping[str, Template]) -> Brief:
    """The brief ``campaigns/<name>.yaml``; raises :class:`ProjectError` naming file and line."""
    require_name("campaign", name, campaign_names(root))
    file = YamlFile(root, root / "campaigns" / f"{name}.yaml")
    brief: Brief = file.load(Brief)
    brief._name = name
    _check_locales(file, brief, brand)
    _check_names(file, ["angles"], brief.angles, "angle", brand.angles)
    _check_names(file, ["claims"], brief.claims, "claim", brand.claims)
    for number, message in enumerate(brief.messages):
        _check_names(file, ["messages", number, "angles"], message.angles, "angle", brand.angles)
    _check_facts(file, brief, brand)
    _check_claims(file, brief, brand)
    _check_messages(file, brief, templates)
    return brief


def place_in_brief(root: Path, brief: Brief, *loc: str | int) -> str:
    """``campaigns/x.yaml:14`` for the line of the key or item at ``loc``."""
    file = YamlFile(root, root / "campaigns" / f"{brief.name}.yaml")
    return f"{file.name}:{file.line(loc)}"


def fact_line(root: Path, brief: Brief, fact: str) -> str:
    """``campaigns/x.yaml:14`` for the line that declares ``fact``."""
    return place_in_brief(root, brief, "facts", fact)


def require_markets(brief: Brief, locales: list[str]) -> list[str]:
    """``locales`` if all belong to the brief; raises :class:`ProjectError` with the nearest one otherwise."""
    for code in locales:
        if code not in brief.locales:
            raise ProjectError(f"{brief.name} has no market {code!r}", did_you_mean(code, brief.locales))
    return locales


def _check_locales(file: YamlFile, brief: Brief, brand: Brand) -> None:
    places: list[tuple[list[str | int], str]] = [(["source_locale"], brief.source_locale)]
    places += [(["markets", index], code) for index, code in enumerate(brief.markets)]
    seen: set[str] = set()
    for loc, code in places:
        try:
            require_locale(code)
        except UnknownLocale as error:
            raise file.error(loc, str(error)) from None
        if code not in brand.locales:
            raise file.error(
                loc, f"the brand does not speak {code}", f"Add it to brand/brand.yaml and brand/locales/{code}.yaml."
            )
        if code in seen:
            raise file.error(loc, f"{code} stands twice", "Name each market once, and not the source locale.")
        seen.add(code)


def _check_names(
    file: YamlFile, loc: list[str | int], names: list[str], kind: str, known: Mapping[str, object]
) -> None:
    for index, name in enumerate(names):
        if name not in known:
            raise file.error([*loc, index], f"unknown {kind} {name!r}", did_you_mean(name, known))


def _check_facts(file: YamlFile, brief: Brief, brand: Brand) -> None:
    for name, fact in brief.facts.items():
        if not ARGUMENT.fullmatch(name):
            raise file.error(["facts", name], f"{name!r} cannot be a fact's name", "Use small letters, digits and _.")
        if name in brand.recipient_fields:
            raise file.error(["facts", name], f"{name!r} is already a recipient field", "Rename the fact.")
        for code in fact.markets:
            if code not in brief.locales:
                hint = did_you_mean(code, brief.locales)
                raise file.error(["facts", name, "markets", code], f"{code!r} is no market of this brief", hint)


def _check_claims(file: YamlFile, brief: Brief, brand: Brand) -> None:
    for index, id_ in enumerate(brief.claims):
        wordings = brand.claims[id_].wording
        needed = {name for code in brief.locales for name in arguments(wordings.get(code, ""))}
        for name in sorted(needed - brief.facts.keys()):
            hint = f"Declare the fact {name!r}, or take the claim out."
            raise file.error(["claims", index], f"claim {id_!r} says {{{name}}}, which no fact declares", hint)


def _check_messages(file: YamlFile, brief: Brief, templates: Mapping[str, Template]) -> None:
    seen: set[str] = set()
    for index, message in enumerate(brief.messages):
        at: list[str | int] = ["messages", index]
        if message.id in seen:
            raise file.error([*at, "id"], f"two messages are called {message.id!r}", "Rename one of them.")
        seen.add(message.id)
        template = templates.get(message.template)
        if template is None:
            hint = did_you_mean(message.template, templates)
            raise file.error([*at, "template"], f"there is no template called {message.template!r}", hint)
        for number, name in enumerate(message.must_use):
            if name not in brief.facts:
                hint = did_you_mean(name, brief.facts)
                raise file.error([*at, "must_use", number], f"no fact is called {name!r}", hint)
        _check_template_facts(file, brief, template)


def _check_template_facts(file: YamlFile, brief: Brief, template: Template) -> None:
    for name, wanted in template.facts.items():
        fact = brief.facts.get(name)
        if fact is None and wanted.required:
            raise file.error(
                ["facts"], f"template {template.name} needs the fact {name!r}", f"Declare it, of type {wanted.type}."
            )
        if fact is not None and fact.type is not wanted.type:
            raise file.error(
                ["facts", name, "type"],
                f"fact {name!r} is {fact.type}, but template {template.name} takes it as {wanted.type}",
                "Change its type or its name.",
            )
