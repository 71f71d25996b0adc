"""The claims in time: when it happened, then when it was said."""

from collections.abc import Iterable, Mapping
from datetime import date

from sayso.link.when import published, reach
from sayso.schema import Claim, Point, Report, TimelineEntry


def find_timeline(
    claims: Mapping[str, Claim], reports: Mapping[str, Report], points: Iterable[Point]
) -> tuple[TimelineEntry, ...]:
    """One entry a claim, by event time (the start of a stretch; undated last), then by publication, then by claim id."""
    home = {claim: point.id for point in points for claim in point.claims}
    entries = [_entry(claim, reports[claim.report_id], home[claim.id]) for claim in claims.values()]
    return tuple(sorted(entries, key=in_time))


def _entry(claim: Claim, report: Report, point: str) -> TimelineEntry:
    happened = claim.happened
    value, mod = (happened.value, happened.mod) if happened else (None, None)
    return TimelineEntry(value, published(report), claim.id, point, mod)


def in_time(entry: TimelineEntry) -> tuple[bool, str, str, bool, str, str]:
    """What entries are sorted by."""
    span = reach(entry.happened, entry.mod)
    first, last = (d.isoformat() for d in span) if span else ("", "")
    first = last if span and span[0] == date.min else first  # "before 2023" stands where it ends
    return (span is None, first, last, entry.said is None, entry.said or "", entry.claim)
