"""``workbench migrate``: a shared database, prepared for this version."""

from __future__ import annotations

import click

from workbench.cli.common import person_options, print_text, settings_for
from workbench.project.settings import database_url
from workbench.store import open_store


@click.command()
@person_options
def migrate(person: str | None, workspace_dir: str | None) -> None:
    """Prepare the database of the settings for this version; a local file is prepared by itself."""
    root, settings = settings_for(person, workspace_dir)
    open_store(database_url(settings, root), migrate=True).close()
    print_text("The database is ready for this version.")
