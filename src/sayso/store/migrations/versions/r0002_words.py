"""The search index over report texts and claim quotes, kept in step by triggers (SQLite only)."""

from alembic import op

revision = "0002"
down_revision = "0001"

# The index keeps no copy of the texts (external content): it reads them through this view.
_VIEW = "CREATE VIEW passage (number, text) AS SELECT number, text FROM report UNION ALL SELECT number, quote FROM claim"
_INDEX = (
    "CREATE VIRTUAL TABLE words USING fts5"
    "(text, content = 'passage', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2')"
)


def upgrade() -> None:
    """Make the index and fill it from what is there."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(_VIEW)
    op.execute(_INDEX)
    for table, column in (("report", "text"), ("claim", "quote")):
        put = f"INSERT INTO words (rowid, text) VALUES (new.number, new.{column});"  # noqa: S608 - both names stand three lines above
        drop = f"INSERT INTO words (words, rowid, text) VALUES ('delete', old.number, old.{column});"  # noqa: S608
        op.execute(f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {put} END")
        op.execute(f"CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN {drop} END")
        op.execute(f"CREATE TRIGGER {table}_changed AFTER UPDATE OF number, {column} ON {table} BEGIN {drop} {put} END")
    op.execute("INSERT INTO words (words) VALUES ('rebuild')")
