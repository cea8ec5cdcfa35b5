"""The sample workspace, copied from the repository or from the installed package."""

from __future__ import annotations

import shutil
from pathlib import Path

from workbench.errors import ProjectError

FOLDERS = ("brand", "templates", "prompts", "campaigns")


def sample_folder() -> Path:
    """Where the sample lies: in the package when installed from a wheel, else at the top of the repository."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "sample"
    return installed if installed.is_dir() else package.parent


def copy_sample(target: Path) -> tuple[str, ...]:
    """Copy the sample into ``target``; raises :class:`ProjectError` before touching anything that is there."""
    for name in FOLDERS:
        if (target / name).exists():
            raise ProjectError(f"{target / name} is there already", "Choose an empty folder; nothing was changed.")
    source = sample_folder()
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name in FOLDERS:
            shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        ignore = target / ".gitignore"
        if not ignore.exists():
            ignore.write_text(".workbench/\nexports/\n", encoding="utf-8")
    except (OSError, shutil.Error) as error:
        raise ProjectError(f"{target} cannot be written: {error}", "Check permissions and disk space.") from None
    return FOLDERS
