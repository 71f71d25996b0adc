"""Where things are found in the browser: `/point/ID`, `/claim/ID`, `/report/ID`; the story and its filters stand in the query."""

from urllib.parse import quote, urlencode

from sayso.export.dossier.addresses import claim_anchor, figure_anchor, place_anchor


class Pages:
    """The addresses that `sayso.export.dossier.addresses.Addresses` asks for, each a page or a place on one. suffix: a query."""

    def __init__(self, suffix: str = "") -> None:
        self._suffix = suffix

    def claim(self, claim_id: str) -> str:
        """The claim's own page."""
        return f"/claim/{quote(claim_id, safe='')}"

    def place(self, report_id: str, claim_id: str, occurrence: int = 0) -> str:
        """The reading view, at the claim's first word."""
        anchor = place_anchor(claim_id, occurrence)
        return f"{self.report(report_id)}?{urlencode({'claim': claim_id})}#{anchor}"

    def point(self, point_id: str) -> str:
        """The point's page, with the query that its list was shown under, so that "next" is the next of that list."""
        return f"/point/{quote(point_id, safe='')}{self._suffix}"

    def report(self, report_id: str) -> str:
        """The reading view."""
        return f"/report/{quote(report_id, safe='')}"

    def figure(self, point_id: str, place: int) -> str:
        """The figure's history on its point's page."""
        return f"/point/{quote(point_id, safe='')}#{figure_anchor(place)}"


def in_story(path: str, story: str) -> str:
    """A page about one story: `/figures?story=ferry`."""
    return f"{path}?{urlencode({'story': story})}"


def own(address: str) -> str:
    """The address if it leads to a page of ours, else the beginning: no form sends anyone elsewhere."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable() else "/"


__all__ = ["Pages", "claim_anchor", "in_story", "own"]
