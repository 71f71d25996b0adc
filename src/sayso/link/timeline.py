"""The claims in time: when it happened, then when it was said."""

from collections.abc import Iterable, Mapping

from sayso.link.when import days, happened, published
from sayso.schema import Claim, Point, Report, TimelineEntry


def find_timeline(
    claims: Mapping[str, Claim], reports: Mapping[str, Report], points: Iterable[Point]
) -> tuple[TimelineEntry, ...]:
    """One entry a claim, by event time (the start of a stretch; undated last), then by publication, then by claim id."""
    home = {claim: point.id for point in points for claim in point.claims}
    entries = [TimelineEntry(happened(c), published(reports[c.report_id]), c.id, home[c.id]) for c in claims.values()]
    return tuple(sorted(entries, key=_in_time))


def _in_time(entry: TimelineEntry) -> tuple[bool, str, str, bool, str, str]:
    span = days(entry.happened)
    first, last = (d.isoformat() for d in span) if span else ("", "")
    return (span is None, first, last, entry.said is None, entry.said or "", entry.claim)
