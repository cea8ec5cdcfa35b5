"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")


def upgrade() -> None:
    """Create all tables."""
    _variants()
    _texts()
    _history()


def _variants() -> None:
    op.create_table(
        "variants",
        sa.Column("rowid", sa.Integer(), primary_key=True),
        sa.Column("id", _ID, nullable=False),
        sa.Column("key", _ID, nullable=False),
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("campaign", "message", "template", "channel", "locale", "source_locale")
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("angle", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("origin", sa.JSON(), nullable=False),
        sa.Column("updated_at", _MOMENT, nullable=False),
        sa.Column("source_revision", sa.Integer(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name="pk_variants"),
        sa.UniqueConstraint("id", name="uq_variants_id"),
    )
    op.create_index("ix_variants_key", "variants", ["key"])
    op.create_index(
        "uq_variants_series",
        "variants",
        ["campaign", "message", "locale", "engine", "seed", "ordinal"],
        unique=True,
        sqlite_where=sa.text("locale = source_locale"),
        postgresql_where=sa.text("locale = source_locale"),
    )
    op.create_index("ix_variants_status", "variants", ["status", "rowid"])
    op.create_index("ix_variants_campaign_status", "variants", ["campaign", "status", "rowid"])
    op.create_index("ix_variants_locale_status", "variants", ["locale", "status", "rowid"])
    op.create_index("ix_variants_place", "variants", ["campaign", "message", "locale", "status", "rowid"])
    op.create_table(
        "numbers",
        sa.Column("campaign", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign", "message", name="pk_numbers"),
    )


def _texts() -> None:
    op.create_table(
        "revisions",
        sa.Column("variant_id", _ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("origin", sa.JSON(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("source_revision", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name="fk_revisions_variant_id_variants"),
        sa.PrimaryKeyConstraint("variant_id", "number", name="pk_revisions"),
    )
    op.create_table(
        "findings",
        sa.Column("variant_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("check", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer()),
        sa.Column("end", sa.Integer()),
        sa.Column("fix", sa.Text()),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name="fk_findings_variant_id_variants"),
        sa.PrimaryKeyConstraint("variant_id", "position", name="pk_findings"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "answers",
        sa.Column("unit_key", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("unit_key", name="pk_answers"),
    )
    op.create_table(
        "failures",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("unit_key", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("raw", sa.JSON(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("rowid", name="pk_failures"),
    )
    op.create_index("ix_failures_unit_key", "failures", ["unit_key"])


def _history() -> None:
    op.create_table(
        "decisions",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("variant_id", _ID, nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("check", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name="fk_decisions_variant_id_variants"),
        sa.PrimaryKeyConstraint("rowid", name="pk_decisions"),
    )
    op.create_index("ix_decisions_variant_id", "decisions", ["variant_id"])
    op.create_index("ix_decisions_at", "decisions", ["at"])
    op.create_table(
        "events",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("variant_id", _ID, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name="fk_events_variant_id_variants"),
        sa.PrimaryKeyConstraint("rowid", name="pk_events"),
    )
    op.create_index("ix_events_variant_id", "events", ["variant_id"])
