"""Facts: the typed values of a brief, the only place where a figure may come from (law 2)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from workbench.models.base import FileModel

MOST_DIGITS = 15
"""No price, percentage or count of a campaign has more, and what formats them keeps no more exactly."""


class FactType(StrEnum):
    """What a fact is, and so how it is written in each market."""

    MONEY = "money"
    """``"39.00 GBP"``: a decimal and an ISO 4217 code."""
    PERCENT = "percent"
    """``"20"`` means 20 %."""
    NUMBER = "number"
    """``"4.9"``; may decide a plural."""
    DATE = "date"
    """ISO 8601: ``2026-11-30``."""
    CODE = "code"
    """A promotion code, written as it is."""
    LINK = "link"
    """An absolute URL, written as it is."""
    TEXT = "text"
    """A name or wording that may differ per market."""


class Fact(FileModel):
    """One typed value of a brief, with its overrides per market."""

    type: FactType
    value: str
    markets: dict[str, str] = Field(default_factory=dict)
    """Locale (BCP 47) → the value in that market."""
    style: Literal["", "day"] = ""
    """For a date: ``day`` leaves the year out (``11 April``)."""
    note: str = ""
    """What it is, for the prompt and the screen; never sent to a customer."""

    @field_validator("value", mode="before")
    @classmethod
    def _scalar(cls, value: Any) -> Any:
        return _to_text(value)

    @field_validator("markets", mode="before")
    @classmethod
    def _scalars(cls, value: Any) -> Any:
        return {k: _to_text(v) for k, v in value.items()} if isinstance(value, dict) else value

    @model_validator(mode="after")
    def _well_formed(self) -> Fact:
        for text in (self.value, *self.markets.values()):
            require_fact_form(self.type, text)
        return self

    def value_in(self, locale: str) -> str:
        """The raw value that holds in ``locale``."""
        return self.markets.get(locale, self.value)


def _to_text(value: Any) -> Any:
    return str(value) if isinstance(value, (int, float, date, Decimal)) else value


def money(value: str) -> tuple[Decimal, str]:
    """Amount and ISO 4217 code of ``"39.00 GBP"``; raises ``ValueError`` when it is something else."""
    amount, _, currency = value.strip().partition(" ")
    if len(currency) != 3 or not currency.isascii() or not currency.isupper():
        raise ValueError(f"money is written as an amount and a currency code, like 39.00 GBP, not {value!r}")
    return decimal(amount), currency


def decimal(value: str) -> Decimal:
    """A plain decimal such as ``1299.00``; raises ``ValueError`` for grouping, exponents and words."""
    try:
        number = Decimal(value.strip())
    except InvalidOperation:
        raise ValueError(f"a number is written with digits and a point, like 1299.00, not {value!r}") from None
    if not number.is_finite() or "e" in value.lower() or "_" in value:
        raise ValueError(f"a number is written with digits and a point, like 1299.00, not {value!r}")
    if abs(number.adjusted()) >= MOST_DIGITS or len(number.as_tuple().digits) > MOST_DIGITS:
        raise ValueError(f"a number has no more than {MOST_DIGITS} digits: {value[:MOST_DIGITS]}…")
    return number


def _require_date(value: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"a date is written as 2026-11-30, not {value!r}") from None


def _require_code(value: str) -> None:
    if not value or any(c.isspace() or c in "{}<>" for c in value):
        raise ValueError(f"a code has no spaces or brackets: {value!r}")


def _require_link(value: str) -> None:
    scheme, separator, rest = value.partition("://")
    if not separator or not scheme.isalnum() or not rest or any(c.isspace() or c in '{}<>"' for c in value):
        raise ValueError(f"a link is a whole URL such as https://shop.example/de, not {value!r}")


def _require_text(value: str) -> None:
    if not value.strip() or any(c in "{}<>" for c in value):
        raise ValueError(f"a text fact is not empty and has no braces or angle brackets: {value!r}")


_FORMS = {
    FactType.MONEY: money,
    FactType.PERCENT: decimal,
    FactType.NUMBER: decimal,
    FactType.DATE: _require_date,
    FactType.CODE: _require_code,
    FactType.LINK: _require_link,
    FactType.TEXT: _require_text,
}


def require_fact_form(type_: FactType, value: str) -> None:
    """Raise ``ValueError`` unless ``value`` is written as ``type_`` asks."""
    _FORMS[type_](value)
