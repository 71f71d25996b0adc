"""The first page: all stories, the only story, or how to begin."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.web.addresses import in_story
from sayso.web.ledger_source import LedgerSource
from sayso.web.paging import paged
from sayso.web.rendering import page

PAGE = 200  # stories a page; a line each
NOTHING = {"text": "", "address": "", "story": "", "outlet": "", "published": ""}  # a form that nobody has filled in
router = APIRouter(include_in_schema=False)


@router.get("/")
def home(request: Request) -> Response:
    """Where to begin: with one story, the story itself."""
    source: LedgerSource = request.app.state.source
    stories = source.stories()
    if not stories:
        return page(request, "first_run.html", place=str(source.path), stories=[], wrong=None, kept=NOTHING)
    if len(stories) == 1:
        return RedirectResponse(in_story("/story", stories[0].id), status_code=303)
    return stories_page(request)


@router.get("/stories")
def stories_page(request: Request) -> Response:
    """The list of stories, also where there is only one."""
    stories = request.app.state.source.stories()
    part, cut = paged(request, "page", len(stories), PAGE)
    return page(request, "stories.html", stories=stories[cut], part=part)
