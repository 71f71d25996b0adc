"""The blocks of the ledger that were looked at, each opened by story. No page looks beyond its own block."""

import threading
from dataclasses import replace
from functools import cached_property

from sayso.collector import made_to_stay
from sayso.errors import NotFound
from sayso.kept import Part, Place
from sayso.schema import Ledger, Story
from sayso.web.opened import Opened, open_story
from sayso.web.parts import parts

# Claims of the blocks kept open, beside the last one, however large it is. Measured: a thousand claims, opened, take some ten
# megabytes, so this is 200 at most; ordinary stories have some fifty claims, and a person goes back and forth between a few.
OPEN = 20_000
# A block of so many claims takes longer to open than a page may (60 microseconds of CPU a claim, measured): such blocks stay open
# when small ones, which open in some milliseconds, have more than their share of the claims kept open.
LARGE, SMALL_ONES = 1_000, 5_000


class OpenBlock:
    """A block with its stories, each opened when it is first looked at."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self._lock = threading.Lock()
        self._open: dict[str, Opened] = {}

    @cached_property
    def _stories(self) -> dict[str, tuple[Story, Ledger]]:
        ledger = self.part.ledger
        if len(ledger.stories) == 1 and len(ledger.stories[0].reports) == len(ledger.reports):
            return {ledger.stories[0].id: (ledger.stories[0], ledger)}
        apart = parts(ledger)
        return {story.id: (story, apart[story.id]) for story in ledger.stories}

    def story(self, story_id: str) -> Opened:
        """One of its stories. Raises NotFound."""
        with self._lock:
            if story_id not in self._open:
                with made_to_stay():
                    if story_id not in self._stories:
                        raise NotFound(f"there is no story {story_id!r}")
                    opened = open_story(*self._stories[story_id])
                    self._open[story_id] = replace(opened, last_decision=self.part.last)
            return self._open[story_id]

    def decided(self, part: Part) -> "OpenBlock":
        """The same block after decisions that changed nothing else: what is open stays open, with them."""
        made = OpenBlock(part)
        with self._lock:
            for story_id, story in self._open.items():
                inside = set(story.story.reports)
                about = (each for each in part.ledger.decisions if any(a.report_id in inside for a in each.decision.anchors))
                made._open[story_id] = story.decided(tuple(about))
        return made

    def home(self, place: Place) -> Opened:
        """The first story, in the ledger's order, in which this thing of the block stands. Raises NotFound."""
        for story_id in [place.story] if place.story else self._stories:
            story = self.story(story_id)
            if story.has(place.id):
                return story
        raise NotFound(f"{place.kind} {place.id} is no longer in the ledger")


class OpenBlocks:
    """The blocks that stay open, in the order looked at. May be used by several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[str, OpenBlock] = {}

    def get(self, block: str) -> OpenBlock | None:
        """The block, if it is open; it need not be as the store has it now."""
        with self._lock:
            found = self._open.pop(block, None)
            if found is not None:
                self._open[block] = found
            return found

    def put(self, part: Part) -> OpenBlock:
        """Open the block, in the place of what was open under its id, and close others while more is open than may be."""
        with self._lock:
            old = self._open.pop(part.block, None)
            made = OpenBlock(part) if old is None or old.part.turn != part.turn else old.decided(part)
            self._open[part.block] = made
            while len(self._open) > 1 and sum(map(_claims, self._open.values())) > OPEN:
                del self._open[self._next_closed()]
        return made

    def _next_closed(self) -> str:
        """Of all but the one looked at last: the small one looked at longest ago while these have more than their share, else the
        large one.
        """
        others = list(self._open.items())[:-1]
        small = [block for block, each in others if _claims(each) < LARGE]
        large = [block for block, each in others if _claims(each) >= LARGE]
        return large[0] if large and sum(_claims(self._open[block]) for block in small) <= SMALL_ONES else small[0]


def _claims(block: OpenBlock) -> int:
    ledger = block.part.ledger  # a report without claims takes room too
    return max(len(ledger.claims), len(ledger.reports))
