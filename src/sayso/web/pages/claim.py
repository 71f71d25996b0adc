"""A claim by itself: its words in their sentence, its chain, how it stands to others. Its address stays as long as its report."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.export.dossier.claims import card
from sayso.export.dossier.points import contested_first, relation
from sayso.web.paging import paged
from sayso.web.rendering import page

LINKS = 30  # links a page, each with its table of what was compared
router = APIRouter(include_in_schema=False)


@router.get("/claim/{claim_id}")
def claim_page(request: Request, claim_id: str) -> Response:
    """One claim."""
    whole, story = request.app.state.source.home(claim_id)
    if whole not in story.index.claims:
        return RedirectResponse(story.address_of(whole), status_code=303)
    index = story.index
    claim = index.claim(whole)
    home = index.homes[whole]
    point = index.point_of(whole)
    links = contested_first(story.links_of.get(whole, ()))
    part, cut = paged(request, "links", len(links), LINKS)
    return page(
        request,
        "claim.html",
        story=story,
        claim=claim,
        item=card(index, claim, row=home.row),
        voice=index.voice(claim),
        point=point,
        point_href=index.to.point(point.id) if point else None,
        relations=[relation(index, link) for link in links[cut]],
        links=part,
        at=f"{claim.content[0].start}-{claim.content[-1].end}",
    )
