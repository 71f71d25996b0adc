"""Where a claim, its place, a point, a report and a figure are found: in the dossier, or on pages of their own."""

from typing import Protocol

from sayso.export.dossier.anchors import anchor


class Addresses(Protocol):
    """What a link to each thing says. The dossier and the pages show the same things at different addresses."""

    def claim(self, claim_id: str) -> str:
        """The claim with all that is known of it."""

    def place(self, report_id: str, claim_id: str, occurrence: int = 0) -> str:
        """Where the claim stands in its report; occurrence counts from 0 for claims that stand more than once."""

    def point(self, point_id: str) -> str:
        """The point with all its claims."""

    def report(self, report_id: str) -> str:
        """The report in full."""

    def figure(self, point_id: str, place: int) -> str:
        """The history of a figure, by its point and its number in the ledger's list."""


class InPage:
    """The dossier's own addresses: each is a place in the same page."""

    def claim(self, claim_id: str) -> str:
        """The claim's card."""
        return f"#{claim_anchor(claim_id)}"

    def place(self, report_id: str, claim_id: str, occurrence: int = 0) -> str:
        """The empty element before the claim's first word; a claim's id tells its report."""
        return f"#{place_anchor(claim_id, occurrence)}"

    def point(self, point_id: str) -> str:
        """The row."""
        return f"#{point_anchor(point_id)}"

    def report(self, report_id: str) -> str:
        """The report's section."""
        return f"#{anchor('report', report_id)}"

    def figure(self, point_id: str, place: int) -> str:
        """The figure's section."""
        return f"#{figure_anchor(place)}"


def claim_anchor(claim_id: str) -> str:
    """The id of a claim's card."""
    return anchor("claim", claim_id)


def place_anchor(claim_id: str, occurrence: int = 0) -> str:
    """The id of the place in its report where a claim begins, counted from 0 for claims that stand more than once."""
    return anchor("at", claim_id, occurrence)


def point_anchor(point_id: str) -> str:
    """The id of a point's row."""
    return anchor("point", point_id)


def figure_anchor(place: int) -> str:
    """The id of a figure's section."""
    return anchor("figure", place)
