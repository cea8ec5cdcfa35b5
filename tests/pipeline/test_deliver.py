"""Deliver: what leaves is what was approved, checked again, and the manifest says who answers for it (law 4)."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.runs import CAMPAIGN, run_messages, stored
from tests.workspaces import Opened, replace_in
from workbench.errors import ForbiddenError, WorkbenchError
from workbench.export.reader import changes
from workbench.models.decision import Action
from workbench.pipeline.deliver import export, plan, preview
from workbench.pipeline.review import decide, decide_each, waive
from workbench.pipeline.revise import edit, send_to_queue
from workbench.pipeline.view import view
from workbench.pipeline.workspace import Workspace

EN = "spring-glow-push-01_en-GB"


@pytest.fixture
def approved(workspace: Workspace) -> Workspace:
    """Two pushes and an email in two markets, all approved."""
    run_messages(workspace, ("push",), 2, ("de-DE",))
    run_messages(workspace, ("email",), 1, ("de-DE",))
    done, refused = decide_each(workspace.as_person("vera"), Action.APPROVE, [v.id for v in stored(workspace)])
    assert len(done) == 6
    assert refused == []
    return workspace


def reasons(workspace: Workspace) -> dict[str, str]:
    return {left.id: left.reason for left in plan(workspace, CAMPAIGN).left_out}


def written(folder: Path) -> tuple[list[dict[str, str]], dict[str, Any]]:
    """The rows of a delivery, read by the csv module, and its manifest."""
    (path,) = folder.glob("*.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return rows, json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_the_manifest_names_who_answers_for_each_row_and_the_files_hash(approved: Workspace, tmp_path: Path) -> None:
    delivery = export(approved.as_person("marc"), CAMPAIGN, "generic", tmp_path / "out")
    rows, manifest = written(tmp_path / "out")
    assert delivery.rows == len(rows) == 6
    assert {row["id"] for row in rows} == {variant.id for variant in stored(approved)}
    for told in manifest["rows"]:
        variant = approved.store.variant(told["id"])
        assert told["approved_by"] == "vera"
        assert told["content_hash"] == variant.content_hash
        assert told["engine"] == "phrasebook"
    (file,) = manifest["files"]
    assert hashlib.sha256((tmp_path / "out" / file["name"]).read_bytes()).hexdigest() == file["sha256"]
    assert changes(tmp_path / "out") == []


def test_the_same_approvals_give_the_same_bytes(approved: Workspace, tmp_path: Path) -> None:
    marc = approved.as_person("marc")
    for name in ("one", "two"):
        export(marc, CAMPAIGN, "braze_catalog", tmp_path / name)
    first, second = ({p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert first == second


def test_a_preview_is_what_export_writes(approved: Workspace, tmp_path: Path) -> None:
    shown = preview(approved, CAMPAIGN, "generic")
    delivery = export(approved.as_person("marc"), CAMPAIGN, "generic", tmp_path / "out")
    (path,) = delivery.paths
    assert shown.files[0].data == path.read_bytes()


def test_a_waiver_stands_in_the_manifest_with_its_reason(approved: Workspace, tmp_path: Path) -> None:
    edit(approved, EN, {"title": "Only 7 drops"})
    send_to_queue(approved, EN)
    vera = approved.as_person("vera")
    shown = view(vera, EN)
    finding = next(f for f in shown.findings if f.check == "undeclared_fact")
    waive(vera, EN, finding, "How serums are used", shown.hash)
    decide(vera, Action.APPROVE, EN)
    export(approved.as_person("marc"), CAMPAIGN, "generic", tmp_path / "out")
    _, manifest = written(tmp_path / "out")
    (row,) = [row for row in manifest["rows"] if row["id"] == EN]
    said = json.dumps(row["waived"])
    assert all(word in said for word in ("undeclared_fact", "vera", "How serums are used"))


@pytest.mark.parametrize(
    ("file", "old", "new", "messages"),
    [
        ("templates/offer-push/payload.json.j2", "{", '{"x": 1,', ["push", "push"]),
        ("brand/brand.yaml", "14 Larkfield", "15 Larkfield", ["email"]),
        ("campaigns/spring-glow.yaml", "/en/lumen", "/en/lumen-2", ["email", "push", "push"]),
        ("campaigns/spring-glow.yaml", "goal: >-\n", "goal: >-\n  Sell.\n", []),
    ],
    ids=["layout", "address", "link", "goal"],
)
def test_what_changes_what_the_customer_gets_ends_approvals_and_nothing_else_does(
    approved: Workspace, root: Path, opened: Opened, file: str, old: str, new: str, messages: list[str]
) -> None:
    replace_in(root / file, old, new)
    later = opened(root)
    why = reasons(later)
    assert sorted(later.store.variant(id_).message for id_ in why if id_.endswith("en-GB")) == messages
    assert all("changed after it was approved" in reason for reason in why.values())


def test_a_fallback_counts_for_the_texts_that_use_its_field(approved: Workspace, root: Path, opened: Opened) -> None:
    edit(approved, EN, {"title": "Hello {first_name}, light ahead"})
    send_to_queue(approved, EN)
    decide(approved.as_person("vera"), Action.APPROVE, EN)
    replace_in(root / "brand" / "locales" / "en-GB.yaml", "    fallback: ", "    fallback: dear ")
    later = opened(root)
    uses = {v.id for v in stored(later) if v.locale == "en-GB" and "first_name" in str(v.slots)}
    assert EN in uses
    assert set(reasons(later)) - {EN.replace("en-GB", "de-DE")} == uses


def test_a_rule_that_came_after_the_approval_holds_at_the_door(approved: Workspace, root: Path, opened: Opened) -> None:
    text = re.sub(r"\{.*?\}", "", " ".join(approved.store.variant(EN).slots.values()))
    word = max(re.findall(r"[a-z]+", text), key=len)
    rule = (
        f"\n  - id: new-rule\n    kind: avoid\n    terms: [{word}]\n    channels: [push]\n"
        f"    why: It is new.\n    examples: {{passes: [Glow], fails: [{word}]}}\n"
    )
    path = root / "brand" / "voice.yaml"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + rule, encoding="utf-8")
    assert "voice_avoid" in reasons(opened(root))[EN]


def test_nothing_approved_means_nothing_written(workspace: Workspace, tmp_path: Path) -> None:
    run_messages(workspace, ("push",), 1, ("de-DE",))
    with pytest.raises(WorkbenchError, match="can leave"):
        export(workspace.as_person("marc"), CAMPAIGN, "generic", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_only_a_crm_manager_exports(approved: Workspace, tmp_path: Path) -> None:
    for login in ("nina", "vera"):
        with pytest.raises(ForbiddenError, match="is no crm manager"):
            export(approved.as_person(login), CAMPAIGN, "generic", tmp_path / "out")
