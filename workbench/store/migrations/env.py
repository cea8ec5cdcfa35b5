"""Runs the migrations on the connection that ``schema.py`` or a developer's command hands over.

To add one: change ``tables.py``, add ``versions/v<number>_<what>.py`` by hand, and raise ``schema.HEAD``; the tests
compare the end of the migrations with the tables on both databases.
"""

from __future__ import annotations

from alembic import context

from workbench.store.schema import VERSION_TABLE
from workbench.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite cannot alter most things in place
)
with context.begin_transaction():
    context.run_migrations()
