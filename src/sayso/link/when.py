"""When what a claim tells happened, and when its figures stood."""

from datetime import date

from sayso.schema import Claim, Report
from sayso.schema.timex import Days, apart, days, distance, later

__all__ = ["ANCHORS", "Days", "apart", "as_of", "days", "distance", "happened", "later", "published"]

ANCHORS = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})  # "now", "recently": no place on a calendar


def happened(claim: Claim) -> str | None:
    """The claim's first time that stands on the calendar, as its TIMEX3 value."""
    return next((t.value for t in claim.times if t.type in ("DATE", "TIME") and t.value not in ANCHORS and days(t.value)), None)


def as_of(claim: Claim, report: Report) -> str | None:
    """When a figure stood as told: the time beside the words that credit it, else one in the content, else None.

    A time in the content counts only if it is at most a day before publication: in "the blast on 3 March killed 17", written
    on the 8th, the day is that of the blast, and the count is newer.
    """
    stated = [t for t in claim.times if t.type in ("DATE", "TIME") and t.value not in ANCHORS and days(t.value)]
    beside = [t for t in stated if not any(span.covers(t.span) for span in claim.content)]
    day = days(published(report))
    if beside:  # "told a noon briefing on Wednesday": the latest that is not after the report, as an hour may be misplaced
        told = [t for t in beside if day is None or (days(t.value) or day)[0] <= day[1]]
        return max(told or beside, key=lambda t: (days(t.value) or (date.min, date.min))[0]).value
    fresh = [t for t in stated if day is None or (distance(days(t.value), day) or 0) <= 1]
    return fresh[0].value if fresh else None


def published(report: Report) -> str | None:
    """The report's publication date or date-time, ISO 8601."""
    return report.published.value if report.published else None
