from __future__ import annotations

import subprocess
import sys

import pytest

from tests.engines.conftest import no_phrasebook
from workbench.engines.registry import open_engine
from workbench.errors import ModelUnavailableError


def test_opening_engines_imports_no_vendor() -> None:
    program = (
        "import os, sys\n"
        "os.environ['OPENAI_API_KEY'] = 'sk-test'\n"
        "from workbench.engines.registry import open_engine\n"
        "open_engine('phrasebook', phrasebooks=dict)\n"
        "assert 'workbench.engines.llm' not in sys.modules\n"
        "open_engine('openai:gpt-x', phrasebooks=dict)\n"
        "print([m for m in ('langchain', 'langchain_core', 'openai', 'httpx2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("spec", "message", "hint"),
    [
        ("gpt-x", "unknown engine 'gpt-x'", "VENDOR:MODEL"),
        ("openai:", "unknown engine 'openai:'", "VENDOR:MODEL"),
        ("../etc:x", "unknown engine", "VENDOR:MODEL"),
        ("openia:gpt-x", "unknown vendor 'openia'", "Did you mean openai?"),
        ("nosuchvendor:x", "unknown vendor 'nosuchvendor'", "pip install langchain-nosuchvendor"),
        ("mistralai:x", "models of mistralai need the package langchain-mistralai", "pip install langchain-mistralai"),
        ("openai:gpt-x", "the environment variable OPENAI_API_KEY is not set", "--engine phrasebook"),
    ],
)
def test_an_engine_that_cannot_be_opened_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, spec: str, message: str, hint: str
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelUnavailableError) as caught:
        open_engine(spec, phrasebooks=no_phrasebook)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_the_phrasebook_says_what_it_is() -> None:
    engine = open_engine("phrasebook", phrasebooks=no_phrasebook)
    assert (engine.name, engine.needs_prompt) == ("phrasebook", False)
    assert "no AI" in engine.title
