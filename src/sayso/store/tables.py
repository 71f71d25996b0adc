"""The tables, as they are now; migrations/ has how they came to be.

A report and what was read from it hang together by foreign keys: report <- report_fact, region, story_report, reading <-
claim <- claim_span. Decisions hang on nothing, as they outlive the readings they stood on. Every table has a `sha256` over the
rest of its row (see seal.py). `facts`, `regions` and `claims` count the rows that must be there, so that one gone missing is
found. Numbers come from ids (see rows.py), so that equal reports make equal rows in any order.
"""

from collections.abc import Iterable

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from sayso.schema import Act, Factuality, Kind, Polarity, Stance

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


def _number() -> "Column[int]":
    return Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False)


def _text(name: str, *, nullable: bool = False, key: bool = False, unique: bool = False) -> "Column[str]":
    return Column(name, Text, primary_key=key, nullable=nullable, unique=unique or None)


def _count(name: str, *, key: bool = False) -> "Column[int]":
    return Column(name, Integer, primary_key=key, nullable=False, autoincrement=False)


def _owner(name: str, owner: str, *, key: bool = True) -> "Column[str]":
    return Column(name, Text, ForeignKey(owner, ondelete="CASCADE"), primary_key=key, nullable=False)


def _seal() -> "Column[bytes]":
    return Column("sha256", LargeBinary, nullable=False)


def _one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(value)) for value in values)})", name=column)


def _sealed() -> CheckConstraint:
    return CheckConstraint("length(sha256) = 32", name="sha256")


def _place() -> CheckConstraint:
    return CheckConstraint('0 <= start AND start < "end"', name="place")


report = Table(
    "report",
    metadata,
    _number(),
    _text("id", unique=True),
    _text("name"),
    Column("raw", LargeBinary, nullable=False),
    _text("text"),
    _text("media_type"),
    _text("encoding", nullable=True),
    _text("warnings"),
    _count("facts"),
    _count("regions"),
    _seal(),
    CheckConstraint("id <> ''", name="id"),
    _sealed(),
    sqlite_strict=True,
)

report_fact = Table(
    "report_fact",
    metadata,
    _owner("report_id", "report.id"),
    _text("field", key=True),
    _text("value"),
    _text("origin"),
    _seal(),
    _one_of("field", FACT_FIELDS),
    _sealed(),
    sqlite_strict=True,
)

region = Table(
    "region",
    metadata,
    _owner("report_id", "report.id"),
    _count("position", key=True),
    _count("start"),
    _count("end"),
    _text("role"),
    _seal(),
    _place(),
    _sealed(),
    sqlite_strict=True,
)

story_report = Table(
    "story_report",
    metadata,
    _text("story", key=True),
    _owner("report_id", "report.id"),
    _seal(),
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
    _text("pipeline"),
    _text("read_from"),
    _count("claims"),
    _text("document"),
    _seal(),
    CheckConstraint("pipeline <> ''", name="pipeline"),
    _sealed(),
    sqlite_strict=True,
)

claim = Table(
    "claim",
    metadata,
    _number(),
    _text("id", unique=True),
    _owner("report_id", "reading.report_id", key=False),
    _count("position"),
    _text("voice"),
    _text("voice_kind"),
    _count("anonymous"),
    _text("stance"),
    _text("factuality"),
    _text("polarity"),
    _text("event_type", nullable=True),
    _text("quote"),
    _text("body"),
    _seal(),
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
    _text("part", key=True),
    _count("occurrence", key=True),
    _count("piece", key=True),
    _count("start"),
    _count("end"),
    _seal(),
    _one_of("part", SPAN_PARTS),
    _place(),
    _sealed(),
    sqlite_strict=True,
)

# What people decided, in the order made; body has it whole. Rows are only ever added: triggers refuse anything else.
decision = Table(
    "decision",
    metadata,
    _number(),
    _text("id", unique=True),
    _text("act"),
    _text("who"),
    _text("made"),
    Column("undoes", Text, ForeignKey("decision.id"), nullable=True),
    _text("body"),
    _seal(),
    CheckConstraint("number > 0", name="number"),
    CheckConstraint("who <> ''", name="who"),
    _one_of("act", Act),
    _sealed(),
    sqlite_strict=True,
)
