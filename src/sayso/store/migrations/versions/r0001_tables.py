"""The tables for reports and what was read from them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SEALED = "length(sha256) = 32"
_PLACE = '0 <= start AND start < "end"'


def upgrade() -> None:
    """From an empty database."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA application_id = 1935767923")  # "says": migrate.APPLICATION_ID
    _reports()
    _stories()
    _readings()
    _claims()
    _claim_spans()


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("number", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=True),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column("regions", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id <> ''", name=op.f("ck_report_id")),
        sa.CheckConstraint(_SEALED, name=op.f("ck_report_sha256")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_report")),
        sa.UniqueConstraint("id", name=op.f("uq_report_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "report_fact",
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        _one_of("ck_report_fact_field", "field", "title", "outlet", "byline", "published", "url", "language"),
        sa.CheckConstraint(_SEALED, name=op.f("ck_report_fact_sha256")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_fact_report_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("report_id", "field", name=op.f("pk_report_fact")),
        sqlite_strict=True,
    )
    op.create_table(
        "region",
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(_PLACE, name=op.f("ck_region_place")),
        sa.CheckConstraint(_SEALED, name=op.f("ck_region_sha256")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_region_report_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("report_id", "position", name=op.f("pk_region")),
        sqlite_strict=True,
    )


def _stories() -> None:
    op.create_table(
        "story_report",
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("story <> ''", name=op.f("ck_story_report_story")),
        sa.CheckConstraint(_SEALED, name=op.f("ck_story_report_sha256")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_story_report_report_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("story", "report_id", name=op.f("pk_story_report")),
        sqlite_strict=True,
    )
    op.create_index("ix_story_report_report_id", "story_report", ["report_id"], unique=False)


def _readings() -> None:
    op.create_table(
        "reading",
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("pipeline", sa.Text(), nullable=False),
        sa.Column("read_from", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("pipeline <> ''", name=op.f("ck_reading_pipeline")),
        sa.CheckConstraint(_SEALED, name=op.f("ck_reading_sha256")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_reading_report_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_reading")),
        sqlite_strict=True,
    )


def _claims() -> None:
    op.create_table(
        "claim",
        sa.Column("number", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("voice", sa.Text(), nullable=False),
        sa.Column("voice_kind", sa.Text(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("factuality", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("event_type", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        _one_of("ck_claim_factuality", "factuality", "CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"),
        sa.CheckConstraint("id <> ''", name=op.f("ck_claim_id")),
        _one_of("ck_claim_polarity", "polarity", "positive", "negative"),
        _one_of(
            "ck_claim_stance",
            "stance",
            "states",
            "confirms",
            "denies",
            "estimates",
            "predicts",
            "believes",
            "urges",
            "offers",
            "asks",
            "wishes",
            "withholds",
            "unknown",
        ),
        _one_of(
            "ck_claim_voice_kind",
            "voice_kind",
            "person",
            "office",
            "organisation",
            "group",
            "document",
            "outlet",
            "unattributed",
            "report",
        ),
        sa.CheckConstraint("anonymous IN (0, 1)", name=op.f("ck_claim_anonymous")),
        sa.CheckConstraint(_SEALED, name=op.f("ck_claim_sha256")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_claim_position")),
        sa.ForeignKeyConstraint(["report_id"], ["reading.report_id"], name=op.f("fk_claim_report_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_claim")),
        sa.UniqueConstraint("id", name=op.f("uq_claim_id")),
        sqlite_strict=True,
    )
    op.create_index("ix_claim_report_id_position", "claim", ["report_id", "position"], unique=True)


def _claim_spans() -> None:
    op.create_table(
        "claim_span",
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("piece", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        _one_of("ck_claim_span_part", "part", "content", "context", "cue"),
        sa.CheckConstraint(_PLACE, name=op.f("ck_claim_span_place")),
        sa.CheckConstraint(_SEALED, name=op.f("ck_claim_span_sha256")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_span_claim_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("claim_id", "part", "occurrence", "piece", name=op.f("pk_claim_span")),
        sqlite_strict=True,
    )


def _one_of(name: str, column: str, *values: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, values))})", name=op.f(name))
