"""The ledger as the pages ask for it: by story, by point, by claim, by report. The only file of the pages that opens the store.

A page loads the block of what it shows and nothing else (docs/decisions/0011-blocks.md). What was looked at stays open until the
block is another: a revision of the store tells that something was written, and the block's turn whether that touched it.
"""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import time_ns
from typing import Any, TypeVar

from sayso.collector import made_to_stay
from sayso.errors import NotFound
from sayso.export.canonical import dumps
from sayso.export.nouns_json import claim_json
from sayso.flow import linked_before
from sayso.kept import Kept, Page, Place, StoryRow
from sayso.schema import About, Claim, Ledger, Reading, in_force
from sayso.store import Hit, Store, open_store
from sayso.store.headings import Heading
from sayso.store.quick import QuickClaims
from sayso.web.linking import Linking
from sayso.web.open_blocks import OpenBlock, OpenBlocks
from sayso.web.opened import Opened

T = TypeVar("T")
# Seconds that a page waits for what was added to be linked before it says that it is being linked.
PATIENCE = 5.0
# Claims as JSON kept at one revision; each takes some two kilobytes. Ids of which it is kept where they are; some 300 bytes.
CLAIMS, PLACES = 20_000, 50_000
# A file written to within this time, in nanoseconds, may be written to again without a later time on it: file systems count in
# steps of up to ten milliseconds.
_STEP = 20_000_000
# How often the store may change while it is looked at before what was seen last is good enough.
_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Moment:
    """The store at one revision, linked. firm: whether a later revision would differ. same: blocks known to be as they were.
    decided: the reports that decisions stand on; turns: for what only one thread may ask at a time.
    """

    revision: tuple[int, ...]
    firm: bool
    kept: Kept | None
    last_decision: int = 0
    decided: frozenset[str] = frozenset()
    stories: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    same: set[str] = field(default_factory=set)
    claims: dict[str, bytes] = field(default_factory=dict)
    quick: QuickClaims | None = None
    turns: AbstractContextManager[Any] = field(default_factory=nullcontext)

    def keep(self, claim_id: str, claim: Claim) -> bytes:
        """The claim as JSON, kept for the next who asks."""
        if len(self.claims) >= CLAIMS:
            self.claims.clear()
        made = self.claims[claim_id] = dumps(claim_json(claim))
        return made

    @contextmanager
    def asked(self) -> Iterator[Kept]:
        """What answers; raises NotFound where there is no store yet."""
        if self.kept is None:
            raise NotFound("nothing was added yet")
        with self.turns:
            yield self.kept


class LedgerSource:
    """The ledger of the store at a path. May be used by several threads at once; writes only what is linked, unless `store` is
    asked for.

    Everything that needs what is linked raises Linking if that takes longer than the patience, in seconds.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self._path = path
        self.patience = patience
        self._lock = threading.Lock()
        self._loading = threading.Lock()
        self._held: tuple[tuple[int, ...], Store, Kept] | None = None
        self._moment: _Moment | None = None
        self._work: Future[_Moment] | None = None
        self._blocks = OpenBlocks()

    @property
    def path(self) -> Path:
        """Where the store is, whether there is one yet or not."""
        return self._path

    def store(self) -> Store:
        """The store itself, made if there is none: for adding and for deciding. Close it."""
        return open_store(self._path)

    def revision(self) -> tuple[int, ...]:
        """Changes whenever something is written to the store."""
        try:
            seen = self._path.stat()
        except FileNotFoundError:
            return ()
        return seen.st_mtime_ns, seen.st_size, seen.st_ino

    def close(self) -> None:
        """Give back what is open."""
        with self._lock:
            if self._held is not None:
                self._held[1].close()
            self._held = self._moment = None

    def stories(self, *, offset: int = 0, limit: int | None = None) -> Page[StoryRow]:
        """The stories, the last reported on first; none if there is no store or nothing in it."""
        moment = self._now()
        if moment.kept is None:
            return Page((), 0)
        with moment.asked() as kept:
            return kept.stories(offset=offset, limit=limit)

    def large_stories(self, claims: int) -> list[StoryRow]:
        """The stories of at least so many claims, the largest first."""
        moment = self._now()
        if moment.kept is None:
            return []
        with moment.asked() as kept:
            return kept.large_stories(claims)

    def last_decision(self) -> int:
        """The number of the last decision that the pages show, 0 if there is none: what a person who decides has seen."""
        return self._now().last_decision

    def story(self, story_id: str) -> Opened:
        """A story. Raises NotFound."""
        return self._settled(lambda moment: self._story(moment, story_id))

    def before(self, story: Opened, day: str) -> Ledger:
        """The story as it was before a day (ISO 8601), linked anew: seconds for hundreds of reports.

        Of the very reports, claims and decisions that the story was made of, whatever the store has by now: it is compared with
        the story.
        """
        with self._now().asked() as kept:
            made = [each for each in kept.store.decisions() if each.number <= story.last_decision]
        stand = in_force(made)
        # What was decided on a claim is done to the claims of the story.
        decisions = [each for each in made if each.id in stand and each.about is not About.CLAIM]
        return linked_before(_readings(story), decisions, day, story=story.story.id)

    def story_at_hand(self, story_id: str) -> Opened | None:
        """The story, if it is open and as the store has it, so that asking costs no time to speak of."""
        moment = self._moment
        if moment is None or not self._stands(moment) or moment.stories.get(story_id) not in moment.same:
            return None
        block = self._blocks.get(moment.stories[story_id])
        return block.story(story_id) if block is not None else None

    def home(self, item_id: str, *, within: str = "") -> tuple[str, Opened]:
        """The whole id and the story of the point, claim, report or name with this id, or with the only id that begins so.

        within: the story meant, where it has it: a name may stand in many. Raises NotFound saying which it could be.
        """
        if within:
            with suppress(NotFound):
                story = self.story(within)
                if story.has(item_id):
                    return item_id, story
        return self._settled(lambda moment: self._home(moment, item_id))

    def claim_at_hand(self, claim_id: str) -> bytes | None:
        """The claim with this whole id as JSON, if it can be had at once: nobody writes, and it was asked for before or nobody
        decided on its report.
        """
        moment = self._moment
        if moment is None or not self._stands(moment):
            return None
        made = moment.claims.get(claim_id)
        if made is None and moment.quick is not None:
            found = moment.quick.get(claim_id)
            if found is not None and found.report_id not in moment.decided:
                made = moment.keep(claim_id, found)
        return made

    def claim(self, claim_id: str) -> bytes:
        """The claim with this id, or the only one whose id begins so, as `sayso ledger --json` has it. Raises NotFound."""
        moment = self._now()
        with moment.asked() as kept:
            found = kept.claims([claim_id])
            if not found:
                place = kept.place(claim_id)
                if place.kind != "claim":
                    raise NotFound(f"{place.id} is no claim")
                found = kept.claims([place.id])
        if not found:
            raise NotFound(f"claim {claim_id} is no longer in the ledger")
        (only,) = found.values()
        return moment.keep(only.id, only)

    def with_name(self, name: str, *, offset: int, limit: int) -> Page[StoryRow]:
        """The stories round which a name of this id stands, the last reported on first."""
        with self._now().asked() as kept:
            return kept.with_name(name, offset=offset, limit=limit)

    def search_counted(self, words: str, *, limit: int, offset: int, most: int) -> tuple[list[Hit], int]:
        """Of the first `most` places where all the words stand, the best first: a stretch, and how many there are."""
        kept = self._reading()
        return kept.store.search_counted(words, limit=limit, offset=offset, most=most) if kept else ([], 0)

    def search_page(self, words: str, *, number: int, size: int, story: str | None = None) -> tuple[list[Hit], int, bool]:
        """A page of these, its number, and whether there is another; the last page beyond it. story: only in its reports."""
        inside = None if story is None else [report.id for report in self.story(story).ledger.reports]
        kept = self._reading()
        return kept.store.search_page(words, number=number, size=size, reports=inside) if kept else ([], 1, False)

    def headings(self, hits: Collection[Hit]) -> tuple[Mapping[str, Heading], Mapping[str, StoryRow], Mapping[str, Claim]]:
        """Of the hits' reports: how each is headed, and its story; and the hits' claims, as people decided on them."""
        reports = sorted({hit.report_id for hit in hits})
        with self._now().asked() as kept:
            claims = kept.claims([hit.claim_id for hit in hits if hit.claim_id is not None])
            return kept.store.headings(reports), kept.homes(reports), claims

    def _settled(self, ask: Callable[[_Moment], T]) -> T:
        """What this finds at a moment. What another program links anew in between may be in another block, so that it would be
        missed where it was: then it is asked again at a later moment.
        """
        for left in reversed(range(_TRIES)):
            moment = self._now()
            try:
                return ask(moment)
            except NotFound:
                if not left or self._stands(moment):
                    raise
        raise AssertionError("the last try returns or raises")

    def _story(self, moment: _Moment, story_id: str) -> Opened:
        block = moment.stories.get(story_id)
        if block is None:
            with moment.asked() as kept:
                block = moment.stories[story_id] = kept.home(story_id)
        return self._block(moment, block).story(story_id)

    def _home(self, moment: _Moment, item_id: str) -> tuple[str, Opened]:
        place = moment.places.get(item_id)
        if place is None:
            with moment.asked() as kept:
                place = kept.place(item_id)
            if len(moment.places) >= PLACES:
                moment.places.clear()
            moment.places[item_id] = place
        return place.id, self._block(moment, place.block).home(place)

    def _block(self, moment: _Moment, block: str) -> OpenBlock:
        found = self._blocks.get(block)
        if found is not None and block in moment.same:
            return found
        with self._loading:  # one at a time: two threads would do the same work twice
            found = self._blocks.get(block)
            if found is None or block not in moment.same:
                with moment.asked() as kept, made_to_stay():
                    part = kept.part(block, held=found.part if found else None)
                    if found is None or part is not found.part:
                        found = self._blocks.put(part)
                moment.same.add(block)
        return found

    def _stands(self, moment: _Moment) -> bool:
        return moment.firm and moment.revision == self.revision()

    def _now(self) -> _Moment:
        """The store as it is, linked: at once where nothing was written, else once a thread of its own has linked what is new."""
        for _ in range(_TRIES):
            if (moment := self._moment) is not None and self._stands(moment):
                return moment
            with self._lock:
                if self._work is None:
                    self._work = Future()
                    threading.Thread(target=self._settle, args=(self._work,), name="linking", daemon=True).start()
                work = self._work
            try:
                found = work.result(self.patience)
            except Late:
                raise Linking(self._waiting()) from None
            if found.revision == self.revision():  # or it was begun before what the caller wants to see was written
                break
        return found

    def _settle(self, work: "Future[_Moment]") -> None:
        try:
            moment = self._moment_now()
        except BaseException as error:  # whoever waits for it is told
            with self._lock:
                self._work = None
            work.set_exception(error)
            return
        with self._lock:
            self._moment, self._work = moment, None
        work.set_result(moment)

    def _moment_now(self) -> _Moment:
        for _ in range(_TRIES):
            revision, begun = self.revision(), time_ns()
            reading = self._reading()
            if reading is None:
                return _Moment(revision, firm=True, kept=None)
            kept = reading.settled()
            last, decided = kept.decided()
            if revision == self.revision():  # linking writes to the store
                break
        firm = bool(revision) and begun - revision[0] > _STEP
        if kept is not reading:  # a copy in memory
            return _Moment(revision, firm, kept, last, decided, turns=threading.Lock())
        return _Moment(revision, firm, kept, last, decided, quick=kept.store.quick)

    def _waiting(self) -> int:
        reading = self._reading()
        return reading.waiting() if reading else 0

    def _reading(self) -> Kept | None:
        """A store that stays open for reading, opened anew where the file is another one; None if there is none yet."""
        inode = self.revision()[-1:]
        with self._lock:
            if self._held is None or self._held[0] != inode:
                if self._held is not None:
                    self._held[1].close()
                self._held = None
                self._blocks = OpenBlocks()  # turns count within one file
                if inode:
                    store = open_store(self._path, create=False, looking=True)
                    self._held = inode, store, Kept(store)
            return self._held[2] if self._held else None


def _readings(story: Opened) -> list[Reading]:
    """Of the story's own reports: others stand in its ledger as far as something in it speaks of them."""
    claims: dict[str, list[Claim]] = {report: [] for report in story.story.reports}
    for claim in story.ledger.claims:
        if claim.report_id in claims:
            claims[claim.report_id].append(claim)
    return [Reading(each, tuple(claims[each.id])) for each in story.ledger.reports if each.id in claims]
