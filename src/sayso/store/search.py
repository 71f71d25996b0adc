"""Full-text search over reports and claims, each hit with its place in the text."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, func, select

from sayso.schema import Claim, Span
from sayso.store import codec, tables
from sayso.store.marks import Place, places, smallest_stretch
from sayso.store.query import terms
from sayso.text import one_line

# Ranking looks at every match, and a common word in a million reports has a million. Below this many the ranking is exact;
# above, it is among the first this many by row number, which is made from the id: an arbitrary choice, but the same in every
# store.
MOST_CANDIDATES = 10_000
# Words further apart than this (about two sentences) are not one place; the hit is then the first of them.
LONGEST_STRETCH = 300
# Characters of text on either side of a hit: together with it, a line or two on a screen.
AROUND = 60
_BATCH = 50  # candidates turned into hits at a time: one page of results


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the searched words stand.

    claim_id: the claim whose content holds the words, None where they stand in no claim or spread over several. span: from
    the first to the last of them; if they stand too far apart to be one place, only the first. before, match, after: the text
    there, on one line, with "…" where it was cut.
    """

    report_id: str
    claim_id: str | None
    span: Span
    before: str
    match: str
    after: str

    @property
    def snippet(self) -> str:
        """The hit in its surroundings."""
        return self.before + self.match + self.after


@dataclass(frozen=True, slots=True)
class _Candidate:
    report_id: str
    claim_id: str | None


def search(
    connection: Connection, words: str, *, limit: int = 50, offset: int = 0, reports: Collection[str] | None = None
) -> list[Hit]:
    """At most `limit` hits after the first `offset`, best (BM25) first, equals by report and place; never an error.

    All words must stand in the claim or the report, in any case and with or without accents. "Quoted words" stand together,
    `word*` is a beginning; nothing else has a meaning of its own. A report's hit inside a claim that is found too is shown as
    the claim only. reports: only in these, ranked as among all.
    """
    asked = terms(words)
    if not asked or limit < 1:
        return []
    scores = _scores(connection, asked, reports)
    hits: list[Hit] = []
    passed = 0
    for candidates in _ranked(connection, scores):
        if passed + len(candidates) <= offset:
            # A claim is a hit whatever its words; only of a report it must be seen whether it is one.
            bare = [each for each in candidates if each.claim_id is None]
            passed += len(candidates) - len(bare) + len(_hits(connection, bare, asked, scores))
            continue
        found = _hits(connection, candidates, asked, scores)
        hits += found[max(offset - passed, 0) :]
        passed += len(found)
        if len(hits) >= limit:
            break
    return hits[:limit]


def _scores(connection: Connection, asked: Sequence[str], reports: Collection[str] | None) -> dict[int, float]:
    """The numbers of the claims and reports that match, with how well: the less, the better."""
    # The plus keeps SQLite from asking the index for one row after the other, which took 18 s for a story of 250 reports.
    inside = """ AND +rowid IN (
        SELECT report.number FROM report JOIN json_each(:reports) AS each ON report.id = each.value UNION ALL
        SELECT claim.number FROM claim JOIN json_each(:reports) AS each ON claim.report_id = each.value)"""
    query = f"SELECT rowid, bm25(words) FROM words WHERE words MATCH :query{'' if reports is None else inside} LIMIT :most"  # noqa: S608
    values = {"query": " ".join(asked), "most": MOST_CANDIDATES}
    return dict(_plain(connection, query, values if reports is None else {**values, "reports": json.dumps(sorted(reports))}))


def _ranked(connection: Connection, scores: Mapping[int, float]) -> Iterator[list[_Candidate]]:
    """The candidates, best first, some at a time: of ten thousand, one page is looked up."""
    order = sorted(scores, key=scores.__getitem__)
    first = 0
    while first < len(order):
        last = min(first + _BATCH, len(order))
        while last < len(order) and scores[order[last]] == scores[order[last - 1]]:  # equals are ordered among themselves
            last += 1
        query = """
            SELECT each.value, coalesce(report.id, claim.report_id), claim.id, claim.position FROM json_each(:numbers) AS each
            LEFT JOIN report ON report.number = each.value LEFT JOIN claim ON claim.number = each.value"""
        found = _plain(connection, query, {"numbers": json.dumps(order[first:last])})
        rows = sorted((scores[row[0]], row[1], -1 if row[3] is None else row[3], row[2]) for row in found if row[1] is not None)
        yield from (
            [_Candidate(report, claim) for _, report, _, claim in rows[at : at + _BATCH]] for at in range(0, len(rows), _BATCH)
        )
        first = last


def _plain(connection: Connection, query: str, values: Mapping[str, Any]) -> list[Any]:
    """The rows as tuples: SQLAlchemy's would cost more than the search."""
    return cast(sqlite3.Connection, connection.connection.driver_connection).execute(query, values).fetchall()


def _hits(
    connection: Connection, candidates: Sequence[_Candidate], asked: Sequence[str], scores: Mapping[int, float]
) -> list[Hit]:
    texts = _texts(connection, {candidate.report_id for candidate in candidates})
    claims = _claims(connection, {candidate.claim_id for candidate in candidates if candidate.claim_id is not None})
    searched = [texts[each.report_id] if each.claim_id is None else claims[each.claim_id].quote for each in candidates]
    bare = {each.report_id for each in candidates if each.claim_id is None}
    covered = _content(connection, _found_in(connection, bare, scores))
    hits = []
    for candidate, groups in zip(candidates, places(searched, asked), strict=True):
        place = _one_place(groups)
        if candidate.claim_id is not None:
            claim = claims[candidate.claim_id]
            place = in_report(claim, place or (0, len(claim.quote)))
        elif place is None:
            continue
        span = Span(candidate.report_id, *place)
        if candidate.claim_id is None and any(content.covers(span) for content in covered.get(candidate.report_id, ())):
            continue
        hits.append(Hit(candidate.report_id, candidate.claim_id, span, *_surroundings(texts[candidate.report_id], place)))
    return hits


def in_report(claim: Claim, place: Place) -> Place:
    """Where a place in a claim's quote (its content's pieces, joined by one space) stands in the report's text."""
    found: list[int] = []
    offset = 0
    for piece in claim.content:
        start, end = max(place[0], offset), min(place[1], offset + len(piece))
        if start < end:
            found += [piece.start + start - offset, piece.start + end - offset]
        offset += len(piece) + 1
    return min(found), max(found)


def _one_place(groups: list[list[Place]]) -> Place | None:
    # A term in letters newer than SQLite's tables is no word to it and narrows nothing.
    stretch = smallest_stretch([group for group in groups if group])
    if stretch is None or stretch[1] - stretch[0] <= LONGEST_STRETCH:
        return stretch
    return min(place for group in groups for place in group if place[0] == stretch[0])


def _texts(connection: Connection, report_ids: set[str]) -> dict[str, str]:
    query = select(tables.report.c.id, tables.report.c.text).where(tables.report.c.id.in_(sorted(report_ids)))
    return {row.id: row.text for row in connection.execute(query)}


def _claims(connection: Connection, claim_ids: set[str]) -> dict[str, Claim]:
    query = select(tables.claim.c.id, tables.claim.c.body).where(tables.claim.c.id.in_(sorted(claim_ids)))
    return {row.id: codec.claim_from(row.body, f"claim {row.id}") for row in connection.execute(query)}


def _found_in(connection: Connection, report_ids: set[str], scores: Mapping[int, float]) -> list[str]:
    """The claims of these reports that were found too."""
    table = tables.claim.c
    query = select(table.id, table.number).where(table.report_id.in_(sorted(report_ids)))
    return [row.id for row in connection.execute(query) if row.number in scores]


def _content(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Span]]:
    """Where these claims stand, by report: for each occurrence, from its first piece to its last."""
    claim, piece = tables.claim.c, tables.claim_span.c
    query = (
        select(claim.report_id, func.min(piece.start).label("start"), func.max(piece.end).label("end"))
        .join_from(tables.claim_span, tables.claim)
        .where(piece.claim_id.in_(claim_ids), piece.part == "content")
        .group_by(claim.report_id, piece.claim_id, piece.occurrence)
    )
    spans: dict[str, list[Span]] = defaultdict(list)
    for row in connection.execute(query):
        spans[row.report_id].append(Span(row.report_id, row.start, row.end))
    return spans


def _surroundings(whole: str, place: Place) -> tuple[str, str, str]:
    """The text before, at and after a place, on one line, cut between words."""
    start, end = place
    before, after = whole[max(start - AROUND, 0) : start], whole[end : end + AROUND]
    if start > AROUND:
        before = "…" + (before.split(maxsplit=1)[-1] if " " in before.strip() else before)
    if end + AROUND < len(whole):
        after = (after.rsplit(maxsplit=1)[0] if " " in after.strip() else after) + "…"
    return _spaced(before).lstrip(), one_line(whole[start:end]), _spaced(after).rstrip()


def _spaced(part: str) -> str:
    """On one line, keeping the space that parts it from the hit."""
    line = one_line(f"|{part}|")
    return line[1:-1]
