"""Who is quoted, through whom, by how many, how often without a name: as a graph and as a table."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.export.dossier.sources import Source
from sayso.web.chains import Graph, graph_of
from sayso.web.chosen import asked_story
from sayso.web.filters import Filter
from sayso.web.opened import Opened
from sayso.web.paging import paged
from sayso.web.pictures.network import Canvas, canvas_of
from sayso.web.rendering import page

PAGE = 60  # voices a page
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A voice in the table, with the address of the points it speaks to."""

    source: Source
    href: str


def picture_of(story: Opened) -> tuple[Graph, Canvas | None]:
    """Who speaks through whom, and where to draw it."""
    graph = graph_of(story)
    return graph, canvas_of(graph) if graph.nodes else None


@router.get("/sources")
def sources_page(request: Request) -> Response:
    """The sources of the story that the address names."""
    story = asked_story(request)
    found = story.sources
    part, cut = paged(request, "page", len(found), PAGE)
    drawn, canvas = story.once(picture_of)
    asked = Filter(story=story.story.id)
    rows = [Row(source, f"/story{asked.query(voice=source.name)}") for source in found[cut]]
    to = {node.key: f"/story{asked.query(voice=node.name)}" for node in drawn.nodes if node.form != "report"}
    to |= {node.key: f"/story{asked.query(outlet=node.name)}" for node in drawn.nodes if node.form == "report"}
    return page(request, "sources.html", story=story, rows=rows, part=part, canvas=canvas, left_out=drawn.left_out, to=to)
