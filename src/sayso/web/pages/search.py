"""Search over quotes and reports, each hit in its context."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.errors import NotFound
from sayso.store import Hit
from sayso.web.addresses import Pages
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened
from sayso.web.paging import number_in, part_of
from sayso.web.rendering import page

PAGE = 40  # hits a page: two lines each
PAGES = 50  # nobody turns more
_LONGEST = 500  # characters of a query that are looked at; the store heeds 64 words
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as a line. voice, claim: of the claim whose words were found; None where the words are the report's alone."""

    hit: Hit
    href: str
    label: str
    title: str
    story: Opened
    voice: str | None
    claim: str | None


@router.get("/search")
def search_page(request: Request) -> Response:
    """Where the words stand, the best first. story: only there."""
    source: LedgerSource = request.app.state.source
    words = request.query_params.get("words", "")[:_LONGEST]
    asked = request.query_params.get("story", "")
    story = source.story(asked) if asked else None
    number = min(number_in(request.query_params.get("page", "")), PAGES)
    # One more than is shown tells whether there is a next page; within a story, hits of others are left out afterwards.
    wanted = number * PAGE + 1 if story is None else PAGES * PAGE
    hits = source.search(words, limit=wanted) if words.strip() else []
    if story is not None:
        hits = [hit for hit in hits if hit.report_id in story.index.reports]
    pages = max(-(-len(hits) // PAGE), 1)
    number = min(number, pages)
    shown = [found for hit in hits[(number - 1) * PAGE : number * PAGE] if (found := _found(source, hit)) is not None]
    part = part_of(request, "page", len(hits), number, pages)
    return page(request, "search.html", story=story, words=words, hits=shown, part=part, more=len(hits) == wanted)


def _found(source: LedgerSource, hit: Hit) -> Found | None:
    try:
        _, story = source.home(hit.report_id)
    except NotFound:  # added since the ledger was linked: on the next page asked for
        return None
    index = story.index
    report = index.report(hit.report_id)
    claim = index.claims.get(hit.claim_id or "")
    return Found(
        hit=hit,
        href=f"{Pages().report(report.id)}?at={hit.span.start}-{hit.span.end}#picked",
        label=index.label(report),
        title=report.title.value if report.title else report.name,
        story=story,
        voice=index.voice(claim) if claim else None,
        claim=index.to.claim(claim.id) if claim else None,
    )
