"""Two names that a person takes for one: what each is called and where, and the choice to make them one."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.errors import NotFound
from sayso.schema import Name
from sayso.web.opened import Opened
from sayso.web.reading.context import Quoted, quoted
from sayso.web.rendering import page
from sayso.web.review.looking import LOOKS
from sayso.web.review.naming import others, place_of
from sayso.web.review.who import who_asks

router = APIRouter(include_in_schema=False)


@router.get("/entities/merge", dependencies=LOOKS)
def merge_page(request: Request) -> Response:
    """name: one name, or two of which the second is chosen already; words: of what the other one is called."""
    chosen = request.query_params.getlist("name")
    if not chosen:
        raise NotFound("no name was chosen: tick one, or two, in the list of entities")
    whole, story = request.app.state.source.home(chosen[0], within=request.query_params.get("story", ""))
    if whole not in story.by_name:
        return RedirectResponse(story.address_of(whole), status_code=303)
    wrong = f"{len(chosen)} names were chosen. They are made one two at a time: here are the first two." if chosen[2:] else None
    return shown(request, story, {"name": whole, "other": chosen[1] if len(chosen) > 1 else ""}, wrong=wrong)


def shown(request: Request, story: Opened, fields: Mapping[str, str], *, wrong: str | None = None, status: int = 200) -> Response:
    """The page as these fields have it. fields: name, and other and note as far as they were given."""
    name = story.by_name[fields["name"]]
    words = request.query_params.get("words", "")
    chosen = story.by_name.get(fields.get("other", ""))
    found = [each for each in others(story, name, words) if each != chosen]
    return page(
        request,
        "naming.html",
        status=status,
        story=story,
        name=name,
        first=_first(story, name),
        chosen=chosen,
        others=[(each, _first(story, each)) for each in ((chosen, *found) if chosen else found)],
        words=words,
        note=fields.get("note", ""),
        who=who_asks(request),
        seen=request.state.seen,
        wrong=wrong,
    )


def _first(story: Opened, name: Name) -> Quoted | None:
    place = place_of(story, name)
    return quoted(story.index, place) if place else None
