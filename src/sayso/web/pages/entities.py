"""The people, bodies, places and outlets of a story: under which names, why these are one, where each is named."""

from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.export.dossier.claims import reference
from sayso.export.dossier.decided import decided
from sayso.link.origins.merges import DECISION
from sayso.schema import Name, Span
from sayso.web.chosen import asked_story
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened
from sayso.web.paging import paged
from sayso.web.reading.context import Quoted, quoted
from sayso.web.rendering import page
from sayso.web.review.looking import LOOKS
from sayso.web.review.naming import called, decided_on
from sayso.web.review.who import who_asks

PAGE = 100  # names a page; a line each
MENTIONS = 40  # places a page, each with its line of text
STORIES = 20  # other stories a page
MERGES = 60  # reasons shown; some dozens at most in the stories tried
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two names are one, with the places that show it.

    can_be_undone: whether it joins two places, by no person's word: that is undone where it stands among the decisions.
    """

    rule: str
    reason: str
    places: tuple[Quoted, ...]
    can_be_undone: bool


@router.get("/entities")
def entities_page(request: Request) -> Response:
    """The names of the story that the address names. kind: only those of one kind; words: only those that are so called."""
    story = asked_story(request)
    kind, words = request.query_params.get("kind", ""), request.query_params.get("words", "")
    found = called([name for name in story.names if not kind or name.kind == kind], words)
    part, cut = paged(request, "page", len(found), PAGE)
    kinds = Counter(name.kind for name in story.names).most_common()
    values = {"names": found[cut], "reports": _reports, "part": part, "kinds": kinds, "kind": kind, "words": words}
    return page(request, "entities.html", story=story, who=who_asks(request), status=200, **values)


@router.get("/entity/{name_id}", dependencies=LOOKS)
def entity_page(request: Request, name_id: str) -> Response:
    """One name with all its forms."""
    source: LedgerSource = request.app.state.source
    whole, story = source.home(name_id, within=request.query_params.get("story", ""))
    name = story.by_name.get(whole)
    if name is None:
        return RedirectResponse(story.address_of(whole), status_code=303)
    part, cut = paged(request, "mentions", len(name.mentions), MENTIONS)
    reasons = [
        Reason(
            merge.rule,
            merge.reason,
            _quoted(story, (*merge.told, *merge.mentions)),
            merge.rule != DECISION and len(merge.mentions) > 1,
        )
        for merge in name.merges[:MERGES]
    ]
    stories_part, stories_cut = paged(request, "stories", source.with_name(whole, offset=0, limit=1).total, STORIES)
    claims = [claim for claim in name.claims if claim in story.index.claims]
    claims_part, claims_cut = paged(request, "claims", len(claims), MENTIONS)
    return page(
        request,
        "entity.html",
        story=story,
        name=name,
        who=who_asks(request),
        seen=request.state.seen,
        reasons=reasons,
        decisions=[decided(story.index, each) for each in decided_on(story, name)],
        more_reasons=len(name.merges) - len(reasons),
        mentions=_quoted(story, name.mentions[cut]),
        part=part,
        claims=[reference(story.index, claim) for claim in claims[claims_cut]],
        claims_part=claims_part,
        stories=source.with_name(whole, offset=stories_cut.start, limit=STORIES).rows,
        stories_part=stories_part,
        kind=name.kind,
    )


def _reports(name: Name) -> int:
    return len({span.report_id for span in name.mentions})


def _quoted(story: Opened, spans: tuple[Span, ...]) -> tuple[Quoted, ...]:
    return tuple(quoted(story.index, span) for span in dict.fromkeys(spans) if span.report_id in story.index.reports)
