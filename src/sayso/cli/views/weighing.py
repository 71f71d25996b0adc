"""Which points a reader should see first, and what to warn of in each."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.cli.views.loading import View
from sayso.export.taken_back import denials_taken_back, still_denied
from sayso.schema import Claim, FigureHistory, FigureStatus, Kind, LinkKind, Point, Stance

# Numbers that name or describe and do not count: of no weight in a row.
_NO_COUNT = frozenset({"designation", "ordinal", "age"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A point with what a row shows of it. flags: in words; first: whether it belongs above the points with one claim."""

    point: Point
    reports: int
    figures: tuple[FigureHistory, ...]
    flags: tuple[str, ...]

    @property
    def first(self) -> bool:
        """Two claims or more, a denial or a figure: what a ledger is read for."""
        return len(self.point.claims) > 1 or "denied" in self.flags or bool(self.figures)


def weighed(view: View) -> list[Weighed]:
    """The points, heaviest first: with several claims, a denial or figures; then by origins, reports, claims, id."""
    histories: dict[str, list[FigureHistory]] = {}
    for history in view.ledger.figures:
        if history.role not in _NO_COUNT:
            histories.setdefault(history.point, []).append(history)
    gone = denials_taken_back(view.claims, view.ledger.links)
    contested = _contested(view, gone)
    found = []
    for point in view.ledger.points:
        figures = tuple(histories.get(point.id, ()))
        reports = len({claim.report_id for claim in view.claims_of(point)})
        found.append(Weighed(point, reports, figures, _flags(view, point, figures, contested, gone)))
    return sorted(found, key=lambda one: (not one.first, -one.point.at_most, -one.reports, -len(one.point.claims), one.point.id))


def is_own_single(view: View, one: Weighed) -> bool:
    """Whether the row is one report's own single claim, of which a report has dozens."""
    return not one.first and view.claims[one.point.claims[0]].voice.kind is Kind.REPORT


def _contested(view: View, gone: frozenset[str]) -> dict[LinkKind, frozenset[str]]:
    """By kind of link, the claims that are denied or in conflict, and those that deny or replace another. gone: denials taken
    back.
    """
    denied = still_denied(view.ledger.links, gone)
    disputes = (LinkKind.CONFLICTS, LinkKind.DIFFERS)  # two outlets that quote one voice with two numbers differ as well
    conflicts = [link for link in view.ledger.links if link.kind in disputes and not link.overtaken]
    conflicting = frozenset(id_ for link in conflicts for id_ in (link.a, link.b))
    answering = frozenset(x.a for x in view.ledger.links if x.kind in (LinkKind.DENIES, LinkKind.SUPERSEDES))
    return {LinkKind.DENIES: denied, LinkKind.CONFLICTS: conflicting, LinkKind.SUPERSEDES: answering}


def _flags(
    view: View,
    point: Point,
    figures: tuple[FigureHistory, ...],
    contested: dict[LinkKind, frozenset[str]],
    gone: frozenset[str],
) -> tuple[str, ...]:
    statuses = {value.status for history in figures for value in history.values}
    claims = set(point.claims)
    denial = _is_denied(view.claims_of(point), contested[LinkKind.SUPERSEDES], gone)
    flags = {
        "denied": denial or claims & contested[LinkKind.DENIES] or FigureStatus.DENIED in statuses,
        "denial taken back": claims & gone,
        "disputed": claims & contested[LinkKind.CONFLICTS] or FigureStatus.DISPUTED in statuses,
        "corrected": FigureStatus.WITHDRAWN in statuses,
        "single origin": point.at_most == 1 and len(point.claims) > 1,
        "circular": bool(point.circles),
    }
    return tuple(flag for flag, holds in flags.items() if holds)


def _is_denied(claims: Sequence[Claim], answering: Collection[str], gone: Collection[str]) -> bool:
    """Whether one denial of a point may be of what it says. Whoever states one thing and denies another beside it denies nothing
    that is said there: "the count was halted, she said. She denied that papers were taken".

    answering: claims that a link sets against another; gone: denials taken back.
    """
    said = {claim.voice.name for claim in claims if claim.stance is not Stance.DENIES}
    denials = (claim for claim in claims if claim.stance is Stance.DENIES and claim.id not in gone)
    return any(claim.id in answering or said != {claim.voice.name} for claim in denials)
