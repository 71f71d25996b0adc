"""What a change of some reports does to the blocks: those it touches are linked again, the others stay as they are.

Keys and fingerprints depend on one report, edges and copies on two, stories on a component of the graph of edges, and a block on
its stories and copies (see `stories.groups`, `copies.index`, `block`). So the same reports on the shelf give the same blocks,
however they came there.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.link.block import Block, Joined, link_block, parted
from sayso.link.bonds import Bonds, Pair, Pairs
from sayso.link.copies.find import find_copies
from sayso.link.copies.index import CopyIndex
from sayso.link.copies.wordlists import WordCodes
from sayso.link.memo import Memo, Memos
from sayso.link.naming.apart import Apart, ordered
from sayso.link.order import in_order
from sayso.link.shelf import Shelf
from sayso.link.stories.find import story_of
from sayso.link.stories.groups import Edge, components, copy_edge, edge_between, grouped
from sayso.link.stories.keys import story_keys
from sayso.link.stories.score import MODEL, Model
from sayso.link.stories.traits import StoryTraits, traits_of
from sayso.schema import Copy, Reading, Story, StoryJoin

# From so many reports on, copies are looked for among all at once: sorting the fingerprints is quicker than asking for each.
_MANY = 500


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did to the blocks: ids of those that are no more, and of those that are new or were linked again."""

    gone: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided, as far as it joins and parts (see `sayso.link.decided`). ties: reports that a decision makes one
    block of, two by two.
    """

    apart: Sequence[Apart] = ()
    bonds: Bonds = field(default_factory=Bonds)
    ties: frozenset[Pair] = frozenset()


def ties(bonds: Bonds, readings: Iterable[Reading]) -> frozenset[Pair]:
    """The reports of claims that a person said make one point. readings: at least those of all such claims that are there."""
    if not bonds.points.together:
        return frozenset()
    home = {claim.id: reading.report.id for reading in readings for claim in reading.claims}
    return frozenset((home[a], home[b]) for a, b in bonds.points.together if a in home and b in home)


def relink(shelf: Shelf, changed: Collection[str], decided: Decisions = Decisions(), memos: Memos | None = None) -> Change:
    """Bring the shelf up to date after these reports were added, changed, declared or decided on otherwise, or taken away.

    memos: of what was linked before; they spare work and change nothing. Names that people join or part are no change of some
    reports: whoever changes these has everything linked anew.
    """
    readings = shelf.readings(changed)
    old = {report: home for report in changed if (home := shelf.home(report)) is not None}
    ends = {end for edge in shelf.edges(changed) for end in (edge.a, edge.b)}
    for report in sorted(changed):
        shelf.forget(report)
    declared = shelf.declared(readings)
    told = {report for members in declared.values() for report in members}
    copies = _keep(shelf, readings, told)
    found = stories_of(shelf, (ends | readings.keys()) - told, decided.bonds.stories, changed)
    regrouped = {report: story for story in found for report in story.reports}
    near = {report for pair in decided.ties if not readings.keys().isdisjoint(pair) for report in pair}
    near |= {report for copy in copies for report in (copy.a, copy.b)} | told | _moved(shelf, regrouped)
    touched = {home for report in near if (home := shelf.home(report)) is not None} | set(old.values())
    before = {block: shelf.joined(block) for block in sorted(touched)}
    members = {report for joined in before.values() for report in joined.reports} - set(changed) | readings.keys()
    stories, same = _among(shelf, before, members, regrouped, changed)
    now = parted(members, stories, same.union(copies), [pair for pair in sorted(decided.ties) if members.issuperset(pair)])
    return _replace(shelf, before, now, changed, decided, memos or Memos())


def block_of(readings: Sequence[Reading], stories: Iterable[Story], copies: Iterable[Copy], decided: Decisions) -> Block:
    """These readings, in the ledger's order, as a block, with the decisions that bear on them."""
    claims = frozenset(claim.id for reading in readings for claim in reading.claims)
    return Block(tuple(readings), tuple(stories), tuple(copies), ordered(decided.apart), decided.bonds.within(claims))


def _keep(shelf: Shelf, readings: Mapping[str, Reading], told: Collection[str]) -> list[Copy]:
    """Put reports on the shelf, with their edges to one another and to those there; gives the copies they make."""
    found: list[Copy] = []
    at_once = len(readings) >= _MANY and not len(shelf.copy_index())
    known = find_copies(reading.report for reading in readings.values()) if at_once else ()
    of_report: dict[str, list[Copy]] = {}
    for copy in known:
        of_report.setdefault(max(copy.a, copy.b), []).append(copy)  # the report that comes second below
    codes = WordCodes()
    for report, reading in sorted(readings.items()):
        mine = of_report.get(report, []) if at_once else list(shelf.copy_index().copies(reading.report))
        traits = None if report in told else traits_of(reading.report, reading.claims)
        edges = list(edges_to(shelf, report, traits, mine)) if traits is not None else []
        shelf.keep(report, CopyIndex.fingerprint(reading.report, codes), traits)
        shelf.keep_edges(edges)
        found += mine
    return found


def edges_to(shelf: Shelf, report: str, traits: StoryTraits, copies: Iterable[Copy] = (), model: Model = MODEL) -> Iterator[Edge]:
    """The edges between a report and those on the shelf. copies: those that it is part of."""
    near = set(shelf.holders(story_keys(traits))) | {end for copy in copies for end in (copy.a, copy.b)} - {report}
    held = {report: traits} | {other: found for other in sorted(near) if (found := shelf.traits(other)) is not None}
    for other in sorted(held.keys() - {report}):
        if (edge := edge_between(report, other, held, model)) is not None:
            yield edge
    for copy in copies:
        if copy.a in held and copy.b in held and (edge := copy_edge(copy, held)) is not None:
            yield edge


def stories_of(
    shelf: Shelf, reports: Iterable[str], said: Pairs, changed: Collection[str], model: Model = MODEL
) -> Iterator[Story]:
    """The stories of these reports, and of all that edges lead to from them. said: which reports a person keeps apart; changed:
    those that may not be as they were. model: another than the one that ships is only measured (`training.evaluate.stories`).
    """
    todo = {report for report in reports if shelf.traits(report) is not None}
    seen: set[str] = set()
    edges: list[Edge] = []
    while todo:
        found = [edge for edge in shelf.edges(todo) if edge.a not in seen and edge.b not in seen]
        edges += found
        seen |= todo
        near = {edge.a for edge in found}.union(edge.b for edge in found) - seen
        # Who is near to one of a story is near to most of it: all of it is asked for at once, and no edge twice.
        homes = {home for report in near if (home := shelf.home(report)) is not None}
        todo = near | {report for home in sorted(homes) for report in shelf.joined(home).reports} - seen
    traits = {report: known for report in seen if (known := shelf.traits(report)) is not None}
    joins = _joins(shelf, seen, changed)
    for component, among in components(traits, edges):
        for group in grouped(component, among, traits, model, said):
            yield story_of(group, traits, model, joins)


def _joins(shelf: Shelf, reports: Iterable[str], changed: Collection[str]) -> dict[tuple[str, str], StoryJoin]:
    """The joins there were between those of these reports that are as they were, by what they tell of: a reason hangs on two
    reports alone, and a large story has hundreds.
    """
    homes = sorted({home for report in reports if (home := shelf.home(report)) is not None})
    joins = (join for home in homes for story in shelf.joined(home).stories for join in story.joins)
    # A copy is told without details.
    return {(join.a, join.b): join for join in joins if join.detail and join.a not in changed and join.b not in changed}


def _moved(shelf: Shelf, regrouped: Mapping[str, Story]) -> set[str]:
    """The reports whose story is not as it was."""
    homes: dict[tuple[str, str | None], list[str]] = {}
    for report, story in regrouped.items():
        homes.setdefault((story.id, shelf.home(report)), []).append(report)
    # A story has hundreds of reports and as many reasons: it is held against what was there once, not once for each report.
    return {
        report
        for (_, home), reports in homes.items()
        if home is None or regrouped[reports[0]] not in shelf.joined(home).stories
        for report in reports
    }


def _among(
    shelf: Shelf,
    before: Mapping[str, Joined],
    members: Collection[str],
    regrouped: Mapping[str, Story],
    changed: Collection[str],
) -> tuple[list[Story], set[Copy]]:
    """The stories among these reports now, and the copies that were there before and stay."""
    declared = {name: Story(name, reports) for name, reports in shelf.declared(members).items()}
    told = {report for story in declared.values() for report in story.reports}
    anew = told | regrouped.keys() | set(changed)
    kept = [story for joined in before.values() for story in joined.stories if anew.isdisjoint(story.reports)]
    now = [*(regrouped[report] for report in members if report in regrouped), *declared.values()]
    once = {(story.id, story.reports): story for story in (*kept, *now)}  # quicker told apart than by their reasons too
    same = {copy for joined in before.values() for copy in joined.copies if {copy.a, copy.b}.isdisjoint(changed)}
    return list(once.values()), same


def _replace(  # noqa: PLR0913, PLR0917 (all there is to know)
    shelf: Shelf,
    before: Mapping[str, Joined],
    now: Sequence[Joined],
    changed: Collection[str],
    decided: Decisions,
    memos: Memos,
) -> Change:
    """Link the blocks that are not as they were, and put them in the place of the old ones."""
    moved = [joined for joined in now if before.get(joined.id) != joined or not set(changed).isdisjoint(joined.reports)]
    standing = before.keys() & {joined.id for joined in now} - {joined.id for joined in moved}
    readings = shelf.readings({report for joined in moved for report in joined.reports})
    for block in sorted(before.keys() - standing):
        shelf.forget_block(block)
    taken = memos.take(before)
    for joined in moved:
        held = in_order(readings[report] for report in joined.reports)
        memo = Memo([known for block, known in taken.items() if not set(joined.reports).isdisjoint(before[block].reports)])
        shelf.keep_block(joined, link_block(block_of(held, joined.stories, joined.copies, decided), memo))
        memos.keep(joined.id, memo, len(held))
    made = frozenset(joined.id for joined in moved)
    return Change(frozenset(before.keys() - standing - made), made)
