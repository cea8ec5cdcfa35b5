"""``workbench init``: a new workspace."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.common import print_text
from workbench.project.sample import copy_sample


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
def init(directory: Path) -> None:
    """Make a new workspace in DIRECTORY with the sample brand, templates, prompts and campaigns."""
    names = copy_sample(directory)
    print_text(f"{directory} has {', '.join(names)}.")
    print_text(f"Next:\n  cd {directory}\n  workbench run spring-glow --as nina\n  workbench --as vera")
