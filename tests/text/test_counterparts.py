from __future__ import annotations

import pytest

from workbench.text.amounts import amount_of, currency_of
from workbench.text.counterparts import counterparts, number_word_forms
from workbench.text.days import Day, day_of
from workbench.text.lazy_set import LazySet
from workbench.text.usual_form import usual_form


def forms(text: str, locale: str, other: str) -> list[frozenset[str]]:
    return [frozenset(figure.forms) for figure in counterparts(text, locale, other)]


@pytest.mark.parametrize(
    ("text", "locale", "other", "good", "bad"),
    [
        ("£1,299.00", "en-GB", "de-DE", ["1.299,00 £", "1299 £", "1.299 GBP"], ["1,299.00 £", "1.299,00 €"]),
        ("1.299,00 €", "de-DE", "en-GB", ["€1,299.00", "€1,299"], ["€1.299,00"]),
        ("1 299 ₽", "ru-RU", "en-GB", ["₽1,299"], ["₽1 299"]),
        ("20%", "en-GB", "fr-FR", ["20 %", "20%", "20 pour cent"], ["25 %"]),
        ("20%", "en-GB", "tr-TR", ["%20"], []),
        ("10-20%", "en-GB", "de-DE", ["10–20 %", "10-20%"], ["10–25 %"]),
        ("31 March", "en-GB", "de-DE", ["31. März", "31.3.", "31.03."], ["30. März"]),
        ("March 5", "en-US", "fr-FR", ["5 mars", "05/03"], ["03/05"]),
        ("03/05/2026", "en-US", "de-DE", ["5. März 2026", "05.03.2026"], ["3. Mai 2026"]),
        ("1 April", "en-GB", "fr-FR", ["1er avril"], []),
        ("4.9 stars", "en-GB", "de-DE", ["4,9"], []),
        ("3 drops", "en-GB", "de-DE", ["3", "drei"], ["4"]),
        ("50ml", "en-GB", "ru-RU", ["50 ml", "50ml"], []),
        ("18:30", "en-GB", "fr-FR", ["18h30", "18 h 30"], ["19h30"]),
        ("24/7", "en-GB", "de-DE", ["24/7"], []),
        ("6–8 pm", "en-GB", "de-DE", ["18", "20", "18–20", "18:00–20:00"], ["8", "6–8", "17–20"]),
        ("11–1 pm", "en-GB", "fr-FR", ["11h", "13h", "11h-13h"], ["23h"]),
        ("14–16 May", "en-GB", "fr-FR", ["14 mai", "16 mai", "14-16 mai"], ["15 mai"]),
        ("1980s", "en-GB", "de-DE", ["80er", "1980er"], ["90er"]),
        ("the ’90s", "en-GB", "ru-RU", ["90-х", "1990-х", "девяностых"], ["80-х"]),
        ("1990s", "en-GB", "ja-JP", ["90年代", "1990年代"], []),
        ("€1.5 billion", "en-GB", "de-DE", ["1,5 Milliarden Euro", "1,5 Mrd. €"], ["1,5 Millionen Euro"]),
        ("€2bn", "en-GB", "fr-FR", ["2 milliards d'euros"], ["2 millions d'euros"]),
        ("PLN 10,000", "en-GB", "pl-PL", ["10 tys. zł"], ["10 mln zł"]),
        ("¥25,000", "en-GB", "ja-JP", ["2万5,000円", "2万5千円", "25,000円"], ["2万円"]),
        ("10K", "en-GB", "fr-FR", ["10 000", "10000"], ["10 000 000"]),
        ("R$ 5,000", "en-GB", "pt-BR", ["$ 5 mil"], ["$ 5 milhões"]),
        ("2.50%", "en-GB", "de-DE", ["2,50 %", "2,5 %"], ["250 %"]),
        ("20%", "en-GB", "ja-JP", ["2割引"], ["8割引"]),
        ("50%", "en-GB", "ja-JP", ["半額"], []),
        ("10 instalments", "en-GB", "pt-BR", ["10x"], []),
        ("version 2.1", "en-GB", "de-DE", ["2.1"], []),
        ("at 9.", "en-GB", "fr-CA", ["21 h", "9 h"], ["22 h"]),
        ("12 noon", "en-GB", "fr-FR", ["midi", "12 h"], ["minuit"]),
        ("GLOW20", "en-GB", "de-DE", ["GLOW20"], ["GLOW2O"]),
        ("https://shop.example/de?id=7", "en-GB", "de-DE", ["https://shop.example/de?id=7"], []),
    ],
)
def test_a_figure_is_known_in_the_other_notation(
    text: str, locale: str, other: str, good: list[str], bad: list[str]
) -> None:
    [found] = forms(text, locale, other)
    assert set(good) <= found
    assert not found & set(bad)


def test_figures_inside_braces_and_names_of_arguments_are_no_figures() -> None:
    assert forms("{price2} and {n, plural, =1 {one} other {#}}", "en-GB", "de-DE") == []


def test_in_its_own_locale_a_figure_may_stay_as_it_is_written() -> None:
    [found] = forms("1,299.00 €", "de-DE", "de-DE")
    assert "1,299.00 €" in found


def test_number_words_may_become_figures_or_words() -> None:
    assert {"2", "zwei"} <= number_word_forms("Two drops", "en-GB", "de-DE")
    assert number_word_forms("A drop", "en-GB", "de-DE") == frozenset()


@pytest.mark.parametrize(
    ("text", "other", "good", "bad"),
    [
        ("A fortnight in Rhodes", "de-DE", ["zwei", "2", "14"], ["drei"]),
        ("See you in two weeks", "fr-FR", ["deux", "quinze"], ["dix"]),
        ("A dozen oysters", "de-DE", ["zwölf", "12"], []),
        ("Over a thousand recipes", "de-DE", ["1.000", "1000"], []),
        ("The seventies are calling", "nl-NL", ["70"], ["80"]),
        ("Chapter III", "de-DE", ["3", "drei"], ["4"]),
        ("Buy one, get one free", "pl-PL", ["1+1"], ["3x2"]),
        ("Two for one", "es-ES", ["2x1"], ["3x2"]),
        ("Second pair at half price", "es-ES", ["50%", "50 %"], ["30%"]),
        ("At half past seven", "de-DE", ["19:30", "7:30"], ["8:30"]),
        ("At quarter to nine", "de-DE", ["8:45", "20.45"], ["9:15"]),
    ],
)
def test_what_a_source_says_in_words_may_become_figures(text: str, other: str, good: list[str], bad: list[str]) -> None:
    found = number_word_forms(text, "en-GB", other)
    assert set(good) <= found
    assert not found & set(bad)


def test_an_offer_of_three_for_two_is_written_with_a_cross_or_a_plus() -> None:
    three, two = forms("3 for 2", "en-GB", "es-ES")
    assert {"3x2", "2+1"} <= three & two


@pytest.mark.parametrize(
    ("written", "locale", "value"),
    [
        ("1.299,00", "de-DE", "1299.00"),
        ("1,299.00", "de-DE", None),
        ("1.299", "de-DE", "1299"),
        ("1.299", "en-GB", "1.299"),
        ("4.9", "de-DE", "4.9"),
        ("1 299,50", "fr-FR", "1299.50"),
        ("1'299.50", "de-CH", "1299.50"),
        ("12,34,56", "en-GB", None),
    ],
)
def test_an_amount_is_read_as_its_locale_writes_it(written: str, locale: str, value: str | None) -> None:
    amount = amount_of(written, locale)
    assert (None if amount is None else str(amount)) == value


def test_a_dollar_is_that_of_the_market_first() -> None:
    assert currency_of("$", "en-CA")[0] == "CAD"
    assert currency_of("$", "en-US")[0] == "USD"
    assert currency_of("руб.", "ru-RU") == ("RUB",)


def test_a_day_that_does_not_exist_is_none() -> None:
    assert day_of("31 February", "en-GB") is None
    assert day_of("29 February", "en-GB") == Day(2, 29, None)


@pytest.mark.parametrize(
    ("written", "locale", "other", "usual"),
    [
        ("£1,299.00", "en-GB", "de-DE", "1.299,00\u00a0£"),
        ("€39", "en-GB", "fr-FR", "39\u00a0€"),
        ("20%", "en-GB", "fr-FR", "20\u202f%"),
        ("31 March", "en-GB", "de-DE", "31. März"),
        ("March 5, 2026", "en-US", "ru-RU", "5 марта 2026\u202fг."),
        ("GLOW20", "en-GB", "de-DE", "GLOW20"),
        ("10-20%", "en-GB", "de-DE", "10-20%"),
        ("soon", "en-GB", "de-DE", "soon"),
    ],
)
def test_the_usual_form_is_what_a_fact_would_read_like(written: str, locale: str, other: str, usual: str) -> None:
    assert usual_form(written, locale, other).replace("\u202f", "\u00a0") == usual.replace("\u202f", "\u00a0")


@pytest.mark.parametrize("other", ["de-DE", "fr-FR", "ru-RU", "tr-TR", "en-US", "pl-PL", "es-ES", "ja-JP"])
@pytest.mark.parametrize(
    "text", ["£1,299.00", "€39", "20%", "31 March", "5 March 2026", "1,250", "4.9", "GLOW20", "a@b.example"]
)
def test_what_is_likely_is_also_among_all_the_forms(text: str, other: str) -> None:
    [figure] = counterparts(text, "en-GB", other)
    assert isinstance(figure.forms, LazySet)
    assert figure.forms.likely() <= set(figure.forms)


@pytest.mark.parametrize(
    ("written", "locale", "day"),
    [
        ("6/9", "ja-JP", Day(6, 9, None)),
        ("9/6", "ja-JP", Day(9, 6, None)),
        ("9/6", "zh-CN", Day(9, 6, None)),
        ("9.6", "ko-KR", Day(9, 6, None)),
        ("09.06.", "hu-HU", Day(9, 6, None)),
        ("9/6", "zh-HK", Day(6, 9, None)),
        ("9/6", "it-IT", Day(6, 9, None)),
    ],
)
def test_some_languages_put_the_month_first(written: str, locale: str, day: Day) -> None:
    assert day_of(written, locale) == day
