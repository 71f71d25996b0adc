"""History: every decision on a story, who made it, when, and how it stands; each can be undone, also an undo."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from sayso.errors import Conflict, NotFound, UsageError
from sayso.export.dossier.decided import decided
from sayso.schema import About
from sayso.web.addresses import in_story
from sayso.web.chosen import asked_story
from sayso.web.guard.forms import checked_fields
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened
from sayso.web.paging import paged
from sayso.web.rendering import page
from sayso.web.review.acting import Desk
from sayso.web.review.looking import LOOKS
from sayso.web.review.naming import page_after
from sayso.web.review.pressed import seen_in
from sayso.web.review.shown import in_story_of
from sayso.web.review.who import who_asks

PAGE = 100  # decisions a page, the last first
router = APIRouter(include_in_schema=False)


@router.get("/history", dependencies=LOOKS)
def history_page(request: Request) -> Response:
    """The list."""
    return _page(request, asked_story(request))


@router.post("/history", dependencies=LOOKS)
async def take_back(request: Request) -> Response:
    """Undo one decision; from the review page go on with the claim that it was about."""
    return await run_in_threadpool(_undone, request, await checked_fields(request))


def _undone(request: Request, fields: dict[str, str]) -> Response:
    source: LedgerSource = request.app.state.source
    story = source.story(fields.get("story", ""))
    who = who_asks(request)
    found = next((each for each in story.ledger.decisions if each.decision.id == fields.get("decision")), None)
    try:
        if who is None:
            raise UsageError("Say who you are first: a decision names who made it.")
        if found is None:
            raise NotFound("there is no such decision on this story")
        with source.store() as store:
            store.decide(Desk(store, story, who, seen_in(fields)).undo(found.decision))
    except (UsageError, NotFound, Conflict) as error:
        return _page(request, story, wrong=str(error), status=409 if isinstance(error, Conflict) else 422)
    if found.decision.about is About.STORY:  # which may be another story by now
        to = ("/story", "#joins") if fields.get("from") == "story" else ("/history", "")
        return RedirectResponse(in_story_of(source, to[0], found.decision) + to[1], status_code=303)
    claim = next(iter(found.claims), None) or found.decision.on[0].claim
    if fields.get("from") == "review" and claim is not None:
        return RedirectResponse(in_story("/review", story.story.id) + f"&item={claim}", status_code=303)
    if fields.get("from") == "name":
        return RedirectResponse(page_after(source, story.story.id, found.decision), status_code=303)
    return RedirectResponse(in_story("/history", story.story.id), status_code=303)


def _page(request: Request, story: Opened, *, wrong: str | None = None, status: int = 200) -> Response:
    decisions = story.ledger.decisions[::-1]
    part, cut = paged(request, "page", len(decisions), PAGE)
    return page(
        request,
        "review_history.html",
        status=status,
        story=story,
        rows=[decided(story.index, each) for each in decisions[cut]],
        part=part,
        who=who_asks(request),
        seen=request.state.seen,
        wrong=wrong,
    )
