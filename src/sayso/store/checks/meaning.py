"""Whether the rows make reports, documents and claims again, complete and fitting one another."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import DBAPIError

from sayso.errors import SaysoError, SpanError
from sayso.schema import Claim, Document, check_claim
from sayso.store import load, rows, tables
from sayso.store.faults import meaning
from sayso.store.seal import Row

_BATCH = 200  # reports loaded at once: few queries, and little memory even if each is a book
# Seals have their own check. JSON is where the others are derived from, and a later version may write the same noun with more
# fields.
_NOT_COMPARED = {"sha256", "body", "document"}
_KEYS = {
    tables.report: ("id",),
    tables.reading: ("report_id",),
    tables.claim: ("id",),
    tables.claim_span: ("claim_id", "part", "occurrence", "piece"),
}


def check_meaning(connection: Connection) -> Iterator[str]:
    """Load everything as readers would; try every span and quote; derive the rows anew and compare them with those stored."""
    ids = sorted(connection.execute(select(tables.report.c.id)).scalars())
    for first in range(0, len(ids), _BATCH):
        yield from _batch(connection, ids[first : first + _BATCH])


def _batch(connection: Connection, ids: Sequence[str]) -> Iterator[str]:
    """Check these reports; if one keeps them from loading, halve until it is alone."""
    try:
        found = list(_faults(connection, ids))
    except (SaysoError, DBAPIError) as error:
        if len(ids) == 1:
            yield f"report {ids[0]}: {meaning(error)}"
            return
        found = [*_batch(connection, ids[: len(ids) // 2]), *_batch(connection, ids[len(ids) // 2 :])]
    yield from found


def _faults(connection: Connection, ids: Sequence[str]) -> Iterator[str]:
    documents, claims = load.load_documents(connection, ids), load.load_claims(connection, ids)
    for missing in sorted(set(ids) - {document.report.id for document in documents}):
        yield f"report {missing}: its reading is missing"
    derived: dict[Table, list[Row]] = {table: [] for table in _KEYS}
    for document in documents:
        of_report = claims.get(document.report.id, ())
        yield from _places(document, of_report)
        for table, more in _derived(document, of_report).items():
            derived[table] += more
    for table, expected in derived.items():
        yield from _differences(table, expected, _stored(connection, table, ids))


def _places(document: Document, claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        try:
            check_claim(claim, document.report)
        except SpanError as error:
            yield f"claim {claim.id}: {error}"


def _derived(document: Document, claims: Sequence[Claim]) -> dict[Table, list[Row]]:
    report = document.report
    return {
        tables.report: [rows.report_row(report, name=report.name)],
        tables.reading: [rows.reading_row(document, claims, pipeline="")],
        tables.claim: [rows.claim_row(claim, position) for position, claim in enumerate(claims)],
        tables.claim_span: [row for claim in claims for row in rows.span_rows(claim)],
    }


def _stored(connection: Connection, table: Table, ids: Sequence[str]) -> list[Row]:
    query = select(table)
    if table is tables.claim_span:
        query = query.join(tables.claim).where(tables.claim.c.report_id.in_(ids))
    else:
        query = query.where((table.c.id if table is tables.report else table.c.report_id).in_(ids))
    return [dict(row) for row in connection.execute(query).mappings()]


def _differences(table: Table, expected: Iterable[Row], stored: Iterable[Row]) -> Iterator[str]:
    wanted, actual = _by_key(table, expected), _by_key(table, stored)
    for key in sorted(wanted.keys() | actual.keys()):
        if key not in actual:
            yield f"{table.name} {key}: it is missing"
        elif key not in wanted:
            yield f"{table.name} {key}: nothing it could belong to says so"
        else:
            # What no noun holds cannot be derived: the reading's pipeline and the name it was made under.
            skipped = _NOT_COMPARED | ({"pipeline", "read_from"} if table is tables.reading else set())
            for column in sorted(wanted[key].keys() - skipped):
                if wanted[key][column] != actual[key][column]:
                    yield f"{table.name} {key}: its {column} is not what the rest of it says"


def _by_key(table: Table, found: Iterable[Row]) -> dict[str, Row]:
    return {"/".join(str(row[column]) for column in _KEYS[table]): row for row in found}
