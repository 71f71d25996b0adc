"""Where it happens: the story's places on a map and in a table."""

from functools import cache

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.tables import read_table
from sayso.web.chosen import asked_story
from sayso.web.filters import Filter
from sayso.web.paging import paged
from sayso.web.pictures.atlas import map_of
from sayso.web.places import places_of
from sayso.web.rendering import page

PAGE = 100  # places a page; a line each
MOST = 150  # places on the map, those in the most claims; the table has them all
router = APIRouter(include_in_schema=False)


@router.get("/map")
def map_page(request: Request) -> Response:
    """The places of the story that the address names."""
    story = asked_story(request)
    places = places_of(story)
    part, cut = paged(request, "page", len(places), PAGE)
    asked = Filter(story=story.story.id)
    return page(
        request,
        "map.html",
        story=story,
        picture=map_of(places[:MOST]),
        places=places[cut],
        part=part,
        countries=_countries(),
        unknown=sum(place.lat is None for place in places),
        href={place.name: f"/story{asked.query(place=place.name)}" for place in places},
    )


@cache
def _countries() -> dict[str | None, str]:
    """ISO code to name."""
    return {row["code"]: row["name"] for row in read_table("countries")}
