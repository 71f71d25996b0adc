"""The figures of a story: how each counted thing was reported, as a chart and as a table."""

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.export.dossier.figures import opened_history
from sayso.web.chosen import asked_story
from sayso.web.paging import paged
from sayso.web.pictures.history import shown
from sayso.web.rendering import page_by_and_by

PAGE = 4  # histories a page: each is a chart and a table
router = APIRouter(include_in_schema=False)


@router.get("/figures")
def figures_page(request: Request) -> Response:
    """The figures of the story that the address names. role, point: only those of one role, of one point."""
    story = asked_story(request)
    role, point = request.query_params.get("role", ""), request.query_params.get("point", "")
    asked = (
        (place, history)
        for place, history in enumerate(story.ledger.figures, 1)
        if role in ("", history.role) and point in ("", history.point)
    )
    # Those with a history first: one value shows nothing that its claim does not.
    order = sorted(asked, key=lambda pair: (-len(pair[1].values), story.rows.get(pair[1].point, 0), pair[0]))
    part, cut = paged(request, "page", len(order), PAGE)
    histories = []
    for place, history in order[cut]:
        row = story.rows.get(history.point, 0)
        about = story.index.points[row - 1].about if row else ""
        histories.append(shown(request, opened_history(story.index, history, place, (row, about))))
    tolls = [] if role or point or part.number > 1 else story.tolls
    roles = Counter(history.role for history in story.ledger.figures)
    values = {"histories": histories, "tolls": tolls, "roles": roles.most_common(), "role": role, "part": part}
    return page_by_and_by(request, "figures.html", story=story, **values)
