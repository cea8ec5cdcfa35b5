from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.models.facts import FactType
from workbench.text import facts

LOCALES = ("de-DE", "de-CH", "fr-FR", "en-GB", "en-IN", "es-ES", "pl-PL", "ru-RU", "tr-TR", "ar-EG", "ja-JP", "hi-IN")


@given(
    locale=st.sampled_from(LOCALES),
    currency=st.sampled_from(("EUR", "USD", "RUB", "JPY", "KWD", "CHF")),
    whole=st.integers(0, 10**12),
    decimals=st.text("0123456789", max_size=3),
)
def test_money_reads_as_babel_writes_it(locale: str, currency: str, whole: int, decimals: str) -> None:
    value = f"{whole}.{decimals}" if decimals else str(whole)
    babel = facts._format_money(Decimal(value), currency, locale, bool(decimals))
    assert facts._money(f"{value} {currency}", locale) == babel


@given(
    locale=st.sampled_from(LOCALES),
    type_=st.sampled_from((FactType.PERCENT, FactType.NUMBER)),
    whole=st.integers(-5, 10**9),
    decimals=st.text("0123456789", max_size=3),
)
def test_numbers_read_as_babel_writes_them(locale: str, type_: FactType, whole: int, decimals: str) -> None:
    value = f"{whole}.{decimals}" if decimals else str(whole)
    assert facts._number(type_, value, locale) == facts._format_number(type_, Decimal(value), locale)


@pytest.mark.parametrize("locale", ["de-DE", "en-GB", "ru-RU", "es-ES"])
def test_the_common_locales_do_have_a_shape(locale: str) -> None:
    assert facts._money_shape("EUR", locale, 2, True) is not None
