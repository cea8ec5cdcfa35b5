"""``workbench show``: one variant in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from workbench.checks.length_surfaces import Cut
from workbench.cli.common import format_option, person_options, print_lines, print_text, workspace_for
from workbench.cli.records import decision_record, finding_record, variant_record
from workbench.pipeline.surfaces import surfaces
from workbench.pipeline.validate import is_waived
from workbench.pipeline.view import VariantView, view


@click.command()
@click.argument("variant_id", metavar="ID")
@click.option("--part", help="Print one layout part as a customer gets it: html, text or payload.")
@format_option
@person_options
def show(variant_id: str, part: str | None, format_: str, person: str | None, workspace_dir: str | None) -> None:
    """Show the variant ID (or the one whose id begins so) with realistic values, its source and its findings."""
    with workspace_for(person, workspace_dir) as workspace:
        shown = view(workspace, workspace.store.resolve(variant_id))
        if part is not None:
            if part not in shown.parts:
                raise click.UsageError(f"{shown.variant.id} has no part {part!r}: {', '.join(shown.parts) or 'none'}.")
            click.echo(shown.parts[part])
        elif format_ == "jsonl":
            print_lines([_record(shown)])
        else:
            print_text("\n".join(_lines(shown, surfaces(workspace, shown))))


def _record(shown: VariantView) -> dict[str, object]:
    return variant_record(shown.variant) | {
        "source": dict(shown.source.slots),
        "preview": dict(shown.preview),
        "current_hash": shown.hash,
        "is_current": shown.is_current,
        "findings": [finding_record(f, is_waived(f, shown.waivers)) for f in shown.findings],
        "decisions": [decision_record(decision) for decision in shown.decisions],
    }


def _lines(shown: VariantView, cut: Mapping[str, Sequence[Cut]]) -> list[str]:
    variant = shown.variant
    lines = [
        f"{variant.id}  {variant.status.replace('_', ' ')}",
        f"{variant.locale} · {variant.channel} · {variant.angle} · revision {variant.revision} by {variant.author}"
        f" · {variant.origin.engine}",
    ]
    if shown.message and shown.message.timing:
        lines.append(f"Sent: {shown.message.timing}")
    if not shown.is_current and variant.content_hash:
        lines.append("The brief, brand or template changed since the check: run `workbench check` first.")
    for slot, text in shown.preview.items():
        lines += ["", f"{slot}:", _indent(text), *(_indent(_cut(cuts), "    ") for cuts in (cut.get(slot),) if cuts)]
        if not variant.is_source:
            lines.append(_indent(f"({shown.source.locale}) {shown.source_preview.get(slot, '')}", "    "))
    lines.append("")
    for finding in shown.findings:
        waived = " (waived)" if is_waived(finding, shown.waivers) else ""
        lines.append(f"{finding.severity}{waived}: {finding.slot}: {finding.message} [{finding.check}]")
    if not shown.findings:
        lines.append("No findings." if variant.content_hash else "Not checked yet.")
    return lines


def _cut(cuts: Sequence[Cut]) -> str:
    """The narrowest surface, and how many more there are."""
    limit, _, shown = cuts[0]
    more = f"; {len(cuts) - 1} more cut it later" if len(cuts) > 1 else ""
    return f"({limit.surface} ends after “{shown[-24:].strip() or '…'}”{more})"


def _indent(text: str, margin: str = "  ") -> str:
    return "\n".join(f"{margin}{line}" if line else "" for line in text.split("\n"))
