"""Nouns as rows and back."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Table

from sayso.errors import SpanError, StoreError
from sayso.schema import Claim, Decision, Document, Fact, Region, Report, Span
from sayso.store import codec, tables
from sayso.store.seal import Row, sealed

Record = Any  # a row from SQLAlchemy, its columns as attributes


def number(table: Table, row_id: str) -> int:
    """The row's number: 62 bits of its id's SHA-256, then 0 for a report and 1 for a claim.

    The search index needs a number over both tables. One made from the id is the same in every store, whatever was added
    before; with ten million claims the chance of a clash, which is refused, is 1 in 90,000.
    """
    bits = int.from_bytes(hashlib.sha256(row_id.encode("utf-8", "surrogatepass")).digest()[:8]) >> 2
    return bits << 1 | (table is tables.claim)


def report_row(report: Report, *, name: str) -> Row:
    """The report's own row; `name` is the one it goes by."""
    row: Row = {
        "number": number(tables.report, report.id),
        "id": report.id,
        "name": name,
        "raw": report.raw,
        "text": report.text,
        "media_type": report.media_type,
        "encoding": report.encoding,
        "warnings": codec.warnings_json(report),
        "facts": len(_facts(report)),
        "regions": len(report.regions),
    }
    return sealed("report", row)


def fact_rows(report: Report) -> list[Row]:
    """One row for each metadata field that is known."""
    return [
        sealed("report_fact", {"report_id": report.id, "field": field, "value": fact.value, "origin": fact.origin})
        for field, fact in _facts(report).items()
    ]


def region_rows(report: Report) -> list[Row]:
    """One row for each stretch that is not the story."""
    return [
        sealed("region", {"report_id": report.id, "position": position, **_place(region.span), "role": region.role})
        for position, region in enumerate(report.regions)
    ]


def story_row(story: str, report_id: str) -> Row:
    """That a report belongs to a declared story."""
    return sealed("story_report", {"story": story, "report_id": report_id})


def reading_row(document: Document, claims: Sequence[Claim], *, pipeline: str) -> Row:
    """What the machine marked in a report, and by which version."""
    report = document.report
    row: Row = {
        "report_id": report.id,
        "pipeline": pipeline,
        "read_from": report.name,
        "claims": len(claims),
        "document": codec.marks_json(document),
    }
    return sealed("reading", row)


def claim_row(claim: Claim, position: int) -> Row:
    """The claim whole in `body`, and in columns what is worth asking for."""
    row: Row = {
        "number": number(tables.claim, claim.id),
        "id": claim.id,
        "report_id": claim.report_id,
        "position": position,
        "voice": claim.voice.name,
        "voice_kind": claim.voice.kind.value,
        "anonymous": int(claim.voice.anonymous),
        "stance": claim.stance.value,
        "factuality": claim.factuality.value,
        "polarity": claim.polarity.value,
        "event_type": claim.event.code.value if claim.event else None,
        "quote": claim.quote,
        "body": codec.claim_json(claim),
    }
    return sealed("claim", row)


def decision_row(decision: Decision) -> Row:
    """The decision whole in `body`, and in columns what is worth asking for."""
    row: Row = {
        "number": decision.number,
        "id": decision.id,
        "act": decision.act.value,
        "who": decision.who,
        "made": decision.when,
        "undoes": decision.undoes,
        "body": codec.decision_json(decision),
    }
    return sealed("decision", row)


def span_rows(claim: Claim) -> list[Row]:
    """One row for each place the claim stands, its context and its cue."""
    parts = [("cue", 0, claim.cue)]
    for occurrence, where in enumerate(claim.occurrences):
        parts += [("content", occurrence, where.content), ("context", occurrence, (where.context,))]
    return [
        sealed("claim_span", {"claim_id": claim.id, "part": part, "occurrence": occurrence, "piece": piece, **_place(span)})
        for part, occurrence, spans in parts
        for piece, span in enumerate(spans)
    ]


def report_from(row: Record, facts: Iterable[Record], regions: Iterable[Record]) -> Report:
    """The report of a row, its facts and its regions in order. Raises StoreError naming the row."""
    where = f"report {row.id}"
    try:
        return Report(
            id=row.id,
            name=row.name,
            raw=row.raw,
            text=row.text,
            media_type=row.media_type,
            encoding=row.encoding,
            regions=tuple(Region(Span(row.id, each.start, each.end), each.role) for each in regions),
            warnings=codec.warnings_from(row.warnings, where),
            **{each.field: Fact(each.value, each.origin) for each in facts},
        )
    except (SpanError, TypeError) as error:  # TypeError: a fact of a field no report has
        raise StoreError(f"{where}: {error}") from error


def _facts(report: Report) -> dict[str, Fact]:
    found = {field: getattr(report, field) for field in tables.FACT_FIELDS}
    return {field: fact for field, fact in found.items() if fact is not None}


def _place(span: Span) -> Row:
    return {"start": span.start, "end": span.end}
