"""When what a claim tells happened, and when its figures stood."""

from sayso.schema import Claim, Report
from sayso.schema.timex import Days, apart, days, distance, later

__all__ = ["Days", "apart", "as_of", "days", "distance", "happened", "later", "published"]


def happened(claim: Claim) -> str | None:
    """When it happened, as its TIMEX3 value; None if unknown."""
    return claim.happened.value if claim.happened else None


def as_of(claim: Claim) -> str | None:
    """When a figure stood as told, if the words say so: the publication it is inferred from stands beside it anyway."""
    return claim.as_of.value if claim.as_of and claim.as_of.span else None


def published(report: Report) -> str | None:
    """The report's publication date or date-time, ISO 8601."""
    return report.published.value if report.published else None
