"""What a vendor's exception means, whichever vendor's it is: try again, give up this unit, or stop the run."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from workbench.engines.vendors import INSTEAD, Vendor
from workbench.errors import ModelError, ModelUnavailableError

LONGEST_WAIT = 120.0
"""Seconds; a vendor that asks for more gets no further try in this run."""

_LATER = "Run the same command again later, or with a lower concurrency: what is done is kept."
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_QUOTA = re.compile(r"insufficient_quota|credit balance|billing_(?:hard_limit|not_active)", re.IGNORECASE)
"""No more credit. Not "exceeded your current quota": Gemini says so of its limits per minute."""
_BAD_KEY = re.compile(r"API_KEY_INVALID|API key not valid", re.IGNORECASE)
"""Gemini answers 400 to a wrong key."""
_NETWORK = re.compile(r"Timeout|Connect|ReadError|WriteError|RemoteProtocol")
_KEY_LIKE = re.compile(r"\b(?:sk|pk|key|AIza)[-_A-Za-z0-9*.]{8,}")

Kind = Literal["key", "quota", "model", "wait", "busy", "timeout", "network", "unreachable", "refused"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One failed call, understood."""

    kind: Kind
    status: int | None
    retry_after: float | None
    """Seconds that the vendor asks to wait."""
    text: str
    """What the vendor said: one short line, without anything that looks like a key."""

    @property
    def may_pass(self) -> bool:
        """Whether the same call may succeed later."""
        return self.kind in ("busy", "timeout", "network")


def understand(error: BaseException) -> Failure:
    """Read a vendor's exception, or the one it was raised from."""
    carrier, status = next(((e, found) for e in _chain(error) if (found := _status(e))), (error, None))
    text, wait = _one_line(carrier), _retry_after(carrier)
    if status is None:
        return Failure(_without_status(error), None, None, text)
    return Failure(_with_status(status, f"{getattr(carrier, 'code', '')} {carrier}", wait), status, wait, text)


def _with_status(status: int, said: str, wait: float | None) -> Kind:
    if status == 402 or (status in (400, 403, 429) and _QUOTA.search(said)):
        return "quota"
    if status in (401, 403) or (status == 400 and _BAD_KEY.search(said)):
        return "key"
    if status == 404:
        return "model"
    if status not in _AGAIN:
        return "refused"
    return "wait" if (wait or 0) > LONGEST_WAIT else "busy"


_LINES: dict[Kind, tuple[type[ModelError], str, str]] = {
    # The vendor's own sentence about a key often repeats part of it, so it is not shown.
    "key": (ModelUnavailableError, "the key was refused ({status})", "Check {keys}. " + INSTEAD),
    "quota": (ModelUnavailableError, "the quota is used up ({status})", "Trying again does not help: see to the bill."),
    "model": (ModelUnavailableError, "not found ({status}): {text}", "Check the model's name and the base URL."),
    "wait": (ModelError, "asks to wait {wait:.0f} s ({status})", "Run the same command again after that time."),
    "busy": (ModelError, "too busy or failing ({status}){after}: {text}", _LATER),
    "timeout": (ModelError, "no answer in time{after}", _LATER),
    "network": (ModelError, "cannot be reached{after}: {text}", "Check the network and the base URL, then run again."),
    "unreachable": (ModelUnavailableError, "cannot be reached{after}: {text}", "Check the network and the base URL."),
    "refused": (ModelError, "the call was refused ({status}): {text}", "Check the model's name and what it can do."),
}
"""What a person reads, by kind of failure: reaction, sentence, what to do next."""


def explain(failure: Failure, vendor: Vendor, model: str, tries: int) -> ModelError:
    """One clear line for a person, and what to do next."""
    reaction, sentence, hint = _LINES[failure.kind]
    values = {
        "status": failure.status or "no status",
        "keys": " or ".join(vendor.keys) or "the key",
        "text": failure.text,
        "wait": failure.retry_after or 0,
        "after": f" after {tries} tries" if tries > 1 else "",
    }
    return reaction(f"{vendor.prefix}:{model}: {sentence.format(**values)}", hint.format(**values))


def redact(text: str) -> str:
    """``text`` without the values of environment variables that hold keys, and without what looks like one."""
    for value in _secrets():
        text = text.replace(value, "…")
    return _KEY_LIKE.sub("…", text)


def _secrets() -> Iterator[str]:
    for name, value in os.environ.items():
        if name.endswith(("_KEY", "_TOKEN", "_SECRET")) and len(value) >= 6:
            yield value


def _one_line(error: BaseException) -> str:
    body: Any = getattr(error, "body", None)
    inner = body.get("error", body) if isinstance(body, dict) else None
    said = inner.get("message") if isinstance(inner, dict) else None
    text = redact(" ".join(str(said or error).split()))
    return text if len(text) <= 200 else text[:199] + "…"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(5):
        if error is None:
            return
        yield error
        error = error.__cause__


def _status(error: BaseException) -> int | None:
    for name in ("status_code", "http_status", "code"):
        value = getattr(error, name, None)
        if isinstance(value, int) and 100 <= value < 600:
            return value
    return None


def _without_status(error: BaseException) -> Kind:
    names = " ".join(cls.__name__ for cls in type(error).__mro__)
    if isinstance(error, TimeoutError) or "Timeout" in names:
        return "timeout"
    return "network" if isinstance(error, OSError) or _NETWORK.search(names) else "refused"


def _retry_after(error: BaseException) -> float | None:
    headers: Any = getattr(getattr(error, "response", None), "headers", None) or {}
    milliseconds, value = headers.get("retry-after-ms"), headers.get("retry-after")
    try:
        return max(0.0, float(milliseconds) / 1000 if milliseconds else float(value or ""))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time()) if value else None
    except ValueError:
        return None
