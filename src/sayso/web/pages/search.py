"""Search over quotes and reports, each hit in its context."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.kept import StoryRow
from sayso.schema import Claim, Kind
from sayso.schema.timex_words import in_words
from sayso.store import Hit
from sayso.store.headings import Heading
from sayso.web.addresses import Pages
from sayso.web.ledger_source import LedgerSource
from sayso.web.paging import number_in, part_of
from sayso.web.rendering import page

PAGE = 40  # hits a page: two lines each
PAGES = 25  # a thousand hits: nobody turns more
_LONGEST = 500  # characters of a query that are looked at; the store heeds 64 words
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as a line. voice, claim: of the claim whose words were found; None where the words are the report's alone."""

    hit: Hit
    href: str
    label: str
    title: str
    story: StoryRow
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
    # An address beyond the last page shows the last one.
    hits, number, more = source.search_page(words, number=number, size=PAGE, story=asked or None)
    part = part_of(request, "page", (number - 1) * PAGE + len(hits) + more, number, min(number + more, PAGES))
    return page(request, "search.html", story=story, words=words, hits=_found(source, hits), part=part, more=more)


def _found(source: LedgerSource, hits: list[Hit]) -> list[Found]:
    if not hits:
        return []
    headings, stories, claims = source.headings(hits)
    # What was added since the ledger was linked is on the next page asked for.
    return [
        _line(hit, headings[hit.report_id], stories[hit.report_id], claims.get(hit.claim_id or ""))
        for hit in hits
        if hit.report_id in stories
    ]


def _line(hit: Hit, heading: Heading, story: StoryRow, claim: Claim | None) -> Found:
    to = Pages()
    voice = None if claim is None else heading.outlet if claim.voice.kind is Kind.REPORT else claim.voice.name
    return Found(
        hit=hit,
        href=f"{to.report(hit.report_id)}?at={hit.span.start}-{hit.span.end}#picked",
        label=f"{heading.outlet}, {in_words(heading.published) if heading.published else 'undated'}",
        title=heading.title,
        story=story,
        voice=voice,
        claim=to.claim(claim.id) if claim else None,
    )
