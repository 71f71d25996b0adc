"""The tables of what is derived from the readings: linked blocks, and what it takes to link one report more.

Nothing here says anything that the other tables do not say; all of it may be deleted, and comes back when the ledger is next
looked at. The rows that hold bytes have a `sha256` (see seal.py). `unlinked` is filled by triggers on the other tables.
"""

from sqlalchemy import REAL, CheckConstraint, Column, Index, Integer, MetaData, Table

from sayso.store.columns import blob, count, number, seal, text
from sayso.store.tables import metadata as kept

metadata = MetaData(naming_convention=kept.naming_convention)

# Which code derived it; no row: nothing is derived yet.
linking = Table(
    "linking",
    metadata,
    count("number", key=True),
    text("version"),
    CheckConstraint("number = 1", name="number"),
    sqlite_strict=True,
)

# Reports that were added, read again, or put into a story since their block was linked, in the order of these events.
unlinked = Table(
    "unlinked",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    text("report_id"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

# By what a report finds its copies and its story. traits: null for a report of a declared story.
linked_report = Table(
    "linked_report",
    metadata,
    text("report_id", key=True),
    blob("fingerprint"),
    blob("traits", nullable=True),
    seal(),
    sqlite_strict=True,
)

# turn: the number of the linking that made it, never given twice (see `Derived.turn`): by it, whoever holds the block knows
# whether it is still as it was. joined: what makes the block; part: its part of the ledger, without reports and claims.
linked_block = Table(
    "linked_block",
    metadata,
    text("id", key=True),
    count("turn"),
    blob("joined"),
    blob("part"),
    seal(),
    sqlite_strict=True,
)

# Which block a report is in, and the first, in the ledger's order, of its stories.
linked_home = Table(
    "linked_home",
    metadata,
    text("report_id", key=True),
    text("block"),
    text("story", nullable=True),
    Index("ix_linked_home_block", "block"),
    Index("ix_linked_home_story", "story"),
    sqlite_strict=True,
)

# The stories, as a list of them shows them. first, last: days of publication.
linked_story = Table(
    "linked_story",
    metadata,
    text("id", key=True),
    text("block"),
    text("title"),
    count("reports"),
    count("claims"),
    count("points"),
    text("first", nullable=True),
    text("last", nullable=True),
    Index("ix_linked_story_block", "block"),
    sqlite_strict=True,
)

linked_point = Table(
    "linked_point",
    metadata,
    text("id", key=True),
    text("block"),
    Index("ix_linked_point_block", "block"),
    sqlite_strict=True,
)

# Which blocks have a name: one entity may stand in several stories, and each block knows it by the same id.
linked_name = Table(
    "linked_name",
    metadata,
    text("id", key=True),
    text("block", key=True),
    Index("ix_linked_name_block", "block"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Story keys as 64 bits, and the number of a report that has one (see rows.py). Two keys with the same bits cost a look in vain.
story_key = Table(
    "story_key",
    metadata,
    number("key"),
    number("report"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

story_edge = Table(
    "story_edge",
    metadata,
    text("a", key=True),
    text("b", key=True),
    count("copy", key=True),
    Column("likeness", REAL, nullable=False),
    Index("ix_story_edge_b", "b"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
