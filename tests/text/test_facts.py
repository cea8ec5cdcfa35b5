from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.models.facts import FactType, decimal, money
from workbench.text.facts import format_fact, icu_value

S, N = "\u00a0", "\u202f"
"""No-break space and narrow no-break space."""

PRICES = {
    "en-GB": "€1,299.00",
    "en-US": "€1,299.00",
    "de-DE": f"1.299,00{S}€",
    "de-AT": f"€{S}1.299,00",
    "fr-FR": f"1{N}299,00{S}€",
    "es-ES": f"1.299,00{S}€",
    "it-IT": f"1.299,00{S}€",
    "pt-BR": f"€{S}1.299,00",
    "pl-PL": f"1{S}299,00{S}€",
    "ru-RU": f"1{S}299,00{S}€",
    "tr-TR": "€1.299,00",
    "ja-JP": "€1,299.00",
}
PERCENTS = {
    "en-GB": "12.5%",
    "de-DE": f"12,5{S}%",
    "fr-FR": f"12,5{S}%",
    "es-ES": f"12,5{S}%",
    "it-IT": "12,5%",
    "pt-BR": "12,5%",
    "pl-PL": "12,5%",
    "ru-RU": f"12,5{S}%",
    "tr-TR": "%12,5",
    "ja-JP": "12.5%",
    "sv-SE": f"12,5{S}%",
}
DATES = {
    "en-GB": ("11 April 2027", "11 April"),
    "en-US": ("April 11, 2027", "April 11"),
    "de-DE": ("11. April 2027", "11. April"),
    "fr-FR": ("11 avril 2027", "11 avril"),
    "es-ES": ("11 de abril de 2027", "11 de abril"),
    "it-IT": ("11 aprile 2027", "11 aprile"),
    "pt-BR": ("11 de abril de 2027", "11 de abril"),
    "pl-PL": ("11 kwietnia 2027", "11 kwietnia"),
    "ru-RU": (f"11 апреля 2027{N}г.", "11 апреля"),
    "tr-TR": ("11 Nisan 2027", "11 Nisan"),
    "ja-JP": ("2027年4月11日", "4月11日"),
}
NUMBERS = {
    "en-GB": "12,345.5",
    "de-DE": "12.345,5",
    "fr-FR": f"12{N}345,5",
    "es-ES": "12.345,5",
    "pl-PL": f"12{S}345,5",
    "ru-RU": f"12{S}345,5",
    "de-CH": "12’345.5",
    "ja-JP": "12,345.5",
}


@pytest.mark.parametrize(("locale", "told"), PRICES.items())
def test_a_price_is_written_as_its_market_writes_it(locale: str, told: str) -> None:
    assert format_fact(FactType.MONEY, "1299.00 EUR", locale) == told


@pytest.mark.parametrize(("locale", "told"), PERCENTS.items())
def test_a_percentage_is_written_as_its_market_writes_it(locale: str, told: str) -> None:
    assert format_fact(FactType.PERCENT, "12.5", locale) == told


@pytest.mark.parametrize(("locale", "told"), DATES.items())
def test_a_date_is_written_as_its_market_writes_it(locale: str, told: tuple[str, str]) -> None:
    assert format_fact(FactType.DATE, "2027-04-11", locale) == told[0]
    assert format_fact(FactType.DATE, "2027-04-11", locale, "day") == told[1]


@pytest.mark.parametrize(("locale", "told"), NUMBERS.items())
def test_a_number_is_written_as_its_market_writes_it(locale: str, told: str) -> None:
    assert format_fact(FactType.NUMBER, "12345.5", locale) == told


@pytest.mark.parametrize(
    ("value", "locale", "told"),
    [
        ("3990 RUB", "ru-RU", f"3{S}990{S}₽"),
        ("39 GBP", "en-GB", "£39"),
        ("500 JPY", "ja-JP", "￥500"),
        ("45 EUR", "de-DE", f"45{S}€"),
    ],
)
def test_an_amount_without_decimals_is_written_without_decimals(value: str, locale: str, told: str) -> None:
    assert format_fact(FactType.MONEY, value, locale) == told


@pytest.mark.parametrize(
    ("value", "locale", "told"),
    [
        ("3990 RUB", "en-GB", f"RUB{S}3,990"),
        ("1299.00 EUR", "es-MX", f"EUR{S}1,299.00"),
        ("20.00 CHF", "en-US", f"CHF{S}20.00"),
        ("20.00 USD", "en-GB", "US$20.00"),
        ("20.00 CHF", "de-DE", f"20,00{S}CHF"),
    ],
)
def test_a_currency_written_in_letters_stands_apart_from_the_amount(value: str, locale: str, told: str) -> None:
    assert format_fact(FactType.MONEY, value, locale) == told


@pytest.mark.parametrize(
    ("type_", "value"),
    [(FactType.CODE, "GLOW-20"), (FactType.LINK, "https://aurelle.example/a?b=1&c=2"), (FactType.TEXT, "l'été ’27")],
)
def test_codes_links_and_texts_are_written_as_they_are(type_: FactType, value: str) -> None:
    assert format_fact(type_, value, "fr-FR") == value == icu_value(type_, value, "fr-FR")


def test_numbers_stay_numbers_for_icu_so_that_they_can_decide_a_plural() -> None:
    assert icu_value(FactType.NUMBER, "3", "ru-RU") == 3
    assert isinstance(icu_value(FactType.NUMBER, "3.0", "ru-RU"), int)
    assert icu_value(FactType.NUMBER, "4.80", "ru-RU") == Decimal("4.80")
    assert icu_value(FactType.PERCENT, "20", "de-DE") == f"20{S}%"


amounts = st.decimals(min_value=0, max_value=10**9, places=2).map(lambda number: f"{number:f}")


@given(amounts, st.sampled_from(sorted(PRICES)))
def test_no_digit_of_an_amount_is_lost_or_added(amount: str, locale: str) -> None:
    told = format_fact(FactType.MONEY, f"{amount} EUR", locale)
    assert [c for c in told if c.isdigit()] == [c for c in amount if c.isdigit()]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.sampled_from(sorted(DATES)))
def test_a_date_keeps_its_day_and_year(day: date, locale: str) -> None:
    told = format_fact(FactType.DATE, day.isoformat(), locale)
    assert str(day.year) in told
    assert str(day.day) in told.replace(str(day.year), "")


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (FactType.MONEY, "39 €"),
        (FactType.MONEY, "39.00"),
        (FactType.MONEY, "39.00 gbp"),
        (FactType.MONEY, "1,299.00 EUR"),
        (FactType.PERCENT, "20%"),
        (FactType.NUMBER, "1e9"),
        (FactType.NUMBER, "NaN"),
        (FactType.NUMBER, "1_000"),
        (FactType.DATE, "11.04.2027"),
        (FactType.DATE, "2027-02-30"),
    ],
)
def test_a_value_of_another_form_is_refused(type_: FactType, value: str) -> None:
    with pytest.raises(ValueError, match="written"):
        format_fact(type_, value, "en-GB")


@given(st.text(max_size=20))
def test_money_and_numbers_are_read_or_refused_and_nothing_else(text: str) -> None:
    for read in (money, decimal):
        with suppress(ValueError):
            read(text)
