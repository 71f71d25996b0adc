"""What happened when, and when it was said: two lanes, and the table of every claim in time."""

from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.export.dossier.timeline import moment
from sayso.web.chosen import asked_story
from sayso.web.lanes import by_time, lanes_of
from sayso.web.paging import paged
from sayso.web.pictures.lanes import svg
from sayso.web.pictures.later import Later
from sayso.web.rendering import page_by_and_by

PAGE = 100  # claims a page; a line or two each
router = APIRouter(include_in_schema=False)


@router.get("/timeline")
def timeline_page(request: Request) -> Response:
    """The timeline of the story that the address names."""
    story = asked_story(request)
    entries = story.once(by_time)
    part, cut = paged(request, "page", len(entries), PAGE)
    moments = [moment(story.index, entry) for entry in entries[cut]]
    lanes = story.once(lanes_of)
    picture = Later(partial(svg, lanes), there=len(lanes.days) > 1)
    return page_by_and_by(request, "timeline.html", story=story, moments=moments, part=part, lanes=lanes, picture=picture)
