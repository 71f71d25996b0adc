"""The table of people's decisions: rows are added, and the database itself refuses to change or take out any."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table and its two guards."""
    op.create_table(
        "decision",
        sa.Column("number", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("made", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "act IN ('accept', 'edit', 'reject', 'merge', 'split', 'undo')",
            name=op.f("ck_decision_act"),
        ),
        sa.CheckConstraint("length(sha256) = 32", name=op.f("ck_decision_sha256")),
        sa.CheckConstraint("number > 0", name=op.f("ck_decision_number")),
        sa.CheckConstraint("who <> ''", name=op.f("ck_decision_who")),
        sa.ForeignKeyConstraint(["undoes"], ["decision.id"], name=op.f("fk_decision_undoes")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decision")),
        sa.UniqueConstraint("id", name=op.f("uq_decision_id")),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        for word, act in (("changed", "UPDATE"), ("removed", "DELETE")):
            refuse = f"SELECT RAISE(ABORT, 'a decision is never {word}; undo it');"
            op.execute(f"CREATE TRIGGER decision_never_{word} BEFORE {act} ON decision BEGIN {refuse} END")
