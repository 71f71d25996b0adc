"""The points that a filter chooses in its story, a page of them at a time."""

from dataclasses import dataclass, replace

from fastapi import Request
from starlette.datastructures import QueryParams

from sayso.errors import NotFound
from sayso.web.filters import PAGE, Filter, filter_of
from sayso.web.keys import Keys
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened


@dataclass(frozen=True, slots=True)
class Chosen:
    """A story, the filter, what it chose, and the part of it that one page shows. first: the first one's number."""

    story: Opened
    filter: Filter
    all: tuple[Keys, ...]
    shown: tuple[Keys, ...]
    first: int

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(-(-len(self.all) // PAGE), 1)


def chosen(source: LedgerSource, query: QueryParams, *, story: Opened | None = None) -> Chosen:
    """What the query asks for. story: where it is known; else the query names one. Raises NotFound if it names none."""
    asked = filter_of(query)
    if story is None:
        story = source.story(asked.story or _only(source))
    asked = replace(asked, story=story.story.id)
    found = tuple(asked.chosen(story.keys))
    asked = replace(asked, page=min(asked.page, max(-(-len(found) // PAGE), 1)))
    first = (asked.page - 1) * PAGE
    return Chosen(story, asked, found, found[first : first + PAGE], first + 1)


def asked_story(request: Request) -> Opened:
    """The story that the address names, else the one last reported on. Raises NotFound."""
    source: LedgerSource = request.app.state.source
    return source.story(request.query_params.get("story", "") or _only(source))


def _only(source: LedgerSource) -> str:
    stories = source.stories(limit=1).rows
    if not stories:
        raise NotFound("there is no story yet")
    return stories[0].id
