"""A model may answer anything: a bad answer spoils its own unit, and is never obeyed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.llm_server import LlmServer, Request, edited, filled, half_json, ok, refused, says
from tests.llm_server import Step as Answer
from tests.pipeline.runs import problems, run_pushes, stored
from tests.workspaces import Opened
from workbench.errors import ModelUnavailableError
from workbench.models.variant import Status
from workbench.pipeline.outcome import Step
from workbench.pipeline.view import view
from workbench.pipeline.workspace import Workspace

MODEL = "openai:gpt-test"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LlmServer]:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    with LlmServer() as running:
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        yield running


@pytest.fixture
def workspace(root: Any, opened: Opened) -> Workspace:
    """A workspace whose run asks for one text at a time, in order."""
    return opened(root, concurrency=1, variants_per_call=1)


def _first(answer: Any) -> dict[str, str]:
    return dict(answer["variants"][0])


def _set(slot: str, text: Any) -> Answer:
    def change(answer: Any) -> None:
        answer["variants"][0][slot] = text

    return edited(change)


UNUSABLE = {
    "prose": says("Sure! Here are three ideas for your campaign:\n1. Glow on"),
    "half JSON": half_json(),
    "cut off at the limit": says('{"variants": [{"title": "Glo', finish="length"),
    "nothing": says(""),
    "null": says("null"),
    "a list": says("[1, 2, 3]"),
    "a list of lists": says(json.dumps({"variants": [["Glow"]]})),
    "too few": edited(lambda answer: answer["variants"].clear()),
    "too many": edited(lambda answer: answer["variants"].extend([_first(answer)] * 3)),
    "a slot missing": edited(lambda answer: answer["variants"][0].pop("title")),
    "a slot invented": edited(lambda answer: answer["variants"][0].update(footer="Buy now")),
    "an empty text": _set("title", ""),
    "spaces": _set("title", " \n "),
    "a number": _set("title", 7),
    "an object": _set("title", {"text": "Glow"}),
    "200 KB": _set("body", "Glow " * 40_000),
    "200 KB of brackets": says("[" * 200_000),
    "a refusal": Answer(refusal="I cannot help with that."),
    "lone surrogates": says('{"variants": [{"title": "\\ud800", "body": "Glow"}]}'),
    "NUL": says('{"variants": [{"title": "a\\u0000b", "body": "Glow"}]}'),
}


NOT_REPAIRED = {"cut off at the limit", "a refusal"}
"""What asking again would not mend."""


def test_each_unusable_answer_spoils_its_own_unit_and_a_second_run_makes_up_for_it(
    workspace: Workspace, server: LlmServer
) -> None:
    for kind, step in UNUSABLE.items():
        server.script(*[step] * (1 if kind in NOT_REPAIRED else 2))
    outcomes = run_pushes(workspace, len(UNUSABLE) + 2, ("de-DE",), MODEL)
    written = [outcome for outcome in outcomes if outcome.step is Step.GENERATE and outcome.done]
    by_kind = dict(zip(UNUSABLE, written, strict=False))
    for kind, outcome in by_kind.items():
        assert outcome.problem is not None, kind
        assert MODEL in outcome.problem.message, kind
        assert "\n" not in outcome.problem.message, kind
        assert outcome.problem.hint, kind
        assert len(outcome.problem.message) < 500, kind
    assert all(outcome.problem is None for outcome in written[len(UNUSABLE) :])
    asked = len(server.requests)
    assert problems(run_pushes(workspace, len(UNUSABLE) + 2, ("de-DE",), MODEL)) == []
    assert len(stored(workspace)) == 2 * (len(UNUSABLE) + 2)
    assert len(server.requests) - asked == 2 * len(UNUSABLE)  # each missing source and its translation, nothing else


HOSTILE = {
    "markup": "<b>Glow</b> <script>alert(1)</script>",
    "Jinja": "{{ facts.price }}{% for x in y %}",
    "Liquid": "Hello {{${first_name}}}",
    "a broken argument": "Only {price",
    "an argument of nobody": "Only {budget}",
    "a figure": "Only 7 left",
    "a price": "Now £39",
    "a link": "See https://evil.example",
    "escape codes": "\x1b[31mGlow\x1b]0;title\x07",
    "a bidi override": "Glow \u202eevil",
    "console markup": "[bold red]Glow[/] [link=x]y",
    "a plural without its other": "{days_left, plural, one {day}}",
}


HARMLESS = {"console markup"}
"""Harmless in a message; only our own screens must not obey it."""


def test_a_hostile_text_is_never_obeyed_and_never_queued(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = iter(HOSTILE)
    units: dict[int, str] = {}

    def answer(request: Request, number: int) -> str:
        told = json.loads(filled(request, number))
        unit = request.body["seed"]
        if "variants" in told and unit not in units:
            units[unit] = next(kinds, "")
        if units.get(unit):
            told["variants"][0]["body"] = HOSTILE[units[unit]]
        return json.dumps(told)

    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    with LlmServer(default=Answer(answer)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        run_pushes(workspace, len(HOSTILE) + 2, ("de-DE",), MODEL)
    sources = [variant for variant in stored(workspace) if variant.is_source]
    for kind, text in HOSTILE.items():
        (variant,) = [variant for variant in sources if variant.slots["body"] == text]
        shown = view(workspace, variant.id)  # what is blocked can be looked at
        if kind in HARMLESS:
            assert shown.preview["body"] == text
        else:
            assert variant.status is Status.BLOCKED, kind
    others = [variant for variant in sources if variant.slots["body"] not in HOSTILE.values()]
    assert len(others) == 2


def test_a_repaired_answer_is_one_unit_and_both_calls_are_counted(workspace: Workspace, server: LlmServer) -> None:
    server.script(says("Sure!"), ok())
    assert problems(run_pushes(workspace, 1, ("de-DE",), MODEL)) == []
    assert len(server.requests) == 3
    source = next(v for v in stored(workspace) if v.is_source)
    assert (source.origin.input_tokens, source.origin.output_tokens) == (200, 40)
    assert len(source.origin.prompt_hash) == 64


def test_a_translation_that_loses_an_argument_is_asked_for_again(workspace: Workspace, server: LlmServer) -> None:
    with_price = _set("body", "Now for {price}")
    without = edited(lambda answer: answer.update(body="Jetzt"))
    server.script(with_price, without, without)
    said = problems(run_pushes(workspace, 1, ("de-DE",), MODEL))
    assert len(said) == 1
    assert "price" in said[0]
    assert [v.locale for v in stored(workspace)] == ["en-GB"]
    assert problems(run_pushes(workspace, 1, ("de-DE",), MODEL)) == []
    german = next(v for v in stored(workspace) if v.locale == "de-DE")
    assert "{price}" in german.slots["body"]


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (refused(401, "invalid_api_key", "Incorrect API key provided: sk-test"), "key"),
        (refused(429, "insufficient_quota", "You exceeded your current quota"), "quota"),
        (refused(404, "model_not_found", "The model does not exist"), "gpt-test"),
    ],
)
def test_when_no_further_call_can_succeed_the_run_stops_and_says_why_once(
    root: Any, opened: Opened, server: LlmServer, step: Answer, message: str
) -> None:
    workspace = opened(root, concurrency=4, variants_per_call=1)
    server.script(*[step] * 50)
    with pytest.raises(ModelUnavailableError, match=message) as stopped:
        run_pushes(workspace, 12, ("de-DE",), MODEL)
    assert "sk-test" not in stopped.value.message + stopped.value.hint
    assert len(server.requests) <= 4
    assert stored(workspace) == []


def test_a_key_that_is_missing_is_one_line_before_anything_is_written(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelUnavailableError, match="OPENAI_API_KEY is not set") as refused_:
        run_pushes(workspace, 2, ("de-DE",), MODEL)
    assert "--engine phrasebook" in refused_.value.hint
    assert stored(workspace) == []


def test_a_prompt_holds_the_names_of_facts_and_no_value(workspace: Workspace, server: LlmServer) -> None:
    run_pushes(workspace, 1, ("de-DE",), MODEL)
    brief = workspace.brief("spring-glow")
    for request in server.requests:
        assert "{price}" in request.prompt
        for name in ("price", "code", "ends", "shop_link"):
            assert brief.facts[name].value not in request.prompt
        for field in workspace.brand.locales["de-DE"].recipient_fields.values():
            assert not [sample for sample in field.samples if f" {sample} " in request.prompt]
