"""``workbench queue``: a list of variants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from workbench.cli.common import format_option, person_options, print_lines, print_table, say, workspace_for
from workbench.cli.records import variant_record
from workbench.errors import WorkbenchError
from workbench.models.finding import Level
from workbench.models.variant import Status, Variant
from workbench.pipeline.workspace import Workspace
from workbench.project.names import require_name
from workbench.store.values import VariantFilter
from workbench.text.nearest import did_you_mean
from workbench.text.visible import one_line

_STATUSES = [status.value.replace("_", "-") for status in Status]


@click.command()
@click.option("--campaign", help="Only this campaign.")
@click.option("--message", help="Only this message.")
@click.option("--locale", help="Only this market, like de-DE.")
@click.option("--severity", type=click.Choice([level.value for level in Level]), help="Only with such findings.")
@click.option("--status", type=click.Choice([*_STATUSES, "all"]), default="queued", show_default=True)
@click.option("--author", metavar="NAME", help="Only what this person wrote or last edited.")
@click.option("--text", default="", help="Only with this in a slot.")
@click.option("--after", metavar="ID", help="Go on after this variant.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@format_option
@person_options
def queue(format_: str, person: str | None, workspace_dir: str | None, **options: Any) -> None:
    """List variants; by default those that wait for a decision."""
    status = options["status"].replace("-", "_")
    wanted = VariantFilter(
        campaign=options["campaign"],
        message=options["message"],
        locale=options["locale"],
        statuses=() if status == "all" else (Status(status),),
        severity=Level(options["severity"]) if options["severity"] else None,
        author=options["author"],
        text=options["text"],
    )
    with workspace_for(person, workspace_dir) as workspace:
        if options["after"]:
            options["after"] = workspace.store.resolve(options["after"])
        found = workspace.store.variants(wanted, options["after"], options["limit"])
        if not found:
            _require_names(workspace, wanted)
        if format_ == "jsonl":
            print_lines(variant_record(variant) for variant in found)
            return
        columns = ["id", "market", "status", "errors", "warnings", "author", "text"]
        print_table(columns, (_row(variant) for variant in found))
        total = workspace.store.count(wanted)
        if total > len(found):
            say(f"{len(found)} of {total}. More: --after {found[-1].id if found else 'ID'} or --limit {total}")
        elif not total:
            say("Nothing here.")


def _require_names(workspace: Workspace, wanted: VariantFilter) -> None:
    """Tell a typo from an empty queue; what was written for a campaign that is gone is still found by its name."""
    if wanted.campaign:
        require_name("campaign", wanted.campaign, workspace.campaigns())
    campaigns = [wanted.campaign] if wanted.campaign else workspace.campaigns()
    known: list[tuple[str, str | None, Iterable[str]]] = [
        ("market", wanted.locale, workspace.brand.locales),
        ("member of the team", wanted.author, workspace.brand.team),
    ]
    if wanted.message:
        ids = {message.id for name in campaigns for message in workspace.brief(name).messages}
        known.append(("message", wanted.message, ids))
    for kind, name, names in known:
        if name is not None and name not in names:
            raise WorkbenchError(f"there is no {kind} called {name!r}", did_you_mean(name, names))


def _row(variant: Variant) -> list[str]:
    first = one_line(next(iter(variant.slots.values()), ""))
    return [
        variant.id,
        variant.locale,
        variant.status.replace("_", " "),
        str(variant.errors),
        str(variant.warnings),
        variant.author,
        first if len(first) <= 60 else f"{first[:59]}…",
    ]
