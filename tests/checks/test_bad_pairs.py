"""The checks object to bad copy: pairs in sixteen locales, each with a defect that agencies and models really make."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from workbench.pipeline.lint import Linter
from workbench.project.pairs import RawPair

BAD: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(Path(__file__).parent / "data" / "bad_pairs.yaml")


def test_there_are_enough_pairs_in_enough_locales() -> None:
    assert len(BAD) >= 16
    assert sum(map(len, BAD.values())) >= 130
    assert max(Counter((locale, pair["id"]) for locale, pairs in BAD.items() for pair in pairs).values()) == 1


@pytest.mark.parametrize("locale", BAD)
def test_every_bad_pair_has_a_finding(locale: str) -> None:
    check = Linter(None)
    common = {"source_locale": "en-GB", "locale": locale, "channel": "email"}
    missed = [pair["id"] for pair in BAD[locale] if not check([RawPair(1, 1, common | pair)]).findings]
    assert not missed
