"""The figures of a story: how each counted thing was reported, as a chart and as a table."""

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.export.dossier.figures import opened_history
from sayso.web.chosen import asked_story
from sayso.web.paging import paged
from sayso.web.pictures.history import chart
from sayso.web.rendering import page
from sayso.web.tolls import told

PAGE = 6  # histories a page: each is a chart and a table
router = APIRouter(include_in_schema=False)


@router.get("/figures")
def figures_page(request: Request) -> Response:
    """The figures of the story that the address names. role: only those of one role."""
    story = asked_story(request)
    role = request.query_params.get("role", "")
    # Those with a history first: one value shows nothing that its claim does not.
    order = sorted(
        ((place, history) for place, history in enumerate(story.ledger.figures, 1) if not role or history.role == role),
        key=lambda pair: (-len(pair[1].values), story.rows.get(pair[1].point, 0), pair[0]),
    )
    part, cut = paged(request, "page", len(order), PAGE)
    shown = []
    for place, history in order[cut]:
        row = story.rows.get(history.point, 0)
        about = story.index.points[row - 1].about if row else ""
        made = opened_history(story.index, history, place, (row, about))
        shown.append((made, chart(made.marks)))
    tolls = [] if role or part.number > 1 else [told(story, toll) for toll in story.ledger.tolls]
    roles = Counter(history.role for history in story.ledger.figures)
    return page(
        request, "figures.html", story=story, histories=shown, tolls=tolls, part=part, roles=roles.most_common(), role=role
    )
