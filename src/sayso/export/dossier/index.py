"""The ledger opened for looking up: which report a claim stands in, which row it belongs to, and the order of the rows."""

from dataclasses import dataclass, field, replace

from sayso.errors import SaysoError
from sayso.export.dossier.addresses import Addresses, InPage
from sayso.export.whole_names import WholeNames, whole_names
from sayso.schema import Act, Claim, FigureStatus, Kind, Ledger, Link, LinkKind, Point, Report, Reviewed, State
from sayso.schema.timex_words import in_words as when

CONTESTED = (LinkKind.DENIES, LinkKind.CONFLICTS, LinkKind.DIFFERS)


def is_contested(link: Link) -> bool:
    """Whether two accounts stand against each other today."""
    return link.kind in CONTESTED and not link.overtaken


@dataclass(frozen=True, slots=True)
class Home:
    """Where a claim's card stands: the row's number and its own number in it. `12.3` is the third claim of row 12."""

    row: int
    place: int

    def __str__(self) -> str:
        return f"{self.row}.{self.place}"


@dataclass(frozen=True, slots=True)
class Index:
    """A ledger with its claims and reports by id.

    points: in the order of the rows. claims_of: the claims of each, in reading order. origins: the name of each origin by id.
    decided_on: for each claim what is in force on it, in the order decided. withdrawn: the points of which a number was.
    to: where links lead. names: the whole names of voices.
    """

    ledger: Ledger
    reports: dict[str, Report]
    claims: dict[str, Claim]
    points: tuple[Point, ...]
    claims_of: dict[str, tuple[Claim, ...]]
    homes: dict[str, Home]
    links_of: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    decided_on: dict[str, list[Reviewed]] = field(default_factory=dict)
    to: Addresses = field(default_factory=InPage)
    withdrawn: frozenset[str] = frozenset()
    names: WholeNames = field(default_factory=dict)

    def report(self, report_id: str) -> Report:
        """Raises SaysoError if the ledger does not hold it."""
        if report_id not in self.reports:
            raise SaysoError(f"the ledger points to report {report_id}, which it does not hold")
        return self.reports[report_id]

    def claim(self, claim_id: str) -> Claim:
        """Raises SaysoError if the ledger does not hold it."""
        if claim_id not in self.claims:
            raise SaysoError(f"the ledger points to claim {claim_id}, which it does not hold")
        return self.claims[claim_id]

    def point_of(self, claim_id: str) -> Point | None:
        """The point in whose row the claim's card stands; None if it stands in none, or the ledger does not hold it."""
        home = self.homes.get(claim_id)
        return self.points[home.row - 1] if home and home.row else None

    def number(self, claim_id: str) -> str:
        """The claim's number in the page: `12.3`."""
        self.claim(claim_id)
        return str(self.homes[claim_id])

    def outlet(self, report: Report) -> str:
        """Who published the report: its outlet, or its file's or row's name where the outlet is not known."""
        return report.published_by

    def label(self, report: Report) -> str:
        """The report in a few words: outlet and day."""
        day = when(report.published.value) if report.published else "undated"
        return f"{self.outlet(report)}, {day}"

    def voice(self, claim: Claim) -> str:
        """Who says it; a report's own voice goes by its outlet."""
        return self.outlet(self.report(claim.report_id)) if claim.voice.kind is Kind.REPORT else claim.voice.name


def opened(ledger: Ledger, *, to: Addresses | None = None) -> Index:
    """The ledger opened, its links leading within one page unless `to` says otherwise.

    Raises SaysoError if a claim or a point refers to what the ledger does not hold.
    """
    reports = {report.id: report for report in ledger.reports}
    claims = {claim.id: claim for claim in ledger.claims}
    index = Index(ledger, reports, claims, (), {}, {})
    orders = {claim.id: _reading_order(index, claim) for claim in ledger.claims}
    claims_of = {
        point.id: tuple(sorted((index.claim(name) for name in point.claims), key=lambda claim: orders[claim.id]))
        for point in ledger.points
    }
    links_of = _links_of(ledger)
    points = sorted(ledger.points, key=lambda point: _weight(point, claims_of[point.id], links_of.get(point.id, ())))
    homes: dict[str, Home] = {}
    for row, point in enumerate(points, 1):
        for place, claim in enumerate(claims_of[point.id], 1):
            homes.setdefault(claim.id, Home(row, place))
    loose = sorted((claim for claim in ledger.claims if claim.id not in homes), key=lambda claim: orders[claim.id])
    homes |= {claim.id: Home(0, place) for place, claim in enumerate(loose, 1)}
    origins = {origin.id: origin.name for point in points for origin in (*point.origins, *point.against)}
    found = Index(ledger, reports, claims, tuple(points), claims_of, homes, links_of, origins, decided_on(ledger), to or InPage())
    return replace(found, withdrawn=_withdrawn(ledger), names=whole_names(ledger))


def _withdrawn(ledger: Ledger) -> frozenset[str]:
    """The points of which somebody gave a number that was taken back."""
    return frozenset(h.point for h in ledger.figures if any(v.status is FigureStatus.WITHDRAWN for v in h.values))


def decided_on(ledger: Ledger) -> dict[str, list[Reviewed]]:
    """What people decided on each claim and is in force, in the order decided."""
    found: dict[str, list[Reviewed]] = {}
    for each in ledger.decisions:
        if each.state is State.IN_FORCE and each.decision.act is not Act.UNDO:
            for claim_id in each.claims:
                found.setdefault(claim_id, []).append(each)
    return found


def loose_claims(index: Index) -> list[Claim]:
    """Claims that stand in no point, in reading order: row 0."""
    return [index.claims[name] for name in index.homes if index.homes[name].row == 0]


def report_order(report: Report) -> tuple[bool, str, str]:
    """By publication, the undated last, then by id: the order of the reports in the page."""
    return report.published is None, report.published.value if report.published else "", report.id


def _reading_order(index: Index, claim: Claim) -> tuple[tuple[bool, str, str], int, int, str]:
    return report_order(index.report(claim.report_id)), claim.content[0].start, claim.content[0].end, claim.id


def _weight(point: Point, claims: tuple[Claim, ...], links: tuple[Link, ...]) -> tuple[int | bool | str, ...]:
    """The order of the rows, the heaviest first.

    In more reports before in fewer; then with more origins (at most, then at least); then denied, in conflict or differing; then
    credited to somebody before the reports' own words; then with more claims; then by id.
    """
    contested = any(map(is_contested, links))
    credited = any(claim.voice.kind is not Kind.REPORT for claim in claims)
    reports = len({claim.report_id for claim in claims})
    return -reports, -point.at_most, -point.at_least, not contested, not credited, -len(claims), point.id


def _links_of(ledger: Ledger) -> dict[str, tuple[Link, ...]]:
    """The links by the point in which both claims stand, in the ledger's order; one between two points is given to both."""
    points_of: dict[str, list[str]] = {}
    for point in ledger.points:
        for claim_id in point.claims:
            points_of.setdefault(claim_id, []).append(point.id)
    found: dict[str, list[Link]] = {}
    for link in ledger.links:
        near, far = points_of.get(link.a, []), points_of.get(link.b, [])
        for point_id in [name for name in near if name in far] or dict.fromkeys(near + far):
            found.setdefault(point_id, []).append(link)
    return {point_id: tuple(links) for point_id, links in found.items()}
