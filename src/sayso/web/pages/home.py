"""The first page: all stories, the only story, or how to begin."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.web.addresses import in_story
from sayso.web.ledger_source import LedgerSource
from sayso.web.paging import paged
from sayso.web.rendering import page

PAGE = 200  # stories a page; a line each
NOTHING = {"text": "", "address": "", "story": "", "move": "", "outlet": "", "published": ""}  # a form that nobody has filled in
router = APIRouter(include_in_schema=False)


@router.get("/")
def home(request: Request) -> Response:
    """Where to begin: with one story, the story itself."""
    source: LedgerSource = request.app.state.source
    found = source.stories(limit=2)
    if not found.total:
        return page(request, "first_run.html", place=str(source.path), stories=[], wrong=None, kept=NOTHING)
    if found.total == 1:
        return RedirectResponse(in_story("/story", found.rows[0].id), status_code=303)
    return stories_page(request)


@router.get("/stories")
def stories_page(request: Request) -> Response:
    """The list of stories, also where there is only one."""
    source: LedgerSource = request.app.state.source
    total = source.stories(limit=1).total
    part, cut = paged(request, "page", total, PAGE)
    return page(request, "stories.html", stories=source.stories(offset=cut.start, limit=PAGE).rows, part=part)
