"""The addresses of the API. Lists belong to a story, as in the pages; a thing with an id is found wherever it is."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from sayso.errors import NotFound
from sayso.export.ledger_json import copy_json, entry_json, history_json, ledger_bytes, link_json, name_json, point_json
from sayso.export.nouns_json import report_json
from sayso.schema import Kind, Report, Stance
from sayso.store import Hit
from sayso.web.api import models
from sayso.web.api.answers import JSON, answer, joined, listed
from sayso.web.api.asking import FAILURES, Day, Id, Limit, MaybeStory, Offset, Part, StoryId, Words
from sayso.web.api.pages import Page
from sayso.web.filters import SORTS, Filter
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened

router = APIRouter(prefix="/api/v1", responses=FAILURES, tags=["ledger"])

Sort = Annotated[str, Query(description="The order.", pattern=f"^({'|'.join(SORTS)})$")]
SEARCHED = 1_000  # hits looked at for one question


def _source(request: Request) -> LedgerSource:
    source: LedgerSource = request.app.state.source
    return source


@router.get("/stories", response_model=Page[models.Story])
def stories(request: Request, offset: Offset = 0, limit: Limit = 50) -> Response:
    """All stories, the last reported on first."""
    names = ("id", "title", "reports", "claims", "points", "first", "last")
    found = _source(request).stories(offset=offset, limit=limit)
    items = [{name: getattr(row, name) for name in names} for row in found.rows]
    return answer({"total": found.total, "offset": offset, "items": items})


@router.get("/points", response_model=Page[models.Point])
def points(  # noqa: PLR0913  a filter has as many parts
    request: Request,
    story: StoryId,
    *,
    words: Words = "",
    voice: Part = "",
    outlet: Part = "",
    place: Part = "",
    kind: Kind | None = None,
    stance: Stance | None = None,
    since: Day = "",
    until: Day = "",
    disputed: bool = False,
    single: bool = False,
    anonymous: bool = False,
    sort: Sort = "weight",
    offset: Offset = 0,
    limit: Limit = 50,
) -> Response:
    """The points of a story that fit, with their origins: the rows of its page."""
    asked = Filter(
        story=story,
        words=words,
        voice=voice,
        outlet=outlet,
        kind=kind or "",
        stance=stance or "",
        place=place,
        since=since,
        until=until,
        disputed=disputed,
        single=single,
        anonymous=anonymous,
        sort=sort,
    )
    found = asked.chosen(_source(request).story(story).keys)
    return listed(found, offset, limit, as_json=lambda keys: point_json(keys.point))


@router.get("/points/{point_id}", response_model=models.Point)
def point(request: Request, point_id: Id) -> Response:
    """One point."""
    whole, story = _source(request).home(point_id)
    if whole not in story.rows:
        raise NotFound(f"{whole} is no point")
    return answer(point_json(story.index.points[story.rows[whole] - 1]))


@router.get("/claims", response_model=Page[models.Claim])
async def claims(request: Request, story: StoryId, report: MaybeStory = None, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The claims of a story, or of one of its reports, in the ledger's order."""
    opened = await _opened(request, story)
    if report is not None and report not in opened.index.reports:
        raise NotFound(f"the story has no report {report!r}")
    found = opened.ledger.claims if report is None else opened.claims_in.get(report, ())
    return joined(len(found), offset, (opened.claims_json(claim) for claim in found[offset : offset + limit]))


@router.get("/claims/{claim_id}", response_model=models.Claim)
def claim(request: Request, claim_id: Id) -> Response:
    """One claim."""
    # (most are answered before a route is looked for: sayso.web.api.at_hand)
    return Response(_source(request).claim(claim_id), media_type=JSON)


@router.get("/claims/{claim_id}/links", response_model=Page[models.Link])
def links(request: Request, claim_id: Id, offset: Offset = 0, limit: Limit = 50) -> Response:
    """How a claim stands to others."""
    whole, story = _source(request).home(claim_id)
    if whole not in story.index.claims:
        raise NotFound(f"{whole} is no claim")
    return listed(story.links_of.get(whole, []), offset, limit, as_json=link_json)


@router.get("/reports", response_model=Page[models.Report])
def reports(request: Request, story: StoryId, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The reports of a story without their texts, by publication."""
    opened = _source(request).story(story)
    return listed(opened.report_order, offset, limit, as_json=lambda report_id: report_json(opened.index.reports[report_id]))


@router.get("/reports/{report_id}", response_model=models.FullReport)
def report(request: Request, report_id: Id) -> Response:
    """One report with its text."""
    whole, story = _source(request).home(report_id)
    found: Report | None = story.index.reports.get(whole)
    if found is None:
        raise NotFound(f"{whole} is no report")
    return answer({**report_json(found), "text": found.text})


@router.get("/figures", response_model=Page[models.History])
def figures(request: Request, story: StoryId, offset: Offset = 0, limit: Limit = 50) -> Response:
    """How each counted thing of a story was reported."""
    return listed(_source(request).story(story).ledger.figures, offset, limit, as_json=history_json)


@router.get("/timeline", response_model=Page[models.Entry])
def timeline(request: Request, story: StoryId, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The claims of a story in time."""
    return listed(_source(request).story(story).ledger.timeline, offset, limit, as_json=entry_json)


@router.get("/names", response_model=Page[models.Name])
def names(request: Request, story: StoryId, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The people, bodies, places and outlets of a story."""
    return listed(_source(request).story(story).names, offset, limit, as_json=name_json)


@router.get("/copies", response_model=Page[models.Copy])
def copies(request: Request, story: StoryId, offset: Offset = 0, limit: Limit = 50) -> Response:
    """Which reports of a story share words."""
    return listed(_source(request).story(story).ledger.copies, offset, limit, as_json=copy_json)


@router.get("/search", response_model=Page[models.Hit])
def search(request: Request, words: Words, offset: Offset = 0, limit: Limit = 50) -> Response:
    """Places where all the words stand, the best first; at most a thousand."""
    found, total = _source(request).search_counted(words, limit=limit, offset=offset, most=SEARCHED)
    return answer({"total": total, "offset": offset, "items": [_hit(hit) for hit in found]})


@router.get("/ledger", response_model=models.Answer)
def ledger(request: Request, story: StoryId) -> Response:
    """The whole ledger of a story, as `sayso ledger --story ID --json` prints it."""
    return Response(ledger_bytes(_source(request).story(story).ledger), media_type=JSON)


async def _opened(request: Request, story: str) -> Opened:
    source = _source(request)
    found = source.story_at_hand(story)
    return found if found is not None else await run_in_threadpool(source.story, story)


def _hit(hit: Hit) -> dict[str, str | int | None]:
    return {
        "report": hit.report_id,
        "claim": hit.claim_id,
        "start": hit.span.start,
        "end": hit.span.end,
        "before": hit.before,
        "match": hit.match,
        "after": hit.after,
    }
