"""The shelf that linking uses, in the database: it fetches what a change touches, and no more."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from sayso.export.headline import headline
from sayso.kept import codec
from sayso.kept.decided import Log, Review
from sayso.kept.held import Held, HeldEdges
from sayso.link.block import Joined
from sayso.link.copies.fingerprints import Fingerprint, sharing
from sayso.link.copies.index import CopyIndex
from sayso.link.stories.groups import Edge
from sayso.link.stories.keys import story_keys
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Ledger, Reading, Report, Story
from sayso.store.derived import Derived, StoryRow


class StoreShelf:
    """See `sayso.link.shelf.Shelf`. What was fetched once is kept at hand while the transaction lasts.

    held: readings of blocks linked before; waiting: the reports that may have changed since.
    """

    def __init__(
        self, derived: Derived, log: Log | None = None, *, held: Held | None = None, waiting: Collection[str] = ()
    ) -> None:
        self._derived = derived
        self._turn: int | None = None
        self._held = held or Held()
        self._waiting = frozenset(waiting)
        self._read: dict[str, Reading] = {}
        self._made: dict[str, Joined] = {}
        self.review = Review(derived, log)
        self._traits: dict[str, StoryTraits | None] = {}
        self._joined: dict[str, Joined] = {}
        self._homes: dict[str, str | None] = {}
        self._copies: CopyIndex | None = None
        self._turns: dict[str, int | None] = {}
        # The edges that were asked for since any was forgotten, and the reports whose edges these are.
        self._met: list[Edge] = []
        self._asked: set[str] = set()

    def readings(self, reports: Collection[str]) -> Mapping[str, Reading]:
        at_hand = set(reports) - self._waiting
        for block in {home for report in at_hand if (home := self.home(report)) is not None}:
            known = self._held.of(block, self._turn_of(block))
            self._read |= {report: known[report] for report in at_hand & known.keys()}
        missing = set(reports) - self._read.keys()
        self._read |= {reading.report.id: reading for reading in self._derived.readings(missing)} if missing else {}
        found = [self._read[report] for report in sorted(reports) if report in self._read]
        return {reading.report.id: reading for reading in self.review.over(found)}

    def hand_over(self) -> None:
        """Leave the readings of the blocks made here to those who link next, once all that was done here is in the database."""
        for block, joined in self._made.items():
            if self._turn is not None and self._read.keys() >= set(joined.reports):
                self._held.keep(block, self._turn, {report: self._read[report] for report in joined.reports})
        homes = {home for report in self._asked if (home := self._homes.get(report)) is not None}
        turns = {block: self._turn if block in self._made else self._turns.get(block) for block in homes}
        edges = [edge for edge in set(self._met) if edge.a in self._asked and edge.b in self._asked]
        if self._turn is not None:
            self._held.keep_edges(HeldEdges(frozenset(self._asked), edges, self._turn, turns))

    def declared(self, reports: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        return self._derived.declared(reports)

    def home(self, report: str) -> str | None:
        if report not in self._homes:
            self._homes[report] = self._derived.home(report)
        return self._homes[report]

    def joined(self, block: str) -> Joined:
        if block not in self._joined:
            self._joined[block] = codec.joined_from(self._derived.joined(block))
        return self._joined[block]

    def traits(self, report: str) -> StoryTraits | None:
        if report not in self._traits:
            stored = self._derived.traits(report)
            self._traits[report] = None if stored is None else codec.traits_from(stored)
        return self._traits[report]

    def holders(self, keys: Sequence[str]) -> Iterable[str]:
        found = self._derived.holders(map(codec.key_number, keys))
        self._fetch(set(found))
        return found

    def edges(self, reports: Collection[str]) -> Iterable[Edge]:
        asked, found = set(reports), list[Edge]()
        rest = set(asked)
        for known in self._held.edges():
            members = {report for report in (asked & known.reports) - self._waiting if self._stands(report, known)}
            if members:
                found += [edge for edge in known.edges if edge.a in members and edge.b in members]
                # Edges to others are those of whatever came since.
                rest = (rest | self._waiting | self._derived.linked_since(known.turn)) - members
        found += [edge for edge in map(Edge._make, self._derived.edges(rest)) if edge.a in asked or edge.b in asked]
        self._met += found
        self._asked |= asked
        for home in {home for report in asked if (home := self.home(report)) is not None}:
            self._turn_of(home)  # for `hand_over`, when nothing can be asked any more
        self._fetch({edge.a for edge in found}.union(edge.b for edge in found))  # whoever asks for edges asks for their ends next
        return found

    def _stands(self, report: str, known: HeldEdges) -> bool:
        """Whether a report, which does not wait to be linked, is as it was when its edges were found."""
        home = self.home(report)
        return home is not None and self._turn_of(home) == known.turns.get(home)

    def _turn_of(self, block: str) -> int | None:
        if block not in self._turns:
            self._turns[block] = self._derived.turn_of(block)
        return self._turns[block]

    def _fetch(self, reports: AbstractSet[str]) -> None:
        """Have the homes and the traits of these reports at hand."""
        homes, traits = reports - self._homes.keys(), reports - self._traits.keys()
        self._homes |= dict.fromkeys(homes) | self._derived.homes(homes)
        self._traits |= dict.fromkeys(traits)
        for report, stored in self._derived.traits_of(traits):
            self._traits[report] = None if stored is None else codec.traits_from(stored)

    def copy_index(self) -> CopyIndex:
        if self._copies is None:
            stored = self._derived.fingerprints()
            if self._waiting:  # copies are asked for of these alone: of thousands of others few share anything with them
                mine = [CopyIndex.fingerprint(reading.report) for reading in self.readings(self._waiting).values()]
                stored = sharing(mine, stored)
            self._copies = CopyIndex(self._report).put((report, Fingerprint.from_bytes(found)) for report, found in stored)
        return self._copies

    def _report(self, report: str) -> Report:
        if report not in self._read:
            self.readings((report,))
        return self._read[report].report

    def keep(self, report: str, fingerprint: Fingerprint, traits: StoryTraits | None) -> None:
        if self._copies is not None:
            self._copies.put([(report, fingerprint)])
        self._traits[report] = traits
        stored = None if traits is None else codec.traits_bytes(traits)
        keys = () if traits is None else map(codec.key_number, story_keys(traits))
        self._derived.put_report(report, fingerprint.to_bytes(), stored, keys)

    def forget(self, report: str) -> None:
        traits = self.traits(report)
        self._derived.drop_report(report, () if traits is None else map(codec.key_number, story_keys(traits)))
        self._traits[report] = None
        self._met, self._asked = [], set()
        self._copies = None  # nothing can be taken out of an index: made anew when it is asked for

    def keep_edges(self, edges: Iterable[Edge]) -> None:
        self._derived.put_edges((edge.a, edge.b, edge.likeness, edge.copy) for edge in edges)

    def keep_block(self, joined: Joined, part: Ledger) -> None:
        self._joined[joined.id] = self._made[joined.id] = joined
        self._homes |= dict.fromkeys(joined.reports, joined.id)
        self._turn = self._turn or self._derived.turn()
        first: dict[str, str | None] = dict.fromkeys(joined.reports)
        for story in reversed(part.stories):
            first |= dict.fromkeys(story.reports, story.id)
        self._derived.put_block(
            joined.id,
            turn=self._turn,
            joined=codec.joined_bytes(joined),
            part=codec.part_bytes(part),
            reports=first,
            points=[point.id for point in part.points],
            names=[name.id for name in part.names],
            stories=[_row(story, joined.id, part) for story in part.stories],
        )

    def forget_block(self, block: str) -> None:
        for report in self.joined(block).reports:
            self._homes[report] = None
        self._derived.drop_block(block)


def _row(story: Story, block: str, part: Ledger) -> StoryRow:
    """A story as a list shows it."""
    inside = set(story.reports)
    claims = {claim.id for claim in part.claims if claim.report_id in inside}
    days = sorted(r.published.value[:10] for r in part.reports if r.id in inside and r.published)
    return StoryRow(
        id=story.id,
        block=block,
        title=headline(part, story),
        reports=len(inside),
        claims=len(claims),
        points=sum(not claims.isdisjoint(point.claims) for point in part.points),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
