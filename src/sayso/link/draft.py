"""What the link stage hands from step to step, and the fixed order everything starts from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.errors import UsageError
from sayso.link.apart import Apart
from sayso.link.traits import Traits
from sayso.link.voices import NameIndex
from sayso.link.when import published
from sayso.schema import Claim, Copy, FigureHistory, Ledger, Link, Name, Point, Reading, Report, Story, TimelineEntry


@dataclass(frozen=True, slots=True)
class Draft:
    """A ledger in the making: each step fills its own field and leaves the others.

    reports and claims: by id, in the ledger's order. declared: the stories the user named. apart: what
    a person said are two. traits: what is compared between
    claims.
    groups: claim ids point by point. pairs: claims of different points that are about the same thing all the same (a claim may
    state two things, and stands in one point only).
    """

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    declared: Mapping[str, tuple[str, ...]]
    apart: tuple[Apart, ...] = ()
    copies: tuple[Copy, ...] = ()
    names: tuple[Name, ...] = ()
    index: NameIndex = field(default_factory=lambda: NameIndex({}, {}, {}))
    stories: tuple[Story, ...] = ()
    traits: Mapping[str, Traits] | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    points: tuple[Point, ...] = ()
    figures: tuple[FigureHistory, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()

    def compared(self) -> Mapping[str, Traits]:
        """The traits by claim id; an error in the order of steps if they are not made yet."""
        if self.traits is None:
            raise RuntimeError("traits are asked for before the step that makes them")
        return self.traits

    def ledger(self) -> Ledger:
        """The finished ledger."""
        return Ledger(
            stories=self.stories,
            reports=tuple(self.reports.values()),
            claims=tuple(self.claims.values()),
            points=self.points,
            links=self.links,
            copies=self.copies,
            figures=self.figures,
            timeline=self.timeline,
            names=self.names,
        )


def draft(readings: Sequence[Reading], stories: Mapping[str, Sequence[str]] | None) -> Draft:
    """Readings in content order, each report and claim once.

    Reports go by publication date, undated ones last, then id; claims by report, then place in the text. A report read twice
    under two names keeps the name that sorts first. Raises ValueError for two claims with one id, UsageError for a story of
    unknown reports.
    """
    chosen: dict[str, Reading] = {}
    for reading in readings:
        other = chosen.get(reading.report.id)
        chosen[reading.report.id] = reading if other is None else _first(other, reading)
    ordered = sorted(chosen.values(), key=lambda r: (published(r.report) or "9999", r.report.id))
    claims: dict[str, Claim] = {}
    for reading in ordered:
        for claim in sorted(reading.claims, key=lambda c: (c.content[0].start, c.content[0].end, c.id)):
            if claims.setdefault(claim.id, claim) != claim:
                raise ValueError(f"two different claims are called {claim.id}, one of them in {reading.report.name}")
    reports = {reading.report.id: reading.report for reading in ordered}
    return Draft(reports, claims, _declared(stories or {}, reports))


def _first(a: Reading, b: Reading) -> Reading:
    """Of two readings of one report the one that sorts first, so that their order does not matter."""
    if a is b or a == b:
        return a
    return min(a, b, key=lambda r: (r.report.name, repr(r)))


def _declared(stories: Mapping[str, Sequence[str]], reports: Mapping[str, Report]) -> dict[str, tuple[str, ...]]:
    out = {}
    for story in sorted(stories):
        unknown = sorted(set(stories[story]) - set(reports))
        if unknown:
            raise UsageError(f"story {story} names {', '.join(unknown)}, which is no report of this ledger")
        out[story] = tuple(sorted(set(stories[story])))
    return out
