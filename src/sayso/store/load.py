"""Reports, documents and claims out of the database, in a handful of queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from sayso.collector import no_collection
from sayso.errors import SpanError, StoreError
from sayso.schema import Claim, Document, Reading, Report
from sayso.store import codec, rows, tables

# The reports meant: a query for their ids, a list of ids (a batch: SQLite takes at most 32,766 values a query), or None for all.
Chosen = Select[Any] | Sequence[str] | None


def of_story(story: str) -> Select[Any]:
    """The ids of a declared story's reports."""
    return select(tables.story_report.c.report_id).where(tables.story_report.c.story == story)


def load_reports(connection: Connection, chosen: Chosen = None) -> list[Report]:
    """The reports, by id."""
    facts = _by_report(connection, tables.report_fact, chosen)
    regions = _by_report(connection, tables.region, chosen, "position")
    found = connection.execute(_only(select(tables.report), tables.report.c.id, chosen))
    return sorted((rows.report_from(row, facts[row.id], regions[row.id]) for row in found), key=lambda report: report.id)


def load_report(connection: Connection, report_id: str) -> Report:
    """One report that is known to be there."""
    return load_reports(connection, [report_id])[0]


def load_claims(connection: Connection, chosen: Chosen = None) -> dict[str, tuple[Claim, ...]]:
    """The claims of each report, in their own order."""
    table = tables.claim
    columns = (table.c.id, table.c.report_id, table.c.body)
    claims: dict[str, list[Claim]] = defaultdict(list)
    query = _only(select(*columns), table.c.report_id, chosen).order_by(table.c.report_id, table.c.position)
    for row in connection.execute(query):
        claims[row.report_id].append(codec.claim_from(row.body, f"claim {row.id}"))
    return {report_id: tuple(of_report) for report_id, of_report in claims.items()}


def claims_by_id(connection: Connection, ids: Sequence[str]) -> list[Claim]:
    """The claims with these ids that are there."""
    table = tables.claim
    found = connection.execute(select(table.c.id, table.c.body).where(table.c.id.in_(ids)))
    return [codec.claim_from(row.body, f"claim {row.id}") for row in found]


def load_readings(connection: Connection, chosen: Chosen = None) -> list[Reading]:
    """The reports with their claims, by report id. Raises StoreError naming the report whose claims do not fit it."""
    with no_collection():
        claims = load_claims(connection, chosen)
        return [_reading(report, claims.get(report.id, ())) for report in load_reports(connection, chosen)]


def load_documents(connection: Connection, chosen: Chosen = None) -> list[Document]:
    """The reports with their marks, by id; without tokens, as the store keeps none."""
    table = tables.reading
    found = connection.execute(_only(select(table.c.report_id, table.c.document), table.c.report_id, chosen))
    marks = {row.report_id: row.document for row in found}
    reports = (report for report in load_reports(connection, chosen) if report.id in marks)
    return [codec.document_from(report, marks[report.id], f"reading {report.id}") for report in reports]


def load_stories(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Each declared story's report ids."""
    stories: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(tables.story_report.c.story, tables.story_report.c.report_id)):
        stories[row.story].append(row.report_id)
    return {story: tuple(sorted(stories[story])) for story in sorted(stories)}


def stories_of(connection: Connection, report_id: str) -> tuple[str, ...]:
    """The declared stories that a report is in, sorted."""
    table = tables.story_report
    return tuple(sorted(connection.execute(select(table.c.story).where(table.c.report_id == report_id)).scalars()))


def _reading(report: Report, claims: tuple[Claim, ...]) -> Reading:
    try:
        return Reading(report, claims)
    except SpanError as error:
        raise StoreError(f"reading {report.id}: {error}") from error


def _by_report(connection: Connection, table: Table, chosen: Chosen, order: str | None = None) -> dict[str, list[rows.Record]]:
    query = _only(select(table), table.c.report_id, chosen)
    groups: dict[str, list[rows.Record]] = defaultdict(list)
    found: Iterable[rows.Record] = connection.execute(query if order is None else query.order_by(table.c[order]))
    for row in found:
        groups[row.report_id].append(row)
    return groups


def _only(query: Select[Any], column: ColumnElement[str], chosen: Chosen) -> Select[Any]:
    return query if chosen is None else query.where(column.in_(chosen))
