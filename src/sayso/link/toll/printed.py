"""What copies tell of a story's reports: which are one text, and as of which day each counts."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.link.copies.printings import NOWHERE, Printing
from sayso.link.when import days, published
from sayso.schema import Claim, Report


class Printed(NamedTuple):
    """texts: of each report the first with the same text; printings: when claims were printed first, by id."""

    texts: Mapping[str, str]
    printings: Mapping[str, Printing]

    def day(self, report: Report, claims: Iterable[Claim]) -> str:
        """The day as of which a report counts, "" if nobody knows: that of its last words that no earlier report has."""
        own = published(report)
        first = {self.printings.get(claim.id, NOWHERE).first or own or "" for claim in claims}
        span = days(max(first, default=own))
        return span[0].isoformat() if span else ""
