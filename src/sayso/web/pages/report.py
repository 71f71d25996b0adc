"""The reading view: a report as it was, its claims marked by voice, notes in the margin, what other reports share shaded."""

import re

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.export.dossier.anchors import web_address
from sayso.export.dossier.reports import metadata
from sayso.schema import Report, Span
from sayso.web.opened import Opened
from sayso.web.paging import number_in, part_of
from sayso.web.reading.notes import Note, notes, voices
from sayso.web.reading.paragraphs import page_at, pages, paragraphs
from sayso.web.reading.shared import shared_with
from sayso.web.reading.text import laid_out
from sayso.web.rendering import page

# Voices named above the text, two lines at a desk, and those that can be unfolded: a long report has fifty.
HERE, FURTHER = 12, 100
router = APIRouter(include_in_schema=False)

_PLACE = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")


@router.get("/report/{report_id}")
def report_page(request: Request, report_id: str) -> Response:
    """One report. claim: the one to go to; at: the words to mark, as "120-180"; voice: only its claims; part: the page."""
    whole, story = request.app.state.source.home(report_id)
    if whole not in story.index.reports:
        return RedirectResponse(story.address_of(whole), status_code=303)
    report = story.index.report(whole)
    query = request.query_params
    everything = notes(story, report)
    voice = query.get("voice", "")
    shown = [note for note in everything if not voice or note.speaker.name == voice]
    said = voices(everything)
    here = [who for place, who in enumerate(said) if place < HERE or who.own or who.name == voice]
    picked = _picked(report, query.get("at", ""))
    cut = pages(paragraphs(report.text), sorted(note.begins for note in shown))
    wanted = _place(shown, query.get("claim", ""), picked)
    number = min(number_in(query.get("part", "")) if wanted is None else page_at(cut, wanted), len(cut))
    shared = shared_with(story, whole)
    return page(
        request,
        "report.html",
        story=story,
        report=report,
        title=report.title.value if report.title else report.name,
        label=story.index.label(report),
        metadata=metadata(report),
        address=web_address(report.url.value) if report.url else None,
        paragraphs=laid_out(report, cut[number - 1], shown, shared, picked),
        here=here,
        further=[who for who in said if who not in here][:FURTHER],
        voice=voice,
        claims=len(everything),
        claim=query.get("claim", ""),
        shared=shared,
        picked=picked,
        part=part_of(request, "part", len(cut), number, len(cut)),
        beside=_beside(story, whole),
    )


def _picked(report: Report, asked: str) -> Span | None:
    """The words that the address points to; None where it points to nothing in this text."""
    match = _PLACE.fullmatch(asked)
    if not match:
        return None
    start, end = int(match[1]), int(match[2])
    return Span(report.id, start, end) if start < end <= len(report.text) else None


def _place(found: list[Note], claim_id: str, picked: Span | None) -> int | None:
    """The character to show; None if the address names none."""
    if picked is not None:
        return picked.start
    return next((note.begins for note in found if claim_id and note.claim.id == claim_id), None)


def _beside(story: Opened, report_id: str) -> tuple[str | None, str | None]:
    """The addresses of the reports published before and after this one."""
    order = story.report_order
    place = order.index(report_id)
    before = story.index.to.report(order[place - 1]) if place else None
    return before, story.index.to.report(order[place + 1]) if place + 1 < len(order) else None
