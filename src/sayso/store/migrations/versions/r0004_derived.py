"""The tables of what linking derives, and the triggers that tell which reports are to be linked anew."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_EVENTS = (
    ("reading", "INSERT", "new.report_id"),
    ("reading", "UPDATE", "new.report_id"),
    ("reading", "DELETE", "old.report_id"),
    ("report", "UPDATE", "new.id"),
    ("story_report", "INSERT", "new.report_id"),
    ("story_report", "DELETE", "old.report_id"),
)


def upgrade() -> None:
    """Make the tables; every reading there is waits to be linked."""
    _states()
    _blocks()
    _lists()
    _graph()
    if op.get_bind().dialect.name == "sqlite":
        for table, event, column in _EVENTS:
            name = f"{table}_{event.lower()}_unlinked"
            log = f"INSERT INTO unlinked (report_id) VALUES ({column});"  # noqa: S608 - names that stand above
            op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {log} END")
    op.execute("INSERT INTO unlinked (report_id) SELECT report_id FROM reading")


def _states() -> None:
    op.create_table(
        "linking",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.CheckConstraint("number = 1", name=op.f("ck_linking_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_linking")),
        sqlite_strict=True,
    )
    op.create_table(
        "unlinked",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_unlinked")),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def _blocks() -> None:
    op.create_table(
        "linked_report",
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("traits", sa.LargeBinary(), nullable=True),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_linked_report")),
        sqlite_strict=True,
    )
    op.create_table(
        "linked_block",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("joined", sa.LargeBinary(), nullable=False),
        sa.Column("part", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_block")),
        sqlite_strict=True,
    )
    op.create_table(
        "linked_home",
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_linked_home")),
        sqlite_strict=True,
    )
    op.create_index("ix_linked_home_block", "linked_home", ["block"], unique=False)


def _lists() -> None:
    op.create_table(
        "linked_story",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_story")),
        sqlite_strict=True,
    )
    op.create_index("ix_linked_story_block", "linked_story", ["block"], unique=False)
    op.create_table(
        "linked_point",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_point")),
        sqlite_strict=True,
    )
    op.create_index("ix_linked_point_block", "linked_point", ["block"], unique=False)


def _graph() -> None:
    op.create_table(
        "story_key",
        sa.Column("key", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("report", _NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "report", name=op.f("pk_story_key")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "story_edge",
        sa.Column("a", sa.Text(), nullable=False),
        sa.Column("b", sa.Text(), nullable=False),
        sa.Column("copy", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("likeness", sa.REAL(), nullable=False),
        sa.PrimaryKeyConstraint("a", "b", "copy", name=op.f("pk_story_edge")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_story_edge_b", "story_edge", ["b"], unique=False)
