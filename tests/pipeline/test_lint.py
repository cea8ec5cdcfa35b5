from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import ProjectError
from workbench.pipeline import lint as lint_module
from workbench.pipeline.lint import Linted, lint
from workbench.project.pairs import COLUMNS

PRICE = {"price": {"type": "money", "value": "1299.00 EUR"}, "ends": {"type": "date", "value": "2026-11-30"}}
OFFER = {"source_locale": "en-GB", "locale": "de-DE", "slot": "body"}


def write(path: Path, *rows: dict[str, Any]) -> Path:
    file = path / "pairs.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        for number, row in enumerate(rows, 1):
            cells = {key: value if isinstance(value, str) else json.dumps(value) for key, value in row.items()}
            writer.writerow({"id": str(number), **cells})
    return file


def found(path: Path, *rows: dict[str, Any], brand: Path | None = None) -> set[tuple[str, str, str]]:
    """Id, check and quoted place of every finding."""
    texts = {str(number): row["text"] for number, row in enumerate(rows, 1)}
    results = lint(write(path, *rows), brand, jobs=1)
    findings = [located for linted in results for located in linted.findings]
    return {(f.id, f.finding.check, texts[f.id][f.finding.start : f.finding.end]) for f in findings}


def checks(path: Path, *rows: dict[str, Any], brand: Path | None = None) -> set[str]:
    return {check for _, check, _ in found(path, *rows, brand=brand)}


def test_a_fact_may_stand_as_an_argument_or_literally(tmp_path: Path) -> None:
    declared = OFFER | {"arguments": ["price", "ends", "first_name"], "facts": PRICE}
    assert not found(
        tmp_path,
        declared | {"source": "Only {price} until {ends}", "text": "Nur {price} bis {ends}"},
        declared | {"source": "Only {price} until {ends}", "text": "Nur 1.299,00 € bis 30. November 2026"},
        declared | {"source": "Only €1,299.00, until 30 November", "text": "Nur 1.299 €, bis 30. November"},
    )


def test_a_figure_that_no_fact_has_is_found(tmp_path: Path) -> None:
    declared = OFFER | {"arguments": [], "facts": PRICE, "source": "Only €1,299.00, until 30 November"}
    changed = found(tmp_path, declared | {"text": "Nur 1.399,00 €, bis 30. November"})
    assert ("1", "1.399,00 €") in {(id_, place) for id_, _, place in changed}
    foreign = found(tmp_path, declared | {"text": "Nur €1,299.00, bis 30. November"})
    assert ("1", "€1,299.00") in {(id_, place) for id_, _, place in foreign}


def test_without_facts_a_figure_is_compared_with_the_source(tmp_path: Path) -> None:
    pair = OFFER | {"source": "Save 20% until 31 March: £1,299.00 instead of £1,499.00, code GLOW20."}
    good = "Sparen Sie bis zum 31. März 20 %: 1.299,00 £ statt 1.499,00 £, Code GLOW20."
    assert not found(tmp_path, pair | {"text": good})
    for before, after in (("20 %", "25 %"), ("31. März", "30. März"), ("1.499,00", "1,499.00"), ("GLOW20", "GLOW2O")):
        places = {place for _, _, place in found(tmp_path, pair | {"text": good.replace(before, after)})}
        assert any(after in place for place in places), after


def test_a_text_alone_is_held_against_nothing_but_itself(tmp_path: Path) -> None:
    assert not found(tmp_path, {"locale": "de-DE", "text": "Hallo {first_name}, nur 3 Tage: 20 % Rabatt."})
    assert found(tmp_path, {"locale": "de-DE", "text": "Hallo {first_name}, nur  3 Tage."})


def test_declared_arguments_need_not_all_be_used_and_others_are_refused(tmp_path: Path) -> None:
    pair = OFFER | {"arguments": ["price", "first_name"], "source": "Now {price}"}
    assert not found(tmp_path, pair | {"text": "Jetzt {price}"})
    assert "undeclared_argument" in checks(tmp_path, pair | {"text": "Jetzt {price}, {vorname}"})


def test_a_renamed_argument_is_one_finding(tmp_path: Path) -> None:
    pair = OFFER | {"arguments": ["price", "first_name"], "source": "Now, {first_name}"}
    assert found(tmp_path, pair | {"text": "Jetzt, {vorname}"}) == {("1", "argument_parity", "vorname")}


def test_an_argument_of_unknown_type_may_decide_a_plural(tmp_path: Path) -> None:
    pair = OFFER | {
        "arguments": ["days_left"],
        "source": "{days_left, plural, one {# day} other {# days}} left",
        "text": "Noch {days_left, plural, one {# Tag} other {# Tage}}",
    }
    assert not found(tmp_path, pair)


def test_length_is_that_of_the_text_as_it_is_read(tmp_path: Path) -> None:
    facts = {"price": {"type": "money", "value": "1299.00 EUR"}}
    pair = OFFER | {"source": "Now {price}", "text": "Jetzt {price}", "arguments": ["price"], "facts": facts}
    assert not found(tmp_path, pair | {"max_length": 16})
    assert checks(tmp_path, pair | {"max_length": 15}) == {"slot_length"}


def test_the_longest_path_of_an_undecided_plural_counts(tmp_path: Path) -> None:
    pair = {"locale": "de-DE", "text": "{n, plural, one {ein} other {#, eine ganze Menge}}", "arguments": ["n"]}
    assert "slot_length" not in checks(tmp_path, pair | {"max_length": 22})
    assert "slot_length" in checks(tmp_path, pair | {"max_length": 15})


def test_an_argument_of_unknown_value_is_not_measured_by_its_name(tmp_path: Path) -> None:
    pair = OFFER | {"source": "Hi {customer_first_name}", "text": "Hallo {customer_first_name}", "max_length": 7}
    assert not found(tmp_path, pair)
    assert checks(tmp_path, pair | {"max_length": 6}) == {"slot_length"}
    push = {
        "locale": "en-GB",
        "channel": "push",
        "slot": "title",
        "text": "Good morning, {customer_first_name}, light!",
    }
    assert not found(tmp_path, push)


def test_the_names_that_may_be_used_are_said_without_what_only_stands_for_figures(tmp_path: Path) -> None:
    pair = {"locale": "de-DE", "source": "Only {price} for 3 days", "text": "Nur {price} {zzz} für 3 Tage"}
    [message] = [
        located.finding.message
        for linted in lint(write(tmp_path, pair), jobs=1)
        for located in linted.findings
        if located.finding.check == "undeclared_argument"
    ]
    assert message.endswith("Declared are: {price}.")


def test_a_source_with_two_translations_is_told_once_with_the_row_of_the_other(tmp_path: Path) -> None:
    pair = {"locale": "de-DE", "source_locale": "en-GB", "slot": "cta", "source": "See the serum"}
    texts = ["Zum Serum", "Zum Serum", "Serum entdecken", "Serum entdecken", "Das Serum ansehen"]
    rows = [pair | {"text": text} for text in texts]
    rows += [pair | {"locale": "fr-FR", "text": "Voir le sérum"}, pair | {"slot": "body", "text": "Serum ansehen"}]
    told = [
        (located.row, located.finding.message)
        for linted in lint(write(tmp_path, *rows), jobs=1)
        for located in linted.findings
        if located.finding.check == "inconsistent_translation"
    ]
    assert [row for row, _ in told] == [4, 6]
    assert told[0][1].startswith("Row 2 translates the same source in another way.")


def test_without_a_brand_a_file_that_says_du_here_and_sie_there_is_told(tmp_path: Path, pristine: Path) -> None:
    texts = ["Dein Morgen, dein Licht.", "Guten Morgen.", "Wir freuen uns auf Sie.", "Du und Ihr Licht.", "Für dich."]
    rows = [{"locale": "de-DE", "text": text} for text in texts]
    rows += [{"locale": "fr-FR", "text": "Votre matin."}, {"locale": "ru-RU", "text": "Ваше утро, для вас."}]
    assert {f for f in found(tmp_path, *rows) if "register" in f[1]} == {
        ("3", "mixed_register", "Sie"),
        ("4", "register", "Ihr"),
    }
    assert {f[1] for f in found(tmp_path, *rows, brand=pristine) if "register" in f[1]} == {"register"}


def test_a_brand_adds_its_words_its_rules_and_its_customers_names(tmp_path: Path, pristine: Path) -> None:
    pair = OFFER | {"channel": "email", "source": "Back to your basket", "text": "Zurück zur Einkaufstüte"}
    assert "glossary" not in checks(tmp_path, pair)
    assert "glossary" in checks(tmp_path, pair, brand=pristine)
    assert "glossary" in checks(tmp_path, pair, brand=pristine / "brand")
    miracle = OFFER | {"channel": "email", "source": "A wonder", "text": "Ein Wunderserum"}
    assert "voice_avoid" in checks(tmp_path, miracle, brand=pristine)
    hello = OFFER | {"source": "Hello {first_name}", "text": "Hallo {first_name}", "max_length": 18}
    assert not found(tmp_path, hello)
    assert "slot_length" in checks(tmp_path, hello, brand=pristine)  # Marie-Charlotte


def test_a_folder_that_is_no_brand_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"has no brand/brand\.yaml"):
        list(lint(write(tmp_path), tmp_path))


def test_rows_of_one_id_and_locale_are_one_message(tmp_path: Path) -> None:
    pairs = [
        {"id": "spring", "locale": "en-GB", "slot": slot, "text": "A quiet minute before the day begins"}
        for slot in ("subject", "preheader")
    ]
    [linted] = lint(write(tmp_path, *pairs), jobs=1)
    assert linted.checked == 2
    assert {f.row for f in linted.findings} <= {2, 3}


def test_a_check_that_fails_costs_one_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(messages: Any) -> list[list[Any]]:
        if any("bad" in message.slots["text"].text for message in messages):
            raise ZeroDivisionError("division by zero")
        return [[] for _ in messages]

    monkeypatch.setattr(lint_module, "check_messages", failing)
    texts = [{"locale": "de-DE", "text": text} for text in ("good", "bad", "fine")]
    [linted] = lint(write(tmp_path, *texts), jobs=1)
    [remark] = linted.remarks
    assert (remark.row, remark.unread) == (3, True)
    assert "ZeroDivisionError: division by zero" in remark.message


def rows(count: int) -> list[dict[str, Any]]:
    return [
        OFFER | {"source": f"Save {n % 89 + 10}% now", "text": f"Sparen Sie jetzt {n % 89 + 10 + (n % 7 == 0)} %"}
        for n in range(count)
    ]


def test_workers_give_what_one_process_gives_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, *rows(700))
    alone = list(lint(file, jobs=1))
    monkeypatch.setattr(lint_module, "WORTH_A_POOL", 500)
    assert list(lint(file, jobs=2)) == alone
    assert sum(linted.checked for linted in alone) == 700
    assert all(isinstance(linted, Linted) for linted in alone)


def test_somebody_who_stops_listening_stops_the_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint_module, "WORTH_A_POOL", 500)
    results = lint(write(tmp_path, *rows(2000)), jobs=2)
    assert next(results).checked > 0
    results.close()


@pytest.mark.serial
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from workbench.project.pair_file import read_pairs\n"
        "count = sum(1 for _ in read_pairs(Path(sys.argv[1])))\n"
        "print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    peaks = []
    for count in (1_000, 200_000):
        file = tmp_path / f"{count}.csv"
        file.write_text("id,locale,text\n" + "1,de-DE,Ein Serum für den Morgen\n" * count, encoding="utf-8")
        done = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True)
        read, peak = map(int, done.stdout.split())
        assert read == count
        peaks.append(peak)
    assert peaks[1] < peaks[0] * 1.2


@pytest.mark.parametrize("text", ["Nur bis 4. August", "Nur 4 Euro", "Nur 4 %"])
def test_a_declared_number_stands_for_no_date_price_or_percentage(tmp_path: Path, text: str) -> None:
    facts = '{"days_left": {"type": "number", "value": "4"}, "ends": {"type": "date", "value": "2027-08-03"}}'
    [linted] = lint(write(tmp_path, {"locale": "de-DE", "text": text, "facts": facts}), jobs=1)
    assert [located.finding.check for located in linted.findings] == ["undeclared_fact"]
