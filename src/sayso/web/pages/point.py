"""A point: every claim side by side, how they stand to each other and why, and what they rest on."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.export.dossier.claims import card
from sayso.export.dossier.figures import History, opened_history
from sayso.export.dossier.points import Root, contested_first, merged, relation, root, summary
from sayso.export.words import LINK
from sayso.schema import Point
from sayso.web.addresses import Pages
from sayso.web.chosen import Chosen, chosen
from sayso.web.opened import Opened
from sayso.web.paging import paged
from sayso.web.pictures.history import shown
from sayso.web.rendering import page_by_and_by
from sayso.web.review.looking import LOOKS
from sayso.web.review.who import who_asks

CARDS = 24  # claims a page
LINKS = 30  # links a page, each with its table of what was compared: some hundred kilobytes
ORIGINS, MERGES = 24, 8  # origins a page, and reasons of each: two hundred lines at most
CAUTIONS = 24  # a page; a line or two each
REASONS = 100  # a page, of an origin that is shown alone
HISTORIES = 2  # figures drawn; the others are on the page of figures
router = APIRouter(include_in_schema=False)


@router.get("/point/{point_id}", dependencies=LOOKS)
def point_page(request: Request, point_id: str) -> Response:
    """One point.

    `claims`, `links`, `origins`, `cautions`, `against`: which page of each list; `origin`: that one alone, with all its reasons;
    the rest of the query is the filter that "next" goes by.
    """
    whole, story = request.app.state.source.home(point_id)
    if whole not in story.rows:
        return RedirectResponse(story.address_of(whole), status_code=303)
    row = story.rows[whole]
    point = story.index.points[row - 1]
    found = chosen(request.app.state.source, request.query_params, story=story)
    claims = story.index.claims_of[whole]
    cards, cut = paged(request, "claims", len(claims), CARDS)
    links = contested_first(story.index.links_of.get(whole, ()))
    kind = request.query_params.get("kind_of_link", "")
    kinds = {
        each: sum(link.kind.value == each for link in links) for each in LINK if any(link.kind.value == each for link in links)
    }
    links = [link for link in links if not kind or link.kind.value == kind]
    relations, links_cut = paged(request, "links", len(links), LINKS)
    alone = next((each for each in point.origins if each.id == request.query_params.get("origin")), None)
    origins, origins_cut = paged(request, "origins", 1 if alone else len(point.origins), ORIGINS)
    roots = [root(story.index, each) for each in ([alone] if alone else point.origins[origins_cut])]
    reasons, reasons_cut = paged(request, "reasons", len(alone.merges) if alone else 0, REASONS)
    reasons_cut = reasons_cut if alone else slice(MERGES)
    cautions, cautions_cut = paged(request, "cautions", len(point.cautions), CAUTIONS)
    against, against_cut = paged(request, "against", len(point.against), ORIGINS)
    return page_by_and_by(
        request,
        "point.html",
        story=story,
        point=point,
        head=summary(story.index, point, row, story.ranges.get(whole, ())),
        cards=[card(story.index, claim, row=row) for claim in claims[cut]],
        claims=cards,
        relations=[relation(story.index, link) for link in links[links_cut]],
        links=relations,
        kind=kind,
        kinds=kinds,
        roots=[Root(each.origin, each.claims, each.merges[reasons_cut]) for each in roots],
        origins=origins,
        origin=alone,
        reasons=reasons,
        cautions=[merged(story.index, merge) for merge in point.cautions[cautions_cut]],
        cautions_part=cautions,
        against=[root(story.index, each) for each in point.against[against_cut]],
        against_part=against,
        more={each.id: len(each.merges) - MERGES for each in point.origins if not alone and len(each.merges) > MERGES},
        more_histories=max(len(story.histories.get(whole, ())) - HISTORIES, 0),
        histories=[shown(request, history) for history in _histories(story, point, row)],
        tolls=story.tolls_of(point),
        beside=_beside(found, whole),
        back=f"/story{found.filter.query()}",
        query=found.filter.query(),
        who=who_asks(request),
        seen=request.state.seen,
    )


def _histories(story: Opened, point: Point, row: int) -> list[History]:
    found = sorted(story.histories.get(point.id, ()), key=lambda pair: (-len(pair[1].values), pair[0]))[:HISTORIES]
    return [opened_history(story.index, history, place, (row, point.about)) for place, history in found]


def _beside(found: Chosen, point_id: str) -> tuple[str | None, str | None, int, int]:
    """The addresses of the points before and after this one in the list that it was opened from, its place and their number."""
    to = Pages(found.filter.query())
    ids = [keys.point.id for keys in found.all]
    if point_id not in ids:
        return None, None, 0, len(ids)
    place = ids.index(point_id)
    before = to.point(ids[place - 1]) if place else None
    after = to.point(ids[place + 1]) if place + 1 < len(ids) else None
    return before, after, place + 1, len(ids)
