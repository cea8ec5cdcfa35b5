from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing

import pytest
from hypothesis import settings

from tests.llm_server import LlmServer
from workbench.engines.base import Engine
from workbench.engines.registry import open_engine
from workbench.project.phrasebook import Phrasebook

# A shared machine may stall for a moment; that is no finding.
settings.register_profile("workbench", deadline=None)
settings.load_profile("workbench")


def no_phrasebook(template: str) -> Phrasebook:
    raise AssertionError(f"a model reads no phrasebook of {template}")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LlmServer]:
    with LlmServer() as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-test-0123456789abcdef")
        yield server


@pytest.fixture
async def engine(server: LlmServer) -> AsyncIterator[Engine]:
    async with aclosing(open_engine("openai:gpt-test", phrasebooks=no_phrasebook, timeout=5)) as engine:
        yield engine
