from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest

from tests.engines.conftest import no_phrasebook
from tests.engines.units import ARGUMENTS, SLOTS, translate_unit, write_unit
from tests.llm_server import LlmServer, Step, edited, half_json, ok, rate_limited, refused, says
from workbench.engines import client
from workbench.engines.base import Engine, SlotSpec
from workbench.engines.registry import open_engine
from workbench.errors import ModelError, ModelUnavailableError


def set_text(slot: str, text: str, variant: int = 1) -> Step:
    def change(answer: Any) -> None:
        (answer["variants"][variant] if "variants" in answer else answer)[slot] = text

    return edited(change)


async def test_an_answer_holds_the_texts_the_raw_answer_the_tokens_and_the_model(engine: Engine) -> None:
    answer = await engine.write(write_unit(3))
    assert len(answer.texts) == 3
    assert all(list(text) == ["title", "body"] and all(text.values()) for text in answer.texts)
    assert json.loads(answer.raw)["variants"][2] == answer.texts[2]
    assert (answer.input_tokens, answer.output_tokens, answer.calls) == (100, 20, 1)
    assert answer.model == "gpt-test-test"


async def test_the_request_carries_prompt_system_schema_and_a_seed_per_unit(engine: Engine, server: LlmServer) -> None:
    await engine.write(write_unit(3))
    await engine.write(write_unit(3, ordinals=(3, 4, 5)))
    first, second = server.requests
    assert first.path.endswith("/chat/completions")
    assert [(m["role"], m["content"]) for m in first.body["messages"]] == [
        ("system", "You write for a brand."),
        ("user", "Write."),
    ]
    assert first.body["response_format"]["json_schema"]["strict"] is True
    assert first.body["seed"] != second.body["seed"]


async def test_the_schema_stays_in_the_subset_of_strict_modes(engine: Engine, server: LlmServer) -> None:
    odd = (SlotSpec("copy", 20), SlotSpec("sub-title", 20), SlotSpec("model_config", 20))
    answer = await engine.write(write_unit(2, slots=odd))
    assert list(answer.texts[0]) == ["copy", "sub-title", "model_config"]
    schema = server.requests[0].schema
    text = schema["$defs"]["Text"]
    assert text["additionalProperties"] is schema["additionalProperties"] is False
    assert text["required"] == list(text["properties"]) == ["copy", "sub-title", "model_config"]
    assert {key for about in text["properties"].values() for key in about} == {"type", "description"}
    assert (schema["properties"]["variants"]["minItems"], schema["properties"]["variants"]["maxItems"]) == (2, 2)


async def test_a_translation_keeps_the_arguments_of_every_slot(engine: Engine, server: LlmServer) -> None:
    answer = await engine.translate(translate_unit())
    assert "{product}" in answer.texts[0]["title"]
    assert "{first_name}" in answer.texts[0]["body"]
    assert server.requests[0].name == "translation_de-DE"
    assert "Contains {first_name} and {price} and {product}." in str(server.requests[0].schema)


UNUSABLE = {
    "prose": (says("Sure! Here are some lovely ideas for you."), "the answer is not JSON"),
    "half a JSON": (half_json(), "the answer is not JSON"),
    "an empty answer": (says(""), "the answer is empty"),
    "200 KB": (says("x" * 200 * 1024), "the answer has 200 KB"),
    "too few variants": (edited(lambda a: a["variants"].pop()), "2 variants were given instead of 3"),
    "too many variants": (edited(lambda a: a["variants"].append(a["variants"][0])), "4 variants were given instead"),
    "an empty string": (set_text("body", " \n"), "variant 2: body is empty"),
    "a text far too long": (set_text("title", "long " * 100), "variant 2: title has 499 characters"),
    "a slot missing": (edited(lambda a: a["variants"][1].pop("body")), "variant 2: body is missing"),
    "a slot too many": (set_text("titel", "x"), "variant 2: 'titel' was not asked for; did you mean title?"),
    "a number for a text": (edited(lambda a: a["variants"][1].update(body=7)), "variant 2: body: input should be"),
    "a list for an object": (says("[]"), "the answer: "),
    "a NUL": (set_text("body", "a\0b"), "variant 2: body contains the character U+0000"),
    "a forged recipient field": (set_text("body", "\ue000first_name\ue001"), "the character U+E000"),
    "a lone surrogate": (says('{"variants": [{"title": "\\ud800", "body": "x"}]}'), "the answer is not JSON"),
}


@pytest.mark.parametrize("case", UNUSABLE)
async def test_an_unusable_answer_is_one_line_and_loses_neither_text_nor_tokens(
    engine: Engine, server: LlmServer, case: str
) -> None:
    step, says_what = UNUSABLE[case]
    server.script(step, step)
    with pytest.raises(ModelError) as caught:
        await engine.write(write_unit(3))
    assert says_what in caught.value.message
    assert "openai:gpt-test: unusable answer after 2 tries" in caught.value.message
    assert "\n" not in caught.value.message
    assert not isinstance(caught.value, ModelUnavailableError)
    assert (caught.value.input_tokens, caught.value.output_tokens) == (200, 40)
    if isinstance(step.content, str):
        assert caught.value.raw == step.content
    else:
        assert caught.value.raw.startswith('{"variants": [{"title"')


async def test_a_repair_tells_the_model_what_was_wrong_and_counts_its_tokens(engine: Engine, server: LlmServer) -> None:
    server.script(set_text("body", ""))
    answer = await engine.write(write_unit(3))
    assert len(answer.texts) == 3
    assert (answer.input_tokens, answer.output_tokens, answer.calls) == (200, 40, 2)
    assert "variant 2: body is empty" in server.requests[1].prompt
    assert [m["role"] for m in server.requests[1].body["messages"]] == ["system", "user", "assistant", "user"]


async def test_a_huge_answer_is_not_sent_back_whole(engine: Engine, server: LlmServer) -> None:
    server.script(says("x" * 200 * 1024))
    await engine.write(write_unit(1))
    assert len(server.requests[1].prompt) < 5_000


async def test_an_answer_cut_off_at_the_limit_is_not_paid_twice(engine: Engine, server: LlmServer) -> None:
    server.script(says('{"variants": [{"title": "So', finish="length"))
    with pytest.raises(ModelError, match="cut off at the model's limit; ask for fewer variants") as caught:
        await engine.write(write_unit(3))
    assert len(server.requests) == 1
    assert caught.value.raw.endswith("So")
    assert caught.value.output_tokens == 20


async def test_a_refusal_is_quoted_and_not_argued_with(engine: Engine, server: LlmServer) -> None:
    server.script(Step("", refusal="I can't help\nwith that."))
    with pytest.raises(ModelError, match=r"the model refused: I can't help with that\."):
        await engine.write(write_unit(3))
    assert len(server.requests) == 1


async def test_a_fenced_answer_is_read(engine: Engine, server: LlmServer) -> None:
    answer = {"title": "{product}", "body": "{product}, {price}, {first_name}"}
    server.script(says(f"```json\n{json.dumps(answer)}\n```"))
    assert (await engine.translate(translate_unit())).texts == (answer,)
    assert len(server.requests) == 1


MARKUP = "<b>{product}</b> {{ 7*7 }} [bold] \x1b[31m \u202e *|FNAME|*"


async def test_markup_in_a_text_comes_through_as_data(engine: Engine, server: LlmServer) -> None:
    text = MARKUP.replace("{{ 7*7 }}", "")
    server.script(set_text("body", text))
    answer = await engine.write(write_unit(3))
    assert answer.texts[1]["body"] == text
    assert answer.calls == 1


@pytest.mark.parametrize("body", [MARKUP, "{prise} only", "a { b"])
async def test_what_is_wrong_inside_a_written_text_is_left_to_the_checks_after_one_repair(
    engine: Engine, server: LlmServer, body: str
) -> None:
    server.script(set_text("body", body), set_text("body", body))
    answer = await engine.write(write_unit(3))
    assert answer.texts[1]["body"] == body
    assert answer.calls == 2


async def test_the_better_of_two_flawed_answers_is_taken(engine: Engine, server: LlmServer) -> None:
    server.script(set_text("body", "{prise}"), says("I give up."))
    answer = await engine.write(write_unit(3))
    assert answer.texts[1]["body"] == "{prise}"
    assert (answer.raw[0], answer.input_tokens) == ("{", 200)


async def test_a_flawed_answer_survives_a_repair_that_never_arrives(engine: Engine, server: LlmServer) -> None:
    server.script(set_text("body", "{prise}"), refused(401))
    assert (await engine.write(write_unit(3))).texts[1]["body"] == "{prise}"


async def test_required_facts_are_asked_for_and_their_absence_is_repaired(engine: Engine, server: LlmServer) -> None:
    server.script(edited(lambda a: [text.update(title="Hello") for text in a["variants"]]))
    answer = await engine.write(write_unit(2, required=frozenset({"price"})))
    assert "variant 1: {price} is not mentioned in any slot" in server.requests[1].prompt
    assert all("{price}" in text["title"] for text in answer.texts)


async def test_two_equal_variants_are_repaired(engine: Engine, server: LlmServer) -> None:
    server.script(edited(lambda a: a.update(variants=[a["variants"][0]] * 2)))
    answer = await engine.write(write_unit(2))
    assert "variant 2: is the same as another variant" in server.requests[1].prompt
    assert answer.texts[0] != answer.texts[1]


@pytest.mark.parametrize(
    ("slot", "text", "problem"),
    [
        ("title", "{Produkt}", r"title has the unknown argument \{Produkt\}; did you mean \{product\}\?"),
        ("title", "Neu", r"title has to contain \{product\}, as the source does"),
        ("title", "{product} {product}", r"title has to contain \{product\}, as the source does"),
        ("body", "{product, plural, one {x}", "body cannot be read as ICU MessageFormat"),
    ],
)
async def test_a_translation_that_loses_or_renames_an_argument_is_refused(
    engine: Engine, server: LlmServer, slot: str, text: str, problem: str
) -> None:
    server.script(set_text(slot, text), set_text(slot, text))
    with pytest.raises(ModelError, match=problem) as caught:
        await engine.translate(translate_unit())
    assert text.replace('"', '\\"') in caught.value.raw
    assert caught.value.input_tokens == 200


async def test_a_translation_is_repaired_when_it_lost_an_argument(engine: Engine, server: LlmServer) -> None:
    server.script(set_text("title", "Neu"))
    assert "{product}" in (await engine.translate(translate_unit())).texts[0]["title"]
    assert "title has to contain {product}, as the source does" in server.requests[1].prompt


async def test_a_translation_may_have_more_plural_branches_than_its_source(engine: Engine, server: LlmServer) -> None:
    source = "{days_left, plural, one {# day left, {first_name}} other {# days left}}"
    russian = "{days_left, plural, one {# день, {first_name}} few {# дня} many {# дней} other {# дня}}"
    unit = translate_unit(locale="ru-RU", texts={"title": "New", "body": source})
    server.script(says(json.dumps({"title": "Новинка", "body": russian})))
    assert (await engine.translate(unit)).texts[0]["body"] == russian
    forgotten = "{days_left, plural, one {# день} few {# дня} many {# дней, {price}} other {# дня}}"
    server.script(*[says(json.dumps({"title": "Новинка", "body": forgotten}))] * 2)
    with pytest.raises(ModelError, match=r"\{days_left\} and \{first_name\} or \{days_left\}"):
        await engine.translate(unit)


async def test_a_refused_key_stops_the_run_and_names_the_variable_not_the_key(
    engine: Engine, server: LlmServer
) -> None:
    server.script(refused(401, "invalid_api_key", "Incorrect API key provided: sk-test-0123456789abcdef."))
    with pytest.raises(ModelUnavailableError) as caught:
        await engine.write(write_unit())
    assert caught.value.message == "openai:gpt-test: the key was refused (401)"
    assert "OPENAI_API_KEY" in caught.value.hint
    assert "sk-" not in caught.value.message + caught.value.hint
    assert len(server.requests) == 1


async def test_a_used_up_quota_is_not_tried_again(engine: Engine, server: LlmServer) -> None:
    server.script(refused(429, "insufficient_quota", "You exceeded your current quota."))
    with pytest.raises(ModelUnavailableError, match="the quota is used up"):
        await engine.write(write_unit())
    assert len(server.requests) == 1


async def test_an_unknown_model_stops_the_run(engine: Engine, server: LlmServer) -> None:
    server.script(refused(404, "model_not_found", "The model `gpt-test` does not exist."))
    with pytest.raises(ModelUnavailableError, match=r"not found \(404\): The model `gpt-test` does not exist"):
        await engine.write(write_unit())


async def test_a_rate_limit_is_waited_out_as_long_as_the_vendor_asks(engine: Engine, server: LlmServer) -> None:
    await engine.write(write_unit())
    server.script(rate_limited(0.3), rate_limited(0.3))
    start = time.monotonic()
    answer = await engine.write(write_unit())
    assert 0.6 <= time.monotonic() - start < 3
    assert answer.calls == 1
    assert len(server.requests) == 4


async def test_a_wait_beyond_all_patience_is_said_not_slept(engine: Engine, server: LlmServer) -> None:
    server.script(rate_limited(3600))
    with pytest.raises(ModelError, match="asks to wait 3600 s"):
        await engine.write(write_unit())
    assert len(server.requests) == 1


async def test_a_server_error_is_tried_again_and_then_given_up(engine: Engine, server: LlmServer) -> None:
    server.script(refused(500, retry_after="0"))
    assert (await engine.write(write_unit())).calls == 1
    server.script(*[refused(503, message="Key sk-test-0123456789abcdef\nis fine.", retry_after="0")] * 4)
    with pytest.raises(ModelError, match=r"too busy or failing \(503\) after 4 tries: Key … is fine\."):
        await engine.write(write_unit())
    assert len(server.requests) == 6


async def test_a_bad_request_is_not_tried_again(engine: Engine, server: LlmServer) -> None:
    server.script(refused(400, "invalid_request_error", "response_format is not supported."))
    with pytest.raises(ModelError, match=r"the call was refused \(400\): response_format is not supported"):
        await engine.write(write_unit())
    assert len(server.requests) == 1


async def test_an_answer_that_does_not_come_in_time_is_given_up(
    server: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "LONGEST_PAUSE", 0.01)
    server.script(*[ok(delay=5)] * 4)
    engine = open_engine("openai:gpt-test", phrasebooks=no_phrasebook, timeout=0.05)
    with pytest.raises(ModelError, match="no answer in time after 4 tries"):
        await engine.write(write_unit())
    await engine.aclose()


async def test_a_server_that_never_answered_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "LONGEST_PAUSE", 0.01)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-0123456789abcdef")
    engine = open_engine("openai:gpt-test", phrasebooks=no_phrasebook)
    with pytest.raises(ModelUnavailableError, match="cannot be reached after 4 tries"):
        await engine.write(write_unit())
    await engine.aclose()


async def test_a_server_that_goes_away_fails_its_unit_only(
    engine: Engine, server: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "LONGEST_PAUSE", 0.01)
    await engine.write(write_unit())
    server.stop_listening()
    with pytest.raises(ModelError, match="cannot be reached after 4 tries") as caught:
        await engine.write(write_unit())
    assert not isinstance(caught.value, ModelUnavailableError)


async def test_fifty_calls_run_at_once_over_one_client(engine: Engine, server: LlmServer) -> None:
    await engine.write(write_unit())
    server.script(*[ok(delay=0.5)] * 50)
    start = time.monotonic()
    answers = await asyncio.gather(*(engine.write(write_unit(1, ordinals=(n,))) for n in range(50)))
    assert len(answers) == 50
    assert time.monotonic() - start < 5


async def test_a_cancelled_call_leaves_the_engine_usable(engine: Engine, server: LlmServer) -> None:
    server.script(ok(delay=5))
    call = asyncio.create_task(engine.write(write_unit()))
    await asyncio.sleep(0.05)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert len((await engine.write(write_unit())).texts) == 3


def test_an_engine_outlives_its_event_loop(server: LlmServer) -> None:
    engine = open_engine("openai:gpt-test", phrasebooks=no_phrasebook)

    async def once() -> int:
        answer = await engine.write(write_unit())
        await engine.aclose()
        return len(answer.texts)

    assert [asyncio.run(once()), asyncio.run(once())] == [3, 3]


async def test_prompts_are_not_traced_to_a_third_party(server: LlmServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_ENDPOINT", server.url)
    monkeypatch.setenv("LANGSMITH_API_KEY", "ls-test-0123456789")
    engine = open_engine("openai:gpt-test", phrasebooks=no_phrasebook)
    await engine.write(write_unit())
    await engine.aclose()
    await asyncio.sleep(0.3)
    assert [request.path for request in server.requests] == ["/v1/chat/completions"]


def test_the_key_changes_with_everything_that_decides_the_answer(server: LlmServer) -> None:
    engine = open_engine("openai:gpt-test", phrasebooks=no_phrasebook)
    changes: list[dict[str, Any]] = [
        {},
        {"prompt": "Write well."},
        {"system": "x"},
        {"seed": 2},
        {"ordinals": (3, 4, 5)},
        {"angle": "care"},
        {"slots": (*SLOTS[:1], SlotSpec("body", 121, multiline=True))},
        {"arguments": ARGUMENTS - {"price"}},
        {"required": frozenset({"price"})},
    ]
    keys = [engine.key(write_unit(**change)) for change in changes]
    keys += [engine.key(translate_unit()), engine.key(translate_unit(texts={"title": "x", "body": "y"}))]
    keys.append(open_engine("openai:gpt-other", phrasebooks=no_phrasebook).key(write_unit()))
    assert len(set(keys)) == len(keys)
    assert engine.key(write_unit()) == keys[0]
    assert all(len(key) == 64 for key in keys)
