"""What a command looks at: the ledger, or only the claims, of the store or of one of its stories."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.cli.setting import Setting
from sayso.cli.views.progress import waiting
from sayso.cli.views.screen import is_terminal
from sayso.export.whole_names import WholeNames, whole_names, whole_voice
from sayso.flow import decided_in, ledger_in
from sayso.schema import Claim, Ledger, Point, Report, Voice

# Shortest form in which an id is shown on a terminal: a letter and six hex digits, one in 16 million.
_SHORT = 7


@dataclass(frozen=True, slots=True)
class View:
    """A ledger with its parts by id."""

    ledger: Ledger
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    points: Mapping[str, Point]
    names: WholeNames

    def claims_of(self, point: Point) -> list[Claim]:
        """The point's claims, in its order."""
        return [self.claims[claim_id] for claim_id in point.claims]

    def voice_of(self, claim: Claim) -> Voice:
        """Who says it, by the whole name that the ledger has for him."""
        return whole_voice(claim, self.names)

    def report_of(self, claim: Claim) -> Report:
        """The report a claim stands in."""
        return self.reports[claim.report_id]


def view_of(ledger: Ledger) -> View:
    """The ledger, indexed."""
    return View(
        ledger,
        {report.id: report for report in ledger.reports},
        {claim.id: claim for claim in ledger.claims},
        {point.id: point for point in ledger.points},
        whole_names(ledger),
    )


def linked(setting: Setting, story: str | None = None) -> View:
    """The linked ledger of the store or of one story. Raises StoreError, NotFound."""
    with setting.existing_store() as store, waiting("linking the claims of all reports"):
        return view_of(ledger_in(store, story=story))


def unlinked(setting: Setting, story: str | None = None) -> View:
    """Reports and claims only, in the ledger's order: quick, as nothing is compared. Raises StoreError, NotFound."""
    with setting.existing_store() as store, waiting("reading the store"):
        readings = decided_in(store, story=story)
    claims = [
        claim
        for reading in readings
        for claim in sorted(reading.claims, key=lambda claim: (claim.content[0].start, claim.content[0].end, claim.id))
    ]
    return view_of(Ledger(reports=tuple(reading.report for reading in readings), claims=tuple(claims)))


def shown_ids(ids: Iterable[str]) -> dict[str, str]:
    """Each id as it is shown: on a terminal its shortest beginning that no other has, elsewhere whole."""
    ordered = sorted(set(ids))
    if not is_terminal():
        return {each: each for each in ordered}
    shown = {}
    for at, each in enumerate(ordered):
        length = _SHORT
        for other in ordered[max(0, at - 1) : at + 2]:
            while other != each and other.startswith(each[:length]) and length < len(each):
                length += 1
        shown[each] = each[:length]
    return shown
