"""A report and its reading into the database: all of it or nothing, and the same whatever the order."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from sayso.errors import StoreError
from sayso.schema import Claim, Document, Report, check_claim
from sayso.store import rows, tables
from sayso.store.faults import meaning
from sayso.store.load import load_report, stories_of
from sayso.store.seal import Row

_Rows = list[tuple[Table, list[Row]]]


def check_addable(document: Document, claims: Sequence[Claim], *, story: str | None, pipeline: str) -> None:
    """Raise SpanError or StoreError unless spans fit, ids that claims point to are there, and all that needs a name has one."""
    report = document.report
    if not report.id or not pipeline:
        raise StoreError(f"{report.name}: a report needs an id and its reading a pipeline version")
    if story is not None and not story.strip():
        raise StoreError(f"{report.name}: a story needs a name")
    ids = {claim.id for claim in claims}
    if len(ids) < len(claims):
        raise StoreError(f"report {report.id}: two of its claims have the same id")
    for claim in claims:
        if claim.report_id != report.id:
            raise StoreError(f"claim {claim.id} is of report {claim.report_id}, not of {report.id}")
        check_claim(claim, report)
        lost = sorted({*claim.about, *([] if claim.nested_in is None else [claim.nested_in])} - ids)
        if lost:
            raise StoreError(f"claim {claim.id} points to {', '.join(lost)}, which report {report.id} does not have")


def add(connection: Connection, document: Document, claims: Sequence[Claim], *, story: str | None, pipeline: str) -> bool:
    """Put the reading in, inside the caller's transaction; False if the report was there with one of the same pipeline.

    Of several inputs with the same id, read by the same pipeline, the one first by name and then by what was extracted stays,
    whichever came first (law 6): a file's name can say a date or title, so two names of the same bytes can make two readings.
    """
    report = document.report
    stored = _stored(connection, report)
    same_pipeline = stored is not None and stored.pipeline == pipeline
    try:
        if stored is None:
            _insert(connection, [(tables.report, [rows.report_row(report, name=report.name)])])
            _insert(connection, _parts(document, claims, pipeline=pipeline))
        elif not same_pipeline or _precedes(report, load_report(connection, report.id), stored.read_from):
            _replace(connection, document, claims, pipeline=pipeline, name=min(report.name, stored.name))
        if story is not None:
            _join(connection, story, report.id)
    except IntegrityError as error:
        raise StoreError(f"report {report.id} ({report.name}): {meaning(error)}") from error
    return not same_pipeline


def keep(connection: Connection, report: Report, *, story: str | None, pipeline: str) -> int | None:
    """How many claims the reading has that is there already and stays; None if the report must be read and added.

    Joins the story, as adding would. Spares reading a report again only to find that nothing changes.
    """
    stored = _stored(connection, report)
    if stored is None or stored.pipeline != pipeline or _precedes(report, load_report(connection, report.id), stored.read_from):
        return None
    if story is not None:
        _join(connection, story, report.id)
    return connection.execute(select(func.count()).where(tables.claim.c.report_id == report.id)).scalar_one()


def leave_others(connection: Connection, report_id: str, story: str) -> tuple[str, ...]:
    """Take a report out of all declared stories but this one; gives those that it was in."""
    table = tables.story_report
    left = tuple(each for each in stories_of(connection, report_id) if each != story)
    if left:
        connection.execute(delete(table).where(table.c.report_id == report_id, table.c.story != story))
    return left


def _stored(connection: Connection, report: Report) -> rows.Record | None:
    query = (
        select(tables.report.c.raw, tables.report.c.name, tables.reading.c.pipeline, tables.reading.c.read_from)
        .join(tables.reading)
        .where(tables.report.c.id == report.id)
    )
    stored = connection.execute(query).one_or_none()
    if stored is not None and stored.raw != report.raw:
        raise StoreError(f"{report.name}: the store has other bytes under the id {report.id}")
    return stored


def _precedes(report: Report, stored: Report, read_from: str) -> bool:
    if report.name != read_from:
        return report.name < read_from
    return _extracted(report) < _extracted(replace(stored, name=read_from))


def _extracted(report: Report) -> bytes:
    return msgspec.json.encode(replace(report, raw=b""))  # the raw bytes are equal by now


def _parts(document: Document, claims: Sequence[Claim], *, pipeline: str) -> _Rows:
    # In order of number: the search index begins a new segment whenever a number falls.
    by_number = sorted(enumerate(claims), key=lambda each: rows.number(tables.claim, each[1].id))
    return [
        (tables.report_fact, rows.fact_rows(document.report)),
        (tables.region, rows.region_rows(document.report)),
        (tables.reading, [rows.reading_row(document, claims, pipeline=pipeline)]),
        (tables.claim, [rows.claim_row(claim, position) for position, claim in by_number]),
        (tables.claim_span, [row for claim in claims for row in rows.span_rows(claim)]),
    ]


def _replace(connection: Connection, document: Document, claims: Sequence[Claim], *, pipeline: str, name: str) -> None:
    report = document.report
    for table in (tables.report_fact, tables.region, tables.reading):  # claims and their spans go with the reading
        connection.execute(delete(table).where(table.c.report_id == report.id))
    row = rows.report_row(report, name=name)
    connection.execute(update(tables.report).where(tables.report.c.id == report.id).values(row))
    _insert(connection, _parts(document, claims, pipeline=pipeline))


def _insert(connection: Connection, parts: _Rows) -> None:
    for table, table_rows in parts:
        if table_rows:
            connection.execute(insert(table), table_rows)


def _join(connection: Connection, story: str, report_id: str) -> None:
    table = tables.story_report
    known = select(table.c.story).where(table.c.story == story, table.c.report_id == report_id)
    if connection.execute(known).first() is None:
        _insert(connection, [(table, [rows.story_row(story, report_id)])])
