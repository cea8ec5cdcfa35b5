"""No check objects to good copy: pairs of texts in sixteen locales, with all that fools naive checkers.

``good_pairs/<locale>.yaml`` has the columns that ``workbench lint`` reads; an id says what the pair is about.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from workbench.models.finding import Level
from workbench.pipeline.lint import Linter, Located
from workbench.project.pairs import COLUMNS, RawPair

FOLDER = Path(__file__).parent / "good_pairs"
WORKSPACE = Path(__file__).parents[2]
LOCALES = (
    *("ar-EG", "de-AT", "de-CH", "de-DE", "es-ES", "es-MX", "fr-CA", "fr-FR"),
    *("it-IT", "ja-JP", "nl-NL", "pl-PL", "pt-BR", "ru-RU", "tr-TR", "uk-UA"),
)
SOLD_IN = ("de-DE", "es-ES", "fr-FR", "ru-RU")
"""The markets of the sample brand."""
FEWEST = 15
AT_MOST_WARNED = 0.02


@cache
def _pairs(locale: str) -> tuple[dict[str, Any], ...]:
    loaded = YAML(typ="safe").load(FOLDER / f"{locale}.yaml")
    return tuple({**loaded["defaults"], **pair} for pair in loaded["pairs"])


@cache
def _findings(locale: str, brand: Path | None = None) -> tuple[Located, ...]:
    check = Linter(brand)
    found: list[Located] = []
    for row, cells in enumerate(_pairs(locale), 1):
        linted = check([RawPair(row, row, cells)])
        assert not linted.remarks, cells["id"]
        found += linted.findings
    return tuple(found)


def _shown(found: list[Located]) -> str:
    return "\n".join(f"{at.locale} {at.id}: {at.finding.check}: {at.finding.message}" for at in found)


def test_there_are_enough_pairs_and_each_is_new() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == list(LOCALES)
    pairs = [pair for locale in LOCALES for pair in _pairs(locale)]
    assert len(pairs) >= 600
    assert all(count >= FEWEST for count in Counter(pair["locale"] for pair in pairs).values())
    assert all(set(pair) <= set(COLUMNS) for pair in pairs)
    for field in ("id", "text"):
        twice = [key for key, count in Counter((p["locale"], p[field]) for p in pairs).items() if count > 1]
        assert not twice


@pytest.mark.parametrize("locale", LOCALES)
def test_no_good_pair_has_an_error(locale: str) -> None:
    errors = [at for at in _findings(locale) if at.finding.severity is Level.ERROR]
    assert not errors, _shown(errors)


def test_hardly_any_good_pair_has_a_warning() -> None:
    found = [at for locale in LOCALES for at in _findings(locale)]
    warned = {(at.locale, at.id) for at in found}
    total = sum(len(_pairs(locale)) for locale in LOCALES)
    assert len(warned) < AT_MOST_WARNED * total, _shown(found)


@pytest.mark.parametrize("locale", SOLD_IN)
def test_with_a_brand_only_its_voice_objects(locale: str) -> None:
    """The sample brand has words that others may say; its register, glossary and fields add no false alarm."""
    errors = [at for at in _findings(locale, WORKSPACE) if at.finding.severity is Level.ERROR]
    errors = [at for at in errors if at.finding.check not in ("voice_avoid", "voice_limit", "voice_prefer")]
    assert not errors, _shown(errors)
