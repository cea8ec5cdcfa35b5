"""A delivery on disk: whole or not at all, with a manifest that answers for every row."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.sample import EMAIL, ORDER, campaign, email, push
from workbench.errors import WorkbenchError
from workbench.export.deliver import Delivery, deliver
from workbench.export.profile import Limits
from workbench.export.profiles import PROFILES
from workbench.export.reader import changes, read_csv, read_manifest
from workbench.export.rows import ExportRow, LeftOut
from workbench.export.writer import whole_or_not_at_all

GENERIC, BRAZE, ONESIGNAL = PROFILES["generic"], PROFILES["braze_catalog"], PROFILES["onesignal_push"]


def export(folder: Path, rows: list[ExportRow] | None = None) -> Delivery:
    return deliver(GENERIC, ORDER, campaign() if rows is None else rows, folder)


def left_in(parent: Path) -> list[str]:
    """Everything in the folder, hidden drafts too."""
    return sorted(path.name for path in parent.iterdir())


def test_the_manifest_names_hash_size_and_rows_of_each_file(tmp_path: Path) -> None:
    delivery = deliver(ONESIGNAL, ORDER, campaign(), tmp_path / "out")
    told = read_manifest(delivery.folder)
    assert [entry["name"] for entry in told["files"]] == [path.name for path in delivery.paths]
    for entry, path in zip(told["files"], delivery.paths, strict=True):
        data = path.read_bytes()
        assert (entry["sha256"], entry["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
        assert entry["rows"] == len(list(read_csv(path))) == 5
    assert told["row_count"] == delivery.rows == 10


def test_the_manifest_answers_for_every_row_that_left(tmp_path: Path) -> None:
    delivery = export(tmp_path / "out")
    told = read_manifest(delivery.folder)
    ids = [record["id"] for record in read_csv(delivery.paths[0])]
    assert [row["id"] for row in told["rows"]] == ids
    by_id = {row.variant.id: row for row in campaign()}
    for row in told["rows"]:
        of = by_id[row["id"]]
        assert (row["approved_by"], row["approved_at"]) == ("vera", "2027-04-01T09:30:00Z")
        assert row["content_hash"] == of.variant.content_hash
        assert (row["engine"], row["unit_key"], row["seed"]) == ("phrasebook", "unit-1", 27)
    (waived,) = [row["waived"][0] for row in told["rows"] if row["waived"]]
    assert (waived["waived_by"], waived["reason"]) == ("vera", "Brand name, agreed with legal")


def test_the_manifest_names_what_was_left_out_by_the_order_and_by_the_profile(tmp_path: Path) -> None:
    order = replace(ORDER, left_out=(LeftOut("spring-glow-push-09_de-DE", "it is queued, not approved"),))
    delivery = deliver(ONESIGNAL, order, [push("en-GB"), email("en-GB")], tmp_path / "out")
    assert read_manifest(delivery.folder)["left_out"] == [
        {"id": "spring-glow-push-09_de-DE", "reason": "it is queued, not approved"},
        {"id": "spring-glow-email-01_en-GB", "reason": "OneSignal push languages takes push, not email"},
    ]


def test_the_same_rows_make_the_same_bytes_in_whatever_order_they_come(tmp_path: Path) -> None:
    one, two = export(tmp_path / "one"), export(tmp_path / "two", campaign()[::-1])
    assert {p.name: p.read_bytes() for p in one.folder.iterdir()} == {
        p.name: p.read_bytes() for p in two.folder.iterdir()
    }


def test_every_field_is_quoted_lines_end_with_crlf_and_there_is_no_bom(tmp_path: Path) -> None:
    data = deliver(BRAZE, ORDER, [push("ru-RU")], tmp_path / "out").paths[0].read_bytes()
    assert data.startswith(b'"id","campaign"')
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(line.startswith(b'"') and line.endswith(b'"') for line in lines[:-1])


def test_only_the_files_and_the_manifest_are_in_the_folder(tmp_path: Path) -> None:
    delivery = export(tmp_path / "deep" / "out")
    assert left_in(delivery.folder) == ["manifest.json", "spring-glow_generic_UPLOAD.csv"]
    assert left_in(tmp_path / "deep") == ["out"]


def test_a_new_delivery_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    deliver(ONESIGNAL, ORDER, campaign(), tmp_path / "out")
    deliver(ONESIGNAL, ORDER, [push("en-GB", 3)], tmp_path / "out")
    assert left_in(tmp_path / "out") == ["manifest.json", "spring-glow-push-03_UPLOAD.csv"]
    assert left_in(tmp_path) == ["out"]


def test_a_folder_with_an_export_of_another_profile_is_not_touched(tmp_path: Path) -> None:
    export(tmp_path / "out")
    with pytest.raises(WorkbenchError, match="already holds other files"):
        deliver(BRAZE, ORDER, campaign(), tmp_path / "out")
    assert changes(tmp_path / "out") == []


def test_a_folder_with_files_of_the_user_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(WorkbenchError, match="already holds other files"):
        export(tmp_path / "out")
    (tmp_path / "out" / "notes.txt").unlink()
    export(tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(WorkbenchError, match=r"holds notes\.txt"):
        export(tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"


def test_nothing_to_export_writes_nothing_and_says_why(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="1 are left out, spring-glow-email-01_en-GB because OneSignal"):
        deliver(ONESIGNAL, ORDER, [email("en-GB")], tmp_path / "out")
    assert left_in(tmp_path) == []


def test_a_file_larger_than_the_esp_takes_is_not_written(tmp_path: Path) -> None:
    small = replace(BRAZE, limits=Limits(file_bytes=1000))
    with pytest.raises(WorkbenchError, match="larger than the 1,000 bytes"):
        deliver(small, ORDER, campaign(), tmp_path / "out")
    assert left_in(tmp_path) == []


def test_a_failed_export_leaves_the_earlier_one_as_it_was(tmp_path: Path) -> None:
    export(tmp_path / "out")
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    with pytest.raises(WorkbenchError, match="larger than"):
        deliver(replace(GENERIC, limits=Limits(file_bytes=1000)), ORDER, campaign(), tmp_path / "out")
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before
    assert left_in(tmp_path) == ["out"]


def write_half_and_raise(folder: Path, problem: BaseException) -> None:
    with whole_or_not_at_all(folder, "spring-glow", "generic") as draft:
        (draft / "half.csv").write_text("half")
        raise problem


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, ZeroDivisionError])
def test_an_interruption_leaves_nothing_behind(tmp_path: Path, interruption: type[BaseException]) -> None:
    with pytest.raises(interruption):
        write_half_and_raise(tmp_path / "out", interruption())
    assert left_in(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "advice"),
    [(errno.ENOSPC, "The disk is full"), (errno.EROFS, "read-only"), (errno.EACCES, "may not write there")],
)
def test_a_disk_that_refuses_is_one_clear_line(tmp_path: Path, number: int, advice: str) -> None:
    with pytest.raises(WorkbenchError) as caught:
        write_half_and_raise(tmp_path / "out", OSError(number, os.strerror(number)))
    assert str(tmp_path / "out") in caught.value.message
    assert advice in caught.value.hint
    assert "Nothing was written" in caught.value.hint
    assert left_in(tmp_path) == []


def test_a_write_that_fails_halfway_leaves_nothing_behind(tmp_path: Path) -> None:
    """A real failing write: the process may not make files of more than 4 KB."""
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from tests.export.sample import ORDER, campaign; from workbench.errors import WorkbenchError\n"
        "from workbench.export.deliver import deliver; from workbench.export.profiles import PROFILES\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: deliver(PROFILES['generic'], ORDER, campaign(), Path(sys.argv[1]))\n"
        "except WorkbenchError as problem: print(problem.message)\n"
    )
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    ran = subprocess.run(
        [sys.executable, "-c", script, tmp_path / "out"], capture_output=True, text=True, check=True, env=environment
    )
    assert ran.stdout == f"Cannot export to {tmp_path / 'out'}: File too large.\n"
    assert left_in(tmp_path) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o555)
    with pytest.raises(WorkbenchError, match="Permission denied"):
        export(tmp_path / "locked" / "out")


def test_a_file_where_the_folder_should_be_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(WorkbenchError, match="Cannot export to"):
            export(folder)
    assert (tmp_path / "out").read_text() == "a file"


def test_an_export_that_was_killed_leaves_no_folder_and_the_next_one_works(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tests.export.sample import ORDER, campaign\n"
        "from workbench.export.deliver import deliver; from workbench.export.profiles import PROFILES\n"
        "class Rows:\n"
        "    turns = 0\n"
        "    def __iter__(self):\n"
        "        Rows.turns += 1\n"
        "        yield from campaign()[:5]\n"
        "        if Rows.turns == 2: os.kill(os.getpid(), signal.SIGKILL)\n"
        "deliver(PROFILES['generic'], ORDER, Rows(), Path(sys.argv[1]))\n"
    )
    environment = os.environ | {"PYTHONPATH": os.getcwd()}  # noqa: PTH109
    ran = subprocess.run([sys.executable, "-c", script, tmp_path / "out"], check=False, env=environment)
    assert ran.returncode == -signal.SIGKILL
    assert not (tmp_path / "out").exists()
    export(tmp_path / "out")
    assert changes(tmp_path / "out") == []


def test_rows_of_one_key_that_come_apart_are_a_mistake_of_the_caller(tmp_path: Path) -> None:
    apart = iter([push("en-GB", 1), push("en-GB", 2), push("de-DE", 1)])
    rows = list(apart)

    class Lazy:
        def __iter__(self):  # type: ignore[no-untyped-def]
            return iter(rows)

    with pytest.raises(ValueError, match="do not stand together"):
        deliver(ONESIGNAL, ORDER, Lazy(), tmp_path / "out")
    assert left_in(tmp_path) == []


def test_a_file_changed_after_the_export_is_seen(tmp_path: Path) -> None:
    delivery = deliver(ONESIGNAL, ORDER, campaign(), tmp_path / "out")
    first, second = delivery.paths
    first.write_bytes(first.read_bytes().replace(b"glow", b"grow"))
    second.unlink()
    assert changes(delivery.folder) == [
        f"{first.name} is not what was exported: its SHA-256 differs from the manifest's.",
        f"{second.name} is missing.",
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'\xef\xbb\xbf"id"\r\n"1"\r\n', "byte order mark"),
        (b'"id","a"\r\n"1"\r\n', "1 fields under 2"),
        (b'"id"\r\n"\xff"\r\n', "UTF-8"),
        (b'"id"\r\n"1', "unexpected end"),
        (b"", "no header"),
    ],
)
def test_a_csv_that_a_spreadsheet_has_spoilt_is_one_clear_line(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(WorkbenchError, match=why):
        list(read_csv(path))


@pytest.mark.parametrize("content", ["", "[", "[]", '{"format": "other"}'])
def test_a_manifest_that_is_none_is_one_clear_line(tmp_path: Path, content: str) -> None:
    with pytest.raises(WorkbenchError):
        read_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(WorkbenchError, match=r"manifest\.json"):
        read_manifest(tmp_path)


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the sqlite3 command")
@pytest.mark.parametrize("name", PROFILES)
def test_sqlite_reads_the_same_rows(name: str, tmp_path: Path) -> None:
    for path in deliver(PROFILES[name], ORDER, campaign(), tmp_path / "out").paths:
        commands = [f".import --csv {path} t", ".mode json", "select * from t order by rowid"]
        ran = subprocess.run(["sqlite3", ":memory:", *commands], capture_output=True, text=True, check=True)
        assert json.loads(ran.stdout) == list(read_csv(path))


def test_the_next_steps_tell_what_the_esp_needs(tmp_path: Path) -> None:
    braze = " ".join(deliver(BRAZE, ORDER, campaign(), tmp_path / "b").next_steps)
    assert ":rerender" in braze
    assert "{{${first_name}}}" in braze
    assert "{{${set_user_to_unsubscribed_url}}}" in braze
    onesignal = " ".join(deliver(ONESIGNAL, ORDER, campaign(), tmp_path / "o").next_steps)
    assert "Import language content" in onesignal
    assert "launch URL" in onesignal


def test_all_markets_of_the_sample_leave(tmp_path: Path) -> None:
    locales = {record["locale"] for record in read_csv(export(tmp_path / "out").paths[0])}
    assert locales == set(EMAIL)
