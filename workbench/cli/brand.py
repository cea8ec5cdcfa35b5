"""``workbench brand check``: the brand's rules, tested like code."""

from __future__ import annotations

import click

from workbench.cli.common import format_option, person_options, print_lines, print_text, say, workspace_for
from workbench.cli.exit_codes import ExitCode
from workbench.cli.records import finding_record
from workbench.pipeline.brand_check import broken_rules, newly_flagged


@click.group()
def brand() -> None:
    """Look after the brand's files."""


@brand.command()
@format_option
@person_options
def check(format_: str, person: str | None, workspace_dir: str | None) -> int:
    """Run every voice rule on its own examples, and show which queued and approved texts the rules would flag now."""
    with workspace_for(person, workspace_dir) as workspace:
        broken = broken_rules(workspace)
        for one in broken:
            verdict = "flags its passing" if one.should_pass else "lets its failing"
            tail = "" if one.should_pass else " through"
            say(f"brand/voice.yaml: rule {one.rule!r} {verdict} example “{one.example}”{tail}")
        if broken:
            say("Mend the rules first; what they would flag is shown when their examples hold.")
            return ExitCode.INPUT
        flagged = list(newly_flagged(workspace))
    for one_flagged in flagged:
        variant = one_flagged.variant
        if format_ == "jsonl":
            findings = [finding_record(finding) for finding in one_flagged.findings]
            print_lines([{"id": variant.id, "status": variant.status, "findings": findings}])
            continue
        for finding in one_flagged.findings:
            print_text(f"{variant.id} ({variant.status}): {finding.slot}: {finding.message} [{finding.check}]")
    say(f"{len(workspace.brand.voice.rules)} rules hold their examples; {_texts(len(flagged))} would be flagged anew.")
    return ExitCode.FINDINGS if flagged else ExitCode.OK


def _texts(number: int) -> str:
    return f"{number:,} text{'' if number == 1 else 's'}"
