"""The commands of a day's work, from the run to the CSV."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.conftest import Run

EN, DE = "spring-glow-push-01_en-GB", "spring-glow-push-01_de-DE"


def test_a_run_says_what_it_did_and_what_comes_next(wb: Run) -> None:
    done = wb("run", "spring-glow", "--messages", "push", "--variants", "2", "--as", "nina")
    assert done.code == 0
    assert "spring-glow: 10 queued." in done.out
    assert "workbench export spring-glow" in done.out
    assert "Phrasebook (pre-approved wording, no AI), as Nina Hart" in done.err


def test_a_second_run_writes_nothing_again(filled: Run) -> None:
    again = filled("run", "spring-glow", "--messages", "push", "--variants", "2", "--locales", "de-DE", "--as", "nina")
    assert "Generate: 0 texts" in again.err
    assert "Localize: 0 texts" in again.err
    assert len(filled("history", EN, "--format", "jsonl").records) == 2


def test_the_single_steps_add_up_to_a_run(wb: Run) -> None:
    asked = ("spring-glow", "--messages", "push", "--variants", "1", "--as", "nina")
    assert "1 draft" in wb("generate", *asked).out
    assert "2 draft" in wb("localize", *asked, "--locales", "fr-FR").out
    assert "2 queued" in wb("check", "spring-glow", "--as", "nina").out


def test_status_counts_by_message_market_and_status(filled: Run) -> None:
    records = filled("status", "--format", "jsonl").records
    assert {(r["message"], r["locale"], r["status"], r["count"]) for r in records} == {
        ("push", "en-GB", "queued", 2),
        ("push", "de-DE", "queued", 2),
    }
    assert "de-DE" in filled("status", "spring-glow").out


def test_status_of_an_empty_workspace_says_how_to_begin(wb: Run) -> None:
    assert "workbench run spring-glow" in wb("status").out


def test_the_queue_filters_and_pages(filled: Run) -> None:
    assert [r["locale"] for r in filled("queue", "--locale", "de-DE", "--format", "jsonl").records] == ["de-DE"] * 2
    first = filled("queue", "--limit", "1", "--format", "jsonl").records
    second = filled("queue", "--limit", "1", "--after", first[0]["id"], "--format", "jsonl").records
    assert first[0]["id"] != second[0]["id"]
    assert filled("queue", "--status", "approved", "--format", "jsonl").records == []
    assert "1 of 4" in filled("queue", "--limit", "1").err


def test_show_prints_what_the_customer_reads_beside_the_source(filled: Run) -> None:
    shown = filled("show", DE).out
    assert "(en-GB)" in shown
    assert "No findings." in shown
    assert "Lumen Glow Serum" in shown
    assert "{product}" not in shown


def test_show_tells_where_the_narrowest_surface_cuts_a_text(filled: Run) -> None:
    long = "A calm minute at the window before everybody wakes up"
    assert filled("edit", EN, "--slot", "title", "--text", long, "--as", "nina").code == 0
    assert "(An iPhone a day later ends after “A calm minute at the w”; " in filled("show", EN).out
    assert filled("edit", EN, "--slot", "title", "--text", "A calm minute", "--as", "nina").code == 0
    assert "An iPhone a day later" not in filled("show", EN).out


def test_an_id_may_be_cut_short_while_it_names_one_variant(filled: Run) -> None:
    assert filled("show", "spring-glow-push-01_d").out == filled("show", DE).out
    refused = filled("show", "spring-glow-push-0")
    assert refused.code == 2
    assert "spring-glow-push-01" in refused.err


def test_show_prints_a_layout_part_alone(filled: Run) -> None:
    payload = json.loads(filled("show", DE, "--part", "payload").out)
    assert payload["url"].startswith("https://aurelle.example/de/")
    assert filled("show", DE, "--part", "html").code == 2


def test_edit_makes_a_draft_and_diff_shows_what_changed(filled: Run) -> None:
    assert filled("approve", EN, "--as", "vera").code == 0
    edited = filled("edit", EN, "--slot", "title", "--text", "A lighter morning", "--as", "nina")
    assert "is a draft, revision 2" in edited.out
    changes = {r["slot"]: r for r in filled("diff", EN, "--format", "jsonl").records}
    assert changes["title"]["after"] == "A lighter morning"
    assert changes["title"]["changed"]
    assert not changes["body"]["changed"]
    assert "+ A lighter morning" in filled("diff", EN).out


def test_decisions_need_another_person_a_right_and_a_reason(filled: Run) -> None:
    assert filled("approve", DE, "--as", "nina").code == 4
    assert filled("approve", DE, "--as", "olga").code == 4
    assert filled("reject", DE, "--as", "vera").code == 2
    rejected = filled("reject", DE, "--as", "vera", "--reason", "Too cheerful for a Monday")
    assert rejected.code == 0
    assert "rejected" in rejected.out
    assert "Too cheerful for a Monday" in filled("history", DE).out


def test_a_decision_is_made_once(filled: Run) -> None:
    assert filled("approve", DE, "--as", "vera").code == 0
    again = filled("approve", DE, "--as", "jonas")
    assert again.code == 3
    assert "approved, not queued" in again.err


def test_one_refusal_does_not_stop_the_other_decisions(filled: Run) -> None:
    assert filled("approve", DE, "--as", "vera").code == 0
    mixed = filled("approve", DE, EN, "--as", "jonas")
    assert mixed.code == 1
    assert f"{EN}: approved" in mixed.out


def test_request_changes_sends_a_text_back_to_its_author(filled: Run) -> None:
    assert filled("request-changes", DE, "--as", "vera", "--reason", "Warmer, please").code == 0
    assert filled("approve", DE, "--as", "vera").code == 3
    assert filled("edit", DE, "--slot", "title", "--text", "Morgenlicht für Sie", "--as", "nina").code == 0
    assert filled("check", "spring-glow", "--as", "nina").code == 0
    assert filled("approve", DE, "--as", "vera").code == 0


def test_export_writes_what_is_approved_and_says_what_stays(filled: Run, root: Path) -> None:
    filled("approve", EN, DE, "--as", "vera")
    done = filled("export", "spring-glow", "--profile", "braze_catalog", "--as", "marc")
    assert done.code == 0
    assert "2 left out" in done.err
    folder = root / "exports" / "spring-glow" / "braze_catalog"
    with next(folder.glob("*.csv")).open(encoding="utf-8", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == [EN, DE]
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {row["approved_by"] for row in manifest["rows"]} == {"vera"}


def test_export_is_the_crm_managers(filled: Run) -> None:
    assert filled("export", "spring-glow", "--profile", "generic", "--as", "nina").code == 4
    nothing = filled("export", "spring-glow", "--profile", "generic", "--as", "marc")
    assert nothing.code == 2
    assert "waits in the queue" in nothing.err


def test_a_waiver_lets_a_blocked_text_into_the_queue(filled: Run) -> None:
    filled("edit", EN, "--slot", "title", "--text", "Only 7 drops", "--as", "nina")
    assert "1 blocked" in filled("check", "spring-glow", "--as", "nina").out
    assert (
        filled("waive", EN, "--check", "undeclared_fact", "--reason", "It is how serums are used", "--as", "nina").code
        == 4
    )
    waived = filled("waive", EN, "--check", "undeclared_fact", "--reason", "How serums are used", "--as", "vera")
    assert waived.code == 0
    assert "queued" in waived.out
    assert "nearest" not in waived.err


def test_a_waiver_of_something_else_names_the_nearest_check(filled: Run) -> None:
    filled("edit", EN, "--slot", "title", "--text", "Only 7 drops", "--as", "nina")
    filled("check", "spring-glow", "--as", "nina")
    refused = filled("waive", EN, "--check", "undeclared_facts", "--reason", "x", "--as", "vera")
    assert refused.code == 2
    assert "Did you mean undeclared_fact?" in refused.err


def test_hostile_text_reaches_the_terminal_as_marks_only(filled: Run) -> None:
    filled("edit", EN, "--slot", "title", "--text", "[bold]x[/] \x1b[31mred\x1b]0;t\x07 \u202eevil", "--as", "nina")
    for command in (("show", EN), ("queue", "--status", "all"), ("diff", EN, "--revision", "1")):
        shown = filled(*command)
        assert "\x1b" not in shown.out
        assert "\u202e" not in shown.out
        assert "[bold]x[/]" in shown.out


def test_fix_mends_what_is_mechanical_as_a_new_revision(filled: Run) -> None:
    filled("edit", EN, "--slot", "title", "--text", "Good  light ahead", "--as", "nina")
    assert "Good  light" in filled("show", EN, "--format", "jsonl").records[0]["slots"]["title"]
    dry = filled("fix", EN, "--dry-run", "--as", "nina")
    assert dry.code == 0
    assert "Good light ahead" in dry.out
    assert filled("fix", EN, "--as", "nina").code == 0
    assert filled("show", EN, "--format", "jsonl").records[0]["slots"]["title"] == "Good light ahead"
    assert filled("fix", EN, "--as", "nina").code == 1


def test_the_brands_rules_hold_their_examples(filled: Run) -> None:
    checked = filled("brand", "check", "--as", "nina")
    assert checked.code == 0
    assert "0 texts would be flagged anew" in checked.err


def test_a_changed_rule_shows_its_blast_radius(filled: Run, root: Path) -> None:
    voice = root / "brand" / "voice.yaml"
    rule = (
        "\n  - id: no-serum-name\n    kind: avoid\n    terms: [Serum]\n    why: It is a test.\n"
        "    examples: {passes: [A cream.], fails: [The serum.]}\n"
    )
    voice.write_text(voice.read_text(encoding="utf-8").rstrip() + rule, encoding="utf-8")
    assert filled("edit", EN, "--slot", "title", "--text", "Your morning serum", "--as", "nina").code == 0
    voice.write_text(voice.read_text(encoding="utf-8").replace(rule, "\n"), encoding="utf-8")
    filled("check", "spring-glow", "--as", "nina")
    voice.write_text(voice.read_text(encoding="utf-8").rstrip() + rule, encoding="utf-8")
    checked = filled("brand", "check", "--as", "nina", "--format", "jsonl")
    assert checked.code == 1
    assert EN in {record["id"] for record in checked.records}


def test_a_rule_that_its_own_example_refutes_is_refused(wb: Run, root: Path) -> None:
    voice = root / "brand" / "voice.yaml"
    rule = (
        "\n  - id: broken\n    kind: avoid\n    terms: [sunshine]\n    why: It is a test.\n"
        "    examples: {passes: [Sunshine in a bottle.], fails: [Rain.]}\n"
    )
    voice.write_text(voice.read_text(encoding="utf-8").rstrip() + rule, encoding="utf-8")
    refused = wb("brand", "check", "--as", "nina")
    assert refused.code == 2
    assert "rule 'broken' flags its passing example" in refused.err
    assert "rule 'broken' lets its failing example" in refused.err


def test_explain_tells_about_one_check_or_lists_all(wb: Run) -> None:
    assert "glossary" in wb("explain", "glossary").out
    assert {"argument_parity", "near_duplicate"} <= {r["id"] for r in wb("explain", "--format", "jsonl").records}
    assert "Did you mean glossary?" in wb("explain", "glossry").err
