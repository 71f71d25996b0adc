"""One block: reports that stories or copies join, linked by themselves. Nothing outside of a block changes anything in it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.link.bonds import Bonds
from sayso.link.compared.closer import as_people, as_told
from sayso.link.compared.first_printed import with_printings
from sayso.link.compared.marks import with_marks, without_marks
from sayso.link.compared.sited import with_sites, without_sites
from sayso.link.compared.traits import Traits, find_traits
from sayso.link.compared.within import with_report, without_report
from sayso.link.copies.shared import SharedText
from sayso.link.figures.histories import find_figures
from sayso.link.figures.overtaken import mark_overtaken
from sayso.link.memo import Memo
from sayso.link.naming.apart import Apart
from sayso.link.naming.desks import find_desks
from sayso.link.naming.entities import find_names
from sayso.link.naming.voices import NameIndex
from sayso.link.order import copy_order, story_order
from sayso.link.origins.find import Given, find_points_with_origins
from sayso.link.parts import Parts
from sayso.link.points.find import find_points
from sayso.link.relations.find import find_links
from sayso.link.timeline import find_timeline
from sayso.link.toll.story import find_tolls
from sayso.schema import Claim, Copy, FigureHistory, Ledger, Link, Name, Point, Reading, Report, Story, TimelineEntry, Toll


@dataclass(frozen=True, slots=True)
class Block:
    """All that linking a block depends on.

    readings: in the ledger's order (see `sayso.link.order`), each report once. stories and copies: those of these reports,
    sorted. apart: what a person said are two names; bonds: what else a person said is together or apart.
    """

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    apart: tuple[Apart, ...] = ()
    bonds: Bonds = field(default_factory=Bonds)


@dataclass(frozen=True, slots=True)
class Joined:
    """What makes reports a block: their ids, the stories and the copies among them, all sorted."""

    reports: tuple[str, ...]
    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()

    @property
    def id(self) -> str:
        """The smallest report's id: it stays when reports join, unless a smaller one comes."""
        return self.reports[0]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A block's part of the ledger in the making: each step fills its own field and leaves the others.

    reports and claims: by id, in the ledger's order. memo: what was worked out before. traits: what is compared between claims.
    groups: claim ids point by point. pairs: claims of different points that are about the same thing all the same
    (a claim may state two things, and stands in one point only).
    """

    block: Block
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    shared: SharedText
    memo: Memo
    names: tuple[Name, ...] = ()
    index: NameIndex = field(default_factory=lambda: NameIndex({}, {}, {}))
    traits: Mapping[str, Traits] = field(default_factory=dict)
    groups: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    points: tuple[Point, ...] = ()
    figures: tuple[FigureHistory, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    tolls: tuple[Toll, ...] = ()


def _names(made: _Draft) -> _Draft:
    names, index = find_names(made.claims.values(), made.reports, apart=made.block.apart, one=made.block.bonds.names)
    return replace(made, names=names, index=index)


def _traits(made: _Draft) -> _Draft:
    index = find_desks(made.reports.values(), made.index)
    before = without_report(without_sites(as_told(without_marks(made.memo.traits()))))
    found = find_traits(made.claims, made.reports, made.block.stories, index, before)
    traits = with_printings(as_people(with_sites(with_marks(with_report(found)))), made.reports, made.block.copies)
    made.memo.begin(traits)
    return replace(made, traits=traits)


def _groups(made: _Draft) -> _Draft:
    groups, pairs = find_points(made.traits, made.block.bonds.points, made.memo)
    return replace(made, groups=groups, pairs=pairs)


def _links(made: _Draft) -> _Draft:
    return replace(made, links=find_links(made.groups, made.pairs, made.traits, made.shared, made.memo))


def _points(made: _Draft) -> _Draft:
    return replace(made, points=find_points_with_origins(made.groups, _given(made)))


def _given(made: _Draft) -> Given:
    return Given(made.traits, made.links, made.shared, made.block.bonds.origins, made.memo)


def _figures(made: _Draft) -> _Draft:
    return replace(made, figures=find_figures(made.points, _given(made)))


def _timeline(made: _Draft) -> _Draft:
    return replace(made, timeline=find_timeline(made.claims, made.reports, made.points, made.links))


def _tolls(made: _Draft) -> _Draft:
    found = find_tolls(made.block.stories, made.reports, made.claims.values(), made.block.copies, made.figures, made.memo.amounts)
    return replace(made, tolls=found)


STEPS: tuple[Callable[[_Draft], _Draft], ...] = (_names, _traits, _groups, _links, _points, _figures, _timeline, _tolls)


def traits_of(block: Block) -> Mapping[str, Traits]:
    """What is compared between the claims of a block, by claim id: for fitting the comparison."""
    return _traits(_names(_begun(block))).traits


def _begun(block: Block, memo: Memo | None = None) -> _Draft:
    reports = {reading.report.id: reading.report for reading in block.readings}
    claims = {claim.id: claim for reading in block.readings for claim in reading.claims}
    return _Draft(block, reports, claims, SharedText(block.copies), memo or Memo())


def link_block(block: Block, memo: Memo | None = None) -> Ledger:
    """The ledger of a block alone: the part that it is of the whole ledger. memo: of linking it before; it is brought up to date,
    and changes nothing in the ledger.
    """
    made = _begun(block, memo)
    for step in STEPS:
        made = step(made)
    return Ledger(
        stories=block.stories,
        reports=tuple(made.reports.values()),
        claims=tuple(made.claims.values()),
        points=made.points,
        links=mark_overtaken(made.links, made.figures),
        copies=block.copies,
        figures=made.figures,
        timeline=made.timeline,
        names=made.names,
        tolls=made.tolls,
    )


def parted(
    reports: Iterable[str], stories: Iterable[Story], copies: Iterable[Copy], ties: Iterable[tuple[str, str]] = ()
) -> list[Joined]:
    """The reports by block, blocks by id. ties: reports that a person's decision joins.

    Reports are in one block if a story, a copy or a person's decision has both, or if others lead from one to the other so.
    """
    held, named, copied = sorted(reports), sorted(stories, key=story_order), sorted(copies, key=copy_order)
    parts = Parts(held)
    for story in named:
        for report in story.reports[1:]:
            parts.join(story.reports[0], report)
    for copy in copied:
        parts.join(copy.a, copy.b)
    for one, other in ties:
        parts.join(one, other)
    out: dict[str, tuple[list[str], list[Story], list[Copy]]] = {}
    for report in held:
        out.setdefault(parts.of(report), ([], [], []))[0].append(report)
    for story in named:
        out[parts.of(story.reports[0])][1].append(story)
    for copy in copied:
        out[parts.of(copy.a)][2].append(copy)
    return [Joined(tuple(ids), tuple(told), tuple(same)) for _, (ids, told, same) in sorted(out.items())]
