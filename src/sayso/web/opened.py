"""One story's part of the ledger, opened for its pages: made once for each revision of the store, then only read."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import quote

from sayso.export.dossier.figures import Range, ranges
from sayso.export.dossier.index import Index, decided_on, opened, report_order
from sayso.export.dossier.sources import Source, sources
from sayso.export.dossier.tolls import StoryToll, story_tolls
from sayso.export.headline import headline
from sayso.schema import Claim, Copy, FigureHistory, Ledger, Link, Name, Point, Reviewed, Story
from sayso.web.addresses import Pages
from sayso.web.claims_json import ClaimsJson
from sayso.web.keys import Keys, keys_of
from sayso.web.queue import Item, queue

T = TypeVar("T")


@dataclass(frozen=True)
class Opened:
    """A story with everything that its pages look things up in. Not slotted: what is dear is made when first asked for.

    last_decision: the number of the last decision in the store that it was made with.
    """

    story: Story
    title: str
    ledger: Ledger
    index: Index = field(repr=False)
    last_decision: int = 0

    @cached_property
    def claims_json(self) -> ClaimsJson:
        """Writes the story's claims as JSON."""
        return ClaimsJson()

    @cached_property
    def keys(self) -> tuple[Keys, ...]:
        """What each point can be filtered and sorted by, the heaviest point first."""
        return keys_of(self.index)

    @cached_property
    def ranges(self) -> dict[str, tuple[Range, ...]]:
        """For each point, what its figures count and between which limits they stand."""
        return ranges(self.index)

    @cached_property
    def histories(self) -> dict[str, list[tuple[int, FigureHistory]]]:
        """Each point's figures, each with its number in the ledger's list."""
        found: dict[str, list[tuple[int, FigureHistory]]] = {}
        for place, history in enumerate(self.ledger.figures, 1):
            found.setdefault(history.point, []).append((place, history))
        return found

    @cached_property
    def report_order(self) -> tuple[str, ...]:
        """The ids of the reports, by publication, the undated last."""
        return tuple(report.id for report in sorted(self.ledger.reports, key=report_order))

    @cached_property
    def links_of(self) -> dict[str, list[Link]]:
        """Each claim's links."""
        found: dict[str, list[Link]] = {}
        for link in self.ledger.links:
            for claim_id in (link.a, link.b):
                found.setdefault(claim_id, []).append(link)
        return found

    def decided(self, decisions: tuple[Reviewed, ...]) -> "Opened":
        """The story with these decisions, which change nothing else in it."""
        ledger = replace(self.ledger, decisions=decisions)
        index = replace(self.index, ledger=ledger, decided_on=decided_on(ledger))
        made = Opened(self.story, self.title, ledger, index, self.last_decision)
        made.__dict__.update({name: value for name, value in self.__dict__.items() if name in _STAYS})
        return made

    @cached_property
    def _made(self) -> dict[Callable[..., Any], Any]:
        return {}

    def once(self, make: Callable[["Opened"], T]) -> T:
        """What this makes of the story, made when first asked for: for what only one page needs and takes long."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[no-any-return]

    def has(self, item_id: str) -> bool:
        """Whether a point, claim, report or name of this id is in the story."""
        index = self.index
        return item_id in index.claims or item_id in index.reports or item_id in self.rows or item_id in self.by_name

    def address_of(self, item_id: str) -> str:
        """The page of a point, claim, report or name of this story."""
        to = self.index.to
        if item_id in self.rows:
            return to.point(item_id)
        if item_id in self.index.reports:
            return to.report(item_id)
        return to.claim(item_id) if item_id in self.index.claims else f"/entity/{quote(item_id, safe='')}"

    @cached_property
    def queue(self) -> tuple[Item, ...]:
        """What is left to review, the most doubtful and heaviest first."""
        return queue(self.index, self.links_of)

    @cached_property
    def sources(self) -> list[Source]:
        """Every voice but the reports' own, those with the most claims first."""
        return sources(self.index)

    @cached_property
    def tolls(self) -> list[StoryToll]:
        """The killed and the wounded: low, best and high, in the order of the ledger's tolls."""
        return story_tolls(self.index)

    def tolls_of(self, point: Point) -> list[StoryToll]:
        """Those that rest on a claim of the point."""
        own = set(point.claims)
        told = [{*toll.best_claims, *(part.claim for report in toll.told for part in report.parts)} for toll in self.ledger.tolls]
        return [shown for shown, claims in zip(self.tolls, told, strict=True) if own & claims]

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The story's people, bodies, places and outlets, those in the most claims first."""
        return tuple(sorted(self.ledger.names, key=lambda name: (-len(name.claims), -len(name.mentions), name.name, name.id)))

    @cached_property
    def by_name(self) -> dict[str, Name]:
        """The names by id."""
        return {name.id: name for name in self.ledger.names}

    @cached_property
    def claims_in(self) -> dict[str, list[Claim]]:
        """Each report's claims."""
        found: dict[str, list[Claim]] = {}
        for claim in self.ledger.claims:
            found.setdefault(claim.report_id, []).append(claim)
        return found

    @cached_property
    def copies_of(self) -> dict[str, list[Copy]]:
        """For each report, the pairs in which it shares words with another."""
        found: dict[str, list[Copy]] = {}
        for copy in self.ledger.copies:
            for report_id in (copy.a, copy.b):
                found.setdefault(report_id, []).append(copy)
        return found

    @cached_property
    def rows(self) -> dict[str, int]:
        """Each point's number, from 1."""
        return {point.id: row for row, point in enumerate(self.index.points, 1)}


# What is made of a story without a look at the decisions.
_STAYS = frozenset(
    ("claims_json", "keys", "ranges", "histories", "report_order", "links_of", "sources", "names", "by_name", "claims_in")
) | {"copies_of", "rows", "tolls", "_made"}


def open_story(story: Story, part: Ledger) -> Opened:
    """The story opened. part: its own part of the ledger, as `sayso.web.parts` gives it."""
    return Opened(story, headline(part, story), part, opened(part, to=Pages()))
