"""A story on one screen: its points by weight, who says each, how many origins stand behind it, what to take care of."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.export.canonical import dumps
from sayso.export.dossier.points import Summary, summary
from sayso.export.words import count
from sayso.schema import LinkKind
from sayso.text import folded
from sayso.web.addresses import Pages
from sayso.web.chosen import Chosen, chosen
from sayso.web.facets import facets
from sayso.web.filters import KINDS, SORTS, STANCES
from sayso.web.joins import JOINS, joins, parted
from sayso.web.keys import Keys
from sayso.web.opened import Opened
from sayso.web.paging import paged, part_of
from sayso.web.pictures.spark import Spark, sparks
from sayso.web.rendering import page
from sayso.web.review.looking import LOOKS
from sayso.web.review.who import who_asks
from sayso.web.tables import points_csv, points_json

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A point as a row of the page. href: its page; sparks: a small picture for each of its figures."""

    summary: Summary
    keys: Keys
    href: str
    sparks: dict[str, Spark]


@router.get("/story", dependencies=LOOKS)
def story_page(request: Request) -> Response:
    """The ledger of one story, filtered and sorted as the address says."""
    found = chosen(request.app.state.source, request.query_params)
    to = Pages(found.filter.query())
    held = found.story.once(joins)
    joins_part, cut = paged(request, "joins", len(held), JOINS)
    return page(
        request,
        "story.html",
        story=found.story,
        found=found,
        lines=[line(found, keys, to) for keys in found.shown],
        totals=found.story.once(totals),
        part=part_of(request, "page", len(found.all), found.filter.page, found.pages),
        facets=found.story.once(facets),
        kinds=KINDS,
        stances=STANCES,
        sorts=SORTS,
        joins=held[cut],
        joins_part=joins_part,
        parted=parted(found.story),
        open_joins="joins" in request.query_params,
        who=who_asks(request),
        seen=request.state.seen,
    )


@router.get("/story.csv")
def story_csv(request: Request) -> Response:
    """Exactly the rows on the screen, for a spreadsheet."""
    found = chosen(request.app.state.source, request.query_params)
    return Response(points_csv(found), media_type="text/csv; charset=utf-8", headers=_file("points.csv"))


@router.get("/story.json")
def story_json(request: Request) -> Response:
    """Exactly the rows on the screen, for a program."""
    found = chosen(request.app.state.source, request.query_params)
    return Response(dumps(points_json(found)) + b"\n", media_type="application/json", headers=_file("points.json"))


def line(found: Chosen, keys: Keys, to: Pages) -> Line:
    """The row of a point."""
    shown = asked_first(
        summary(found.story.index, keys.point, keys.number, found.story.ranges.get(keys.point.id, ())), found.filter.voice
    )
    return Line(shown, keys, to.point(keys.point.id), sparks(found.story, keys.point.id))


def asked_first(row: Summary, voice: str) -> Summary:
    """The row with the voices that were asked for before the others. voice: as in `Filter`."""
    if not voice:
        return row
    asked = folded(voice)
    chips = sorted((*row.chips, *row.more_chips), key=lambda chip: asked not in folded(chip.speaker.name))
    return replace(row, chips=tuple(chips[: len(row.chips)]), more_chips=tuple(chips[len(row.chips) :]))


def totals(story: Opened) -> list[str]:
    """What there is in the story, in a few words each."""
    index = story.index
    kinds = [link.kind for link in index.ledger.links if not link.overtaken]
    amounts = {"report": index.ledger.reports, "claim": index.ledger.claims, "point": index.points}
    said = [count(len(found), noun) for noun, found in amounts.items()]
    for kind, words in ((LinkKind.DENIES, "denial"), (LinkKind.CONFLICTS, "conflict")):
        if kind in kinds:
            said.append(count(kinds.count(kind), words))
    return said


def _file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
