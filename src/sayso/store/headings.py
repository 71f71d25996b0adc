"""What stands over a report in a list: no text, no bytes."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.store import tables


@dataclass(frozen=True, slots=True)
class Heading:
    """title: the file's or row's name where there is none; outlet: the same; published: ISO 8601, None if unknown."""

    title: str
    outlet: str
    published: str | None


def headings(connection: Connection, report_ids: Sequence[str]) -> dict[str, Heading]:
    """The headings of these reports, at most as many as one query takes values."""
    report, fact = tables.report.c, tables.report_fact.c
    names = {row.id: row.name for row in connection.execute(select(report.id, report.name).where(report.id.in_(report_ids)))}
    facts = select(fact.report_id, fact.field, fact.value).where(fact.report_id.in_(names))
    told = {(row.report_id, row.field): row.value for row in connection.execute(facts)}
    return {
        each: Heading(told.get((each, "title"), name), told.get((each, "outlet"), name), told.get((each, "published")))
        for each, name in names.items()
    }
