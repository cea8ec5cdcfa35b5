"""The bytes of every profile, compared whole: a changed byte is a changed import file.

``UPDATE_GOLDEN=1 pytest tests/export/test_golden.py`` writes them anew; raise the profile's version with them.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.export.sample import ORDER, campaign
from workbench import __version__
from workbench.export.build import build
from workbench.export.deliver import deliver
from workbench.export.profiles import PROFILES

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", PROFILES)
def test_the_files_of_a_profile_are_the_golden_bytes(name: str, tmp_path: Path) -> None:
    delivery = deliver(PROFILES[name], ORDER, campaign(), tmp_path / "out")
    golden = GOLDEN / name
    written = {path.name: _without_version(path.read_bytes()) for path in delivery.folder.iterdir()}
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(golden, ignore_errors=True)
        golden.mkdir(parents=True)
        for file, data in written.items():
            (golden / file).write_bytes(data)
    assert written == {path.name: path.read_bytes() for path in golden.iterdir()}


def _without_version(data: bytes) -> bytes:
    """A new release of the workbench changes one line of the manifest and nothing else."""
    return data.replace(f'"workbench": "{__version__}"'.encode(), b'"workbench": "VERSION"')


@pytest.mark.parametrize("name", PROFILES)
def test_a_preview_holds_the_bytes_that_a_delivery_writes(name: str, tmp_path: Path) -> None:
    delivery = deliver(PROFILES[name], ORDER, campaign(), tmp_path / "out")
    preview = build(PROFILES[name], ORDER, campaign())
    assert {file.name: file.data for file in preview.files} == {p.name: p.read_bytes() for p in delivery.paths}
    assert (preview.left_out, preview.findings) == (delivery.left_out, delivery.findings)
    assert preview.next_steps == delivery.next_steps


def test_every_profile_has_golden_bytes_and_every_golden_folder_a_profile() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(PROFILES)
