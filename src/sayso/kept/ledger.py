"""A store's ledger, whole or as much of it as is asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Generic, TypeVar

from sayso.collector import no_collection
from sayso.errors import Damaged, NotFound, StoreError
from sayso.kept import codec
from sayso.kept.decided import Log, Review
from sayso.kept.earlier import Earlier
from sayso.kept.held import Held
from sayso.kept.refresh import is_fresh, refresh
from sayso.kept.version import code_version
from sayso.link.assemble import assemble
from sayso.link.block import Joined, link_block
from sayso.link.memo import Memos
from sayso.link.naming.apart import ordered
from sayso.link.naming.entities import find_names
from sayso.link.order import in_order
from sayso.link.relink import block_of, relink
from sayso.link.shelf import Memory
from sayso.schema import Claim, Ledger, Reading
from sayso.store import Store
from sayso.store.derived import Derived, StoryRow

T = TypeVar("T")
# What `find` finds. Names are left out: it has always been asked for these, and a name's id is one in each of its blocks.
KINDS = ("report", "claim", "point", "story")
# How many ids a message shows when several fit.
_SHOWN = 5
_LOOKED_AT = 1000  # stories, the last reported on, for a name like the one that was typed


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A stretch of a list. total: how many there are in all."""

    rows: tuple[T, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where something with an id is. kind: "report", "claim", "point" or "name"; report: of a report or claim, else "";
    story: the first story of that report, None for a point or name, which only its block can tell.
    """

    kind: str
    id: str
    report: str
    block: str
    story: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """A block's part of the ledger at one moment. turn: of its linking; decided: the last decision on its reports; last: the last
    that the store had when it was fetched: any later one that bears on it gives the block another turn.
    """

    block: str
    turn: int
    decided: int
    ledger: Ledger
    last: int = 0


class Kept:
    """The ledger of a store.

    Each call sees one state of the store, links what changed since it was last asked, and holds no lock afterwards. Who keeps it
    between calls has a large story linked several times quicker after a report more. A store that
    cannot be written to is copied into memory and linked there. All methods raise StoreError. Ids may be the first characters of
    one; NotFound says if none or several begin so.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = Log()
        self._memos = Memos()
        self._readings = Held()

    def settled(self) -> "Kept":
        """This, once all is linked; where the store cannot be written to, a copy in memory where it is, for one thread at a time.

        Others ask the copy in vain for what is added later: make it anew when the store has changed.
        """
        with self._store.deriving() as derived:
            if is_fresh(derived):
                return self
        try:
            refresh(self._store, self._log, self._memos, self._readings)
        except StoreError:
            copy = self._store.in_memory()
            refresh(copy)
            return Kept(copy)
        return self

    @property
    def store(self) -> Store:
        """The store that is asked."""
        return self._store

    def ledger(self) -> Ledger:
        """The whole: what `sayso.link.link` makes of the store's readings, declared stories and decisions, byte for byte."""
        with no_collection():
            return self._asked(lambda derived: _whole(derived, self._log))

    def since(self, day: str) -> tuple[Ledger, Ledger]:
        """The ledger of what had been published before a day (ISO 8601), and the whole.

        Undated reports stand in both. Only what the later reports touch is linked without them.
        """
        with no_collection():
            return self._asked(lambda derived: _since(derived, self._log, day))

    def story(self, story: str) -> Ledger:
        """One story's own ledger, declared or found, as if the store had no other reports."""
        return self._asked(lambda derived: _of_story(derived, self._log, story))

    def around(self, id_: str) -> Ledger:
        """The block of a report, claim, point or story: its part of the whole ledger, with the names that stand in it."""
        return self._asked(lambda derived: _part(derived, self._log, self._block(derived, id_)))

    def find(self, prefix: str) -> tuple[str, str]:
        """(kind, id) of the "report", "claim", "point" or "story" that is meant."""
        return self._asked(lambda derived: self._found(derived, prefix)[:2])

    def stories(self, *, offset: int = 0, limit: int | None = None) -> Page[StoryRow]:
        """The stories, the last reported on first, undated ones last."""

        def asked(derived: Derived) -> Page[StoryRow]:
            rows, total = derived.stories(offset=offset, limit=limit)
            return Page(tuple(rows), total)

        return self._asked(asked)

    def large_stories(self, claims: int) -> list[StoryRow]:
        """The stories of at least so many claims, the largest first."""
        return self._asked(lambda derived: derived.large_stories(claims))

    def reports_of(self, story: str) -> tuple[str, ...]:
        """The ids of a story's reports, sorted. Raises NotFound."""
        return self._asked(lambda derived: _story(derived, story)[1])

    def place(self, id_: str) -> Place:
        """Where the report, claim, point or name with this id, or the only one whose id begins so, is. A name that stands in
        several blocks is in the first. Raises NotFound.
        """
        return self._asked(lambda derived: self._place(derived, id_))

    def home(self, story: str) -> str:
        """The block of a story. Raises NotFound."""
        return self._asked(lambda derived: derived.block_of_story(story) or _story(derived, story)[0])

    def part(self, block: str, *, held: Part | None = None) -> Part:
        """A block as it is now; the same object that the caller holds, if nothing in it has changed. Raises NotFound."""
        return self._asked(lambda derived: self._held(derived, block, held))

    def homes(self, reports: Collection[str]) -> Mapping[str, StoryRow]:
        """The first story of each of these reports."""
        return self._asked(lambda derived: derived.stories_of(reports))

    def with_name(self, name: str, *, offset: int = 0, limit: int = 20) -> Page[StoryRow]:
        """The stories round which a name of this id stands, the last reported on first."""

        def asked(derived: Derived) -> Page[StoryRow]:
            rows, total = derived.stories_with_name(name, offset=offset, limit=limit)
            return Page(tuple(rows), total)

        return self._asked(asked)

    def claims(self, ids: Collection[str]) -> Mapping[str, Claim]:
        """The claims with these whole ids, as people decided on them. Nothing needs to be linked for this."""
        with self._store.deriving() as derived:
            found = derived.claims(ids)
            reports = {claim.report_id for claim in found.values()}
            review = Review(derived, self._log, on=reports)
            if not review.decisions:
                return found
            now = {claim.id: claim for reading in review.decided.readings for claim in reading.claims}
            touched = {anchor.report_id for each in review.decisions for anchor in each.anchors}
            as_read = {id_: claim for id_, claim in found.items() if claim.report_id not in touched}
            return as_read | {id_: now[id_] for id_ in found if id_ in now}

    def decided(self) -> tuple[int, frozenset[str]]:
        """The number of the last decision, 0 if there is none, and the reports that any decision stands on."""
        with self._store.deriving() as derived:
            return derived.last_decision()[0], self._log.reports(derived)

    def waiting(self) -> int:
        """How many reports are to be linked before the ledger can be looked at."""
        with self._store.deriving() as derived:
            return derived.size() if derived.version() != code_version() else len(derived.waiting()[1])

    def _held(self, derived: Derived, block: str, held: Part | None) -> Part:
        turn = derived.turn_of(block)
        if turn is None:
            raise NotFound(f"the reports round {block} are linked otherwise by now")
        if held is not None and (held.block, held.turn) == (block, turn):
            reports = [report.id for report in held.ledger.reports]
            on = self._log.on(derived, reports)
            decided = on[-1].number if on else 0
            if held.decided == decided:
                return held
            # What was decided since changes nothing that is linked, or the turn would be another: claims were accepted.
            ledger = Review(derived, self._log, on=reports).decided.over(held.ledger)
            return replace(held, decided=decided, ledger=ledger)
        part = _part(derived, self._log, block)
        decided = max((each.decision.number for each in part.decisions), default=0)
        return Part(block, turn, decided, part, derived.last_decision()[0])

    def _place(self, derived: Derived, id_: str) -> Place:
        kind, found, report = self._found(derived, id_, kinds=("report", "claim", "point", "name"))
        if report:
            home = derived.home_and_story(report)
            if home is None:
                raise Damaged(f"linked_home {report}: it is missing")
            return Place(kind, found, report, *home)
        block = next(block for each, id_, block in derived.beginning(found, _SHOWN + 1) if (each, id_) == (kind, found))
        return Place(kind, found, "", block, None)

    def _block(self, derived: Derived, id_: str) -> str:
        _, found, report = self._found(derived, id_)
        home = derived.block_of_story(found) or derived.block_of_point(found) or derived.home(report)
        if home is None:
            raise Damaged(f"linked_home {found}: it is missing")
        return home

    def _found(self, derived: Derived, prefix: str, *, kinds: Sequence[str] = KINDS) -> tuple[str, str, str]:
        """Kind, id, and the report of what is meant ("" for all but reports and claims)."""
        found: list[tuple[str, str, str]] = [(each.kind, each.id, each.report_id) for each in derived.found(prefix, _SHOWN + 1)]
        found += [(kind, id_, "") for kind, id_, _ in derived.beginning(prefix, _SHOWN + 1)] if prefix else []
        found = [each for each in found if each[0] in kinds]
        exact = [each for each in found if each[1] == prefix]
        if len(exact) == 1 or len(found) == 1:
            return (exact or found)[0]
        if not found:
            raise NotFound(f"no {kinds[0]}, {', '.join(kinds[1:-1])} or {kinds[-1]} has an id that begins with {prefix!r}")
        ids = sorted(id_ for _, id_, _ in found)
        more = " …" if len(ids) > _SHOWN else ""
        raise NotFound(f"{prefix!r} fits several ids: {', '.join(ids[:_SHOWN])}{more}; give more characters")

    def _asked(self, question: Callable[[Derived], T]) -> T:
        try:
            with self._current() as derived:
                return question(derived)
        except Damaged:
            with self._store.deriving(writing=True) as derived:
                derived.clear()
        with self._current() as derived:
            return question(derived)

    @contextmanager
    def _current(self) -> Iterator[Derived]:
        """What is kept, up to date."""
        for attempt in (1, 2):
            with self._store.deriving() as derived:
                if is_fresh(derived):
                    yield derived
                    return
            if attempt == 1:
                with suppress(StoreError):  # it cannot be written to, or another program keeps it locked
                    refresh(self._store, self._log, self._memos, self._readings)
        # Or others add reports faster than they can be linked: what is there at this moment, linked by itself.
        with self._store.in_memory() as copy:
            refresh(copy)
            with copy.deriving() as derived:
                yield derived


def _whole(derived: Derived, log: Log) -> Ledger:
    review = Review(derived, log)
    held = in_order(review.readings())
    return _assembled(_parts(derived, held), held, review)


def _since(derived: Derived, log: Log, day: str) -> tuple[Ledger, Ledger]:
    review = Review(derived, log)
    held = in_order(review.readings())
    late = {r.report.id for r in held if r.report.published is not None and r.report.published.value[: len(day)] >= day}
    left = [reading for reading in held if reading.report.id not in late]
    parts, before = _parts(derived, held), Review(derived, log, late=late)
    if (before.binding.apart, before.binding.bonds.names) == (review.binding.apart, review.binding.bonds.names):
        earlier = Earlier(derived, late)
        relink(earlier, late, before.binding)
        kept = {block: part for block, part in parts.items() if block not in earlier.gone} | earlier.parts
    else:  # a decision on names may bear on any report
        memory = Memory({reading.report.id: reading for reading in left}, _without(derived.declared(), late))
        relink(memory, memory.told.keys(), before.binding)
        kept = memory.parts
    return _assembled(kept, left, before), _assembled(parts, held, review)


def _without(stories: Mapping[str, Sequence[str]], late: Collection[str]) -> dict[str, tuple[str, ...]]:
    left = {name: tuple(report for report in members if report not in late) for name, members in stories.items()}
    return {name: members for name, members in left.items() if members}


def _parts(derived: Derived, held: Sequence[Reading]) -> dict[str, Ledger]:
    """The part of each block, with its reports and claims. held: all readings, as people decided on them."""
    by_id = {reading.report.id: reading for reading in held}
    parts = {}
    for block in derived.blocks():
        joined, part = derived.block(block)
        reports = codec.joined_from(joined).reports
        if not by_id.keys() >= set(reports):
            raise Damaged(f"linked_block {block}: it has reports that are not there")
        parts[block] = _filled(codec.part_from(part), [by_id[report] for report in reports])
    if sum(len(part.reports) for part in parts.values()) != len(held):
        raise Damaged("linked_block: some reports are in none")
    return parts


def _assembled(parts: Mapping[str, Ledger], held: Sequence[Reading], review: Review) -> Ledger:
    """One ledger of the parts, with the names of all of them."""
    claims = [claim for reading in held for claim in reading.claims]
    by_report = {reading.report.id: reading.report for reading in held}
    names, _ = find_names(claims, by_report, apart=ordered(review.binding.apart), one=review.binding.bonds.names)
    return review.decided.over(assemble([part for _, part in sorted(parts.items())], names))


def _part(derived: Derived, log: Log, block: str) -> Ledger:
    joined, part = derived.block(block)
    reports = codec.joined_from(joined).reports
    review = Review(derived, log, on=reports)
    readings = review.readings(reports)
    return review.decided.over(_filled(codec.part_from(part), readings))


def _filled(part: Ledger, readings: Iterable[Reading]) -> Ledger:
    """The part with its reports and claims."""
    held = in_order(readings)
    reports = tuple(reading.report for reading in held)
    return replace(part, reports=reports, claims=tuple(claim for reading in held for claim in reading.claims))


def _story(derived: Derived, story: str) -> tuple[str, tuple[str, ...], Joined]:
    """The story's block, its reports, and what makes the block."""
    block = derived.block_of_story(story)
    if block is None:
        rows, total = derived.stories(limit=_LOOKED_AT)
        if not rows:
            raise NotFound(f"there is no story {story}; there is none yet")
        names = {row.id.casefold(): row.id for row in reversed(rows)}
        near = [names[each] for each in get_close_matches(story.casefold(), names, n=_SHOWN)]
        if near:
            raise NotFound(f"there is no story {story}; did you mean {' or '.join(near)}?")
        known = ", ".join(row.id for row in rows[:_SHOWN]) + (" …" if total > _SHOWN else "")
        raise NotFound(f"there is no story {story}; there {'is' if total == 1 else 'are'}: {known}")
    joined = codec.joined_from(derived.block(block)[0])
    reports = next(each.reports for each in joined.stories if each.id == story)
    return block, reports, joined


def _of_story(derived: Derived, log: Log, story: str) -> Ledger:
    block, reports, joined = _story(derived, story)
    if reports == joined.reports and len(joined.stories) == 1:
        return _part(derived, log, block)
    inside, review = set(reports), Review(derived, log, on=reports)
    made = block_of(
        in_order(review.readings(reports)),
        [each for each in joined.stories if each.id == story],
        [copy for copy in joined.copies if {copy.a, copy.b} <= inside],
        review.binding,
    )
    return review.decided.over(link_block(made))
