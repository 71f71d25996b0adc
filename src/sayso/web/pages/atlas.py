"""Where it happens: the story's places on a map and in a table."""

from functools import cache
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.tables import read_table
from sayso.web.chosen import asked_story
from sayso.web.filters import Filter
from sayso.web.paging import paged
from sayso.web.pictures.atlas import Map, map_of
from sayso.web.pictures.view import beside, box_in, box_of
from sayso.web.places import places_of
from sayso.web.rendering import page

PAGE = 100  # places a page; a line each
MOST = 150  # places on the map, those in the most claims; the table has them all
router = APIRouter(include_in_schema=False)


@router.get("/map")
def map_page(request: Request) -> Response:
    """The places of the story that the address names. box: what the map shows, as west,south,east,north in degrees."""
    story = asked_story(request)
    places = story.once(places_of)
    part, cut = paged(request, "page", len(places), PAGE)
    asked = Filter(story=story.story.id)
    picture = map_of(places[:MOST], window=box_in(request.query_params.get("box", "")))
    return page(
        request,
        "map.html",
        story=story,
        picture=picture,
        views=_views(request, picture) if picture else {},
        places=places[cut],
        part=part,
        countries=_countries(),
        unknown=sum(place.lat is None for place in places),
        href={place.name: f"/story{asked.query(place=place.name)}" for place in places},
    )


def _views(request: Request, picture: Map) -> dict[str, str]:
    """The addresses of the views beside this one, and under "whole" that of all places, where this one is not that."""
    kept = [pair for pair in request.query_params.multi_items() if pair[0] != "box"]
    found = {name: f"?{urlencode([*kept, ('box', box_of(window))])}#map" for name, window in beside(picture.window).items()}
    return found | ({"whole": f"?{urlencode(kept)}#map"} if "box" in request.query_params else {})


@cache
def _countries() -> dict[str | None, str]:
    """ISO code to name."""
    return {row["code"]: row["name"] for row in read_table("countries")}
