from __future__ import annotations

import pytest

from workbench.models.facts import FactType
from workbench.text.facts import format_fact
from workbench.text.spellings import plain
from workbench.text.usual_spelling import tail_of, usual_spelling

LOCALES = ("de-DE", "de-CH", "fr-FR", "en-IN", "pt-BR", "ru-RU", "tr-TR", "ar-EG", "ja-JP", "en-US", "nl-NL", "es-ES")
AMOUNTS = ("0", "7.5", "45.00", "1299.90", "1234567")
FACTS = (
    *((FactType.MONEY, f"{amount} {code}") for amount in AMOUNTS for code in ("EUR", "RUB")),
    *((FactType.PERCENT, value) for value in ("0", "20", "12.5", "1200", "0.50")),
    *((FactType.NUMBER, value) for value in ("3", "4.9", "1250", "1234567", "4.90", "-5", "007")),
    *((FactType.DATE, value) for value in ("2027-03-05", "2027-12-31")),
    *((FactType.CODE, "GLOW20"), (FactType.LINK, "https://shop.example/a?b=1")),
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("type_", "value"), FACTS)
def test_it_is_what_a_fact_reads_like_in_plain_form(type_: FactType, value: str, locale: str) -> None:
    for style in ("", "day"):
        assert usual_spelling(type_, value, locale, style) == plain(format_fact(type_, value, locale, style))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("type_", "value"), [(t, v) for t, v in FACTS if t not in (FactType.CODE, FactType.LINK)])
def test_its_tail_stands_in_every_usual_spelling(type_: FactType, value: str, locale: str) -> None:
    assert tail_of(type_, value).lstrip("0") in usual_spelling(type_, value, locale)
