"""The blocks of the ledger that were looked at last, each opened by story. No page looks beyond its own block."""

import threading
from functools import cached_property

from sayso.errors import NotFound
from sayso.kept import Part, Place
from sayso.schema import Ledger, Story
from sayso.web.opened import Opened, open_story
from sayso.web.parts import parts

# Claims of the blocks kept open, beside the last one, however large it is. Measured: a thousand claims, opened, take some ten
# megabytes, so this is 200 at most; ordinary stories have some fifty claims, and a person goes back and forth between a few.
OPEN = 20_000


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
                if story_id not in self._stories:
                    raise NotFound(f"there is no story {story_id!r}")
                self._open[story_id] = open_story(*self._stories[story_id])
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
    """As many blocks as stay open, the last looked at last. May be used by several threads."""

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
        """Open the block, in the place of what was open under its id, and close those looked at longest ago."""
        with self._lock:
            old = self._open.pop(part.block, None)
            made = OpenBlock(part) if old is None or old.part.turn != part.turn else old.decided(part)
            self._open[part.block] = made
            claims = sum(len(each.part.ledger.claims) for each in self._open.values())
            while claims > OPEN and len(self._open) > 1:
                closed = self._open.pop(next(iter(self._open)))
                claims -= len(closed.part.ledger.claims)
        return made
