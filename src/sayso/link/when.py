"""When what a claim tells happened, and when its figures stood.

A moment may be open on one side ("the week of 6 January 2025 or later"): such a one tells two things apart where it ends
before or begins after the other, but it never tells that they are of one day.
"""

from sayso.schema import Claim, Moment, Report
from sayso.schema.timex import Days, apart, days, distance, is_open, later, reach

__all__ = ["Days", "apart", "as_of", "days", "distance", "happened", "happened_within", "is_open", "later", "published", "reach"]


def happened(claim: Claim) -> str | None:
    """When it happened, as its TIMEX3 value; None if unknown, or known on one side only."""
    moment = claim.happened
    return moment.value if moment and not is_open(moment.mod) else None


def happened_within(claim: Claim) -> Days | None:
    """The days on which it may have happened, open where its words leave them open; None if unknown."""
    return claim.happened.reach() if claim.happened else None


def as_of(claim: Claim) -> Moment | None:
    """When a figure stood as told, if the words say so: the publication it is inferred from stands beside it anyway.

    The day of the event is none ("nine were killed when the depot exploded on Monday"). What tells of no event stands as of its
    own time ("the toll on that day was 14").
    """
    told, when = claim.as_of, claim.happened
    stated = told if told and told.span else None
    if when is None or when.span is None:
        return stated
    if claim.event is None:
        return stated or when
    return stated if stated and stated.span != when.span else None


def published(report: Report) -> str | None:
    """The report's publication date or date-time, ISO 8601."""
    return report.published.value if report.published else None
