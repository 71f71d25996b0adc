"""What is derived says when it was derived, which story a report stands in, and which blocks have a name. All is derived anew."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables anew; nothing of them is kept, as all of it comes back when the ledger is next looked at."""
    op.execute("DELETE FROM linking")
    for table in ("linked_block", "linked_home"):
        op.drop_table(table)
    op.create_table(
        "linked_block",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
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
        sa.Column("story", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_linked_home")),
        sqlite_strict=True,
    )
    op.create_index("ix_linked_home_block", "linked_home", ["block"], unique=False)
    op.create_index("ix_linked_home_story", "linked_home", ["story"], unique=False)
    op.create_table(
        "linked_name",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", "block", name=op.f("pk_linked_name")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_linked_name_block", "linked_name", ["block"], unique=False)
