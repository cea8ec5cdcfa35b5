"""``workbench export``: the CSV for the ESP."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from workbench.cli.common import person_options, print_text, say, workspace_for
from workbench.export.profiles import PROFILES
from workbench.pipeline.deliver import export as deliver

SHOWN = 10
"""Rows left out that are named one by one."""


@click.command()
@click.argument("campaign")
@click.option("--profile", required=True, metavar="NAME", help=f"Which ESP: {', '.join(PROFILES)}.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Default: exports/CAMPAIGN/PROFILE.")
@person_options
def export(campaign: str, profile: str, out: Path | None, person: str | None, workspace_dir: str | None) -> None:
    """Write what is approved of CAMPAIGN, and nothing else, as the ESP's CSV with a manifest."""
    with workspace_for(person, workspace_dir) as workspace:
        done = deliver(workspace, campaign, profile, out)
    for entry in done.files:
        print_text(f"{done.folder / entry.name}  {entry.rows} rows, {entry.bytes:,} bytes, SHA-256 {entry.sha256}")
    print_text(f"{done.manifest}")
    if done.left_out:
        reasons = Counter(left.reason for left in done.left_out)
        say(f"{len(done.left_out)} left out:")
        for reason, count in reasons.most_common(SHOWN):
            first = next(left.id for left in done.left_out if left.reason == reason)
            say(f"  {count} because {reason} ({first}{' …' if count > 1 else ''})")
    for found in done.findings[:SHOWN]:
        say(f"Warning: {found.id}: {found.finding.message}")
    for step in done.next_steps:
        say(f"Next: {step}")
