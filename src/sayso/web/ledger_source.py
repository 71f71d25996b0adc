"""The ledger as the pages ask for it: by story, by point, by claim, by report. The only file of the pages that opens the store.

The ledger is linked when it is first asked for after the store has changed, taken apart by story, and kept; of the stories, those
looked at last stay open.
"""

import threading
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sayso.errors import NotFound, StoreError
from sayso.export.headline import headline
from sayso.flow import ledger_in
from sayso.schema import Ledger, Story
from sayso.store import Hit, Store, open_store
from sayso.web.opened import Opened, open_story
from sayso.web.parts import parts

# Stories kept open: as many as a person goes back and forth between. One of a thousand claims takes some ten megabytes.
OPEN = 16


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in the list of all: its name and how much there is of it. first, last: days of publication, None if unknown."""

    id: str
    title: str
    reports: int
    claims: int
    points: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class _Linked:
    """The ledger at one revision. homes: the story of each thing with an id; ids: these ids, sorted, for beginnings."""

    revision: tuple[int, ...]
    stories: Mapping[str, tuple[Story, Ledger]]
    lines: tuple[StoryLine, ...]
    homes: Mapping[str, str]
    ids: list[str]
    last_decision: int = 0
    open: dict[str, Opened] = field(default_factory=dict)


class LedgerSource:
    """The ledger of the store at a path. May be used by several threads at once; reads only, unless `store` is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._linked: _Linked | None = None
        self._held: tuple[tuple[int, ...], Store] | None = None

    @property
    def path(self) -> Path:
        """Where the store is, whether there is one yet or not."""
        return self._path

    def store(self) -> Store:
        """The store itself, made if there is none: for adding and for searching. Close it."""
        return open_store(self._path)

    def search(self, words: str, *, limit: int) -> list[Hit]:
        """Places where all the words stand, the best first; none if there is no store yet."""
        store = self._reading()
        return store.search(words, limit=limit) if store else []

    def _reading(self) -> Store | None:
        """A store that stays open for reading, opened anew where the file is another one; None if there is none yet."""
        inode = self.revision()[-1:]
        with self._lock:
            if self._held is None or self._held[0] != inode:
                if self._held is not None:
                    self._held[1].close()
                self._held = (inode, open_store(self._path, create=False)) if inode else None
            return self._held[1] if self._held else None

    def revision(self) -> tuple[int, ...]:
        """Changes whenever something is written to the store."""
        try:
            seen = self._path.stat()
        except FileNotFoundError:
            return ()
        return seen.st_mtime_ns, seen.st_size, seen.st_ino

    @property
    def ready(self) -> bool:
        """Whether the ledger of this moment is linked, so that asking costs no time to speak of."""
        linked = self._linked
        return linked is not None and linked.revision == self.revision()

    def close(self) -> None:
        """Give back what is open."""
        with self._lock:
            if self._held is not None:
                self._held[1].close()
            self._held = None

    def stories(self) -> tuple[StoryLine, ...]:
        """All stories, the last reported on first; none if there is no store or nothing in it."""
        return self._now().lines

    def last_decision(self) -> int:
        """The number of the last decision that the pages show, 0 if there is none: what a person who decides has seen."""
        return self._now().last_decision

    def story(self, story_id: str) -> Opened:
        """A story. Raises NotFound."""
        linked = self._now()
        if story_id not in linked.stories:
            raise NotFound(f"there is no story {story_id!r}")
        with self._lock:
            found = linked.open.pop(story_id, None) or open_story(*linked.stories[story_id])
            linked.open[story_id] = found  # last in the order: the first is closed when there are too many
            while len(linked.open) > OPEN:
                del linked.open[next(iter(linked.open))]
        return found

    def home(self, item_id: str) -> tuple[str, Opened]:
        """The whole id and the story of the point, claim, report or name with this id, or with the only id that begins so.

        Raises NotFound saying which it could be.
        """
        linked = self._now()
        if item_id not in linked.homes:
            near = linked.ids[bisect_left(linked.ids, item_id) :][:3] if item_id else []
            fits = [each for each in near if each.startswith(item_id)]
            if len(fits) != 1:
                raise NotFound(f"{item_id!r} fits more than one id" if fits else f"nothing here has the id {item_id!r}")
            item_id = fits[0]
        return item_id, self.story(linked.homes[item_id])

    def _now(self) -> _Linked:
        with self._lock:
            revision = self.revision()
            if self._linked is None or self._linked.revision != revision:
                self._linked = _linked(self._path, revision)
            return self._linked


def _linked(path: Path, revision: tuple[int, ...]) -> _Linked:
    if not revision:
        return _Linked(revision, {}, (), {}, [])
    with open_store(path, create=False) as store:
        ledger = ledger_in(store)
    apart = parts(ledger)
    stories = {story.id: (story, apart[story.id]) for story in ledger.stories}
    homes: dict[str, str] = {}
    for story_id, (_, part) in stories.items():
        for group in (part.points, part.claims, part.reports, part.names):
            for item in group:
                homes.setdefault(item.id, story_id)
    lines = [_line(story, part) for story, part in stories.values()]
    lines.sort(key=lambda line: (line.last or "", line.id), reverse=True)
    last = max((each.decision.number for each in ledger.decisions), default=0)
    return _Linked(revision, stories, tuple(lines), homes, sorted(homes), last)


def _line(story: Story, part: Ledger) -> StoryLine:
    days = sorted(report.published.value[:10] for report in part.reports if report.published)
    first, last = (days[0], days[-1]) if days else (None, None)
    return StoryLine(story.id, headline(part, story), len(part.reports), len(part.claims), len(part.points), first, last)


__all__ = ["LedgerSource", "StoreError", "StoryLine"]
