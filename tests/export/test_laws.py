"""Laws of export, for whatever text comes: nothing is lost, nothing is added, every row is accounted for."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.sample import ORDER, row
from workbench.errors import WorkbenchError
from workbench.export.build import Build, build
from workbench.export.deliver import deliver
from workbench.export.encode import encode
from workbench.export.profiles import PROFILES
from workbench.export.reader import read_csv
from workbench.export.rows import ExportRow
from workbench.text.merge_tags import names, placeholder

# The machine may be busy: how long an example takes says nothing here.
BUSY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FIELDS = ("first_name", "city", "loyalty_tier")
LOCALES = ("en-GB", "de-DE", "fr-FR", "es-ES", "ru-RU")
# The ESPs' own syntax, written down apart from the profiles: name, then the fallback in ' or ".
_QUOTED = r"(?:'([^']*)'|\"([^\"]*)\")"
SYNTAX = {
    "braze_catalog": re.compile(
        r"\{\{\s*(?:custom_attribute\.)?\$\{([^}]*)\}\s*\|\s*default:\s*" + _QUOTED + r"\s*\}\}"
    ),
    "onesignal_push": re.compile(r"\{\{\s*(\w+)\s*\|\s*default:\s*" + _QUOTED + r"\s*\}\}"),
    "generic": re.compile(r"\{\{(\w+)\|([^}|]*)()\}\}"),
}

anything = st.text(st.characters(codec="utf-8"), max_size=40)
copy = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co", "Cs"]), max_size=30)
pieces = st.lists(
    st.one_of(copy, st.sampled_from(["\n\n", "'", '"', ",", "-20%", "=)", "🌷", "Ж", *map(placeholder, FIELDS)]))
)
texts = pieces.map("".join)
fallbacks = st.fixed_dictionaries({name: copy.filter(bool) for name in FIELDS})


def tags_in(name: str, cell: str) -> Counter[tuple[str, str]]:
    return Counter((found[0], found[1] or found[2]) for found in SYNTAX[name].findall(cell))


def expected_in(text: str, of: ExportRow) -> Counter[tuple[str, str]]:
    return Counter((field, of.fallbacks[field]) for field in names(text))


@st.composite
def pushes(draw: st.DrawFn) -> list[ExportRow]:
    rows = []
    for number in range(draw(st.integers(1, 2))):
        for locale in draw(st.lists(st.sampled_from(LOCALES), unique=True, min_size=1)):
            slots = {"title": draw(texts), "body": draw(texts)}
            parts = {"payload": json.dumps(slots, ensure_ascii=False), "html": f"<p>{html.escape(slots['body'])}</p>"}
            made = row(locale, slots, parts, draw(fallbacks), message="push", number=number, channel="push")
            rows.append(ExportRow(made.variant, made.rendered, made.approval, (), made.fallbacks))
    return rows


def records(done: Build) -> list[tuple[ExportRow, dict[str, str]]]:
    found = []
    for file in done.files:
        read = csv.DictReader(io.StringIO(file.data.decode(), newline=""), strict=True)
        found += list(zip(file.rows, read, strict=True))
    return found


@pytest.mark.parametrize("name", PROFILES)
@settings(BUSY, max_examples=60)
@given(rows=pushes())
def test_no_recipient_field_is_lost_or_added_between_slot_and_csv(name: str, rows: list[ExportRow]) -> None:
    columns = {"braze_catalog": ("push_title", "push_body"), "onesignal_push": ("title", "message")}
    for of, record in records(build(PROFILES[name], ORDER, rows)):
        for slot, column in zip(("title", "body"), columns.get(name, ("title", "body")), strict=True):
            assert tags_in(name, record[column]) == expected_in(of.rendered.slots[slot], of)
        if name == "generic":
            payload = json.loads(record["rendered_payload"])
            assert tags_in(name, payload["body"]) == expected_in(of.rendered.slots["body"], of)
            assert tags_in(name, html.unescape(record["rendered_html"])) == expected_in(of.rendered.slots["body"], of)


@pytest.mark.parametrize("name", PROFILES)
@settings(BUSY, max_examples=60)
@given(rows=pushes())
def test_every_row_leaves_once_or_is_left_out_with_a_reason(name: str, rows: list[ExportRow]) -> None:
    done = build(PROFILES[name], ORDER, rows)
    sent = [of.variant.id for file in done.files for of in file.rows]
    assert sorted(sent + [left.id for left in done.left_out]) == sorted(of.variant.id for of in rows)
    assert all(left.reason for left in done.left_out)


@pytest.mark.parametrize("name", PROFILES)
@settings(BUSY, max_examples=60)
@given(rows=pushes())
def test_text_outside_merge_tags_is_written_as_it_is(name: str, rows: list[ExportRow]) -> None:
    columns = {"braze_catalog": "push_body", "onesignal_push": "message"}
    for of, record in records(build(PROFILES[name], ORDER, rows)):
        bare = re.sub("\ue000[a-z_]+\ue001", "", of.rendered.slots["body"])
        assert SYNTAX[name].sub("", record[columns.get(name, "body")]) == bare


@settings(BUSY)
@given(rows=st.lists(st.tuples(anything, anything, anything)))
def test_a_csv_reads_back_the_same(rows: list[tuple[str, str, str]]) -> None:
    header = ("id", "a", "b")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "any.csv")
        path.write_bytes(encode([header, *rows]))
        assert [tuple(record.values()) for record in read_csv(path)] == rows


@pytest.mark.parametrize("name", PROFILES)
@settings(BUSY, max_examples=25)
@given(rows=pushes())
def test_a_delivery_reads_back_as_its_preview(name: str, rows: list[ExportRow]) -> None:
    preview = build(PROFILES[name], ORDER, rows)
    with tempfile.TemporaryDirectory() as folder:
        try:
            delivery = deliver(PROFILES[name], ORDER, rows, Path(folder, "out"))
        except WorkbenchError:
            assert not preview.files
            assert not list(Path(folder).iterdir())
            return
        read = {path.name: [tuple(record.values()) for record in read_csv(path)] for path in delivery.paths}
        assert read == {file.name: list(file.records) for file in preview.files}
