"""The tables, one set for SQLite and PostgreSQL; ``migrations`` must end in exactly these."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: ``timestamptz`` on PostgreSQL, ISO 8601 text with its offset in SQLite, which has none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite."""
        return dialect.type_descriptor(String() if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse a moment without a time zone, and turn any other into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {value!r}")
        moment = value.astimezone(UTC)
        return moment.isoformat(" ", "microseconds") if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """The moment in UTC."""
        if value is None:
            return None
        return datetime.fromisoformat(value) if dialect.name == "sqlite" else value.astimezone(UTC)


Id = String().with_variant(String(collation="C"), "postgresql")
"""Compared byte by byte, so that a prefix is a range of the index in every database."""

variants = Table(
    "variants",
    metadata,
    Column("rowid", Integer, primary_key=True),
    Column("id", Id, nullable=False, unique=True),
    Column("key", Id, nullable=False, index=True),
    Column("campaign", String, nullable=False),
    Column("message", String, nullable=False),
    Column("template", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("locale", String, nullable=False),
    Column("source_locale", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("angle", String, nullable=False),
    Column("engine", String, nullable=False),
    # the engine of the series, which an edit by a person does not change: a resumed run asks for it
    Column("seed", BigInteger, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("slots", JSON, nullable=False),
    Column("search", Text, nullable=False),
    # the slot texts casefolded: LIKE of SQLite knows only the capitals of ASCII
    Column("content_hash", String, nullable=False),
    Column("author", String, nullable=False),
    Column("origin", JSON, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("source_revision", Integer, nullable=False),
    Column("errors", Integer, nullable=False),
    Column("warnings", Integer, nullable=False),
)

IS_SOURCE = "locale = source_locale"
Index(
    "uq_variants_series",
    *(variants.c[name] for name in ("campaign", "message", "locale", "engine", "seed", "ordinal")),
    unique=True,
    sqlite_where=text(IS_SOURCE),
    postgresql_where=text(IS_SOURCE),
)
# each ends in rowid, the order of every list, so that a page is read without sorting
Index("ix_variants_status", variants.c.status, variants.c.rowid)
Index("ix_variants_campaign_status", variants.c.campaign, variants.c.status, variants.c.rowid)
Index("ix_variants_locale_status", variants.c.locale, variants.c.status, variants.c.rowid)
Index(
    "ix_variants_place",
    *(variants.c[name] for name in ("campaign", "message", "locale", "status", "rowid")),
)

numbers = Table(
    "numbers",
    metadata,
    Column("campaign", String, primary_key=True),
    Column("message", String, primary_key=True),
    Column("last", Integer, nullable=False),
)


def _of_variant() -> Column[str]:
    return Column("variant_id", Id, ForeignKey("variants.id"), nullable=False, index=True)


revisions = Table(
    "revisions",
    metadata,
    Column("variant_id", Id, ForeignKey("variants.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("slots", JSON, nullable=False),
    Column("author", String, nullable=False),
    Column("origin", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("source_revision", Integer, nullable=False),
    Column("content_hash", String, nullable=False),
)

findings = Table(
    "findings",
    metadata,
    Column("variant_id", Id, ForeignKey("variants.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("check", String, nullable=False),
    Column("severity", String, nullable=False),
    Column("slot", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("fix", Text),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    Column("rowid", Integer, primary_key=True),
    _of_variant(),
    Column("content_hash", String, nullable=False),
    Column("action", String, nullable=False),
    Column("person", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("check", String, nullable=False),
    Column("slot", String, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("rowid", Integer, primary_key=True),
    _of_variant(),
    Column("at", UtcDateTime, nullable=False),
    Column("person", String, nullable=False),
    Column("action", String, nullable=False),
    Column("before", String, nullable=False),
    Column("after", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content_hash", String, nullable=False),
    Column("note", Text, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("unit_key", String, primary_key=True),
    Column("engine", String, nullable=False),
    Column("model", String, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("rowid", Integer, primary_key=True),
    Column("unit_key", String, nullable=False, index=True),
    Column("engine", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("raw", JSON, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
