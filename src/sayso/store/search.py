"""Full-text search over reports and claims, each hit with its place in the text."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, select

from sayso.schema import Claim, Span
from sayso.store import tables
from sayso.store.engine import driver
from sayso.store.load import claims_by_id
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
_MOST_AT_ONCE = 1_000  # candidates passed over at a time: their texts take some megabytes


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


@dataclass(frozen=True, slots=True)
class _Candidate:
    report_id: str
    claim_id: str | None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for, and the numbers of the claims and reports that match, with how well: the less, the better."""

    connection: Connection
    terms: Sequence[str]
    scores: Mapping[int, float]


def search(
    connection: Connection, words: str, *, limit: int = 50, offset: int = 0, reports: Collection[str] | None = None
) -> list[Hit]:
    """At most `limit` hits after the first `offset`, best (BM25) first, equals by report and place; never an error.

    All words must stand in the claim or the report, in any case and with or without accents. "Quoted words" stand together,
    `word*` is a beginning; nothing else has a meaning of its own. A report's hit inside a claim that is found too is shown as
    the claim only. reports: only in these, ranked as among all.
    """
    return _stretch(_asked(connection, words, reports), limit, offset)[0]


def search_page(
    connection: Connection, words: str, *, number: int, size: int, reports: Collection[str] | None = None
) -> tuple[list[Hit], int, bool]:
    """The hits of a page of so many, the page's number from 1, and whether there is another; beyond the last page, the last one.

    Which they are and in which order, see `search`.
    """
    asked = _asked(connection, words, reports)
    # One more than is shown tells whether there is a next page.
    hits, passed = _stretch(asked, size + 1, (number - 1) * size)
    if not hits and number > 1:
        number = max(-(-passed // size), 1)
        hits, _ = _stretch(asked, size, (number - 1) * size)
    return hits[:size], number, len(hits) > size


def search_counted(connection: Connection, words: str, *, limit: int, offset: int, most: int) -> tuple[list[Hit], int]:
    """What `search` gives for this limit and offset among the first `most` hits, and how many there are, counted up to `most`."""
    hits, passed = _stretch(_asked(connection, words, None), min(limit, most - offset), offset, counted=most)
    return hits, min(passed, most)


def _stretch(asked: _Asked, limit: int, offset: int, *, counted: int = 0) -> tuple[list[Hit], int]:
    """At most `limit` hits after the first `offset`, and how many were come by: all where there are no more, else at least as
    many as are to be counted.
    """
    ranked = _ranked(asked)
    hits: list[Hit] = []
    passed = 0
    while len(hits) < limit and (candidates := list(islice(ranked, min(max(offset - passed, _BATCH), _MOST_AT_ONCE)))):
        if passed + len(candidates) <= offset:
            passed += _how_many(asked, candidates)
            continue
        found = _hits(asked, candidates, _content(asked, candidates))
        hits += found[max(offset - passed, 0) :]
        passed += len(found)
    while passed < counted and (candidates := list(islice(ranked, min(counted - passed, _MOST_AT_ONCE)))):
        passed += _how_many(asked, candidates)
    return hits[: max(limit, 0)], passed


def _asked(connection: Connection, words: str, reports: Collection[str] | None) -> _Asked:
    """What the words mean, and what matches. reports: only in these; None for all."""
    asked = terms(words)
    if not asked:
        return _Asked(connection, (), {})
    # The plus keeps SQLite from asking the index for one row after the other, which took 18 s for a story of 250 reports.
    inside = """ AND +rowid IN (
        SELECT report.number FROM report JOIN json_each(:reports) AS each ON report.id = each.value UNION ALL
        SELECT claim.number FROM claim JOIN json_each(:reports) AS each ON claim.report_id = each.value)"""
    query = f"SELECT rowid, bm25(words) FROM words WHERE words MATCH :query{'' if reports is None else inside} LIMIT :most"  # noqa: S608
    values = {"query": " ".join(asked), "most": MOST_CANDIDATES}
    found = _plain(connection, query, values if reports is None else {**values, "reports": json.dumps(sorted(reports))})
    return _Asked(connection, asked, dict(found))


def _ranked(asked: _Asked) -> Iterator[_Candidate]:
    """The candidates, best first, looked up some at a time, and each time more: few turn many pages."""
    scores = asked.scores
    order = sorted(scores, key=scores.__getitem__)
    first, size = 0, _BATCH
    while first < len(order):
        last = min(first + size, len(order))
        while last < len(order) and scores[order[last]] == scores[order[last - 1]]:  # equals are ordered among themselves
            last += 1
        query = """
            SELECT each.value, coalesce(report.id, claim.report_id), claim.id, claim.position FROM json_each(:numbers) AS each
            LEFT JOIN report ON report.number = each.value LEFT JOIN claim ON claim.number = each.value"""
        found = _plain(asked.connection, query, {"numbers": json.dumps(order[first:last])})
        rows = sorted((scores[row[0]], row[1], -1 if row[3] is None else row[3], row[2]) for row in found if row[1] is not None)
        yield from (_Candidate(report, claim) for _, report, _, claim in rows)
        first, size = last, min(2 * size, _MOST_AT_ONCE)


def _plain(connection: Connection, query: str, values: Mapping[str, Any]) -> list[Any]:
    """The rows as tuples: SQLAlchemy's would cost more than the search."""
    return driver(connection).execute(query, values).fetchall()


def _how_many(asked: _Asked, candidates: Sequence[_Candidate]) -> int:
    """How many of these are hits. A claim is, whatever its words, and a report none of whose claims was found."""
    covered = _content(asked, candidates)
    unsure = [each for each in candidates if each.claim_id is None and each.report_id in covered]
    return len(candidates) - len(unsure) + len(_hits(asked, unsure, covered))


def _hits(asked: _Asked, candidates: Sequence[_Candidate], covered: Mapping[str, Sequence[Span]]) -> list[Hit]:
    """The hits among these. covered: see `_content`."""
    texts = _texts(asked.connection, {candidate.report_id for candidate in candidates})
    wanted = sorted({candidate.claim_id for candidate in candidates if candidate.claim_id is not None})
    claims = {claim.id: claim for claim in claims_by_id(asked.connection, wanted)}
    searched = [texts[each.report_id] if each.claim_id is None else claims[each.claim_id].quote for each in candidates]
    hits = []
    for candidate, groups in zip(candidates, places(searched, asked.terms), strict=True):
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


def _content(asked: _Asked, candidates: Iterable[_Candidate]) -> dict[str, list[Span]]:
    """Of the reports among these, where their claims stand that were found too: each time from the first piece to the last."""
    reports = sorted(each.report_id for each in candidates if each.claim_id is None)
    # The index by report has the numbers, so that no claim's own row is read but of those found.
    query = "SELECT claim.number FROM json_each(:reports) AS each JOIN claim ON claim.report_id = each.value"
    inside = (row[0] for row in _plain(asked.connection, query, {"reports": json.dumps(reports)}))
    numbers = [number for number in inside if number in asked.scores]
    query = """
        SELECT claim.report_id, min(piece.start), max(piece."end") FROM json_each(:numbers) AS each
        JOIN claim ON claim.number = each.value JOIN claim_span AS piece ON piece.claim_id = claim.id AND piece.part = 'content'
        GROUP BY claim.number, piece.occurrence"""
    spans: dict[str, list[Span]] = defaultdict(list)
    for report_id, start, end in _plain(asked.connection, query, {"numbers": json.dumps(numbers)}):
        spans[report_id].append(Span(report_id, start, end))
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
