"""The table of model vendors. One that stands in it not is still tried, if LangChain knows it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Literal

from workbench.errors import ModelUnavailableError
from workbench.text.nearest import did_you_mean

INSTEAD = "Or use --engine phrasebook, which needs no key."


@dataclass(frozen=True, slots=True)
class Vendor:
    """How one vendor's models are reached."""

    prefix: str
    """What stands before the colon: LangChain's name of the provider."""
    module: str
    """The package that must be importable."""
    keys: tuple[str, ...] = ()
    """Environment variables, one of which holds the key; empty when none is needed."""
    structured: Literal["response_format", "json_schema"] = "json_schema"
    """How the schema of an answer is sent: in the body as OpenAI reads it, or by LangChain's own method."""
    takes_seed: bool = False
    """Whether a call may carry a seed."""
    timeout: Literal["timeout", "client_kwargs"] = "timeout"
    """Where the vendor's class takes its time limit."""

    @property
    def package(self) -> str:
        """What pip installs."""
        return self.module.replace("_", "-")

    def options(self, seconds: float) -> Mapping[str, Any]:
        """What the model is built with: our own retries honour ``Retry-After`` and count what was paid."""
        if self.timeout == "client_kwargs":
            return {"client_kwargs": {"timeout": seconds}}
        return {"timeout": seconds, "max_retries": 0}


VENDORS: dict[str, Vendor] = {
    vendor.prefix: vendor
    for vendor in (
        Vendor("openai", "langchain_openai", ("OPENAI_API_KEY",), "response_format", takes_seed=True),
        Vendor("azure_openai", "langchain_openai", ("AZURE_OPENAI_API_KEY",), "response_format", takes_seed=True),
        Vendor("anthropic", "langchain_anthropic", ("ANTHROPIC_API_KEY",)),
        Vendor("google_genai", "langchain_google_genai", ("GOOGLE_API_KEY", "GEMINI_API_KEY")),
        Vendor("mistralai", "langchain_mistralai", ("MISTRAL_API_KEY",)),
        Vendor("ollama", "langchain_ollama", timeout="client_kwargs"),
    )
}
"""Vendors by prefix."""


def require_vendor(spec: str) -> tuple[Vendor, str]:
    """Vendor and model of ``VENDOR:MODEL``, when the package and the key are there; imports nothing heavy."""
    prefix, colon, model = spec.partition(":")
    if not colon or not model.strip() or not re.fullmatch(r"[a-z][a-z0-9_]*", prefix):
        raise ModelUnavailableError(
            f"unknown engine {spec!r}",
            f"An engine is phrasebook or VENDOR:MODEL, for example openai:MODEL. Vendors: {', '.join(VENDORS)}.",
        )
    vendor = VENDORS.get(prefix) or Vendor(prefix, f"langchain_{prefix}")
    if find_spec(vendor.module) is None:
        raise _not_installed(vendor)
    if vendor.keys and not any(os.environ.get(name, "").strip() for name in vendor.keys):
        raise ModelUnavailableError(
            f"no key for {prefix}: the environment variable {' or '.join(vendor.keys)} is not set",
            f"Set it and run again: export {vendor.keys[0]}=… {INSTEAD}",
        )
    return vendor, model


def _not_installed(vendor: Vendor) -> ModelUnavailableError:
    if vendor.prefix in VENDORS:
        return ModelUnavailableError(
            f"models of {vendor.prefix} need the package {vendor.package}", f"pip install {vendor.package}"
        )
    return ModelUnavailableError(
        f"unknown vendor {vendor.prefix!r}",
        f"{did_you_mean(vendor.prefix, VENDORS)} If LangChain has it: pip install {vendor.package}",
    )
