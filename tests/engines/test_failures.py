from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest

from workbench.engines.failures import explain, redact, understand
from workbench.engines.vendors import VENDORS
from workbench.errors import ModelError, ModelUnavailableError


class VendorError(Exception):
    """An exception as the SDKs raise them: a status, a body, headers."""

    def __init__(self, message: str, status: int | None = None, **headers: str) -> None:
        super().__init__(message)
        self.status_code = status
        self.response = SimpleNamespace(headers={name.replace("_", "-"): value for name, value in headers.items()})


class GoogleError(Exception):
    """Google's own has the status in ``code``; LangChain wraps it in one that has none."""

    code = 429


class ConnectTimeout(Exception):
    """A time-out that is no ``TimeoutError``."""


@pytest.mark.parametrize(
    ("error", "kind", "may_pass"),
    [
        (VendorError("Unauthorized", 401), "key", False),
        (VendorError("Forbidden", 403), "key", False),
        (VendorError("API key not valid. Please pass a valid API key.", 400), "key", False),
        (VendorError("Your credit balance is too low", 400), "quota", False),
        (VendorError("Payment required", 402), "quota", False),
        (VendorError("code: insufficient_quota", 429), "quota", False),
        (VendorError("You exceeded your current quota for this minute", 429), "busy", True),
        (VendorError("No such model", 404), "model", False),
        (VendorError("Overloaded", 529), "busy", True),
        (VendorError("Slow down", 429, retry_after="500"), "wait", False),
        (VendorError("Bad schema", 400), "refused", False),
        (ConnectTimeout("too slow"), "timeout", True),
        (ConnectionResetError("gone"), "network", True),
        (KeyError("choices"), "refused", False),
    ],
)
def test_a_failure_of_any_vendor_is_understood(error: Exception, kind: str, may_pass: bool) -> None:
    failure = understand(error)
    assert (failure.kind, failure.may_pass) == (kind, may_pass)


def test_the_status_is_found_in_the_cause() -> None:
    outer = VendorError("Error calling model")
    outer.__cause__ = GoogleError("429 RESOURCE_EXHAUSTED")
    assert understand(outer).kind == "busy"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "7"}, 7),
        ({"retry_after_ms": "250", "retry_after": "7"}, 0.25),
        ({"retry_after": "soon"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_read_as_seconds_or_milliseconds(headers: dict[str, str], seconds: float | None) -> None:
    assert understand(VendorError("Slow down", 429, **headers)).retry_after == seconds


def test_retry_after_may_be_a_date() -> None:
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert understand(VendorError("Slow down", 429, retry_after=then)).retry_after == pytest.approx(60, abs=30)


@pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)
@pytest.mark.parametrize("status", [400, 401, 402, 404, 429, 500, None])
def test_every_failure_is_one_line_with_a_hint(vendor: object, status: int | None) -> None:
    error = explain(understand(VendorError("What\nhappened {here}", status)), vendor, "m", 2)  # type: ignore[arg-type]
    assert isinstance(error, ModelUnavailableError if status in (401, 402, 404) else ModelError)
    assert "\n" not in error.message
    assert error.hint


def test_no_key_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MISTRAL_API_KEY", "0a1b2c3d4e5f")
    text = redact("Keys 0a1b2c3d4e5f and sk-proj-Abc_123****9 and AIzaSyA1234567 are wrong.")
    assert text == "Keys … and … and … are wrong."
