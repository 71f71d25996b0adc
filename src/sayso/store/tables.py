"""The tables, as they are now; migrations/ has how they came to be.

A report and what was read from it hang together by foreign keys: report <- report_fact, region, story_report, reading <-
claim <- claim_span. Decisions hang on nothing, as they outlive the readings they stood on. Every table has a `sha256` over the
rest of its row (see seal.py). `facts`, `regions` and `claims` count the rows that must be there, so that one gone missing is
found. Numbers come from ids (see rows.py), so that equal reports make equal rows in any order.
"""

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, MetaData, Table, Text

from sayso.schema import Act, Factuality, Kind, Polarity, Stance
from sayso.store.columns import blob, count, number, seal, text

FACT_FIELDS = ("title", "outlet", "byline", "published", "url", "language")
SPAN_PARTS = ("content", "context", "cue")

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _owner(name: str, owner: str, *, key: bool = True) -> "Column[str]":
    return Column(name, Text, ForeignKey(owner, ondelete="CASCADE"), primary_key=key, nullable=False)


def _one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(value)) for value in values)})", name=column)


def _sealed() -> CheckConstraint:
    return CheckConstraint("length(sha256) = 32", name="sha256")


def _place() -> CheckConstraint:
    return CheckConstraint('0 <= start AND start < "end"', name="place")


report = Table(
    "report",
    metadata,
    number(),
    text("id", unique=True),
    text("name"),
    blob("raw"),
    text("text"),
    text("media_type"),
    text("encoding", nullable=True),
    text("warnings"),
    count("facts"),
    count("regions"),
    seal(),
    CheckConstraint("id <> ''", name="id"),
    _sealed(),
    sqlite_strict=True,
)

report_fact = Table(
    "report_fact",
    metadata,
    _owner("report_id", "report.id"),
    text("field", key=True),
    text("value"),
    text("origin"),
    seal(),
    _one_of("field", FACT_FIELDS),
    _sealed(),
    sqlite_strict=True,
)

region = Table(
    "region",
    metadata,
    _owner("report_id", "report.id"),
    count("position", key=True),
    count("start"),
    count("end"),
    text("role"),
    seal(),
    _place(),
    _sealed(),
    sqlite_strict=True,
)

story_report = Table(
    "story_report",
    metadata,
    text("story", key=True),
    _owner("report_id", "report.id"),
    seal(),
    CheckConstraint("story <> ''", name="story"),
    _sealed(),
    Index("ix_story_report_report_id", "report_id"),
    sqlite_strict=True,
)

# read_from: the name the report had when this reading was made, which can be a later one than the name it goes by.
reading = Table(
    "reading",
    metadata,
    _owner("report_id", "report.id"),
    text("pipeline"),
    text("read_from"),
    count("claims"),
    text("document"),
    seal(),
    CheckConstraint("pipeline <> ''", name="pipeline"),
    _sealed(),
    sqlite_strict=True,
)

claim = Table(
    "claim",
    metadata,
    number(),
    text("id", unique=True),
    _owner("report_id", "reading.report_id", key=False),
    count("position"),
    text("voice"),
    text("voice_kind"),
    count("anonymous"),
    text("stance"),
    text("factuality"),
    text("polarity"),
    text("event_type", nullable=True),
    text("quote"),
    text("body"),
    seal(),
    CheckConstraint("id <> ''", name="id"),
    CheckConstraint("position >= 0", name="position"),
    CheckConstraint("anonymous IN (0, 1)", name="anonymous"),
    _one_of("voice_kind", Kind),
    _one_of("stance", Stance),
    _one_of("factuality", Factuality),
    _one_of("polarity", Polarity),
    _sealed(),
    Index("ix_claim_report_id_position", "report_id", "position", unique=True),
    sqlite_strict=True,
)

claim_span = Table(
    "claim_span",
    metadata,
    _owner("claim_id", "claim.id"),
    text("part", key=True),
    count("occurrence", key=True),
    count("piece", key=True),
    count("start"),
    count("end"),
    seal(),
    _one_of("part", SPAN_PARTS),
    _place(),
    _sealed(),
    sqlite_strict=True,
)

# What people decided, in the order made; body has it whole. Rows are only ever added: triggers refuse anything else.
decision = Table(
    "decision",
    metadata,
    number(),
    text("id", unique=True),
    text("act"),
    text("who"),
    text("made"),
    Column("undoes", Text, ForeignKey("decision.id"), nullable=True),
    text("body"),
    seal(),
    CheckConstraint("number > 0", name="number"),
    CheckConstraint("who <> ''", name="who"),
    _one_of("act", Act),
    _sealed(),
    sqlite_strict=True,
)
